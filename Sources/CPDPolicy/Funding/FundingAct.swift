public import CPDDomain

/// What a named person decided in a matter of funding, as it was recorded: a waiver, or leave to use a provider.
public struct FundingAct: Hashable, Sendable {
    /// Who decided.
    public var by: Identifier<Person>
    /// The accountable holder for whom they did.
    public var onBehalfOf: Identifier<Person>?
    /// When.
    public var on: CivilDate
    /// Whether they said yes.
    public var grants: Bool
    /// Why, in words.
    public var reason: String

    /// A decision.
    public init(
        by: Identifier<Person>, onBehalfOf: Identifier<Person>? = nil, on: CivilDate, grants: Bool = true,
        reason: String
    ) {
        self.by = by
        self.onBehalfOf = onBehalfOf
        self.on = on
        self.grants = grants
        self.reason = reason
    }
}

/// Under what funding is judged: who it is for, on which date, and who holds which post.
public struct FundingContext: Sendable {
    /// Whom the money is for.
    public var person: Identifier<Person>
    /// The date asked about. What is dated later counts for nothing.
    public var date: CivilDate
    /// Who holds which post.
    public var register: PostRegister
    /// Who stands in whose place, where a holder would decide for themself.
    public var approval: ApprovalTerms

    /// A context.
    public init(
        person: Identifier<Person>, date: CivilDate, register: PostRegister,
        approval: ApprovalTerms = ApprovalTerms(stages: [])
    ) {
        self.person = person
        self.date = date
        self.register = register
        self.approval = approval
    }

    /// Why an act is no evidence; `nil` where it stands. Nobody decides about their own money.
    ///
    /// - Parameter what: what was decided, for the sentence.
    package func fault(of act: FundingAct, in post: ApprovalPost, _ what: ReasonArgument) -> FundingNote? {
        let hands = [act.by, act.onBehalfOf].compactMap(\.self)
        if act.on > self.date { return FundingNote(.actDatedLater, [what, .date(act.on)]) }
        if hands.contains(self.person) { return FundingNote(.actForThemself, [what]) }
        let who = self.register.eligible([post], for: Concern(self.person), terms: self.approval, on: act.on)
        guard who.includes(act.by, onBehalfOf: act.onBehalfOf) else {
            return FundingNote(.actByOther, [what, .text(post.name), .date(act.on)])
        }
        return act.reason.isBlank ? FundingNote(.actWithoutReason, [what]) : nil
    }
}

extension Condition {
    /// Whether it holds of facts about provision, and the names of those that are missing where that is not known.
    func answer(_ facts: ProvisionFacts) -> (truth: Truth, missing: ReasonArgument) {
        guard let tree = ConditionTree.make(self, over: FactCatalogue.provision) else { return (.unknown, .list([])) }
        let truth = tree.answer(facts)
        guard truth == .unknown else { return (truth, .list([])) }
        let names = tree.factNames.filter { FactCatalogue.provision.fact(named: $0)?.value(facts) == nil }
        return (truth, .list(names.map { .term($0) }))
    }
}
