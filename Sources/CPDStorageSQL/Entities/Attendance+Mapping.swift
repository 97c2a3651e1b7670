internal import CPDDomain
internal import CPDStorage

extension Attendance: MappedEntity {
    static let mapping = Mapping<Attendance>(
        table: "attendances",
        columnOfAttribute: [
            "session": "session_id", "opportunity": "opportunity_id", "person": "person_id", "status": "status",
            "minutes": "minutes", "recordedOn": "recorded_on", "basis": "basis",
        ],
        columns: [
            "session_id", "opportunity_id", "person_id", "status", "minutes", "recorded_on", "basis",
        ],
        write: { entity, values in
            values.append(StoredValue(entity.session))
            values.append(StoredValue(entity.opportunity))
            values.append(StoredValue(entity.person))
            values.append(StoredValue(entity.status))
            values.append(.integer(Int64(entity.minutes)))
            values.append(StoredValue(entity.recordedOn))
            values.append(entity.basis.map { StoredValue($0) })
        },
        read: { id, row throws(StorageError) in
            Attendance(
                id: id, session: try row.identifier(), opportunity: try row.identifier(),
                person: try row.identifier(), status: try row.code(), minutes: try row.number(),
                recordedOn: try row.date(), basis: try row.optionalCode())
        })
}
