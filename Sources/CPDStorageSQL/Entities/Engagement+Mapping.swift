internal import CPDDomain
internal import CPDStorage

extension Engagement: MappedEntity {
    static let mapping = Mapping<Engagement>(
        table: "engagements",
        columnOfAttribute: [
            "person": "person_id", "school": "school_id", "capacity": "capacity", "staffGroup": "staff_group",
            "from": "from_day", "until": "until_day", "contractShare": "contract_share",
            "team": "team",
        ],
        columns: [
            "person_id", "school_id", "capacity", "staff_group", "title", "from_day", "until_day",
            "contract_share", "source_identifier", "contract_kind", "contract_ends_on", "probation", "probation_day",
            "team",
        ],
        write: { entity, values in
            values.append(StoredValue(entity.person))
            values.append(StoredValue(entity.school))
            values.append(StoredValue(entity.capacity))
            values.append(StoredValue(entity.staffGroup))
            values.append(.text(entity.title))
            values.append(entity.period)
            values.append(.integer(Int64(entity.contractShare)))
            values.append(entity.sourceIdentifier.map { .text($0) })
            values.append(entity.contractKind.map { StoredValue($0) })
            values.append(entity.contractEndsOn.map { StoredValue($0) })
            values.append((entity.probation?.state).map { StoredValue($0) })
            values.append((entity.probation?.day).map { StoredValue($0) })
            values.append(entity.team.map { .text($0) })
        },
        read: { id, row throws(StorageError) in
            var post = Engagement(
                id: id, person: try row.identifier(), school: try row.identifier(), capacity: try row.code(),
                staffGroup: try row.code(), title: try row.text(), period: try row.period(),
                contractShare: try row.number(), sourceIdentifier: try row.optionalText())
            post.contractKind = try row.optionalCode()
            post.contractEndsOn = try row.optionalDate()
            post.probation = try row.probation()
            post.team = try row.optionalText()
            return post
        })
}

/// How probation stands, as a word; the day is a column of its own.
private enum ProbationState: String {
    case notAgreed = "none"
    case until
    case passed
}

extension Probation {
    fileprivate var state: ProbationState {
        switch self {
        case .notAgreed: .notAgreed
        case .until: .until
        case .passed: .passed
        }
    }

    fileprivate var day: CivilDate? {
        switch self {
        case .notAgreed: nil
        case .until(let day), .passed(let day): day
        }
    }
}

extension RowReader {
    /// The word and the day; one that needs a day and has none cannot be.
    fileprivate mutating func probation() throws(StorageError) -> Probation? {
        let state: ProbationState? = try self.optionalCode()
        switch state {
        case nil:
            _ = try self.optionalDate()
            return nil
        case .notAgreed:
            _ = try self.optionalDate()
            return .notAgreed
        case .until: return .until(try self.date())
        case .passed: return .passed(try self.date())
        }
    }
}
