public import CPDDomain

/// A kind of event to which duties are tied, such as a meeting of the governing body.
public struct DutyEventKind: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
    /// Its name in a policy document, in lower case.
    public let rawValue: String

    /// A kind by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Its name.
    public var description: String { self.rawValue }

    /// A meeting of the governing body.
    public static let governingBodyMeeting = Self(rawValue: "governing body meeting")
    /// A report of the headteacher to the governing body.
    public static let headteachersReport = Self(rawValue: "headteacher's report")
    /// A piece of professional development that somebody has completed.
    public static let activity = Self(rawValue: "activity")
    /// The booking of a place in a piece of professional development, by which somebody is enrolled.
    public static let booking = Self(rawValue: "booking")
    /// The first session of a piece of professional development.
    public static let startOfActivity = Self(rawValue: "start of activity")
    /// An agreement to share what somebody has learnt.
    public static let agreedCirculation = Self(rawValue: "agreed circulation")
    /// Somebody's first day in post.
    public static let startInPost = Self(rawValue: "start in post")
    /// Somebody's appraisal meeting.
    public static let appraisal = Self(rawValue: "appraisal")
    /// The day on which a new edition of the policy is adopted.
    public static let adoption = Self(rawValue: "adoption")

    /// The kinds a policy document may name.
    public static let all: [Self] = [
        .governingBodyMeeting, .headteachersReport, .booking, .startOfActivity, .activity, .agreedCirculation,
        .startInPost,
        .appraisal, .adoption,
    ]
}

/// One event that has happened, or is to happen.
public struct DutyEvent: Hashable, Sendable {
    /// Its kind.
    public var kind: DutyEventKind
    /// Its day.
    public var date: CivilDate
    /// The name it goes by in records of what was done about it, such as the number of a meeting. Two events of one
    /// kind never share it.
    public var reference: String

    /// An event.
    public init(_ kind: DutyEventKind, on date: CivilDate, reference: String) {
        self.kind = kind
        self.date = date
        self.reference = reference
    }
}

/// A stretch of days in which the clock of a duty stands still: leave of the person whose duty it is, a closed school.
public struct DutyPause: Hashable, Sendable {
    /// Its days.
    public var period: Period
    /// Why, in words. Without a reason nothing is paused.
    public var reason: String
    /// The occasion it concerns, such as the reference of an event; `nil` for all of them.
    public var occasion: String?

    /// A pause.
    public init(_ period: Period, reason: String, occasion: String? = nil) {
        self.period = period
        self.reason = reason
        self.occasion = occasion
    }
}
