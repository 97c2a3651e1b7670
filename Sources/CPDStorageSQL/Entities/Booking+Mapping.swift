internal import CPDDomain
internal import CPDStorage

extension Booking: MappedEntity {
    static let mapping = Mapping<Booking>(
        table: "bookings",
        columnOfAttribute: [
            "request": "request_id", "opportunity": "opportunity_id", "person": "person_id", "bookedOn": "booked_on",
            "cancelledOn": "cancelled_on",
        ],
        columns: [
            "request_id", "opportunity_id", "person_id", "booked_on", "reference", "cancelled_on",
        ],
        write: { entity, values in
            values.append(StoredValue(entity.request))
            values.append(StoredValue(entity.opportunity))
            values.append(StoredValue(entity.person))
            values.append(StoredValue(entity.bookedOn))
            values.append(entity.reference.map { .text($0) })
            values.append(entity.cancelledOn.map { StoredValue($0) })
        },
        read: { id, row throws(StorageError) in
            Booking(
                id: id, request: try row.identifier(), opportunity: try row.identifier(),
                person: try row.identifier(), bookedOn: try row.date(), reference: try row.optionalText(),
                cancelledOn: try row.optionalDate())
        })
}
