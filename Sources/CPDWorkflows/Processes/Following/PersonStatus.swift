public import CPDDomain
internal import CPDPolicy
public import CPDStorage

/// Where one person stands on a date.
public struct PersonStatus: Hashable, Sendable {
    /// Minutes taken part in during one school year.
    public struct YearOfDevelopment: Hashable, Sendable {
        /// The school year.
        public var year: AcademicYear
        /// Minutes.
        public var minutes: Int
    }

    /// The person.
    public var person: Person
    /// The date for which it is said.
    public var date: CivilDate
    /// Posts held.
    public var posts: [Engagement]
    /// Roles held.
    public var roles: [RoleAssignment]
    /// Needs of theirs that are open.
    public var openNeeds: [Need]
    /// Requests of theirs that nobody has decided.
    public var openRequests: [Request]
    /// Places booked in what is still to come.
    public var bookings: [Booking]
    /// Minutes of development taken part in, by the school year of where it was provided, the earliest first. The hours of
    /// required training that does not count as development are left out.
    public var development: [YearOfDevelopment]
    /// What they took part in and have not evaluated.
    public var evaluationsDue: [Opportunity]
    /// What they took part in and nobody has talked with them about.
    public var talksDue: [Opportunity]
    /// What they agreed to share and have not done.
    public var sharingDue: [Dissemination]
    /// Required training, entitlement, induction and leave; `nil` where they are not for whoever asks to see.
    public var standing: PersonStanding?
    /// What the editions in force keep from whoever asks; it is in none of the lists.
    public var withheld: [WithheldRecords] = []

    /// Whether anything of theirs is overdue; nothing is while they are on leave.
    public var isOverdue: Bool {
        guard self.standing?.leave == nil else { return false }
        return self.sharingDue.contains { $0.dueOn.map { $0 < self.date } ?? false }
            || !(self.standing?.overdue(on: self.date) ?? []).isEmpty
            || self.standing?.evaluations.contains(where: \.position.isOverdue) == true
            || self.standing?.duties.contains(where: \.isOverdue) == true
            || self.standing?.induction.contains(where: \.isOverdue) == true
            || self.standing?.checklists.contains(where: \.isOverdue) == true
    }
}

extension Workflows {
    /// Where one person stands on a date, in one snapshot. Throws `StorageError` with `not-found` where whoever asks may
    /// not see the person.
    public func status(
        of person: Identifier<Person>, on date: CivilDate, in scope: Scope
    ) async throws -> PersonStatus {
        try await self.ask(in: scope, on: date) { session, seen in
            let scope = try session.narrowed(scope, on: date, reader: self.editions)
            var status = PersonStatus(
                person: try seen.get(person).value, date: date,
                posts: try session.values(Engagement.Query(person: person)).filter { $0.period.contains(date) },
                roles: try session.values(RoleAssignment.Query(person: person)).filter { $0.period.contains(date) },
                openNeeds: try seen.values(Need.Query(person: person)).filter { $0.isOpen(on: date) },
                openRequests: try session.openRequests(Request.Query(askedBy: person), on: date)
                    .filter { try seen.requests.find($0.id) != nil },
                bookings: [], development: [], evaluationsDue: [], talksDue: [], sharingDue: [])
            for school in Set(try session.values(Engagement.Query(person: person)).map(\.school)).sorted() {
                status.withheld += try session.withheld(
                    of: person, at: school, on: date, in: scope, reader: self.editions)
            }
            let (taken, booked) = try session.addParticipation(of: person, to: &status, reader: self.editions)
            status.standing = try self.standing(of: status, taken: taken, booked: booked, in: scope, session)
            try session.forEach(Dissemination.Query()) { talk in
                guard talk.owner == person, talk.agreement == .circulate, talk.agreedOn <= date else { return }
                if talk.completedOn.map({ $0 > date }) ?? true { status.sharingDue.append(talk) }
            }
            return status
        }
    }
}

extension PersonStatus {
    /// Whether the edition of a school keeps a kind of record from whoever asks.
    func isWithheld(_ kind: RecordConfidentiality.Kind, at school: Identifier<School>) -> Bool {
        self.withheld.contains { $0.kind == kind && $0.school == school }
    }
}

extension Need {
    /// Whether it has been raised and not ended on a date.
    func isOpen(on date: CivilDate) -> Bool { self.raisedOn <= date && (self.closedOn.map { date < $0 } ?? true) }
}

extension Reading {
    /// The requests that had been made and not decided on a date.
    func openRequests(_ query: Request.Query, on date: CivilDate) throws -> [Request] {
        // All decisions in one statement, not one for each request there ever was.
        var decided: Set<Identifier<Request>> = []
        try self.forEach(Decision.Query()) { if $0.decidedOn <= date { decided.insert($0.request) } }
        return try self.values(query).filter { $0.askedOn <= date && !decided.contains($0.id) }
    }

    fileprivate func addParticipation(
        of person: Identifier<Person>, to status: inout PersonStatus, reader: KnownEditions
    ) throws -> (taken: [TakenPart], booked: [TakenPart]) {
        let date = status.date
        var sessionsBooked: [TrainingSession] = []
        var sessionsMarked: Set<Identifier<TrainingSession>> = []
        for booking in try self.values(Booking.Query(person: person)) where booking.bookedOn <= date {
            guard booking.cancelledOn.map({ $0 > date }) ?? true else { continue }
            let sessions = try self.values(TrainingSession.Query(opportunity: booking.opportunity))
            if sessions.contains(where: { $0.date >= date }) { status.bookings.append(booking) }
            sessionsBooked += sessions.filter { $0.date >= date }
        }
        var schools: [Identifier<School>: SchoolYears] = [:]
        var minutes: [AcademicYear: Int] = [:]
        var opportunities: [Identifier<Opportunity>: [(on: CivilDate, minutes: Int, basis: TimeBasis?)]] = [:]
        var taken: [TakenPart] = []
        for attendance in try self.values(Attendance.Query(person: person)) where attendance.recordedOn <= date {
            sessionsMarked.insert(attendance.session)
            guard attendance.status != .absent else { continue }
            let held = try self.get(attendance.session).value
            opportunities[attendance.opportunity, default: []].append(
                (held.date, attendance.minutes, attendance.basis ?? held.basis))
        }
        for (id, parts) in opportunities.sorted(by: { $0.key < $1.key }) {
            let opportunity = try self.get(id).value
            if status.isWithheld(.attendance, at: opportunity.school) { continue }
            let years = try schools[opportunity.school] ?? SchoolYears(self, of: opportunity.school, on: date, reader)
            schools[opportunity.school] = years
            for part in parts where years.training?.isNoDevelopment(opportunity.course, on: part.on) != true {
                minutes[AcademicYear(containing: part.on, calendar: years.calendar), default: 0] += part.minutes
                taken.append(
                    TakenPart(
                        time: TakenTime(minutes: part.minutes, on: part.on, basis: part.basis),
                        approach: opportunity.approach, school: opportunity.school))
            }
            if try !status.isWithheld(.evaluation, at: opportunity.school)
                && !self.isEvaluated(id, by: person, on: date)
            {
                status.evaluationsDue.append(opportunity)
            }
            let talks = try self.values(Dissemination.Query(opportunity: id, participant: person))
            if !talks.contains(where: { $0.agreedOn <= date }) { status.talksDue.append(opportunity) }
        }
        status.development = minutes.keys.sorted().map { .init(year: $0, minutes: minutes[$0] ?? 0) }
        var booked: [TakenPart] = []
        for session in sessionsBooked where !sessionsMarked.contains(session.id) {
            let opportunity = try self.get(session.opportunity).value
            if status.isWithheld(.attendance, at: opportunity.school) { continue }
            let years = try schools[opportunity.school] ?? SchoolYears(self, of: opportunity.school, on: date, reader)
            schools[opportunity.school] = years
            guard years.training?.isNoDevelopment(opportunity.course, on: session.date) != true else { continue }
            booked.append(
                TakenPart(
                    time: TakenTime(minutes: session.minutes, on: session.date, basis: session.basis),
                    approach: opportunity.approach, school: opportunity.school))
        }
        return (taken, booked)
    }
}

/// By what a school counts time for development: its year, and the training that does not count.
private struct SchoolYears {
    let calendar: AcademicCalendar
    let training: TrainingSet?

    init(
        _ session: any Reading, of school: Identifier<School>, on date: CivilDate, _ reader: KnownEditions
    ) throws {
        let edition = try session.editionInForce(at: school, on: date, reader: reader)?.edition
        // A year is the same year whatever is known of its terms.
        self.calendar = AcademicCalendar(turnsInMonth: try session.calendar(at: school, under: edition).turnsInMonth)
        self.training = .asked(at: try session.get(school).value, under: edition)
    }
}
