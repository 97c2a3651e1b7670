/// An appeal against a decision: its ground, and who that was not involved has heard it, with what result.
public struct Appeal: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<Appeal>
    /// Against which decision.
    public var decision: Identifier<Decision>
    /// On which ground.
    public var ground: String
    /// Who lodged it.
    public var lodgedBy: Identifier<Person>
    /// When.
    public var lodgedOn: CivilDate
    /// Who heard it; `nil` until it is heard.
    public var heardBy: Identifier<Person>?
    /// When it was heard.
    public var heardOn: CivilDate?
    /// What came of it.
    public var outcome: AppealOutcome?
    /// Why.
    public var reason: String?

    /// An appeal.
    public init(
        id: Identifier<Appeal>, decision: Identifier<Decision>, ground: String, lodgedBy: Identifier<Person>,
        lodgedOn: CivilDate, heardBy: Identifier<Person>? = nil, heardOn: CivilDate? = nil,
        outcome: AppealOutcome? = nil, reason: String? = nil
    ) {
        self.id = id
        self.decision = decision
        self.ground = ground
        self.lodgedBy = lodgedBy
        self.lodgedOn = lodgedOn
        self.heardBy = heardBy
        self.heardOn = heardOn
        self.outcome = outcome
        self.reason = reason
    }
}
