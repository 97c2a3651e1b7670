public import CPDDomain

/// What is known of the days on which people would be away for a request: what whoever arranges cover is asked about.
public struct CoverFacts: Hashable, Sendable {
    /// Who would be away; `nil` where it is not recorded who takes part.
    public var asked: Set<Identifier<Person>>?
    /// The days with a session, in order; `nil` where none is recorded.
    public var days: [CivilDate]?
    /// Who is away on one of these days for another reason, whoever they are.
    public var absences: [CoverAbsence] = []
    /// Who is in post at the school, in which group.
    public var posts: [CoverPost] = []
    /// Who answers to the line manager of whoever asked, themself included; `nil` where nobody recorded it, or it is for a
    /// group.
    public var team: Set<Identifier<Person>>?
    /// Whether lessons have to be covered; `nil` where nobody recorded it.
    public var needsCover: Bool?
    /// Days on which nobody should be away.
    public var blocked: [BlockedDays] = []
    /// What the edition makes of an approval for a blocked day.
    public var onBlockedDays = BlockedDaysRule.told
    /// What cover is charged to and what is left there; empty where no line is recorded, or not for whoever asks to see.
    public var money: [BudgetFact] = []
    /// Fewest people a figure may be about, where their absences are not for whoever asks to see.
    public var fewest: Int

    /// Facts about cover.
    public init(asked: Set<Identifier<Person>>?, days: [CivilDate]?, fewest: Int) {
        self.asked = asked
        self.days = days
        self.fewest = fewest
    }
}

/// Somebody is away on a day.
public struct CoverAbsence: Hashable, Sendable {
    /// Who.
    public var person: Identifier<Person>
    /// On which day.
    public var date: CivilDate
    /// What they are away for.
    public var reason: Reason
    /// Whether it is for whoever asks to see.
    public var isSeen: Bool

    /// What somebody is away for. Of leave no more is kept than that it is.
    public enum Reason: Hashable, Sendable {
        /// On leave.
        case leave
        /// In development that was approved.
        ///
        /// - Parameters:
        ///   - title: what it is called.
        ///   - startMinute: minutes after midnight at which it begins, where known.
        ///   - minutes: how long it lasts.
        case development(title: String, startMinute: Int?, minutes: Int)
    }

    /// Somebody away on a day.
    public init(_ person: Identifier<Person>, on date: CivilDate, for reason: Reason, isSeen: Bool = true) {
        self.person = person
        self.date = date
        self.reason = reason
        self.isSeen = isSeen
    }
}

/// Somebody in post at the school, as far as cover is concerned.
public struct CoverPost: Hashable, Sendable {
    /// Who.
    public var person: Identifier<Person>
    /// In which group.
    public var group: StaffGroup
    /// From, until.
    public var period: Period

    /// A post.
    public init(_ person: Identifier<Person>, _ group: StaffGroup, _ period: Period) {
        self.person = person
        self.group = group
        self.period = period
    }
}
