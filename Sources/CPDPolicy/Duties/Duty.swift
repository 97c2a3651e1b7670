public import CPDDomain

/// What a clause asks somebody to do, by when, and who answers for it.
///
/// The post that answers for a duty is the one its clause names, and stays so; who does it may be delegated, with dates.
public struct Duty: Hashable, Sendable {
    /// Its name: the clause, and the part where the clause asks for several things.
    public var key: DutyKey
    /// What is to be done, in words.
    public var task: String
    /// The posts that answer for it, as the clause names them; at least one.
    public var accountable: [String]
    /// Whether each of several posts must do it, or one of them.
    public var sharing: DutySharing
    /// Who does it in place of a post that answers for it.
    public var delegations: [DutyDelegation]
    /// When it is due.
    public var schedule: DutySchedule
    /// From when until when the duty exists: as long as its edition is in force, where nothing else is said.
    public var period: Period
    /// The records by which it is shown to be done, where the edition names them; see ``evidence``.
    public var shownBy: DutyEvidence?
    /// Who has it, each for themself; empty where the school has it once.
    public var forEach: [DutySubject]
    /// The day that the policy names for its beginning, or from which a person's own cycle counts; `nil` where it is the
    /// first day on which the duty exists.
    package var countedFrom: CivilDate?

    /// A duty.
    public init(
        _ key: DutyKey, task: String, accountable: [String], sharing: DutySharing = .either,
        delegations: [DutyDelegation] = [], schedule: DutySchedule, period: Period, shownBy: DutyEvidence? = nil,
        forEach: [DutySubject] = []
    ) {
        self.key = key
        self.task = task
        self.accountable = accountable
        self.sharing = sharing
        self.delegations = delegations
        self.schedule = schedule
        self.period = period
        self.shownBy = shownBy
        self.forEach = forEach
    }

    /// The numbers that the policy does not give and nobody may guess.
    public var unset: [DutyUnset] { self.schedule.unset }
}

/// The name of a duty: `AUD-2`, or `AUD-3 reports` where a clause asks for several things.
public struct DutyKey: Hashable, Sendable, CustomStringConvertible {
    /// The clause.
    public let clause: ClauseIdentifier
    /// Which of the things the clause asks for.
    public let part: String?

    /// The name of a duty.
    public init(_ clause: ClauseIdentifier, part: String? = nil) {
        self.clause = clause
        self.part = part
    }

    /// The clause, a space and the part.
    public var description: String { self.clause.rawValue + (self.part.map { " " + $0 } ?? "") }
}

/// How several posts share one duty.
public enum DutySharing: String, Hashable, Sendable, CaseIterable {
    /// It is done when each of them has done it.
    case both
    /// It is done when one of them has.
    case either
}

/// Who does a duty in place of a post, and when. It moves the work, never the answering for it.
public struct DutyDelegation: Hashable, Sendable {
    /// The post that answers for the duty.
    public var by: String
    /// Who does it: a post, or a person by name.
    public var to: String
    /// From when until when.
    public var period: Period

    /// A delegation.
    public init(by: String, to: String, period: Period) {
        self.by = by
        self.to = to
        self.period = period
    }
}
