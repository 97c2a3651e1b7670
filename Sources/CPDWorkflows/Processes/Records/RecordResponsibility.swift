public import CPDDomain
public import CPDStorage

/// Somebody is to answer for something at a school that is no role of the register, such as first-aider.
public struct ResponsibilityInput: Hashable, Sendable {
    /// Who.
    public var person: Identifier<Person>
    /// At which school; `nil` for the whole organisation.
    public var school: Identifier<School>?
    /// Its name, in the words of the policy and of required training.
    public var name: String
    /// The first day.
    public var from: CivilDate
    /// The first day on which it is no longer held, where it is known.
    public var until: CivilDate?

    /// Somebody is to answer for something.
    public init(
        person: Identifier<Person>, school: Identifier<School>?, name: String, from: CivilDate,
        until: CivilDate? = nil
    ) {
        self.person = person
        self.school = school
        self.name = name
        self.from = from
        self.until = until
    }
}

extension Workflows {
    /// Records who answers for something on stated dates: training may be asked of whoever holds it.
    ///
    /// Throws ``Refusal`` where it has no name, is the name of a role, is held already on one of the days, or where
    /// whoever acts holds no role by which the table lets them. A post of the school's own, such as named governors, is for
    /// whoever appoints to it by the edition: the headteacher records none that stands above them.
    public func recordResponsibility(
        _ input: ResponsibilityInput, _ call: Call
    ) async throws -> Applied<Stored<Responsibility>> {
        try await self.perform("record responsibility", call) { session in
            guard !input.name.saysNothing else {
                throw Refusal(.missing, "Say what they answer for, such as designated safeguarding lead.")
            }
            if let role = Role.allCases.first(where: { $0.rawValue.lowercased() == input.name.lowercased() }) {
                throw Refusal(
                    .invalid, "\(role.rawValue) is a role. Give the role instead; it brings its rights with it.")
            }
            let responsibility = Responsibility(
                id: session.makeIdentifier(), person: input.person, school: input.school, name: input.name,
                period: try Period(given: input.from, until: input.until))
            try session.require(toAppoint: responsibility, call, reader: self.editions)
            return try session.add(responsibility)
        }
    }

    /// Ends a responsibility: the date is the first on which it is no longer held.
    public func endResponsibility(
        _ responsibility: Identifier<Responsibility>, on date: CivilDate, _ call: Call
    ) async throws -> Applied<Stored<Responsibility>> {
        try await self.perform("end responsibility", call) { session in
            let stored = try session.lock(responsibility)
            try session.require(toAppoint: stored.value, call, reader: self.editions, by: .update)
            return try session.end(stored, on: date)
        }
    }
}

extension Responsibility: Holding {
    var similar: Query { Query(person: self.person, school: self.school) }

    func isSame(as other: Self) -> Bool {
        self.school == other.school && self.name.lowercased() == other.name.lowercased()
    }

    var words: String { "They are \(self.name)" }
}
