internal import CPDDomain
internal import CPDStorage

extension Attestation: MappedEntity {
    static let mapping = Mapping<Attestation>(
        table: "attestations",
        columnOfAttribute: [
            "opportunity": "opportunity_id", "clause": "clause", "sourceDatedOn": "source_dated_on",
            "attestedBy": "attested_by_id", "attestedOn": "attested_on", "holds": "holds",
        ],
        columns: [
            "opportunity_id", "clause", "statement", "source", "source_dated_on", "attested_by_id", "attested_on",
            "holds",
        ],
        write: { entity, values in
            values.append(StoredValue(entity.opportunity))
            values.append(StoredValue(entity.clause))
            values.append(.text(entity.statement))
            values.append(.text(entity.source))
            values.append(entity.sourceDatedOn.map { StoredValue($0) })
            values.append(StoredValue(entity.attestedBy))
            values.append(StoredValue(entity.attestedOn))
            values.append(entity.holds)
        },
        read: { id, row throws(StorageError) in
            Attestation(
                id: id, opportunity: try row.identifier(), clause: try row.code(), statement: try row.text(),
                source: try row.text(), sourceDatedOn: try row.optionalDate(), attestedBy: try row.identifier(),
                attestedOn: try row.date(), holds: try row.flag())
        })
}
