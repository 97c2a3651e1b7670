// Refused: only the library's own processes reach further than their actor.
import CPDDomain
import CPDStorage

func widened(_ scope: Scope) -> Scope { scope.forProcess }
