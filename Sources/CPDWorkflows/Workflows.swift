public import CPDDomain
public import CPDPolicy
public import CPDStorage

/// The policy's processes, from a need to what was done with it, over any store.
///
/// Each process is one method and one unit of work: it reads what it checks inside the unit that writes. What the
/// policy or good order refuses is thrown as ``Refusal``, what the store refuses as `StorageError`, and a unit that
/// has been applied before is answered with ``Applied/already``.
public struct Workflows: Sendable {
    let store: CPDStore
    let editions: KnownEditions

    /// The processes over one store.
    ///
    /// - Parameter rules: the rule kinds and facts that adopted editions may name.
    public init(store: CPDStore, rules: RuleRegistry<ProvisionFacts> = .standard) {
        self.store = store
        self.editions = KnownEditions(registry: rules)
    }

    /// Answers a question from all that the organisation keeps, in one snapshot.
    ///
    /// - Parameters:
    ///   - date: the date of the editions that narrow what whoever asks may see; none does where it is left out.
    ///   - body: gets the whole snapshot, and the same one as whoever asks may see it.
    func ask<Answer: Sendable>(
        in scope: Scope, on date: CivilDate? = nil,
        _ body: @Sendable (_ session: ReadSession, _ seen: ReadSession) throws -> Answer
    ) async throws -> Answer {
        try await self.store.read(in: scope.forProcess) { session in
            let scope = try date.map { try session.narrowed(scope, on: $0, reader: self.editions) } ?? scope
            return try body(session, session.seen(by: scope))
        }
    }

    /// Answers a question about many at once, in one snapshot and in a number of statements that does not depend on how
    /// many they are: each kind that is asked for is read once, as a whole.
    func askAboutMany<Answer: Sendable>(
        in scope: Scope, on date: CivilDate? = nil,
        _ body: @Sendable (_ session: ReadSession, _ seen: ReadSession) throws -> Answer
    ) async throws -> Answer {
        try await self.store.read(in: scope.forProcess) { session in
            let gathered = session.gathered
            let scope = try date.map { try gathered.narrowed(scope, on: $0, reader: self.editions) } ?? scope
            return try body(gathered, gathered.seen(by: scope))
        }
    }

    /// Runs a process as one unit of work, and says so where it has been done before.
    ///
    /// It reads whatever it needs, also what its actor may not see, and decides by the policy's rules whether the actor
    /// may do it; the journal keeps the actor.
    ///
    /// - Parameter onDuplicate: the refusal that a taken unique key means here, where two units met.
    func perform<Value: Sendable>(
        _ process: String, _ call: Call, onDuplicate: Refusal? = nil, _ body: @Sendable (WriteSession) throws -> Value
    ) async throws -> Applied<Value> {
        do {
            return .now(
                try await self.store.write(process, as: call.unit, in: call.scope.forProcess, at: call.now, body))
        } catch let error as StorageError {
            switch error.code {
            case .alreadyApplied: return .already
            case .duplicate:
                if let onDuplicate { throw onDuplicate }
                throw error
            case .revisionConflict: throw Refusal(.revisionConflict, error.message)
            default: throw error
            }
        }
    }
}

/// Who asks for a process, under which identity, when, and for which date.
public struct Call: Hashable, Sendable {
    /// In which organisation, and who acts for whom.
    public var scope: Scope
    /// The caller's identifier of the unit of work; the same one is applied once.
    public var unit: Identifier<JournalEntry>
    /// The caller's clock, kept in the journal.
    public var now: Timestamp
    /// The date for which everything is asked and recorded.
    public var today: CivilDate

    /// A call for a date.
    public init(scope: Scope, unit: Identifier<JournalEntry>, now: Timestamp, today: CivilDate) {
        self.scope = scope
        self.unit = unit
        self.now = now
        self.today = today
    }

    /// The person whose act this is. Throws ``Refusal`` where the software itself calls.
    func principal() throws(Refusal) -> Identifier<Person> {
        guard let principal = self.scope.actor.principal else {
            throw Refusal(.noActingPerson, "This needs a named person. Say who acts, or for whom.")
        }
        return principal
    }

    /// Everybody who has a hand in this call: who acts, and on whose behalf.
    var hands: Set<Identifier<Person>> {
        Set([self.scope.actor.person, self.scope.actor.onBehalfOf].compactMap(\.self))
    }
}

/// What became of a unit of work.
public enum Applied<Value: Sendable>: Sendable {
    /// It was applied now, with this result.
    case now(Value)
    /// The same unit had been applied before; nothing was changed.
    case already

    /// The result. Throws ``Refusal`` with `already-done` where the unit had been applied before.
    public func value() throws(Refusal) -> Value {
        switch self {
        case .now(let value): return value
        case .already: throw Refusal(.alreadyDone, "This has been done already; nothing was changed.")
        }
    }
}

extension Applied: Equatable where Value: Equatable {}
