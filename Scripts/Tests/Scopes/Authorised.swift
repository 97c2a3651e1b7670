// Accepted: an authority makes a scope.
import CPDDomain
import CPDStorage

func authorised(_ store: CPDStore, _ actor: Actor, _ organisation: Identifier<Organisation>, _ today: CivilDate)
    async throws -> Scope
{
    try await Authority(over: store).scope(for: actor, in: organisation, on: today)
}
