/// Something an individual, team, school or the nation has said comes first (PRE-2, AUD-2).
public struct Priority: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<Priority>
    /// The school whose priority it is.
    public var school: Identifier<School>
    /// At which level it stands.
    public var level: Level
    /// What it is about.
    public var title: String
    /// Where it stands, such as `School Development Plan 2.1`.
    public var planReference: String?
    /// In force from, until.
    public var period: Period

    /// A priority with all that is recorded of it.
    public init(
        id: Identifier<Priority>, school: Identifier<School>, level: Level, title: String,
        planReference: String? = nil, period: Period
    ) {
        self.id = id
        self.school = school
        self.level = level
        self.title = title
        self.planReference = planReference
        self.period = period
    }
}
