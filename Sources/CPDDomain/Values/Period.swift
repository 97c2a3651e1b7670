/// A stretch of days, half-open: the first day belongs to it, `until` does not; without `until` it goes on.
///
/// "In post", "in force" and "in membership" are questions to a period and a stated date, never stored answers.
public struct Period: Hashable, Sendable {
    /// The first day.
    public let from: CivilDate
    /// The first day that no longer belongs to it, or `nil` while no end is known.
    public let until: CivilDate?

    /// A period from one day until (not including) another; `nil` where it would end before it begins.
    public init?(from: CivilDate, until: CivilDate? = nil) {
        if let until, until < from { return nil }
        self.from = from
        self.until = until
    }

    /// A period without a known end.
    public init(startingOn from: CivilDate) {
        self.from = from
        self.until = nil
    }

    /// Whether a date lies in it.
    public func contains(_ date: CivilDate) -> Bool {
        self.from <= date && (self.until.map { date < $0 } ?? true)
    }

    /// Whether it shares at least one day with another.
    public func overlaps(_ other: Self) -> Bool {
        (other.until.map { self.from < $0 } ?? true) && (self.until.map { other.from < $0 } ?? true)
    }
}
