public import CPDDomain

/// How a duty stands on a date.
public enum DutyState: Hashable, Sendable {
    /// Done, as a named person recorded with a reference; late by so many days, none where it was in time. The last
    /// day of the next time, where there is one and it is known.
    case done(DutyDone, late: Int, next: CivilDate?)
    /// To be done, on this day at the latest.
    case due(by: CivilDate)
    /// Not done. The day by which it was due, and the days since.
    case overdue(since: CivilDate, days: Int)
    /// Nothing is to be done yet; from a day, where one is known.
    case notYetDue(from: CivilDate?)
    /// The clock stands still, for a reason.
    case paused(until: CivilDate?, reason: String)
    /// Not done, and the policy or the calendar does not say by when.
    case unset(DutyUnset)
    /// Said to be done, but without a name or a reference; the day by which it was or is due, where it is known.
    case notEvidenced(DutyDone, by: CivilDate?)

    /// What matters first, where a duty has several occasions.
    var rank: Int {
        switch self {
        case .overdue: 6
        case .notEvidenced: 5
        case .due: 4
        case .unset: 3
        case .paused: 2
        case .done: 1
        case .notYetDue: 0
        }
    }

    /// Whether somebody must act.
    public var isOpen: Bool {
        switch self {
        case .due, .overdue, .unset, .notEvidenced: true
        case .done, .notYetDue, .paused: false
        }
    }

    var isDone: Bool {
        if case .done = self { true } else { false }
    }
}

/// How a duty stands on a date, and who must act.
public struct DutyStanding: Hashable, Sendable {
    /// The duty.
    public let duty: DutyKey
    /// The date.
    public let date: CivilDate
    /// How it stands: of several occasions the one that matters first.
    public let state: DutyState
    /// The occasion that speaks: a school year, a term, the reference of an event, a stage.
    public let occasion: String?
    /// What is to be done, in words.
    public let task: String
    /// The posts that answer for it.
    public let accountable: [String]
    /// Who must act, where somebody must.
    public let actors: [DutyActor]
    /// Every occasion until the date, in order, each by itself.
    public let occasions: [DutyOccasionStanding]

    /// The occasions whose last day has passed without its being done.
    public var missed: [DutyOccasionStanding] {
        self.occasions.filter { if case .overdue = $0.state { true } else { false } }
    }
}

/// How one occasion of a duty stands by itself.
public struct DutyOccasionStanding: Hashable, Sendable {
    /// The school year, the term, the reference of the event, the stage; `nil` where the duty has one occasion.
    public let name: String?
    /// The last day on which it is in time, pauses counted; `nil` where it is not known.
    public let lastDay: CivilDate?
    /// How it stands.
    public let state: DutyState
}
