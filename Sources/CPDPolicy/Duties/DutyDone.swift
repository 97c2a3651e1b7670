public import CPDDomain

/// A record that a duty was done. Without the name of who did it and a reference it is a tick, and no evidence.
public struct DutyDone: Hashable, Sendable {
    /// Which duty.
    public var duty: DutyKey
    /// When. Before that date the record counts for nothing.
    public var date: CivilDate
    /// The name of who did it.
    public var by: String
    /// Where it can be looked up: a minute, a paper, a record.
    public var reference: String
    /// What it was done for: the reference of the event, the name of the stage, the year `2026–27` or the term
    /// `spring 2027`. A year or term that is not named is the one in which it was done.
    public var occasion: String?
    /// The post for which it was done, where each of several posts has to do it.
    public var post: String?

    /// A record.
    public init(
        _ duty: DutyKey, on date: CivilDate, by: String, reference: String, occasion: String? = nil,
        post: String? = nil
    ) {
        self.duty = duty
        self.date = date
        self.by = by
        self.reference = reference
        self.occasion = occasion
        self.post = post
    }

    /// Whether a named person and a reference stand behind it.
    public var isEvidence: Bool { !self.by.isBlank && !self.reference.isBlank }

    /// The order in which records are looked at, which no order of a list can change.
    static func precedes(_ left: Self, _ right: Self) -> Bool {
        (left.date, left.by, left.reference, left.occasion ?? "", left.post ?? "")
            < (right.date, right.by, right.reference, right.occasion ?? "", right.post ?? "")
    }
}
