internal import CPDDomain
internal import CPDPolicy
internal import CPDStorage

/// What is stored about how the people of a school stand: read kind by kind, in a number of statements that does not
/// depend on how many people there are, and grouped in memory.
struct StandingFacts {
    let date: CivilDate
    let school: School
    /// The edition in force, as it reads.
    let edition: PolicyEdition?
    let calendar: AcademicCalendar
    /// Posts at the school, by person.
    private(set) var posts: [Identifier<Person>: [Engagement]] = [:]
    /// Roles held at the school or for the whole organisation.
    private(set) var roles: [RoleAssignment] = []
    /// Responsibilities there.
    private(set) var responsibilities: [Responsibility] = []
    private(set) var leave: [Identifier<Person>: [Period]] = [:]
    private(set) var training: [Identifier<Person>: [TrainingRecord]] = [:]
    /// Events of the school and of the whole organisation.
    let events: [SchoolEvent]

    /// - Parameter person: the only one whose posts, leave and training are read; everybody's where `nil`.
    init(
        _ session: any Reading, school: Identifier<School>, on date: CivilDate, edition: PolicyEdition?,
        of person: Identifier<Person>? = nil
    ) throws {
        self.date = date
        self.school = try session.get(school).value
        self.edition = edition
        self.events = try session.values(SchoolEvent.Query()).filter { $0.school == nil || $0.school == school }
        let known = AcademicCalendar(
            turnsInMonth: try session.organisation().academicYearStartMonth, recorded: self.events)
        self.calendar = edition?.calendar(over: known) ?? known
        try session.forEach(Engagement.Query(person: person, school: school)) {
            self.posts[$0.person, default: []].append($0)
        }
        self.roles = try session.values(RoleAssignment.Query()).filter { $0.school == nil || $0.school == school }
        self.responsibilities = try session.values(Responsibility.Query()).filter {
            $0.school == nil || $0.school == school
        }
        try session.forEach(Leave.Query(person: person)) { self.leave[$0.person, default: []].append($0.period) }
        try session.forEach(TrainingRecord.Query(person: person)) {
            // What is recorded later was not known on the date.
            if $0.recordedOn <= date { self.training[$0.person, default: []].append($0) }
        }
    }

    /// Days on which the school is shut and its clocks stand still, each with the reason.
    var pauses: [DutyPause] {
        self.events.pairs(CalendarEvent.shut, CalendarEvent.openAgain).compactMap { first, last in
            Period(from: first.date, until: last?.date).map { DutyPause($0, reason: first.reference) }
        }
    }

    /// Whether somebody is on leave on the date.
    func isOnLeave(_ person: Identifier<Person>) -> Bool { self.leaveNow(person) != nil }

    /// The leave somebody is on, on the date.
    func leaveNow(_ person: Identifier<Person>) -> Period? {
        self.leave[person]?.first { $0.contains(self.date) }
    }
}
