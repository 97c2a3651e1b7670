/// How impact will be measured, fixed before approval and in proportion (MAT-1m).
public struct ImpactPlan: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<ImpactPlan>
    /// What it is for.
    public var opportunity: Identifier<Opportunity>
    /// What should be different afterwards.
    public var intendedChange: String
    /// The one question asked later, for light provision.
    public var followUpQuestion: String?
    /// The measure, for standard provision.
    public var measure: String?
    /// When the baseline is taken.
    public var baselineOn: CivilDate?
    /// When it is measured again.
    public var followUpOn: CivilDate?
    /// Guskey's level aimed at, 1 to 5.
    public var levelAimedAt: Int?

    /// An impact plan with all that is recorded of it.
    public init(
        id: Identifier<ImpactPlan>, opportunity: Identifier<Opportunity>, intendedChange: String,
        followUpQuestion: String? = nil, measure: String? = nil, baselineOn: CivilDate? = nil,
        followUpOn: CivilDate? = nil, levelAimedAt: Int? = nil
    ) {
        self.id = id
        self.opportunity = opportunity
        self.intendedChange = intendedChange
        self.followUpQuestion = followUpQuestion
        self.measure = measure
        self.baselineOn = baselineOn
        self.followUpOn = followUpOn
        self.levelAimedAt = levelAimedAt
    }
}
