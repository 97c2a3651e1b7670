public import CPDDomain

/// The editions of a school and of its trust, one after another: which counts on a date, and where two overlap or none is.
public struct EditionTimeline: Hashable, Sendable {
    /// The editions, in the order in which they come into force.
    public let editions: [EditionPeriod]

    /// A timeline of one school; the order in which editions are given is of no account.
    public init(_ editions: [EditionPeriod]) {
        self.editions = editions.sorted { Self.rank($0) < Self.rank($1) }
    }

    /// The edition in force on a date, or `nil`: of those in force, the one that came into force last; on one day the
    /// school's own before the trust's, then the later adopted.
    public func inForce(on date: CivilDate) -> EditionPeriod? {
        self.editions.last { $0.period.contains(date) }
    }

    /// Where two editions of one level are in force at once, then where, between the first day and the last, none is.
    public var problems: [EditionPeriodProblem] {
        EditionPeriod.Level.allCases.flatMap(self.overlaps) + self.gaps
    }

    private static func rank(_ edition: EditionPeriod) -> (CivilDate, Int, CivilDate, String) {
        (
            edition.period.from, edition.level.rawValue, edition.adoptedOn ?? CivilDate(daysSinceEpoch: .min),
            edition.name
        )
    }

    /// An edition without an end gives way to the next; one that names its end, or begins on the same day, does not.
    private func overlaps(_ level: EditionPeriod.Level) -> [EditionPeriodProblem] {
        let editions = self.editions.filter { $0.level == level && $0.period.until != $0.period.from }
        return editions.indices.flatMap { first in
            editions[(first + 1)...].compactMap { second -> EditionPeriodProblem? in
                let earlier = editions[first]
                guard earlier.period.overlaps(second.period),
                    earlier.period.until != nil || earlier.period.from == second.period.from,
                    let both = Period(
                        from: second.period.from,
                        until: [earlier.period.until, second.period.until].compactMap(\.self).min())
                else { return nil }
                return EditionPeriodProblem(kind: .overlap, earlier: earlier, later: second, days: both)
            }
        }
    }

    private var gaps: [EditionPeriodProblem] {
        var problems: [EditionPeriodProblem] = []
        guard var last = self.editions.first else { return [] }
        for next in self.editions.dropFirst() {
            guard let end = last.period.until else { break }
            if end < next.period.from, let days = Period(from: end, until: next.period.from) {
                problems.append(EditionPeriodProblem(kind: .gap, earlier: last, later: next, days: days))
            }
            if next.period.until.map({ $0 > end }) ?? true { last = next }
        }
        return problems
    }
}

/// Two editions of which it is not clear which counts, or between which none does.
public struct EditionPeriodProblem: Hashable, Sendable {
    /// Which of the two it is.
    public let kind: Kind
    /// The edition that came into force first.
    public let earlier: EditionPeriod
    /// The edition that came into force next.
    public let later: EditionPeriod
    /// The days on which both are in force, or neither.
    public let days: Period

    /// What is wrong.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Both are in force.
        case overlap
        /// Neither is.
        case gap
    }

    /// What is wrong, with both editions and the days, and what to do.
    public var summary: String {
        let begins = "\"\(self.later.name)\" from \(self.later.period.from)"
        let ends = self.earlier.period.until.map { "until \($0)" } ?? "without an end"
        let end = self.days.until.map { " until \($0)" } ?? " on"
        return switch self.kind {
        case .overlap:
            "\"\(self.earlier.name)\" is in force \(ends) and \(begins): from \(self.days.from)\(end) both are. End one "
                + "before the other begins."
        case .gap:
            "\"\(self.earlier.name)\" is in force \(ends) and \(begins): from \(self.days.from)\(end) no edition is. "
                + "Let one begin where the other ends."
        }
    }
}
