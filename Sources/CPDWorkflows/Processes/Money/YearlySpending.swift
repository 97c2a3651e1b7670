public import CPDDomain
public import CPDPolicy
internal import CPDStorage

/// How what is asked for somebody stands to the most in a year, with what was committed for them in that year.
public struct LimitPosition: Hashable, Sendable {
    /// The limit.
    public var limit: YearlyLimit
    /// Whose it is; `nil` for a team's, unless it is not recorded to which they belong.
    public var person: Identifier<Person>?
    /// Which team's; `nil` for a person's.
    public var team: String? = nil
    /// Their name, or the team's; empty where the policy sets teams no limit.
    public var name: String
    /// The financial year in which what is asked falls.
    public var year: String
    /// Whether it stays within the limit, and why.
    public var note: FundingNote
    /// What was committed for several together in that year, then what is asked for several together, by title: no part
    /// of it is anybody's in particular, so it is left out.
    public var together: [String] = []
}

/// What was committed for somebody, or for a team, in a financial year.
struct Committed {
    var sum: Money?
    var together: [String] = []
    /// Something of it has no category recorded while the limit counts some only, or is in another currency.
    var isUnknown = false

    mutating func add(_ amount: Money) {
        guard let sum = self.sum else {
            self.sum = amount
            return
        }
        if let more = try? sum.adding(amount) { self.sum = more } else { self.isUnknown = true }
    }
}

extension Reading {
    /// Each limit with each person and year that is asked about.
    ///
    /// What is asked is the school's part of what the costs charge to its budget lines for one who takes part, and what
    /// was spent is what decisions committed from them, in the financial year in which each falls. A team's is that of
    /// those whose posts belonged to it: on the date of what is asked, and on the day of each decision.
    func limits(
        _ limits: [YearlyLimit], by whoPays: WhoPays?, _ gathering: FundingGathering
    ) throws -> [LimitPosition] {
        guard !limits.isEmpty else { return [] }
        let people = try self.expected(under: gathering.request)
        let charges = try gathering.charges(by: whoPays)
        let years = Set(charges.map(\.year)).sorted()
        let category = try gathering.matter(of: .whole).category
        return try limits.flatMap { limit -> [LimitPosition] in
            try years.flatMap { year -> [LimitPosition] in
                let asked = charges.filter { $0.year == year }
                guard limit.per == .person else {
                    return try self.teamLimits(
                        limit, in: year, asked: asked, for: people, category: category, by: whoPays, gathering)
                }
                return try people.map { person in
                    let own = try gathering.asked(
                        asked, for: 1, of: people.count, under: limit, category: category)
                    let requests = try self.approvedBefore(for: person, gathering)
                    let committed = try self.committed(
                        by: requests, in: year, under: limit, by: whoPays, gathering,
                        counting: { one, _ in one == person })
                    let spending = YearlySpending(
                        asked: own.sum, category: category,
                        spent: committed.isUnknown
                            ? nil : committed.sum ?? limit.atMost.map { Money.zero($0.currency) },
                        contractShare: try self.contractShare(of: person, gathering))
                    return LimitPosition(
                        limit: limit, person: person, name: try self.find(person)?.name ?? "", year: year.description,
                        note: limit.check(spending), together: committed.together + own.together)
                }
            }
        }
    }

    /// What approved requests committed in a financial year for those who count on the day of each decision, of the
    /// categories that a limit counts.
    func committed(
        by requests: [Request], in year: FinancialYear, under limit: YearlyLimit, by whoPays: WhoPays?,
        _ gathering: FundingGathering, counting counts: (Identifier<Person>, CivilDate) throws -> Bool
    ) throws -> Committed {
        var committed = Committed()
        for request in requests {
            guard let decision = try self.decision(on: request.id) else { continue }
            let charged = try self.values(Commitment.Query(decision: decision.id)).filter {
                year.period.contains($0.fallsOn)
            }
            let people = try self.expected(under: request)
            let counted = try people.filter { try counts($0, decision.decidedOn) }.count
            guard !charged.isEmpty, counted > 0 else { continue }
            if !limit.categories.isEmpty {
                guard let category = try gathering.category(of: request.opportunity) else {
                    committed.isUnknown = true
                    continue
                }
                if !limit.categories.contains(category) { continue }
            }
            if counted < people.count {
                let charges = try self.committedCharges(
                    of: request, on: decision.decidedOn, in: year, charged, people: people.count, by: whoPays)
                if charges.contains(where: { $0.cost.basis == .whole && $0.cost.amount.minorUnits > 0 }) {
                    committed.together.append(try self.get(request.opportunity).value.title)
                }
                for charge in charges where charge.cost.basis == .perParticipant {
                    committed.add(try charge.cost.total(for: counted))
                }
            } else {
                for one in charged { committed.add(one.amount) }
            }
        }
        return committed
    }

    /// What several together cost in a financial year: the school's part, where that is what was committed.
    private func committedCharges(
        of request: Request, on date: CivilDate, in year: FinancialYear, _ commitments: [Commitment], people: Int,
        by whoPays: WhoPays?
    ) throws -> [Charge] {
        let file = try self.file(of: request.opportunity)
        let whole = try self.charges(of: file)
        guard let whoPays else { return whole.filter { $0.year == year } }
        let facts = try FactGathering(session: self, date: date).facts(about: file, request: request)
        let matters = FundingMatters(session: self, opportunity: request.opportunity, facts: facts, date: date)
        let part = try matters.schoolPart(of: whole, by: whoPays).filter { $0.year == year }
        let isCommitted =
            try Money.total(part.map { try $0.cost.total(for: people) }) == Money.total(commitments.map(\.amount))
        return isCommitted ? part : whole.filter { $0.year == year }
    }

    /// The other requests for somebody that were approved by the date, in the order of identifiers.
    func approvedBefore(for person: Identifier<Person>, _ gathering: FundingGathering) throws -> [Request] {
        let lists = try self.values(ExpectedParticipant.Query(person: person)).map(\.request)
        let asked = try self.values(Request.Query(askedBy: person)).filter { $0.kind == .individual }.map(\.id)
        return try Set(lists + asked).subtracting([gathering.request.id]).sorted().compactMap { id in
            guard let decision = try self.decision(on: id), decision.outcome == .approved,
                decision.decidedOn <= gathering.date
            else { return nil }
            return try self.get(id).value
        }
    }

    /// Somebody's share of full time at the school of a request; `nil` where they have no post there.
    func contractShare(of person: Identifier<Person>, _ gathering: FundingGathering) throws -> Int? {
        let posts = try self.posts(of: person, at: gathering.request.school, on: gathering.date)
        return posts.isEmpty ? nil : min(posts.reduce(0) { $0 + min(max($1.contractShare, 0), 1000) }, 1000)
    }
}

extension Money {
    /// The sum of amounts; `nil` where there is none, or they are in several currencies.
    static func total(_ amounts: [Money]) -> Money? {
        amounts.first.flatMap { try? Money.sum(amounts, in: $0.currency) }
    }
}
