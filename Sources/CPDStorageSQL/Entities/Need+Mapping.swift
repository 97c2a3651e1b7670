internal import CPDDomain
internal import CPDStorage

extension Need: MappedEntity {
    static let mapping = Mapping<Need>(
        table: "needs",
        columnOfAttribute: [
            "school": "school_id", "person": "person_id", "priority": "priority_id", "raisedOn": "raised_on",
            "level": "level", "origin": "origin", "kind": "kind", "closing": "closing", "closedOn": "closed_on",
        ],
        columns: [
            "school_id", "person_id", "level", "origin", "kind", "summary", "evidence", "priority_id", "raised_on",
            "closing", "closed_on", "closing_reason",
        ],
        write: { entity, values in
            values.append(StoredValue(entity.school))
            values.append(entity.person.map { StoredValue($0) })
            values.append(StoredValue(entity.level))
            values.append(StoredValue(entity.origin))
            values.append(StoredValue(entity.kind))
            values.append(.text(entity.summary))
            values.append(.text(entity.evidence))
            values.append(entity.priority.map { StoredValue($0) })
            values.append(StoredValue(entity.raisedOn))
            values.append(entity.closing.map { StoredValue($0) })
            values.append(entity.closedOn.map { StoredValue($0) })
            values.append(entity.closingReason.map { .text($0) })
        },
        read: { id, row throws(StorageError) in
            Need(
                id: id, school: try row.identifier(), person: try row.optionalIdentifier(), level: try row.code(),
                origin: try row.code(), kind: try row.code(), summary: try row.text(), evidence: try row.text(),
                priority: try row.optionalIdentifier(), raisedOn: try row.date(), closing: try row.optionalCode(),
                closedOn: try row.optionalDate(), closingReason: try row.optionalText())
        })
}
