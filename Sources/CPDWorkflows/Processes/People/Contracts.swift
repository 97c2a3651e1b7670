public import CPDDomain
public import CPDStorage

extension Workflows {
    /// Records on what contract a post is held, from a date on: the post as it was ends, and goes on with the new
    /// contract. Without a date it is of the whole post, of which nothing was recorded before.
    ///
    /// - Parameters:
    ///   - end: the last day of the contract as it was agreed, where it has one.
    ///
    /// Throws ``Refusal`` where a contract is recorded already and no date is given, where the post is not held on the
    /// date, where the end does not fit the contract, or where whoever acts holds no role by which the table lets them.
    public func changeContract(
        of post: Identifier<Engagement>, to kind: ContractKind, endingOn end: CivilDate? = nil,
        from date: CivilDate? = nil, _ call: Call
    ) async throws -> Applied<Stored<Engagement>> {
        try await self.perform("change contract", call) { session in
            let stored = try session.lock(post)
            try session.require(toRecord: stored.value, "a post", call, by: .update)
            var changed = stored.value
            (changed.contractKind, changed.contractEndsOn) = (kind, end)
            try changed.requireContract()
            guard changed != stored.value else {
                throw Refusal(.exists, "That is the post's contract already.")
            }
            if let date {
                return try session.goOn(stored, from: date) {
                    ($0.contractKind, $0.contractEndsOn) = (kind, end)
                }
            }
            guard stored.value.contractKind == nil else {
                throw Refusal(
                    .missing,
                    "A contract is recorded already. Say from which day on the new one holds; the post's first day, "
                        + "\(stored.value.period.from.words), puts right what is recorded.")
            }
            return try session.engagements.update(changed, expecting: stored.revision)
        }
    }

    /// Records how probation stands in a post: until when it runs, that it was passed, or that there is none.
    ///
    /// Throws ``Refusal`` where that is recorded already, where it is said to be passed on a day to come, or where whoever
    /// acts holds no role by which the table lets them.
    public func recordProbation(
        _ probation: Probation, in post: Identifier<Engagement>, _ call: Call
    ) async throws -> Applied<Stored<Engagement>> {
        try await self.perform("record probation", call) { session in
            let stored = try session.lock(post)
            try session.require(toRecord: stored.value, "a post", call, by: .update)
            if case .passed(let day) = probation, day > call.today {
                throw Refusal(.invalid, "Nobody has passed probation on a day to come. Say until when it runs.")
            }
            var changed = stored.value
            changed.probation = probation
            guard changed != stored.value else { throw Refusal(.exists, "That is recorded of the post already.") }
            return try session.engagements.update(changed, expecting: stored.revision)
        }
    }
}

extension Engagement {
    /// Throws ``Refusal`` unless the end of the contract fits its kind and the post.
    func requireContract() throws(Refusal) {
        guard let end = self.contractEndsOn else { return }
        switch self.contractKind {
        case nil: throw Refusal(.missing, "Say what kind of contract it is that ends on \(end.words).")
        case .permanent:
            throw Refusal(.invalid, "A permanent contract has no end. Leave the end out, or say fixed-term.")
        case .fixedTerm, .casual:
            guard end >= self.period.from else {
                throw Refusal(.invalid, "A contract cannot end before the post begins. Correct one of the two dates.")
            }
        }
    }
}

extension WriteSession {
    /// Changes a post from a date on: as it was it ends, and goes on changed. On its first day all of it is changed.
    func goOn(
        _ stored: Stored<Engagement>, from date: CivilDate, _ change: (inout Engagement) -> Void
    ) throws -> Stored<Engagement> {
        guard stored.value.period.contains(date) else {
            throw Refusal(
                .invalid, "The post \(stored.value.title) is not held on \(date.words). Name a day on which it is.")
        }
        var changed = stored.value
        guard date > stored.value.period.from else {
            change(&changed)
            return try self.engagements.update(changed, expecting: stored.revision)
        }
        // What an import knows it by goes on with it.
        changed.sourceIdentifier = nil
        changed.period = try Period(given: changed.period.from, until: date)
        try self.engagements.update(changed, expecting: stored.revision)
        var next = Engagement(
            id: self.makeIdentifier(), person: changed.person, school: changed.school, capacity: changed.capacity,
            staffGroup: changed.staffGroup, title: changed.title,
            period: try Period(given: date, until: stored.value.period.until), contractShare: changed.contractShare,
            contractKind: changed.contractKind, contractEndsOn: changed.contractEndsOn, probation: changed.probation,
            team: changed.team, sourceIdentifier: stored.value.sourceIdentifier)
        change(&next)
        return try self.engagements.insert(next)
    }
}
