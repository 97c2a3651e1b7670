/// Whether one person took part in one session, with minutes.
public struct Attendance: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<Attendance>
    /// The session.
    public var session: Identifier<TrainingSession>
    /// The opportunity the session belongs to.
    public var opportunity: Identifier<Opportunity>
    /// Who.
    public var person: Identifier<Person>
    /// Present, partly or absent.
    public var status: AttendanceStatus
    /// Minutes taken part in.
    public var minutes: Int
    /// When it was marked.
    public var recordedOn: CivilDate
    /// On what basis the hours were given to this person, where it is another than that of the session: as to somebody
    /// who works part-time and is paid for a day that is not theirs.
    public var basis: TimeBasis?

    /// An attendance with all that is recorded of it.
    public init(
        id: Identifier<Attendance>, session: Identifier<TrainingSession>, opportunity: Identifier<Opportunity>,
        person: Identifier<Person>, status: AttendanceStatus, minutes: Int, recordedOn: CivilDate,
        basis: TimeBasis? = nil
    ) {
        self.id = id
        self.session = session
        self.opportunity = opportunity
        self.person = person
        self.status = status
        self.minutes = minutes
        self.recordedOn = recordedOn
        self.basis = basis
    }
}
