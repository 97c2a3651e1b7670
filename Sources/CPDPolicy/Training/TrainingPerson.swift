public import CPDDomain

/// What is recorded of one person at one site, as far as training is concerned.
public struct TrainingPerson: Hashable, Sendable {
    /// The posts held there, past, present and agreed.
    public var posts: [TrainingPost]
    /// The roles and responsibilities held there.
    public var responsibilities: [HeldResponsibility]
    /// Leave, during which clocks stop.
    public var leave: [Period]
    /// Everything completed, wherever: two employers see the same record.
    public var completions: [TrainingCompletion]
    /// Events that ask for training again.
    public var events: [TrainingEvent]

    /// A person.
    public init(
        posts: [TrainingPost], responsibilities: [HeldResponsibility] = [], leave: [Period] = [],
        completions: [TrainingCompletion] = [], events: [TrainingEvent] = []
    ) {
        self.posts = posts
        self.responsibilities = responsibilities
        self.leave = leave
        self.completions = completions
        self.events = events
    }
}

/// A post, as far as training is concerned.
public struct TrainingPost: Hashable, Sendable {
    /// In what capacity.
    public var capacity: Capacity
    /// The group it is counted in.
    public var group: StaffGroup
    /// In post from, until.
    public var period: Period

    /// A post.
    public init(capacity: Capacity, group: StaffGroup, period: Period) {
        self.capacity = capacity
        self.group = group
        self.period = period
    }

    /// The post of an engagement.
    public init(_ engagement: Engagement) {
        self.init(capacity: engagement.capacity, group: engagement.staffGroup, period: engagement.period)
    }
}

/// A role or responsibility somebody holds on stated dates.
public struct HeldResponsibility: Hashable, Sendable {
    /// Its name, such as `designated safeguarding lead`, or that of a role.
    public var name: String
    /// Held from, until.
    public var period: Period

    /// A responsibility.
    public init(_ name: String, _ period: Period) {
        self.name = name
        self.period = period
    }

    /// The responsibility of a role.
    public init(_ assignment: RoleAssignment) { self.init(assignment.role.rawValue, assignment.period) }
}

/// Something that happened and asks for training again, such as `new risk`.
public struct TrainingEvent: Hashable, Sendable {
    /// What happened, in the word of the requirement.
    public var name: String
    /// When.
    public var on: CivilDate

    /// An event.
    public init(_ name: String, on date: CivilDate) {
        self.name = name
        self.on = date
    }
}

/// An edition of a document that is to be read and acknowledged.
public struct DocumentEdition: Hashable, Sendable {
    /// The document, in the word of the requirement.
    public var document: String
    /// The edition's name, such as `2026`.
    public var edition: String
    /// The first day on which it is in force.
    public var from: CivilDate

    /// An edition of a document.
    public init(document: String, edition: String, from: CivilDate) {
        self.document = document
        self.edition = edition
        self.from = from
    }
}
