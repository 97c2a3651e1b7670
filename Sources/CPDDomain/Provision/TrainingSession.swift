/// One dated session of an opportunity. The guard row of its places.
public struct TrainingSession: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<TrainingSession>
    /// The opportunity it belongs to.
    public var opportunity: Identifier<Opportunity>
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
    /// On what basis its hours are given, once somebody has said; somebody's attendance may have its own.
    public var basis: TimeBasis?

    /// A training session with all that is recorded of it.
    public init(
        id: Identifier<TrainingSession>, opportunity: Identifier<Opportunity>, date: CivilDate,
        startMinute: Int? = nil, minutes: Int, place: String? = nil, capacity: Int? = nil,
        basis: TimeBasis? = nil
    ) {
        self.id = id
        self.opportunity = opportunity
        self.date = date
        self.startMinute = startMinute
        self.minutes = minutes
        self.place = place
        self.capacity = capacity
        self.basis = basis
    }
}
