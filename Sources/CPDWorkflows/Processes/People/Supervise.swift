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
    /// Records who answers for somebody, on stated dates. Throws ``Refusal`` where the two are one, where it is recorded
    /// already on one of the dates, where whoever acts would say who answers for themself, which may be who decides for
    /// them, or where they hold no role by which the table lets them.
    public func supervise(_ input: SupervisionInput, _ call: Call) async throws -> Applied<Stored<Supervision>> {
        try await self.perform("supervise", call) { session in
            guard input.person != input.supervisor else {
                throw Refusal(.invalid, "Nobody is their own \(input.capacity.rawValue). Name somebody else.")
            }
            let period = try Period(given: input.from, until: input.until)
            let supervision = Supervision(
                id: session.makeIdentifier(), person: input.person, supervisor: input.supervisor,
                capacity: input.capacity, school: input.school, period: period)
            try session.requireToSay(supervision, call)
            _ = try session.get(input.supervisor)
            return try session.add(supervision)
        }
    }

    /// Ends a supervision: the date is the first on which it no longer holds.
    public func endSupervision(
        _ supervision: Identifier<Supervision>, on date: CivilDate, _ call: Call
    ) async throws -> Applied<Stored<Supervision>> {
        try await self.perform("end supervision", call) { session in
            let stored = try session.lock(supervision)
            try session.requireToSay(stored.value, call)
            return try session.end(stored, on: date)
        }
    }
}

extension WriteSession {
    /// Throws ``Refusal`` unless whoever's act a call is may say who answers for whom here.
    fileprivate func requireToSay(_ supervision: Supervision, _ call: Call) throws {
        guard let principal = call.scope.actor.principal else { return }
        guard try !self.allows(.insert, supervision, to: principal, on: call.today) else {
            guard call.hands.contains(supervision.person) else { return }
            throw Refusal(
                .ownRole, "Nobody says who is their own \(supervision.capacity.rawValue). Ask somebody else who may.")
        }
        let able = RoleTable.standard.standings(able: .insert, .kind(.supervision)).map(\.words)
        throw Refusal(
            .wrongRole,
            "To say who answers for whom here is for the \(able.alternatives). Whoever acts does not hold that role on "
                + "\(call.today.words).")
    }
}
