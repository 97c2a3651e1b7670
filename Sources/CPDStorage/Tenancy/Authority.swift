public import CPDDomain

/// The one place where a ``Scope`` is made: from an actor the embedder has authenticated, and from what the store says
/// of their roles and of the people they answer for.
public struct Authority: Sendable {
    private let store: CPDStore

    /// The authority over one store.
    public init(over store: CPDStore) { self.store = store }

    /// What an authenticated actor may see and do on a date: by the roles they hold, the people they answer for as line
    /// manager, appraiser or mentor, and as the person the records are about.
    ///
    /// Whoever acts on behalf of somebody else can do what both of them could, and no more. The software itself can do
    /// everything.
    ///
    /// Throws ``StorageError`` with `notAuthorised` where the actor, or the person acted for, is unknown to the
    /// organisation.
    public func scope(
        for actor: Actor, in organisation: Identifier<Organisation>, on date: CivilDate
    ) async throws -> Scope {
        try await self.scope(for: actor, in: organisation) { session, person in
            try session.backing.grants(of: person, on: date)
        }
    }

    /// What an authenticated actor may see and do on any date: what is about them. Roles are held on dates, so without
    /// one there is none; the policy's processes look at the roles of the date they are called for themselves.
    ///
    /// Throws as ``scope(for:in:on:)``.
    public func scope(for actor: Actor, in organisation: Identifier<Organisation>) async throws -> Scope {
        try await self.scope(for: actor, in: organisation) { _, person in
            [Grant(standing: .themself, holder: person)]
        }
    }

    private func scope(
        for actor: Actor, in organisation: Identifier<Organisation>,
        _ grants: @Sendable (ReadSession, Identifier<Person>) throws -> [Grant]
    ) async throws -> Scope {
        let everything = Scope(organisation: organisation, actor: actor, rights: .everything)
        let hands = try await self.store.read(in: everything) { session -> [[Grant]]? in
            guard try session.organisations.find(organisation) != nil else { return nil }
            var hands: [[Grant]] = []
            for case .some(let person) in [actor.person, actor.onBehalfOf] {
                guard try session.people.find(person) != nil else { return nil }
                hands.append(try grants(session, person))
            }
            return hands
        }
        guard let hands else {
            throw StorageError(.notAuthorised, "Whoever acts must be a person this organisation knows.")
        }
        if actor.person == nil { return everything }
        return Scope(organisation: organisation, actor: actor, rights: .allowed(byEach: hands))
    }

    /// A scope in which the software itself adds an organisation that is not there yet.
    ///
    /// Throws ``StorageError`` with `duplicate` where it is there already.
    public func scope(founding organisation: Identifier<Organisation>) async throws -> Scope {
        let scope = Scope(organisation: organisation, actor: .system, rights: .everything)
        let exists = try await self.store.read(in: scope) { try $0.organisations.find(organisation) != nil }
        guard !exists else { throw StorageError(.duplicate, "The organisation is there already.") }
        return scope
    }
}
