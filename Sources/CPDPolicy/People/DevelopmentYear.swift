public import CPDDomain

/// What is recorded by a date of one person's part in development in one school year.
public struct DevelopmentYear: Hashable, Sendable {
    /// What the year is called, such as `2026–27`.
    public var name: String
    /// Its days.
    public var days: Period
    /// The posts held at the school.
    public var posts: [Post]
    /// Days on leave, on which the clocks stand still.
    public var leave: [Period]
    /// What they did for their own development.
    public var activity: OwnActivity
    /// What they gave to colleagues, and had of them.
    public var support: ColleagueSupport
    /// What they took part in, the earliest first; what the law requires is left out.
    public var pieces: [DevelopmentPiece]
    /// How many pieces they took part in in earlier years.
    public var earlierPieces: Int

    /// A post: staff, or a governor or volunteer.
    public struct Post: Hashable, Sendable {
        /// From, until.
        public var period: Period
        /// Whether it is a post of staff: not of a governor, nor of a volunteer.
        public var isStaff: Bool

        /// A post.
        public init(_ period: Period, isStaff: Bool) {
            self.period = period
            self.isStaff = isStaff
        }
    }

    /// A year of which nothing is recorded but the posts.
    public init(
        _ name: String, days: Period, posts: [Post], leave: [Period] = [], activity: OwnActivity = OwnActivity(),
        support: ColleagueSupport = ColleagueSupport(), pieces: [DevelopmentPiece] = [], earlierPieces: Int = 0
    ) {
        self.name = name
        self.days = days
        self.posts = posts
        self.leave = leave
        self.activity = activity
        self.support = support
        self.pieces = pieces
        self.earlierPieces = earlierPieces
    }
}

/// What somebody did for their own development (PRN-1). A part-timer's counts like anybody's: no number is asked.
public struct OwnActivity: Hashable, Sendable {
    /// Sessions taken part in, wholly or partly.
    public var sessions = 0
    /// Minutes of them.
    public var minutes = 0
    /// Sessions in which they were marked absent.
    public var absences = 0
    /// What they asked for.
    public var requests = 0
    /// Needs and aspirations of their own.
    public var needs = 0
    /// Evaluations given, and talks held about what they took part in.
    public var reflections = 0
    /// Training recorded with its proof.
    public var training = 0

    /// Nothing.
    public init() {}

    /// Whether anything was done.
    public var isSomething: Bool { self.sessions + self.requests + self.needs + self.reflections + self.training > 0 }
}

/// What somebody gave to colleagues' development, and had of it (PRN-2).
public struct ColleagueSupport: Hashable, Sendable {
    /// Colleagues mentored or coached.
    public var mentored = 0
    /// What was agreed to be shared, and has been.
    public var shared = 0
    /// What was agreed to be shared by a day and has not been: when it was agreed, and the last day.
    public var promises: [Promise] = []
    /// Colleagues who mentored or coached them.
    public var mentors = 0
    /// Sessions by colleagues of the school in which they took part.
    public var sessionsByColleagues = 0

    /// Something agreed to be shared.
    public struct Promise: Hashable, Sendable {
        /// When.
        public var agreedOn: CivilDate
        /// The last day.
        public var dueOn: CivilDate

        /// Something agreed to be shared.
        public init(agreedOn: CivilDate, dueOn: CivilDate) {
            self.agreedOn = agreedOn
            self.dueOn = dueOn
        }
    }

    /// Nothing.
    public init() {}

    /// Whether anything was given.
    public var isGiven: Bool { self.mentored + self.shared > 0 }
}

/// One piece of development somebody took part in (PRN-6).
public struct DevelopmentPiece: Hashable, Sendable {
    /// What it is called.
    public var title: String
    /// What it builds on or reinforces, or that it is new; `nil` where nobody said.
    public var place: Place?
    /// Whether a standard is named, or why none applies.
    public var hasStandard: Bool
    /// Whether it serves a priority.
    public var hasPriority: Bool

    /// Where it stands in somebody's development.
    public enum Place: Hashable, Sendable {
        /// Nothing comes before it.
        case new
        /// It builds on, or reinforces, something earlier.
        case buildsOn(String)

        /// What was recorded of it; `nil` for nothing.
        public init?(recorded words: String?) {
            guard let words, !words.isBlank else { return nil }
            let word = words.filter { !$0.isWhitespace && $0 != "." }.lowercased()
            self = word == "new" ? .new : .buildsOn(words)
        }
    }

    /// A piece of development.
    public init(_ title: String, place: Place?, hasStandard: Bool, hasPriority: Bool) {
        self.title = title
        self.place = place
        self.hasStandard = hasStandard
        self.hasPriority = hasPriority
    }
}
