public import CPDDomain

/// Where and of whom training is asked. An empty set leaves nobody out.
public struct TrainingAudience: Hashable, Sendable {
    /// In which nation; `nil` for every one.
    public var nation: Nation?
    /// In which phases.
    public var phases: Set<SchoolPhase>
    /// At which types of school.
    public var types: Set<SchoolType>
    /// Of people in which capacities.
    public var capacities: Set<Capacity>
    /// Of which groups of staff.
    public var groups: Set<StaffGroup>
    /// Of those who hold one of these roles or responsibilities, such as `designated safeguarding lead`.
    public var responsibilities: Set<String>
    /// Only of those whose post or responsibility began on this day or later.
    public var startedFrom: CivilDate?

    /// An audience; everybody everywhere, where nothing is given.
    public init(
        nation: Nation? = nil, phases: Set<SchoolPhase> = [], types: Set<SchoolType> = [],
        capacities: Set<Capacity> = [], groups: Set<StaffGroup> = [], responsibilities: Set<String> = [],
        startedFrom: CivilDate? = nil
    ) {
        self.nation = nation
        self.phases = phases
        self.types = types
        self.capacities = capacities
        self.groups = groups
        self.responsibilities = responsibilities
        self.startedFrom = startedFrom
    }

    /// Whether a post is of a capacity and group it asks.
    public func includes(_ post: TrainingPost) -> Bool {
        (self.capacities.isEmpty || self.capacities.contains(post.capacity))
            && (self.groups.isEmpty || self.groups.contains(post.group))
    }
}

/// A nation of the United Kingdom, each with rules of its own.
public enum Nation: String, Hashable, Sendable, CaseIterable {
    /// England.
    case england = "England"
    /// Wales.
    case wales = "Wales"
    /// Scotland.
    case scotland = "Scotland"
    /// Northern Ireland.
    case northernIreland = "Northern Ireland"
}

/// A phase of education for which training may be asked. A primary school with a nursery has two.
public enum SchoolPhase: String, Hashable, Sendable, CaseIterable {
    /// Before compulsory school age.
    case earlyYears = "early years"
    /// Primary.
    case primary
    /// Secondary.
    case secondary
    /// Further education.
    case furtherEducation = "further education"
}

/// A type of school for which training may be asked.
public enum SchoolType: String, Hashable, Sendable, CaseIterable {
    /// Maintained by a local authority or council.
    case maintained
    /// An academy or free school.
    case academy
    /// Independent.
    case independent
    /// A pupil referral unit.
    case pupilReferralUnit = "pupil referral unit"
    /// A college.
    case college
    /// A nursery or another early-years provider that is no school.
    case earlyYearsProvider = "early-years provider"
}

/// A place where training is asked. What nobody recorded is `nil`, and what depends on it is not evidenced.
public struct TrainingSite: Hashable, Sendable {
    /// The school, for completions that do not travel.
    public var school: Identifier<School>?
    /// Its nation.
    public var nation: Nation?
    /// Its phases.
    public var phases: Set<SchoolPhase>?
    /// Its type.
    public var type: SchoolType?

    /// A site.
    public init(
        school: Identifier<School>? = nil, nation: Nation?, phases: Set<SchoolPhase>? = nil, type: SchoolType? = nil
    ) {
        self.school = school
        self.nation = nation
        self.phases = phases
        self.type = type
    }
}
