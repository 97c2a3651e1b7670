// Refused: nobody else makes one.
import CPDDomain
import CPDStorage

func made(_ actor: Actor, _ organisation: Identifier<Organisation>) -> Scope {
    Scope(organisation: organisation, actor: actor)
}
