public import CPDDomain

/// A priority or need to which provision is linked (MAT-1a).
public struct LinkedPriority: Hashable, Sendable {
    /// What it is about.
    public var title: String
    /// At which level it stands, once somebody has said.
    public var level: Level?
    /// Where it stands, such as `School Development Plan 2.1`.
    public var reference: String?
    /// The first day on which it was no longer open; `nil` while it is.
    public var closedOn: CivilDate?

    /// A linked priority or need.
    public init(title: String, level: Level?, reference: String? = nil, closedOn: CivilDate? = nil) {
        self.title = title
        self.level = level
        self.reference = reference
        self.closedOn = closedOn
    }

    /// Whether it is open on a date.
    public func isOpen(on date: CivilDate) -> Bool { self.closedOn.map { date < $0 } ?? true }
}

/// What pupils should gain, and how the training leads there (MAT-1c).
public struct PupilBenefit: Hashable, Sendable {
    /// The pupil outcome aimed at.
    public var outcome: String
    /// The route from the training to it; `nil` where nobody recorded one.
    public var route: String?

    /// An outcome and the route to it.
    public init(outcome: String, route: String?) {
        self.outcome = outcome
        self.route = route
    }
}

/// One planned session (MAT-1f).
public struct SessionFact: Hashable, Sendable {
    /// The day, once it is known.
    public var date: CivilDate?
    /// How long it lasts, in minutes, once that is known.
    public var minutes: Int?
    /// Room or platform.
    public var place: String?
    /// Minutes after midnight at which it begins, once that is known.
    public var startMinute: Int?
    /// On what basis its hours are given, once somebody has said.
    public var basis: TimeBasis?

    /// A session.
    public init(
        date: CivilDate?, minutes: Int?, place: String? = nil, startMinute: Int? = nil, basis: TimeBasis? = nil
    ) {
        self.date = date
        self.minutes = minutes
        self.place = place
        self.startMinute = startMinute
        self.basis = basis
    }
}

/// An item of a standards framework (MAT-1g).
public struct StandardItem: Hashable, Sendable {
    /// The framework.
    public var framework: String
    /// Its item.
    public var item: String

    /// A framework item.
    public init(framework: String, item: String) {
        self.framework = framework
        self.item = item
    }
}

/// Where provision takes place and with what (MAT-1j).
public struct AccommodationFact: Hashable, Sendable {
    /// The room, or that there is none.
    public var room: Recorded<String>?
    /// How many the room holds, where that is known.
    public var capacity: Int?
    /// For online provision: how many participants have a quiet place.
    public var quietPlaces: Int?
    /// For online provision: how many participants have a device.
    public var devices: Int?
    /// For online provision: how many participants have a connection.
    public var connections: Int?
    /// What a named person found who looked at accommodation and equipment; it stands for all of the above.
    public var inspected: AttestedFact?

    /// Accommodation and equipment.
    public init(
        room: Recorded<String>? = nil, capacity: Int? = nil, quietPlaces: Int? = nil, devices: Int? = nil,
        connections: Int? = nil, inspected: AttestedFact? = nil
    ) {
        self.room = room
        self.capacity = capacity
        self.quietPlaces = quietPlaces
        self.devices = devices
        self.connections = connections
        self.inspected = inspected
    }
}

/// One thing recorded because the approach asks for it (MAT-2).
public struct ApproachDetailFact: Hashable, Sendable {
    /// What it is, such as `host`.
    public var name: String
    /// What was recorded.
    public var value: String

    /// A detail of an approach.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

/// How impact will be measured (MAT-1m).
public struct ImpactPlanFact: Hashable, Sendable {
    /// What should be different afterwards.
    public var intendedChange: String?
    /// The one question asked later, enough for light provision.
    public var followUpQuestion: String?
    /// The measure.
    public var measure: String?
    /// When the baseline is taken.
    public var baselineOn: CivilDate?
    /// When it is measured again.
    public var followUpOn: CivilDate?
    /// Guskey's level aimed at, 1 to 5.
    public var levelAimedAt: Int?

    /// An impact plan.
    public init(
        intendedChange: String? = nil, followUpQuestion: String? = nil, measure: String? = nil,
        baselineOn: CivilDate? = nil, followUpOn: CivilDate? = nil, levelAimedAt: Int? = nil
    ) {
        self.intendedChange = intendedChange
        self.followUpQuestion = followUpQuestion
        self.measure = measure
        self.baselineOn = baselineOn
        self.followUpOn = followUpOn
        self.levelAimedAt = levelAimedAt
    }
}
