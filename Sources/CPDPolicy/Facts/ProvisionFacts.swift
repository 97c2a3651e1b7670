public import CPDDomain

/// What is known, on one date, about one opportunity or request: the snapshot on which MAT-1a to MAT-1n are checked.
///
/// `nil` means that nobody recorded the fact; the criterion that needs it is then *not evidenced*. Where a person
/// recorded that there is none, say so with ``Recorded/nothing(because:)`` or an empty list.
public struct ProvisionFacts: Hashable, Sendable {
    /// What is checked, in words a person recognises.
    public var title: String
    /// The date for which it is checked.
    public var date: CivilDate
    /// Who asked, where somebody did.
    public var askedBy: String?
    /// Whether the law requires the training: then it is checked and reported, never refused.
    public var requiredByLaw: Bool
    /// The approach, one of MAT-2's nineteen.
    public var approach: Approach?
    /// MAT-2: what is recorded because the approach asks for it, in order.
    public var approachDetails: [ApproachDetailFact]?
    /// Face to face, virtual or blended.
    public var mode: DeliveryMode?
    /// How many are expected to take part.
    public var participants: Int?
    /// MAT-1a: the priorities and needs it is linked to; empty where it serves none.
    public var priorities: [LinkedPriority]?
    /// MAT-1b: the recognised effective practice it is based on.
    public var effectivePractice: AttestedFact?
    /// MAT-1c: the pupil outcome aimed at, and the route to it.
    public var pupilBenefit: Recorded<PupilBenefit>?
    /// MAT-1d: who checked the content for cultural diversity, and what they checked.
    public var diversityCheck: AttestedFact?
    /// MAT-1e: what shows that the provider can do it; empty where nothing does.
    public var expertise: [ExpertiseFact]?
    /// MAT-1f: the dated sessions; empty where none is planned.
    public var sessions: [SessionFact]?
    /// How long it lasts in all, in minutes, where that is known apart from the sessions, as from a brochure.
    public var minutes: Int?
    /// MAT-1f: what it builds on or reinforces, or that it is new.
    public var buildsOn: String?
    /// MAT-1g: the framework item it is based on, or that none applies and why.
    public var standard: Recorded<StandardItem>?
    /// MAT-1h: the research or inspection evidence that informs it, with the date of the source.
    public var currentEvidence: AttestedFact?
    /// MAT-1i: the other mode that was considered, and why it was not chosen.
    public var alternativeMode: Recorded<String>?
    /// MAT-1i: what past impact by mode says, or why nothing can be said.
    public var pastImpactByMode: Recorded<String>?
    /// MAT-1j: where it takes place and with what.
    public var accommodation: AccommodationFact?
    /// MAT-1k: every cost of it; empty where it costs nothing.
    public var costs: [CostFact]?
    /// MAT-1k: a named alternative with its whole cost.
    public var costAlternative: CostAlternative?
    /// MAT-1l: how it will be monitored and evaluated.
    public var evaluationPlan: Recorded<String>?
    /// MAT-1l: whether it was provided before.
    public var isRepeated: Bool?
    /// MAT-1l: what the last feedback changed, or why it changed nothing.
    public var changedByFeedback: Recorded<String>?
    /// MAT-1m: how impact will be measured.
    public var impactPlan: Recorded<ImpactPlanFact>?
    /// MAT-1n: for each budget line and financial year touched, what is asked and what is left.
    public var budget: [BudgetFact]?
    /// Why an exception is made from what a clause calls usual, by the clause.
    public var exceptions: [ClauseIdentifier: AttestedFact] = [:]

    /// Facts of which only the subject is known yet.
    public init(title: String, date: CivilDate, askedBy: String? = nil, requiredByLaw: Bool = false) {
        self.title = title
        self.date = date
        self.askedBy = askedBy
        self.requiredByLaw = requiredByLaw
    }
}
