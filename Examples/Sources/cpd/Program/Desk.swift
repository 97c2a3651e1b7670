import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows
import Foundation

/// Where a command is carried out: the store it is about, the date, and who acts.
struct Desk {
    /// The options that stand.
    let options: GlobalOptions
    private let stores: Stores
    private let units: Units
    /// The date for which everything is asked and recorded.
    let today: CivilDate
    /// The time kept in the journal: with a date given, its first second and the line's position.
    let now: Timestamp

    /// Says how far a long command is, beside its answer.
    let progress: (String) -> Void

    init(
        options: GlobalOptions, stores: Stores, units: Units, position: Int = 0,
        progress: @escaping (String) -> Void = { _ in }
    ) {
        self.progress = progress
        self.options = options
        self.stores = stores
        self.units = units
        if let date = options.date {
            self.today = date
            let start = Timestamp(startOf: date).millisecondsSinceEpoch
            self.now = Timestamp(millisecondsSinceEpoch: start + Int64(position) * 1000)
        } else {
            let clock = Date()
            self.now = Timestamp(millisecondsSinceEpoch: Int64(clock.timeIntervalSince1970 * 1000))
            let offset = Int64(TimeZone.current.secondsFromGMT(for: clock)) * 1000
            self.today = Timestamp(millisecondsSinceEpoch: self.now.millisecondsSinceEpoch + offset).dateInUTC
        }
    }

    /// The store's address.
    var address: String { self.options.store ?? "sqlite:cpd.sqlite" }

    /// The store. Throws ``Failure`` where there is none, unless it may be made.
    func store(isMaking: Bool = false) throws -> CPDStore {
        try self.stores.open(self.address, isMaking: isMaking)
    }

    /// The policy's processes over the store.
    func workflows() throws -> Workflows { Workflows(store: try self.store()) }

    /// The next unit's identifier; also the source of an organisation's.
    func makeIdentifier<Entity>() -> Identifier<Entity> { self.units.next(at: self.now) }

    /// Begins the units of work for one of several people, in one of several sessions, that a command is about.
    func begin(for person: Identifier<Person>, in session: Identifier<TrainingSession>? = nil) {
        self.units.begin(for: person.low ^ (session?.low ?? 0).byteSwapped)
    }

    /// Begins the units of work for one of several sessions that a command changes.
    func begin(for session: Identifier<TrainingSession>) { self.units.begin(for: session.low) }

    /// Begins the units of work for one of several requests that a command decides.
    func begin(for request: Identifier<Request>) { self.units.begin(for: request.low) }

    /// A call of the software itself, in a scope.
    func call(in scope: Scope) -> Call {
        Call(scope: scope, unit: self.makeIdentifier(), now: self.now, today: self.today)
    }

    /// The organisation the store keeps, or the one named.
    func organisation() async throws -> Identifier<Organisation> {
        let store = try self.store()
        let schema = try await store.schema()
        guard schema.pending.isEmpty else { throw StorageError(.pendingMigrations, "") }
        let organisations = try await store.organisations()
        if let wanted = self.options.organisation {
            for organisation in organisations {
                if Identifier(wanted) == organisation { return organisation }
                let scope = try await Authority(over: store).scope(for: .system, in: organisation)
                let name = try await store.read(in: scope) { try $0.organisations.get(organisation).value.name }
                if name == wanted { return organisation }
            }
            throw Failure(.usage, "The store keeps no organisation of that name or identifier.")
        }
        guard let organisation = organisations.first else {
            throw Failure(.usage, "The store keeps no organisation yet. Make one with cpd init.")
        }
        guard organisations.count == 1 else {
            throw Failure(
                .usage, "The store keeps \(organisations.count) organisations. Say which one with --organisation.")
        }
        return organisation
    }

    /// A scope to read in.
    func reading() async throws -> Scope {
        try await Authority(over: try self.store()).scope(for: .system, in: try await self.organisation())
    }

    /// A scope to show records in: what whoever acts may see by their roles and by the editions in force, where somebody
    /// is said to act, and else everything.
    func seeing() async throws -> Scope {
        guard self.options.actor != nil else { return try await self.reading() }
        let call = try await self.call()
        return try await self.workflows().scope(
            for: call.scope.actor, in: call.scope.organisation, on: self.today)
    }

    /// The clauses of the edition in force at a school; none where there is no edition.
    func clauses(at school: Identifier<School>) async throws -> Set<ClauseIdentifier> {
        let edition = try await self.workflows().editionInForce(
            at: school, on: self.today, in: try await self.reading())
        return Set(edition?.edition.clauses.map(\.id) ?? [])
    }

    /// The names of the organisation, to find things by.
    func names() async throws -> Names {
        Names(store: try self.store(), scope: try await self.reading(), date: self.today)
    }

    /// A call of whoever acts, in the order of the options: who types, and on whose behalf.
    ///
    /// - Parameter isFirst: whether the software itself may act while the store knows nobody.
    func call(isFirst: Bool = false) async throws -> Call {
        let names = try await self.names()
        guard let typed = self.options.actor else {
            if isFirst {
                let call = self.call(in: names.scope)
                let isApplied = try await names.store.read(in: names.scope) { try $0.journal.find(call.unit) != nil }
                if isApplied { return call }
                if try await names.people().isEmpty { return call }
            }
            throw Failure(.usage, "This changes the store. Say who acts with --as NAME, or set CPD_ACTOR.")
        }
        let person = try await names.person(typed).id
        var onBehalfOf: Identifier<Person>?
        if let other = self.options.onBehalfOf { onBehalfOf = try await names.person(other).id }
        let actor = Actor(person: person, onBehalfOf: onBehalfOf)
        let scope = try await Authority(over: try self.store()).scope(
            for: actor, in: names.scope.organisation, on: self.today)
        return self.call(in: scope)
    }
}
