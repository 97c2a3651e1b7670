public import CPDDomain
public import CPDStorage

extension Workflows {
    /// Books a place for one of those expected under an approved request.
    ///
    /// A booking is a place in every session of the opportunity. It is refused where a session is full, and where the
    /// person is booked elsewhere at the same time of the same day, as far as times of day are recorded.
    public func book(
        _ person: Identifier<Person>, under request: Identifier<Request>, reference: String? = nil, _ call: Call
    ) async throws -> Applied<Stored<Booking>> {
        try await self.perform("book", call) { session in
            let asked = try session.get(request).value
            guard try session.decision(on: request)?.outcome == .approved else {
                throw Refusal(.notApproved, "The request has not been approved. A place is booked once it is.")
            }
            // Guards, always in this order: the person (clashes), then the sessions (places).
            let name = try session.lock(person).value.name
            guard try session.expected(under: asked).contains(person) else {
                throw Refusal(.notExpected, "\(name) is not expected under this request. Ask for them first.")
            }
            try session.requirePost(person, at: asked.school, on: call.today)
            // One place each, under whichever request.
            let bookings = try session.values(Booking.Query(opportunity: asked.opportunity, person: person))
            if let standing = bookings.first(where: { $0.cancelledOn == nil }) {
                throw Refusal(.exists, "\(name) is booked since \(standing.bookedOn.words).")
            }
            let present = try session.booking(of: person, under: request)
            let sessions = try session.values(TrainingSession.Query(opportunity: asked.opportunity))
            for id in sessions.map(\.id).sorted() { _ = try session.lock(id) }
            try session.requirePlace(in: sessions, of: asked.opportunity)
            try session.requireNoClash(for: person, with: sessions, of: asked.opportunity)
            let booking = Booking(
                id: present?.value.id ?? session.makeIdentifier(), request: request, opportunity: asked.opportunity,
                person: person, bookedOn: call.today, reference: reference)
            if let present { return try session.bookings.update(booking, expecting: present.revision) }
            return try session.bookings.insert(booking)
        }
    }

    /// Cancels a booking; its place is free again. Who has attended cannot be cancelled.
    public func cancelBooking(
        of person: Identifier<Person>, under request: Identifier<Request>, _ call: Call
    ) async throws -> Applied<Stored<Booking>> {
        try await self.perform("cancel booking", call) { session in
            // The person's row is locked so that attendance is not marked meanwhile.
            _ = try session.lock(person)
            guard let stored = try session.booking(of: person, under: request), stored.value.cancelledOn == nil else {
                throw Refusal(.notExpected, "There is no booking to cancel.")
            }
            guard try !session.tookPart(person, in: stored.value.opportunity) else {
                throw Refusal(.closed, "The person has taken part; correct the attendance first.")
            }
            var cancelled = stored.value
            cancelled.cancelledOn = call.today
            return try session.bookings.update(cancelled, expecting: stored.revision)
        }
    }
}

extension Reading {
    fileprivate func booking(
        of person: Identifier<Person>, under request: Identifier<Request>
    ) throws -> Stored<Booking>? {
        try self.all(Booking.Query(request: request, person: person)).first
    }

    fileprivate func requirePlace(in sessions: [TrainingSession], of opportunity: Identifier<Opportunity>) throws {
        guard
            let smallest = sessions.filter({ $0.capacity != nil }).min(by: { ($0.capacity ?? 0) < ($1.capacity ?? 0) }),
            let capacity = smallest.capacity
        else { return }
        var taken = 0
        try self.forEach(Booking.Query(opportunity: opportunity)) { taken += $0.cancelledOn == nil ? 1 : 0 }
        guard taken < capacity else {
            throw Refusal(
                .full,
                "All \(capacity) places of the session on \(smallest.date.words) are taken. Cancel a booking, or find "
                    + "another session.")
        }
    }

    fileprivate func requireNoClash(
        for person: Identifier<Person>, with sessions: [TrainingSession], of opportunity: Identifier<Opportunity>
    ) throws {
        for other in try self.values(Booking.Query(person: person))
        where other.cancelledOn == nil && other.opportunity != opportunity {
            for booked in try self.values(TrainingSession.Query(opportunity: other.opportunity)) {
                guard sessions.contains(where: { $0.clashes(with: booked) }) else { continue }
                let title = try self.get(other.opportunity).value.title
                throw Refusal(
                    .overlap,
                    "The person is booked on \(title) at the same time on \(booked.date.words). Cancel one of the two.")
            }
        }
    }
}

extension TrainingSession {
    /// Whether two sessions share a minute. Where a time of day is not recorded that is not known, and not said.
    fileprivate func clashes(with other: TrainingSession) -> Bool {
        guard self.date == other.date, let start = self.startMinute, let otherStart = other.startMinute else {
            return false
        }
        return start < otherStart + other.minutes && otherStart < start + self.minutes
    }
}
