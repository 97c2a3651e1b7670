/// A school as another system describes it, before it is matched with what the store holds.
public struct SchoolRecord: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Unique reference number, six digits as text.
    public var urn: String?
    /// Local authority and establishment number, such as `201/3614`.
    public var laEstab: String?
    /// Phase of education, in the register's words.
    public var phase: String?
    /// When it opened, where the register says.
    public var openedOn: CivilDate?
    /// When it closed, if it has.
    public var closedOn: CivilDate?

    /// A school as another system describes it.
    public init(
        name: String, urn: String? = nil, laEstab: String? = nil, phase: String? = nil, openedOn: CivilDate? = nil,
        closedOn: CivilDate? = nil
    ) {
        self.name = name
        self.urn = urn
        self.laEstab = laEstab
        self.phase = phase
        self.openedOn = openedOn
        self.closedOn = closedOn
    }
}

/// A member of staff as another system describes them, with their posts. Pupils and guardians never become one.
public struct StaffRecord: Hashable, Sendable {
    /// A post in the other system.
    public struct Post: Hashable, Sendable {
        /// The post's identifier there, unique within that system.
        public var sourceIdentifier: String
        /// The school or department there.
        public var organisation: OrganisationReference
        /// In what capacity.
        public var capacity: Capacity
        /// The group it is counted in.
        public var staffGroup: StaffGroup
        /// The post's name, such as `Teacher`.
        public var title: String
        /// A role of ours that the post brings with it, such as headteacher for a `principal`.
        public var role: Role?
        /// The first day, where the other system says.
        public var from: CivilDate?
        /// The first day no longer in post (exclusive), where the other system says.
        public var until: CivilDate?
        /// Share of full time in thousandths, 0 to 1000, where the other system says.
        public var contractShare: Int?
        /// Whether the other system has marked the post for deletion.
        public var isToBeDeleted: Bool
        /// Where the row stands, so that a row that cannot be matched is reported there.
        public var origin: RowOrigin

        /// A post in the other system.
        public init(
            sourceIdentifier: String, organisation: OrganisationReference, capacity: Capacity, staffGroup: StaffGroup,
            title: String, role: Role? = nil, from: CivilDate? = nil, until: CivilDate? = nil,
            contractShare: Int? = nil, isToBeDeleted: Bool = false, origin: RowOrigin
        ) {
            self.sourceIdentifier = sourceIdentifier
            self.organisation = organisation
            self.capacity = capacity
            self.staffGroup = staffGroup
            self.title = title
            self.role = role
            self.from = from
            self.until = until
            self.contractShare = contractShare
            self.isToBeDeleted = isToBeDeleted
            self.origin = origin
        }
    }

    /// A school or department of the other system, with what may match it to one of ours.
    public struct OrganisationReference: Hashable, Sendable {
        /// Its identifier there.
        public var sourceIdentifier: String
        /// Its name there.
        public var name: String
        /// A URN or local authority and establishment number, where it carries one.
        public var registerIdentifier: String?

        /// A school or department of the other system.
        public init(sourceIdentifier: String, name: String, registerIdentifier: String? = nil) {
            self.sourceIdentifier = sourceIdentifier
            self.name = name
            self.registerIdentifier = registerIdentifier
        }
    }

    /// The person's identifier there, unique within that system.
    public var sourceIdentifier: String
    /// Given name, the preferred one where it is known.
    public var givenName: String
    /// Family name, the preferred one where it is known.
    public var familyName: String
    /// Teacher reference number: seven digits as text, leading zeros included.
    public var teacherReferenceNumber: String?
    /// Whether the other system has marked the person for deletion.
    public var isToBeDeleted: Bool
    /// Their posts.
    public var posts: [Post]

    /// A member of staff as another system describes them.
    public init(
        sourceIdentifier: String, givenName: String, familyName: String, teacherReferenceNumber: String? = nil,
        isToBeDeleted: Bool = false, posts: [Post]
    ) {
        self.sourceIdentifier = sourceIdentifier
        self.givenName = givenName
        self.familyName = familyName
        self.teacherReferenceNumber = teacherReferenceNumber
        self.isToBeDeleted = isToBeDeleted
        self.posts = posts
    }
}

/// Where a row stands in a file: the first line of the row, counted from 1, line breaks inside quotes included.
public struct RowOrigin: Hashable, Sendable {
    /// The file's name, without its folder.
    public var file: String
    /// The line, from 1; 0 for the file as a whole.
    public var line: Int

    /// A row of a file.
    public init(file: String, line: Int) {
        self.file = file
        self.line = line
    }
}

/// A row, or a part of one, that could not be taken, with where it stands and what to do. It quotes no personal data.
public struct RefusedRow: Hashable, Sendable {
    /// Where the row stands.
    public var origin: RowOrigin
    /// The column's name, where one column is at fault.
    public var column: String?
    /// A stable code, such as `invalid-date`.
    public var code: String
    /// What is wrong and what to do, in a sentence.
    public var message: String

    /// A row that could not be taken.
    public init(origin: RowOrigin, column: String? = nil, code: String, message: String) {
        self.origin = origin
        self.column = column
        self.code = code
        self.message = message
    }
}
