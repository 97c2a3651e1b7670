/// Who provides: colleagues, another school, or somebody from outside.
public struct Provider: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<Provider>
    /// Its name.
    public var name: String
    /// In school, another school, or external.
    public var kind: ProviderKind

    /// A provider with all that is recorded of it.
    public init(
        id: Identifier<Provider>, name: String, kind: ProviderKind
    ) {
        self.id = id
        self.name = name
        self.kind = kind
    }
}
