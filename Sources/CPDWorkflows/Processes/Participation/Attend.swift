public import CPDDomain
public import CPDStorage

/// Whether one person took part in one session.
public struct AttendanceInput: Hashable, Sendable {
    /// The session.
    public var session: Identifier<TrainingSession>
    /// Who.
    public var person: Identifier<Person>
    /// Present, partly or absent.
    public var status: AttendanceStatus
    /// Minutes taken part in; `nil` for all of them where present, and none where absent.
    public var minutes: Int?
    /// On what basis the hours were given to this person, where it is another than that of the session; `nil` leaves what
    /// is recorded.
    public var basis: TimeBasis?

    /// Whether one person took part in one session.
    public init(
        session: Identifier<TrainingSession>, person: Identifier<Person>, status: AttendanceStatus,
        minutes: Int? = nil, basis: TimeBasis? = nil
    ) {
        self.session = session
        self.person = person
        self.status = status
        self.minutes = minutes
        self.basis = basis
    }
}

extension Workflows {
    /// Marks attendance, once the session's day has come; marking again corrects it.
    ///
    /// Only somebody booked, or expected under an approved request, can be marked. A basis is given by those who may record
    /// that of the session, and by nobody for themself.
    public func markAttendance(_ input: AttendanceInput, _ call: Call) async throws -> Applied<Stored<Attendance>> {
        let twice = Refusal(.exists, "Somebody else has marked this at the same moment. Look, then correct it.")
        return try await self.perform("attend", call, onDuplicate: twice) { session in
            let training = try session.get(input.session).value
            // The person's row is locked so that nothing that rests on attendance is recorded meanwhile.
            let name = try session.lock(input.person).value.name
            if input.basis != nil { try session.requireBasisRecorder(of: input.person, name, in: training, call) }
            guard training.date <= call.today else {
                throw Refusal(
                    .notYet, "The session is on \(training.date.words). Mark attendance on that day or later.")
            }
            guard try session.isAwaited(input.person, at: training.opportunity) else {
                throw Refusal(
                    .notExpected,
                    "\(name) is neither booked nor expected under an approved request. Record and decide that first.")
            }
            let attendance = Attendance(
                id: session.makeIdentifier(), session: training.id, opportunity: training.opportunity,
                person: input.person, status: input.status, minutes: try input.minutesTakenPart(in: training),
                recordedOn: call.today, basis: input.status == .absent ? nil : input.basis)
            let query = Attendance.Query(session: training.id, person: input.person)
            guard let present = try session.all(query).first else {
                return try session.attendances.insert(attendance)
            }
            return try session.correct(present, to: attendance)
        }
    }
}

extension AttendanceInput {
    /// The minutes to be kept. Throws ``Refusal`` where they do not fit the status or the session.
    fileprivate func minutesTakenPart(in session: TrainingSession) throws(Refusal) -> Int {
        switch self.status {
        case .present:
            let minutes = self.minutes ?? session.minutes
            guard (1...session.minutes).contains(minutes) else { throw Self.outside(session) }
            return minutes
        case .partly:
            guard let minutes = self.minutes else {
                throw Refusal(.missing, "Say for how many minutes the person took part.")
            }
            guard (1...session.minutes).contains(minutes) else { throw Self.outside(session) }
            return minutes
        case .absent:
            guard (self.minutes ?? 0) == 0 else {
                throw Refusal(.invalid, "Who was absent took part for 0 minutes. Mark them as partly there instead.")
            }
            return 0
        }
    }

    private static func outside(_ session: TrainingSession) -> Refusal {
        Refusal(.invalid, "The session lasts \(session.minutes) minutes; who took part did so for 1 to that many.")
    }
}

extension Reading {
    /// Whether somebody took part in at least one session, in whole or in part.
    func tookPart(_ person: Identifier<Person>, in opportunity: Identifier<Opportunity>) throws -> Bool {
        try self.values(Attendance.Query(opportunity: opportunity, person: person)).contains { $0.status != .absent }
    }

    /// Throws ``Refusal`` where whoever acts may not say on what basis this person's hours are given.
    fileprivate func requireBasisRecorder(
        of person: Identifier<Person>, _ name: String, in training: TrainingSession, _ call: Call
    ) throws {
        guard !call.hands.contains(person) else {
            throw Refusal(
                .ownMatter,
                "Nobody says on what basis their own hours are given: somebody else records that of \(name).")
        }
        try self.requireBasisRecorder(at: training.opportunity, call)
    }

    /// Whether somebody is booked, or expected under an approved request.
    fileprivate func isAwaited(_ person: Identifier<Person>, at opportunity: Identifier<Opportunity>) throws -> Bool {
        let bookings = try self.values(Booking.Query(opportunity: opportunity, person: person))
        if bookings.contains(where: { $0.cancelledOn == nil }) { return true }
        // Somebody whose booking was cancelled is expected no longer.
        guard bookings.isEmpty else { return false }
        for request in try self.values(Request.Query(opportunity: opportunity)) {
            guard try self.decision(on: request.id)?.outcome == .approved else { continue }
            if try self.expected(under: request).contains(person) { return true }
        }
        return false
    }
}

extension WriteSession {
    fileprivate func correct(_ present: Stored<Attendance>, to attendance: Attendance) throws -> Stored<Attendance> {
        var corrected = present.value
        corrected.status = attendance.status
        corrected.minutes = attendance.minutes
        corrected.basis = attendance.status == .absent ? nil : attendance.basis ?? present.value.basis
        guard corrected != present.value else { return present }
        corrected.recordedOn = attendance.recordedOn
        let stored = try self.attendances.update(corrected, expecting: present.revision)
        guard try !self.tookPart(corrected.person, in: corrected.opportunity) else { return stored }
        let evaluations = Evaluation.Query(opportunity: corrected.opportunity, person: corrected.person)
        let talks = Dissemination.Query(opportunity: corrected.opportunity, participant: corrected.person)
        guard try self.values(evaluations).isEmpty, try self.values(talks).isEmpty else {
            throw Refusal(
                .didNotTakePart,
                "The person has evaluated this or talked about it; they cannot have been absent from every session.",
                clause: "IMP-1")
        }
        return stored
    }
}
