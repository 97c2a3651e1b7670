import CPDDomain

/// A request that the search makes up.
struct RouteSample {
    var facts: ProvisionFacts
    var kind: RequestKind = .individual
    var isInternal: Bool?
    var needsCover: Bool?
    var people: Int?
    var isForGovernors = false
    var roles: Set<Role> = []
    var daysOfNotice: Int?
    var isInTermTime: Bool?
    var days: Int?

    private static let asker = Identifier<Person>(high: 0, low: 1)

    /// The same as conditions of a route are asked of it.
    var asked: ApprovalFacts {
        // A plan for a group has somebody in it, or it would be for nobody.
        let count = self.people ?? (self.kind == .group ? 2 : nil)
        let participants = count.map { count in
            Set((0..<UInt64(min(max(count, 0), 1000))).map { Identifier<Person>(high: 0, low: $0 + 1) })
        }
        let capacity: Set<Capacity> = self.isForGovernors ? [.governor] : [.employee]
        let everybody = (participants ?? []).union([Self.asker])
        var facts = self.facts
        if let daysOfNotice { facts.sessions = [SessionFact(date: facts.date.adding(days: daysOfNotice), minutes: 60)] }
        if let days {
            let first = facts.date.adding(days: self.daysOfNotice ?? 0)
            facts.sessions = (0..<min(max(days, 0), 1000)).map {
                SessionFact(date: first.adding(days: $0), minutes: 60)
            }
        }
        var matter =
            ApprovalMatter(
                request: Identifier(high: 0, low: 1), kind: self.kind, askedBy: Self.asker, askedOn: facts.date,
                participants: participants,
                capacities: Dictionary(everybody.map { ($0, capacity) }, uniquingKeysWith: { $1 }),
                isInternal: self.isInternal, needsCover: self.needsCover, facts: facts)
        matter.isInTermTime = self.isInTermTime
        return ApprovalFacts(matter, roles: self.roles)
    }
}

/// One thing that may be recorded of a request, with the values the search tries.
struct RouteDimension: Sendable {
    let name: String
    let choices: [@Sendable (inout RouteSample) -> ReasonArgument]

    /// A part of a request that is so or is not.
    private static func truth(
        _ name: String, _ path: any WritableKeyPath<RouteSample, Bool?> & Sendable
    ) -> Self {
        Self(
            name: name,
            choices: [true, false].map { truth in
                { sample in
                    sample[keyPath: path] = truth
                    return FactValue.truth(truth).argument
                }
            })
    }

    /// What the routes of two editions read, with the values at the bounds of both; and what there are no values for.
    static func space(of terms: [ApprovalTerms]) -> (dimensions: [Self], notVaried: [String]) {
        // Amounts from the lowest up, so that the lowest that shows a difference is found.
        let limits = Set(terms.flatMap(\.stages).flatMap(\.brackets).compactMap(\.upTo)).sorted {
            ($0.currency.rawValue, $0.minorUnits) < ($1.currency.rawValue, $1.minorUnits)
        }
        let conditions =
            limits.map { Condition.compares("cost.total", .atMost, .value(.money($0))) } + terms.flatMap(\.conditions)
        let checks = conditions.map {
            ClauseCheck(
                kind: RuleVocabulary.conditionKind, parameters: RuleParameters(["require": .condition($0)]))
        }
        let bounds = BoundaryValues(checks, over: .provision)
        let space = FactDimension.space(of: checks, over: .provision)
        let named = Set(bounds.names)
        var own: [Self] = []
        if named.contains("request.kind") {
            own.append(
                Self(
                    name: "request.kind",
                    choices: RequestKind.allCases.map { kind in
                        { sample in
                            sample.kind = kind
                            return .term(kind.rawValue)
                        }
                    }))
        }
        if named.contains("request.internal") { own.append(.truth("request.internal", \.isInternal)) }
        if named.contains("request.needs-cover") { own.append(.truth("request.needs-cover", \.needsCover)) }
        if named.contains("request.in-term-time") { own.append(.truth("request.in-term-time", \.isInTermTime)) }
        own += Self.numbers("request.days", bounds, \.days)
        own += Self.numbers("request.people", bounds, \.people) + Self.numbers("days-of-notice", bounds, \.daysOfNotice)
        if named.contains("request.for-governors") || Set(terms.map(\.governorsApprover)).count > 1 {
            own.append(
                Self(
                    name: "request.for-governors",
                    choices: [
                        { sample in
                            sample.isForGovernors = true
                            return FactValue.truth(true).argument
                        }
                    ]))
        }
        own += Self.roles(named, terms)
        let known = Set(own.map(\.name)).union(["request.has-cost", "request.for-governors"])
        let provision = space.dimensions.map { dimension in
            Self(
                name: dimension.name,
                choices: dimension.choices.map { choice in { sample in choice(&sample.facts) } })
        }
        return (provision + own, space.notVaried.filter { !known.contains($0) && !$0.hasPrefix("asker.is-") })
    }

    private static func numbers(
        _ name: String, _ bounds: BoundaryValues, _ path: any WritableKeyPath<RouteSample, Int?> & Sendable
    ) -> [Self] {
        let numbers = bounds.numbers(name).filter { (0...1000).contains($0) }
        guard !numbers.isEmpty else { return [] }
        return [
            Self(
                name: name,
                choices: numbers.map { number in
                    { sample in
                        sample[keyPath: path] = number
                        return .count(number)
                    }
                })
        ]
    }

    private static func roles(_ named: Set<String>, _ terms: [ApprovalTerms]) -> [Self] {
        Role.allCases.compactMap { role in
            let name = "asker.is-" + role.rawValue.lowercased().replacing(" ", with: "-")
            let isSpecial = role == .headteacher && Set(terms.map(\.headsApprover)).count > 1
            guard named.contains(name) || isSpecial else { return nil }
            return Self(
                name: name,
                choices: [
                    { sample in
                        sample.roles.insert(role)
                        return FactValue.truth(true).argument
                    }
                ])
        }
    }
}

extension ApprovalTerms {
    /// Every condition of the route.
    fileprivate var conditions: [Condition] {
        let said = self.stages.compactMap(\.applies) + [self.exempt].compactMap(\.self) + self.usually.map(\.usual)
        // Whether it costs anything is told by its cost.
        let hasCost = said.contains { $0.names.contains("request.has-cost") }
        return said + (hasCost ? [.compares("cost.charged", .over, .value(.money(.zero())))] : [])
    }
}

extension Condition {
    /// The facts it names.
    var names: Set<String> {
        switch self {
        case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.names) }
        case .not(let part): part.names
        case .present(let name), .isOneOf(let name, _), .isWithin(let name, _), .compares(let name, _, .value): [name]
        case .compares(let name, _, .fact(let other)): [name, other]
        }
    }
}
