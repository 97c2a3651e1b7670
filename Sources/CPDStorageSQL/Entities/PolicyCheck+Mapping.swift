internal import CPDDomain
internal import CPDStorage

extension PolicyCheck: MappedEntity {
    static let mapping = Mapping<PolicyCheck>(
        table: "policy_checks",
        columnOfAttribute: [
            "opportunity": "opportunity_id", "request": "request_id", "checkedOn": "checked_on",
            "subject": "subject", "edition": "edition_id", "answer": "answer",
        ],
        columns: [
            "subject", "opportunity_id", "request_id", "edition_id", "checked_on", "answer", "content",
        ],
        write: { entity, values in
            values.append(StoredValue(entity.subject))
            values.append(StoredValue(entity.opportunity))
            values.append(entity.request.map { StoredValue($0) })
            values.append(StoredValue(entity.edition))
            values.append(StoredValue(entity.checkedOn))
            values.append(StoredValue(entity.answer))
            values.append(.text(entity.content))
        },
        read: { id, row throws(StorageError) in
            PolicyCheck(
                id: id, subject: try row.code(), opportunity: try row.identifier(),
                request: try row.optionalIdentifier(), edition: try row.identifier(), checkedOn: try row.date(),
                answer: try row.code(), content: try row.text())
        })
}
