public import CPDDomain

/// When an edition is in force, and for whom it was adopted.
public struct EditionPeriod: Hashable, Sendable {
    /// The edition's name, such as `spring-2024`.
    public let name: String
    /// For whom it was adopted.
    public let level: Level
    /// In force from, until; without an end, until the next of the same level begins.
    public let period: Period
    /// When it was adopted, where that is known: of two that begin on one day the later adopted counts.
    public let adoptedOn: CivilDate?

    /// For whom an edition is adopted.
    public enum Level: Int, Hashable, Sendable, CaseIterable, Comparable {
        /// The trust or council, for all its schools.
        case trust
        /// The school.
        case school

        /// The one further from the school first.
        public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// When an edition is in force.
    public init(name: String, level: Level, period: Period, adoptedOn: CivilDate? = nil) {
        self.name = name
        self.level = level
        self.period = period
        self.adoptedOn = adoptedOn
    }

    /// What the edition says of itself.
    public init(_ edition: PolicyEdition, level: Level) {
        self.init(name: edition.name, level: level, period: edition.inForce, adoptedOn: edition.adoption?.on)
    }
}
