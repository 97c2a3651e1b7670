public import CPDDomain

/// The one place where a ``Scope`` is made: from an actor the embedder has authenticated, checked against the store.
public struct Authority: Sendable {
    private let store: CPDStore

    /// The authority over one store.
    public init(over store: CPDStore) { self.store = store }

    /// A scope for an authenticated actor.
    ///
    /// Throws ``StorageError`` with `notAuthorised` where the actor, or the person acted for, is unknown to the
    /// organisation.
    public func scope(for actor: Actor, in organisation: Identifier<Organisation>) async throws -> Scope {
        let scope = Scope(organisation: organisation, actor: actor)
        let isKnown = try await self.store.read(in: scope) { session in
            guard try session.organisations.find(organisation) != nil else { return false }
            for person in [actor.person, actor.onBehalfOf] {
                if let person, try session.people.find(person) == nil { return false }
            }
            return true
        }
        guard isKnown else {
            throw StorageError(.notAuthorised, "Whoever acts must be a person this organisation knows.")
        }
        return scope
    }

    /// A scope in which the software itself adds an organisation that is not there yet.
    ///
    /// Throws ``StorageError`` with `duplicate` where it is there already.
    public func scope(founding organisation: Identifier<Organisation>) async throws -> Scope {
        let scope = Scope(organisation: organisation, actor: .system)
        let exists = try await self.store.read(in: scope) { try $0.organisations.find(organisation) != nil }
        guard !exists else { throw StorageError(.duplicate, "The organisation is there already.") }
        return scope
    }
}
