public import CPDDomain

/// Proof of who the caller is and of what they may see and do inside one organisation. Only an ``Authority`` makes one,
/// from an authenticated actor; whoever holds one can do no more with a store than it says.
public struct Scope: Hashable, Sendable {
    /// The organisation.
    public let organisation: Identifier<Organisation>
    /// Who acts, and on whose behalf.
    public let actor: Actor
    /// What may be seen and done.
    let rights: Rights

    init(organisation: Identifier<Organisation>, actor: Actor, rights: Rights) {
        self.organisation = organisation
        self.actor = actor
        self.rights = rights
    }

    /// Whether it reaches the whole organisation, as that of the software itself does.
    package var isUnlimited: Bool {
        if case .everything = self.rights { true } else { false }
    }

    /// The same actor with the reach of the whole organisation, for one of the policy's processes: it gathers facts
    /// beyond what its actor may see, and decides by its own rules who may do what. The journal keeps the actor.
    package var forProcess: Scope { Scope(organisation: self.organisation, actor: self.actor, rights: .everything) }
}
