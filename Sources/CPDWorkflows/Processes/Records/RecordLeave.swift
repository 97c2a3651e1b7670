public import CPDDomain
public import CPDStorage

/// Somebody is on leave, of whatever kind: why is not kept (PRN-4).
public struct LeaveInput: Hashable, Sendable {
    /// Who.
    public var person: Identifier<Person>
    /// The first day.
    public var from: CivilDate
    /// The first day back, where it is known.
    public var until: CivilDate?

    /// Somebody is on leave.
    public init(person: Identifier<Person>, from: CivilDate, until: CivilDate? = nil) {
        self.person = person
        self.from = from
        self.until = until
    }
}

extension Workflows {
    /// Records that somebody is on leave: their clocks stop, and nothing of theirs is overdue (PRN-4).
    ///
    /// Throws ``Refusal`` where leave is recorded already on one of the days, or where whoever acts holds no role by
    /// which the table lets them.
    public func recordLeave(_ input: LeaveInput, _ call: Call) async throws -> Applied<Stored<Leave>> {
        try await self.perform("record leave", call) { session in
            let leave = Leave(
                id: session.makeIdentifier(), person: input.person,
                period: try Period(given: input.from, until: input.until))
            try session.require(toRecord: leave, "leave", call)
            return try session.add(leave)
        }
    }

    /// Ends a leave: the date is the first day back.
    public func endLeave(
        _ leave: Identifier<Leave>, on date: CivilDate, _ call: Call
    ) async throws -> Applied<Stored<Leave>> {
        try await self.perform("end leave", call) { session in
            let stored = try session.lock(leave)
            try session.require(toRecord: stored.value, "leave", call, by: .update)
            return try session.end(stored, on: date)
        }
    }
}

extension Leave: Holding {
    /// Somebody away is away from every school.
    var school: Identifier<School>? { nil }

    var similar: Query { Query(person: self.person) }

    func isSame(as other: Self) -> Bool { true }

    var words: String { "They are on leave" }
}
