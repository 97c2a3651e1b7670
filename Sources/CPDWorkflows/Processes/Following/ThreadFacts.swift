internal import CPDDomain
internal import CPDStorage

/// One person's part in one opportunity.
struct Part: Hashable {
    let opportunity: Identifier<Opportunity>
    let person: Identifier<Person>
}

/// All that the threads of a school's needs are made of, as it was known on a date: one pass over each kind of record.
struct ThreadFacts {
    var requestsOf: [Identifier<Need>: [Request]] = [:]
    var decisionOn: [Identifier<Request>: Decision] = [:]
    var expectedUnder: [Identifier<Request>: [Identifier<Person>]] = [:]
    var bookingsUnder: [Identifier<Request>: [Booking]] = [:]
    var lastSession: [Identifier<Opportunity>: CivilDate] = [:]
    /// The day of the last session taken part in; `nil` inside where all that was marked is absence.
    var takenPart: [Part: CivilDate?] = [:]
    var evaluatedOn: [Part: CivilDate] = [:]
    var dissemination: [Part: Dissemination] = [:]
    var heads: Set<Identifier<Person>> = []
    /// Days of leave, which stop the clock of what somebody is to do themself.
    var leave: [Identifier<Person>: [Period]] = [:]
    var booker = Role.cpdLeader

    init(_ session: some Reading, of school: Identifier<School>, on date: CivilDate) throws {
        var opportunities: Set<Identifier<Opportunity>> = []
        var requests: Set<Identifier<Request>> = []
        try session.forEach(Request.Query(school: school)) { request in
            guard let need = request.need, request.askedOn <= date else { return }
            self.requestsOf[need, default: []].append(request)
            opportunities.insert(request.opportunity)
            requests.insert(request.id)
        }
        try session.forEach(Decision.Query()) { decision in
            guard requests.contains(decision.request), decision.decidedOn <= date else { return }
            self.decisionOn[decision.request] = decision
        }
        try session.forEach(ExpectedParticipant.Query()) { expected in
            guard requests.contains(expected.request) else { return }
            self.expectedUnder[expected.request, default: []].append(expected.person)
        }
        try session.forEach(Booking.Query()) { booking in
            guard requests.contains(booking.request), booking.bookedOn <= date else { return }
            self.bookingsUnder[booking.request, default: []].append(booking)
        }
        var dateOf: [Identifier<TrainingSession>: CivilDate] = [:]
        try session.forEach(TrainingSession.Query()) { training in
            guard opportunities.contains(training.opportunity) else { return }
            dateOf[training.id] = training.date
            self.lastSession[training.opportunity] = max(
                self.lastSession[training.opportunity] ?? training.date, training.date)
        }
        try session.forEach(Attendance.Query()) { attendance in
            guard opportunities.contains(attendance.opportunity), attendance.recordedOn <= date else { return }
            let part = Part(opportunity: attendance.opportunity, person: attendance.person)
            let earlier = self.takenPart[part] ?? nil
            guard attendance.status != .absent, let held = dateOf[attendance.session] else {
                self.takenPart[part] = .some(earlier)
                return
            }
            self.takenPart[part] = .some(earlier.map { max($0, held) } ?? held)
        }
        try session.forEach(Evaluation.Query()) { evaluation in
            guard opportunities.contains(evaluation.opportunity), evaluation.evaluatedOn <= date else { return }
            self.evaluatedOn[Part(opportunity: evaluation.opportunity, person: evaluation.person)] =
                evaluation.evaluatedOn
        }
        try session.forEach(Dissemination.Query()) { talk in
            guard opportunities.contains(talk.opportunity), talk.agreedOn <= date else { return }
            self.dissemination[Part(opportunity: talk.opportunity, person: talk.participant)] = talk
        }
        try session.forEach(Leave.Query()) { self.leave[$0.person, default: []].append($0.period) }
        self.heads = Set(try session.holders(of: .headteacher, at: school, on: date))
        if try !session.holders(of: .administrator, at: school, on: date).isEmpty { self.booker = .administrator }
    }
}
