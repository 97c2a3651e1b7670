import CPDDomain
import CPDStorage

extension InventedTrust {
    /// Who was expected is booked, mostly comes, and mostly says afterwards what it was worth: one bulk unit.
    func takePart(
        in opportunity: Identifier<Opportunity>, under request: Identifier<Request>, _ people: [Identifier<Person>],
        from date: CivilDate, _ draw: inout Draw, _ scope: Scope
    ) async throws {
        let sessions = try await self.store.read(in: scope) { session in
            try session.trainingSessions.values(TrainingSession.Query(opportunity: opportunity))
        }
        let end = sessions.map(\.date).max() ?? date
        let now = Timestamp(startOf: end)
        let bookings = people.map { person in
            Booking(
                id: draw.identifier(at: now), request: request, opportunity: opportunity, person: person, bookedOn: date
            )
        }
        var attendances: [Attendance] = []
        var evaluations: [Evaluation] = []
        for person in people {
            var minutes = 0
            for session in sessions {
                let attendance = self.attendance(of: person, in: session, &draw)
                minutes += attendance.minutes
                attendances.append(attendance)
            }
            guard minutes > 0, draw.happens(percent: 60) else { continue }
            evaluations.append(
                Evaluation(
                    id: draw.identifier(at: now), opportunity: opportunity, person: person,
                    evaluatedOn: end.adding(days: draw.below(14)), rating: draw.pick([2, 3, 4, 4, 4, 5, 5]),
                    changedPractice: draw.pick(InventedWords.practice), needMet: draw.happens(percent: 70)))
        }
        let all = (bookings, attendances, evaluations)
        try await self.write("generate participation", &draw, in: scope, on: end) { session in
            try session.bookings.insert(contentsOf: all.0)
            try session.attendances.insert(contentsOf: all.1)
            try session.evaluations.insert(contentsOf: all.2)
        }
    }

    private func attendance(
        of person: Identifier<Person>, in session: TrainingSession, _ draw: inout Draw
    ) -> Attendance {
        let chance = draw.below(100)
        let status: AttendanceStatus = chance < 88 ? .present : chance < 93 ? .partly : .absent
        let minutes =
            switch status {
            case .present: session.minutes
            case .partly: draw.number(1...session.minutes)
            case .absent: 0
            }
        return Attendance(
            id: draw.identifier(at: Timestamp(startOf: session.date)), session: session.id,
            opportunity: session.opportunity, person: person, status: status, minutes: minutes,
            recordedOn: session.date)
    }
}
