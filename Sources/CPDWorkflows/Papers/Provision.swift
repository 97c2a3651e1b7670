internal import CPDDomain

/// What took place in the year so far, approach by approach: sessions, people, hours and cost in full.
struct Provision {
    /// One approach, or several shown together.
    struct Line {
        let approaches: [Approach]
        /// `nil` where fewer than five people stand behind it.
        let figures: Figures?
        let opportunities: Int
        let sessions: Int
    }

    /// What is counted about people.
    struct Figures {
        let people: Int
        let minutes: Int
        let cost: Money

        /// The full cost of an hour of one person's time, rounded to the penny.
        var costPerHour: Money? {
            guard self.minutes > 0 else { return nil }
            let minutes = Int64(self.minutes)
            guard let hourly = try? self.cost.multiplied(by: 60) else { return nil }
            return Money(minorUnits: hourly.minorUnits / minutes, currency: self.cost.currency).rounded(
                up: hourly.minorUnits % minutes * 2 >= minutes)
        }
    }

    /// A cost of a kind, or of several kinds together, with how many people it was for.
    struct CostLine {
        let kinds: [CostKind]
        /// `nil` where fewer than five people stand behind it.
        let amount: Money?
    }

    let lines: [Line]
    let unused: [Approach]
    let all: Line
    let costLines: [CostLine]
    /// Opportunities in which somebody took part.
    let taken: [Opportunity]
    /// How many of them have no paid time recorded, so that their cost is more than is shown.
    let withoutPaidTime: Int
    let withoutAnyCost: Int

    /// Throws `MoneyError` where amounts of different currencies meet.
    init(_ facts: PaperFacts) throws {
        let held = facts.sessions.filter { facts.isInSpan($0.date) }
        let heldIDs = Set(held.map(\.id))
        let present = facts.attendances.filter { heldIDs.contains($0.session) && $0.status != .absent }
        let byOpportunity = Dictionary(grouping: present, by: \.opportunity)
        let sessionsByOpportunity = Dictionary(grouping: held, by: \.opportunity)
        let costsByOpportunity = Dictionary(grouping: facts.costs, by: \.opportunity)

        func people(_ opportunity: Opportunity) -> Set<Identifier<Person>> {
            Set((byOpportunity[opportunity.id] ?? []).map(\.person))
        }
        func cost(_ item: CostItem, of opportunity: Opportunity) throws -> Money {
            item.basis == .whole
                ? item.amount : try item.amount.multiplied(by: people(opportunity).count)
        }
        func figures(_ opportunities: [Opportunity]) throws -> Figures {
            Figures(
                people: opportunities.reduce(into: Set()) { $0.formUnion(people($1)) }.count,
                minutes: opportunities.reduce(0) { sum, each in
                    (byOpportunity[each.id] ?? []).reduce(sum) { $0 + $1.minutes }
                },
                cost: try Money.sum(
                    opportunities.flatMap { each in
                        try (costsByOpportunity[each.id] ?? []).map { try cost($0, of: each) }
                    }, in: facts.currency))
        }
        func line(_ approaches: [Approach], _ opportunities: [Opportunity], isWithheld: Bool) throws -> Line {
            Line(
                approaches: approaches, figures: isWithheld ? nil : try figures(opportunities),
                opportunities: opportunities.count,
                sessions: opportunities.reduce(0) { $0 + (sessionsByOpportunity[$1.id]?.count ?? 0) })
        }

        let taken = facts.opportunities.filter { byOpportunity[$0.id] != nil }
        self.taken = taken
        let byApproach = Dictionary(grouping: taken, by: \.approach)
        let used = Approach.allCases.filter { byApproach[$0] != nil }
        self.unused = Approach.allCases.filter { byApproach[$0] == nil }
        let groups = SmallGroups(
            used.map { approach in
                (key: approach, people: (byApproach[approach] ?? []).reduce(into: Set()) { $0.formUnion(people($1)) })
            })
        var lines = try groups.shown.map { try line([$0], byApproach[$0] ?? [], isWithheld: false) }
        if !groups.together.isEmpty {
            let opportunities = groups.together.flatMap { byApproach[$0] ?? [] }
            lines.append(try line(groups.together, opportunities, isWithheld: groups.isWithheld))
        }
        self.lines = lines
        self.all = try line([], taken, isWithheld: groups.isWithheld)

        // A kind of cost stands on the people whose development it was for.
        var amounts: [CostKind: Money] = [:]
        var behind: [CostKind: Set<Identifier<Person>>] = [:]
        for opportunity in taken {
            for item in costsByOpportunity[opportunity.id] ?? [] {
                let amount = try cost(item, of: opportunity)
                amounts[item.kind] = try (amounts[item.kind] ?? .zero(facts.currency)).adding(amount)
                behind[item.kind, default: []].formUnion(people(opportunity))
            }
        }
        let kinds = amounts.keys.sorted()
        let kindGroups = SmallGroups(kinds.map { (key: $0, people: behind[$0] ?? []) })
        var costLines = kindGroups.shown.map { CostLine(kinds: [$0], amount: amounts[$0]) }
        if !kindGroups.together.isEmpty {
            let sum = try Money.sum(kindGroups.together.compactMap { amounts[$0] }, in: facts.currency)
            costLines.append(CostLine(kinds: kindGroups.together, amount: kindGroups.isWithheld ? nil : sum))
        }
        self.costLines = costLines
        self.withoutPaidTime = taken.count { each in
            !(costsByOpportunity[each.id] ?? []).contains { $0.kind == .salariedTime }
        }
        self.withoutAnyCost = taken.count { (costsByOpportunity[$0.id] ?? []).isEmpty }
    }
}

extension Money {
    /// The amount, or a penny more.
    fileprivate func rounded(up: Bool) -> Money {
        up ? Money(minorUnits: self.minorUnits + 1, currency: self.currency) : self
    }
}
