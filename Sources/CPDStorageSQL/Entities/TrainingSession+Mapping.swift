internal import CPDDomain
internal import CPDStorage

extension TrainingSession: MappedEntity {
    static let mapping = Mapping<TrainingSession>(
        table: "training_sessions",
        columnOfAttribute: [
            "opportunity": "opportunity_id", "date": "date", "startMinute": "start_minute", "minutes": "minutes",
            "capacity": "capacity", "basis": "basis",
        ],
        columns: [
            "opportunity_id", "date", "start_minute", "minutes", "place", "capacity", "basis",
        ],
        write: { entity, values in
            values.append(StoredValue(entity.opportunity))
            values.append(StoredValue(entity.date))
            values.append(entity.startMinute.map { .integer(Int64($0)) })
            values.append(.integer(Int64(entity.minutes)))
            values.append(entity.place.map { .text($0) })
            values.append(entity.capacity.map { .integer(Int64($0)) })
            values.append(entity.basis.map { StoredValue($0) })
        },
        read: { id, row throws(StorageError) in
            TrainingSession(
                id: id, opportunity: try row.identifier(), date: try row.date(),
                startMinute: try row.optionalNumber(), minutes: try row.number(), place: try row.optionalText(),
                capacity: try row.optionalNumber(), basis: try row.optionalCode())
        })
}
