public import CPDDomain

/// What the conditions of a route are asked of: a matter, with the posts its asker holds on the day it was asked.
public struct ApprovalFacts: Hashable, Sendable {
    /// The matter.
    public var matter: ApprovalMatter
    /// The roles its asker holds that day.
    public var askersRoles: Set<Role>
    /// Whether it is the headteacher's own: they ask for themself, or whoever plans it plans it for heads alone.
    public var isForHeads: Bool

    /// The facts of a matter.
    public init(_ matter: ApprovalMatter, register: PostRegister) {
        self.matter = matter
        self.askersRoles = Set(Role.allCases.filter { register.holds(matter.askedBy, $0, on: matter.askedOn) })
        let people = matter.participants ?? []
        let areHeads = people.allSatisfy { register.holds($0, .headteacher, on: matter.askedOn) }
        self.isForHeads =
            !people.isEmpty && areHeads || matter.kind == .individual && self.askersRoles.contains(.headteacher)
    }

    /// The facts of a matter whose asker holds these roles; who else it is for has no role.
    init(_ matter: ApprovalMatter, roles: Set<Role>) {
        self.matter = matter
        self.askersRoles = roles
        self.isForHeads = matter.kind == .individual && roles.contains(.headteacher)
    }
}

extension FactCatalogue where Subject == ApprovalFacts {
    /// The facts that conditions of a route may name: those about provision, and who asks for what.
    public static let approval = Self(
        FactCatalogue<ProvisionFacts>.provision.facts.map { fact in
            TypedFact(fact.name, fact.type, fact.meaning) { fact.value($0.matter.facts) }
        } + approvalFacts + Role.allCases.map(askerHolds))
}

private let approvalFacts: [TypedFact<ApprovalFacts>] = [
    TypedFact(
        "request.kind", .code(RequestKind.allCases.map(\.rawValue)), "Whether one person asks, or it is for a group."
    ) { .code($0.matter.kind.rawValue) },
    TypedFact("request.for-governors", .truth, "Whether it is for governors alone.") {
        $0.matter.isForGovernors.map { .truth($0) }
    },
    TypedFact("request.internal", .truth, "Whether the school or the trust itself provides it.") {
        $0.matter.isInternal.map { .truth($0) }
    },
    TypedFact("request.needs-cover", .truth, "Whether lessons have to be covered.") {
        $0.matter.needsCover.map { .truth($0) }
    },
    TypedFact("request.in-term-time", .truth, "Whether a session of it falls into a term.") {
        $0.matter.isInTermTime.map { .truth($0) }
    },
    TypedFact("request.days", .count, "On how many days it has a session.") {
        $0.matter.days.map { .count($0.count) }
    },
    TypedFact("request.has-cost", .truth, "Whether it costs anything, time already paid left aside.") {
        $0.matter.facts.chargedCost.map { .truth($0.minorUnits != 0) }
    },
    TypedFact("request.people", .count, "How many the request is for.") {
        $0.matter.participants.map { .count($0.count) }
    },
    TypedFact("days-of-notice", .count, "How many days lie between the day it was asked and its start.") { facts in
        facts.matter.startsOn.map { .count($0.days(since: facts.matter.askedOn)) }
    },
]

private func askerHolds(_ role: Role) -> TypedFact<ApprovalFacts> {
    TypedFact(
        "asker.is-" + role.rawValue.lowercased().replacing(" ", with: "-"), .truth,
        "Whether who asks holds the role of \(role.rawValue) that day."
    ) { .truth($0.askersRoles.contains(role)) }
}

extension Condition {
    /// Whether it holds of facts, and what is missing where that is not known.
    func answer(_ facts: ApprovalFacts) -> (truth: Truth, missing: [ReasonArgument]) {
        guard let tree = ConditionTree.make(self, over: .approval) else { return (.unknown, []) }
        let truth = tree.answer(facts)
        guard truth == .unknown else { return (truth, []) }
        let names = tree.factNames.filter { FactCatalogue.approval.fact(named: $0)?.value(facts) == nil }
        return (truth, [.list(names.map { .term($0) })])
    }
}
