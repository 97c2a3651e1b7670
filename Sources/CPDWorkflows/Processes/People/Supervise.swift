public import CPDDomain
public import CPDStorage

/// Somebody is to answer for somebody else, as line manager, appraiser or mentor.
public struct SupervisionInput: Hashable, Sendable {
    /// Who is answered for.
    public var person: Identifier<Person>
    /// Who answers for them.
    public var supervisor: Identifier<Person>
    /// In what capacity.
    public var capacity: SupervisionCapacity
    /// At which school; `nil` for the whole organisation.
    public var school: Identifier<School>?
    /// The first day.
    public var from: CivilDate
    /// The first day on which it no longer holds, where it is known.
    public var until: CivilDate?

    /// Somebody is to answer for somebody else.
    public init(
        person: Identifier<Person>, supervisor: Identifier<Person>, capacity: SupervisionCapacity,
        school: Identifier<School>?, from: CivilDate, until: CivilDate? = nil
    ) {
        self.person = person
        self.supervisor = supervisor
        self.capacity = capacity
        self.school = school
        self.from = from
        self.until = until
    }
}

extension Workflows {
    /// Records who answers for somebody, on stated dates. Throws ``Refusal`` where the two are one, or where it is
    /// recorded already on one of the dates.
    public func supervise(_ input: SupervisionInput, _ call: Call) async throws -> Applied<Stored<Supervision>> {
        try await self.perform("supervise", call) { session in
            // The person's row is locked so that two units never record the same.
            _ = try session.lock(input.person)
            _ = try session.get(input.supervisor)
            if let school = input.school { _ = try session.get(school) }
            guard input.person != input.supervisor else {
                throw Refusal(.invalid, "Nobody is their own \(input.capacity.rawValue). Name somebody else.")
            }
            guard let period = Period(from: input.from, until: input.until) else {
                throw Refusal(.invalid, "It cannot end before it begins. Correct one of the two dates.")
            }
            let query = Supervision.Query(person: input.person, supervisor: input.supervisor)
            let known = try session.values(query).first {
                $0.capacity == input.capacity && $0.school == input.school && $0.period.overlaps(period)
            }
            if let known {
                throw Refusal(
                    .exists,
                    "They are the \(input.capacity.rawValue) from \(known.period.from.words) already. "
                        + "End that first, or leave it as it is.")
            }
            return try session.supervisions.insert(
                Supervision(
                    id: session.makeIdentifier(), person: input.person, supervisor: input.supervisor,
                    capacity: input.capacity, school: input.school, period: period))
        }
    }

    /// Ends a supervision: the date is the first on which it no longer holds.
    public func endSupervision(
        _ supervision: Identifier<Supervision>, on date: CivilDate, _ call: Call
    ) async throws -> Applied<Stored<Supervision>> {
        try await self.perform("end supervision", call) { session in
            let stored = try session.lock(supervision)
            guard let period = Period(from: stored.value.period.from, until: date) else {
                throw Refusal(
                    .invalid, "It began on \(stored.value.period.from.words); it cannot end before that.")
            }
            var ended = stored.value
            ended.period = period
            return try session.supervisions.update(ended, expecting: stored.revision)
        }
    }
}
