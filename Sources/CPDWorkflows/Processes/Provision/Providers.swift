public import CPDDomain
public import CPDStorage

extension Workflows {
    /// Adds a provider. Throws ``Refusal`` where one of that name and kind is there.
    public func addProvider(
        named name: String, kind: ProviderKind, _ call: Call
    ) async throws -> Applied<Stored<Provider>> {
        try await self.perform("add provider", call) { session in
            guard !name.saysNothing else { throw Refusal(.missing, "The provider needs a name.") }
            guard try !session.values(Provider.Query()).contains(where: { $0.name == name && $0.kind == kind }) else {
                throw Refusal(
                    .exists, "There is a provider of that name already. Use it, or add what tells them apart.")
            }
            return try session.providers.insert(Provider(id: session.makeIdentifier(), name: name, kind: kind))
        }
    }
}
