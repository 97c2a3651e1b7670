public import CPDDomain

/// How one person, panel or site stands for one requirement on a date. Computed, never stored.
public struct TrainingStanding: Hashable, Sendable {
    /// The requirement asked.
    public var requirement: RequirementIdentifier
    /// How it stands.
    public var state: TrainingState
    /// Why.
    public var reason: TrainingReason
    /// The values the reason's sentence needs, in the order the catalogue names them.
    public var arguments: [ReasonArgument]
    /// The completions used as evidence, the earliest first.
    public var evidence: [TrainingCompletion]
    /// Since when it has been held without a gap, each renewal in time.
    public var heldSince: CivilDate?

    /// A standing.
    public init(
        _ requirement: RequirementIdentifier, _ state: TrainingState, _ reason: TrainingReason,
        _ arguments: [ReasonArgument] = [], evidence: [TrainingCompletion] = [], heldSince: CivilDate? = nil
    ) {
        self.requirement = requirement
        self.state = state
        self.reason = reason
        self.arguments = arguments
        self.evidence = evidence
        self.heldSince = heldSince
    }
}

/// How a requirement stands.
public enum TrainingState: Hashable, Sendable {
    /// Met, until (not including) a day; `nil` where it does not lapse, or leave has stopped the clock.
    case met(until: CivilDate?)
    /// Due, that day included; `nil` where it is due and no source gives a day.
    case due(by: CivilDate?)
    /// Overdue, that day being the first.
    case overdue(since: CivilDate)
    /// Not due on the date, though it will or may be.
    case notYetDue
    /// Not asked of this person, panel or site on the date.
    case notApplicable
    /// Nobody has set when it is due: neither the source nor the school.
    case unset
    /// What is recorded is no evidence; with the last day in time where there is one.
    case notEvidenced(by: CivilDate?)

    /// The name of the state.
    public var kind: Kind {
        switch self {
        case .met: .met
        case .due: .due
        case .overdue: .overdue
        case .notYetDue: .notYetDue
        case .notApplicable: .notApplicable
        case .unset: .unset
        case .notEvidenced: .notEvidenced
        }
    }

    /// A state without its dates.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Met.
        case met
        /// Due.
        case due
        /// Overdue.
        case overdue
        /// Not yet due.
        case notYetDue = "not yet due"
        /// Not applicable.
        case notApplicable = "not applicable"
        /// Unset.
        case unset
        /// Not evidenced.
        case notEvidenced = "not evidenced"
    }

    /// Whether the last day in time has passed on a date without evidence.
    public func isLate(on date: CivilDate) -> Bool {
        switch self {
        case .overdue: true
        case .notEvidenced(let day?): day < date
        default: false
        }
    }

    /// How bad it is on a date: 0 where nothing is to be done, 3 where it is late.
    public func severity(on date: CivilDate) -> Int {
        switch self {
        case .met, .notApplicable: 0
        case .notYetDue, .unset: 1
        case .due: 2
        case .overdue, .notEvidenced: self.isLate(on: date) ? 3 : 2
        }
    }
}
