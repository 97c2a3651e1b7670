internal import CPDDomain
internal import CPDStorage

extension Dissemination: MappedEntity {
    static let mapping = Mapping<Dissemination>(
        table: "disseminations",
        columnOfAttribute: [
            "opportunity": "opportunity_id", "participant": "participant_id", "agreedOn": "agreed_on",
            "talkedWith": "talked_with_id", "agreement": "agreement", "owner": "owner_id", "dueOn": "due_on",
            "completedOn": "completed_on",
        ],
        columns: [
            "opportunity_id", "participant_id", "talked_with_id", "agreed_on", "agreement", "channel", "audience",
            "owner_id", "due_on", "completed_on", "provider_follow_up",
        ],
        write: { entity, values in
            values.append(StoredValue(entity.opportunity))
            values.append(StoredValue(entity.participant))
            values.append(StoredValue(entity.talkedWith))
            values.append(StoredValue(entity.agreedOn))
            values.append(StoredValue(entity.agreement))
            values.append(entity.channel.map { .text($0) })
            values.append(entity.audience.map { .text($0) })
            values.append(entity.owner.map { StoredValue($0) })
            values.append(entity.dueOn.map { StoredValue($0) })
            values.append(entity.completedOn.map { StoredValue($0) })
            values.append(entity.providerFollowUp.map { .text($0) })
        },
        read: { id, row throws(StorageError) in
            Dissemination(
                id: id, opportunity: try row.identifier(), participant: try row.identifier(),
                talkedWith: try row.identifier(), agreedOn: try row.date(), agreement: try row.code(),
                channel: try row.optionalText(), audience: try row.optionalText(),
                owner: try row.optionalIdentifier(), dueOn: try row.optionalDate(),
                completedOn: try row.optionalDate(), providerFollowUp: try row.optionalText())
        })
}
