internal import CPDDomain
internal import CPDPolicy
internal import CPDStorage

extension Reading {
    /// A limit per team with each team of those who are to take part; of somebody whose team is not recorded that is told.
    ///
    /// - Parameter asked: what falls in the year.
    func teamLimits(
        _ limit: YearlyLimit, in year: FinancialYear, asked: [Charge], for people: [Identifier<Person>],
        category: String?, by whoPays: WhoPays?, _ gathering: FundingGathering
    ) throws -> [LimitPosition] {
        func position(_ name: String, _ note: FundingNote) -> LimitPosition {
            LimitPosition(limit: limit, person: nil, name: name, year: year.description, note: note)
        }
        let unset = limit.check(YearlySpending(asked: nil, category: category, spent: nil))
        guard limit.atMost != nil else { return [position("", unset)] }
        let school = gathering.request.school
        var members: [String: [Identifier<Person>]] = [:]
        var positions: [LimitPosition] = []
        for person in people {
            let teams = try self.teams(of: person, at: school, on: gathering.date)
            for team in teams { members[team, default: []].append(person) }
            guard teams.isEmpty else { continue }
            let name = try self.find(person)?.name ?? ""
            let isOther = unset.reason == .limitNotForCategory || unset.reason == .categoryNotRecorded
            var unknown = position(name, isOther ? unset : FundingNote(.teamNotRecorded, [.text(name)]))
            unknown.person = person
            positions.append(unknown)
        }
        for (team, own) in members.sorted(by: { $0.key < $1.key }) {
            let theirs = try gathering.asked(
                asked, for: own.count, of: people.count, under: limit, category: category)
            let committed = try self.committed(
                by: self.approvedBefore(forTeam: team, gathering), in: year, under: limit, by: whoPays, gathering,
                counting: { try self.teams(of: $0, at: school, on: $1).contains(team) })
            let spending = YearlySpending(
                asked: theirs.sum, category: category,
                spent: committed.isUnknown ? nil : committed.sum ?? limit.atMost.map { Money.zero($0.currency) })
            var found = position(team, limit.check(spending))
            (found.team, found.together) = (team, committed.together + theirs.together)
            positions.append(found)
        }
        return positions
    }

    /// The other requests at the school that were approved by the date for anybody who was ever in a team, in the order of
    /// identifiers.
    private func approvedBefore(forTeam team: String, _ gathering: FundingGathering) throws -> [Request] {
        let posts = try self.values(Engagement.Query(school: gathering.request.school)).filter { $0.team == team }
        var requests: [Identifier<Request>: Request] = [:]
        for person in Set(posts.map(\.person)) {
            for request in try self.approvedBefore(for: person, gathering)
            where request.school == gathering.request.school { requests[request.id] = request }
        }
        return requests.values.sorted { $0.id < $1.id }
    }
}
