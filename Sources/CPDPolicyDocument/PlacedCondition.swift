import CPDPolicy

/// A condition with the places its parts stand at.
struct PlacedCondition {
    indirect enum Part {
        case all([PlacedCondition])
        case any([PlacedCondition])
        case not(PlacedCondition)
        /// One test of a fact; the values it lets through, where they can be told beforehand.
        case test(Condition, fact: String, values: ValueSet?)
    }

    let place: DocumentNode.Place
    let part: Part

    var condition: Condition {
        switch self.part {
        case .all(let parts): .all(parts.map(\.condition))
        case .any(let parts): .any(parts.map(\.condition))
        case .not(let part): .not(part.condition)
        case .test(let condition, _, _): condition
        }
    }
}
