public import CPDDomain

/// Proof that the caller may act inside one organisation. Only an ``Authority`` makes one.
public struct Scope: Hashable, Sendable {
    /// The organisation.
    public let organisation: Identifier<Organisation>
    /// Who acts, and on whose behalf.
    public let actor: Actor

    package init(organisation: Identifier<Organisation>, actor: Actor) {
        self.organisation = organisation
        self.actor = actor
    }
}
