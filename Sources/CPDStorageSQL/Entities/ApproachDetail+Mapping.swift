internal import CPDDomain
internal import CPDStorage

extension ApproachDetail: MappedEntity {
    static let mapping = Mapping<ApproachDetail>(
        table: "approach_details",
        columnOfAttribute: [
            "opportunity": "opportunity_id", "name": "name", "number": "number", "recordedOn": "recorded_on",
        ],
        columns: ["opportunity_id", "name", "number", "value", "recorded_on"],
        write: { entity, values in
            values.append(StoredValue(entity.opportunity))
            values.append(.text(entity.name))
            values.append(.integer(Int64(entity.number)))
            values.append(.text(entity.value))
            values.append(StoredValue(entity.recordedOn))
        },
        read: { id, row throws(StorageError) in
            ApproachDetail(
                id: id, opportunity: try row.identifier(), name: try row.text(), number: try row.number(),
                value: try row.text(), recordedOn: try row.date())
        })
}
