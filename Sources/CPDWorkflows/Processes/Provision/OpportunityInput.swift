public import CPDDomain

/// An opportunity to be recorded, with all that its check against MAT-1 needs.
public struct OpportunityInput: Hashable, Sendable {
    /// The school that considers it.
    public var school: Identifier<School>
    /// What it is called.
    public var title: String
    /// The approach, one of MAT-2's nineteen.
    public var approach: Approach
    /// Face to face, virtual or blended.
    public var mode: DeliveryMode
    /// Who provides it.
    public var provider: Identifier<Provider>?
    /// The priority it serves.
    public var priority: Identifier<Priority>?
    /// The pupil outcome aimed at, then `; ` and the route to it (MAT-1c).
    public var pupilOutcome: String?
    /// What it builds on or reinforces; `new` where it does not (MAT-1f).
    public var buildsOn: String?
    /// The framework and its item, as `framework: item`, or `none applies: reason` (MAT-1g).
    public var standard: String?
    /// The other mode that was considered, and why not (MAT-1i); `none: reason` where there is none.
    public var alternative: String?
    /// How many are expected to take part, at least 1.
    public var expectedParticipants: Int
    /// Whether the law requires it: for the headteacher, CPD leader, administrator or trust officer to say.
    public var requiredByLaw: Bool
    /// What requires it, such as the name of a law or guidance; kept as said by whoever records it.
    public var requiredBy: String?
    /// The course of required training that it is, by its code, such as `paediatric-first-aid`; `nil` where it is none.
    public var course: String?
    /// Its sessions, costs, attestations and impact plan.
    public var particulars: OpportunityParticulars

    /// An opportunity to be recorded.
    public init(
        school: Identifier<School>, title: String, approach: Approach, mode: DeliveryMode,
        provider: Identifier<Provider>? = nil, priority: Identifier<Priority>? = nil, pupilOutcome: String? = nil,
        buildsOn: String? = nil, standard: String? = nil, alternative: String? = nil, expectedParticipants: Int = 1,
        requiredByLaw: Bool = false, requiredBy: String? = nil, course: String? = nil,
        particulars: OpportunityParticulars = .init()
    ) {
        self.school = school
        self.title = title
        self.approach = approach
        self.mode = mode
        self.provider = provider
        self.priority = priority
        self.pupilOutcome = pupilOutcome
        self.buildsOn = buildsOn
        self.standard = standard
        self.alternative = alternative
        self.expectedParticipants = expectedParticipants
        self.requiredByLaw = requiredByLaw
        self.requiredBy = requiredBy
        self.course = course
        self.particulars = particulars
    }
}

/// What hangs on an opportunity.
public struct OpportunityParticulars: Hashable, Sendable {
    /// Its dated sessions.
    public var sessions: [SessionInput]
    /// What it costs; state a cost of nothing where it costs nothing.
    public var costs: [CostInput]
    /// Another way to the same end with its whole cost, against which its own is weighed (MAT-1k).
    public var costAlternative: CostAlternative?
    /// What named people say of it.
    public var attestations: [AttestationInput]
    /// How impact will be measured (MAT-1m).
    public var impactPlan: ImpactPlanInput?
    /// What its approach asks for (MAT-2), such as the host of a secondment.
    public var details: [ApproachDetailInput]
    /// The names of such details that are taken away before those are added.
    public var detailsWithdrawn: [String]

    /// What hangs on an opportunity.
    public init(
        sessions: [SessionInput] = [], costs: [CostInput] = [], costAlternative: CostAlternative? = nil,
        attestations: [AttestationInput] = [],
        impactPlan: ImpactPlanInput? = nil, details: [ApproachDetailInput] = [], detailsWithdrawn: [String] = []
    ) {
        self.sessions = sessions
        self.costs = costs
        self.costAlternative = costAlternative
        self.attestations = attestations
        self.impactPlan = impactPlan
        self.details = details
        self.detailsWithdrawn = detailsWithdrawn
    }
}

/// One thing the approach of an opportunity asks for, as `Approach.details` lists them.
public struct ApproachDetailInput: Hashable, Sendable {
    /// What it is, such as `host`.
    public var name: String
    /// Its value, in the form of its type.
    public var value: String

    /// A detail to be recorded.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

/// A session to be recorded.
public struct SessionInput: Hashable, Sendable {
    /// The day.
    public var date: CivilDate
    /// Minutes after midnight at which it begins, where known.
    public var startMinute: Int?
    /// How long it lasts, in minutes.
    public var minutes: Int
    /// Room or platform.
    public var place: String?
    /// How many can take part, where that is limited.
    public var capacity: Int?
    /// On what basis its hours are given, where that is known.
    public var basis: TimeBasis?

    /// A session to be recorded.
    public init(
        date: CivilDate, startMinute: Int? = nil, minutes: Int, place: String? = nil, capacity: Int? = nil,
        basis: TimeBasis? = nil
    ) {
        self.date = date
        self.startMinute = startMinute
        self.minutes = minutes
        self.place = place
        self.capacity = capacity
        self.basis = basis
    }
}

/// A cost to be recorded.
public struct CostInput: Hashable, Sendable {
    /// What kind of cost.
    public var kind: CostKind
    /// For all together, or for each who takes part.
    public var basis: CostBasis
    /// How much.
    public var amount: Money
    /// The day it falls due, which says the financial year.
    public var fallsOn: CivilDate
    /// The line it is charged to; none for time already paid.
    public var budgetLine: Identifier<BudgetLine>?

    /// A cost to be recorded.
    public init(
        kind: CostKind, basis: CostBasis = .whole, amount: Money, fallsOn: CivilDate,
        budgetLine: Identifier<BudgetLine>? = nil
    ) {
        self.kind = kind
        self.basis = basis
        self.amount = amount
        self.fallsOn = fallsOn
        self.budgetLine = budgetLine
    }
}

/// What a named person says of an opportunity for one criterion.
public struct AttestationInput: Hashable, Sendable {
    /// The criterion it is about, such as `MAT-1d`.
    public var clause: ClauseIdentifier
    /// What was checked or found.
    public var statement: String
    /// Where it comes from.
    public var source: String
    /// The date of the source, where it has one.
    public var sourceDatedOn: CivilDate?
    /// Who stands behind it; `nil` for the person who acts. Another's word is for those to record whom the table lets.
    public var attestedBy: Identifier<Person>?
    /// When they said so; `nil` for today.
    public var attestedOn: CivilDate?
    /// Whether they say that the criterion holds; `false` where they looked and found that it does not.
    public var holds: Bool

    /// What a named person says of an opportunity.
    public init(
        clause: ClauseIdentifier, statement: String, source: String, sourceDatedOn: CivilDate? = nil,
        attestedBy: Identifier<Person>? = nil, attestedOn: CivilDate? = nil, holds: Bool = true
    ) {
        self.clause = clause
        self.statement = statement
        self.source = source
        self.sourceDatedOn = sourceDatedOn
        self.attestedBy = attestedBy
        self.attestedOn = attestedOn
        self.holds = holds
    }
}

/// How impact will be measured.
public struct ImpactPlanInput: Hashable, Sendable {
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

    /// How impact will be measured.
    public init(
        intendedChange: String, followUpQuestion: String? = nil, measure: String? = nil,
        baselineOn: CivilDate? = nil, followUpOn: CivilDate? = nil, levelAimedAt: Int? = nil
    ) {
        self.intendedChange = intendedChange
        self.followUpQuestion = followUpQuestion
        self.measure = measure
        self.baselineOn = baselineOn
        self.followUpOn = followUpOn
        self.levelAimedAt = levelAimedAt
    }
}
