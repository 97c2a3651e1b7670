/// A fact that a condition may name: its name, its type with unit, what it means, and where it is found.
public struct TypedFact<Subject>: Sendable {
    /// The name an edition uses, such as `cost.total`.
    public let name: String
    /// Its type, with the unit.
    public let type: FactType
    /// What it means, in one sentence.
    public let meaning: String
    /// Its value for a subject; `nil` where nobody recorded it.
    public let value: @Sendable (Subject) -> FactValue?

    /// A fact.
    public init(
        _ name: String, _ type: FactType, _ meaning: String, value: @escaping @Sendable (Subject) -> FactValue?
    ) {
        self.name = name
        self.type = type
        self.meaning = meaning
        self.value = value
    }
}

/// The facts that conditions over a subject may name. Embedders add their own.
public struct FactCatalogue<Subject>: Sendable {
    /// The facts, in the order of their names.
    public private(set) var facts: [TypedFact<Subject>]

    /// A catalogue; of two facts with the same name the later one counts.
    public init(_ facts: [TypedFact<Subject>]) {
        let byName = Dictionary(facts.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
        self.facts = byName.values.sorted { $0.name < $1.name }
    }

    /// This catalogue with other facts, which replace those of the same name.
    public func adding(_ facts: [TypedFact<Subject>]) -> Self { Self(self.facts + facts) }

    /// The fact of a name.
    public func fact(named name: String) -> TypedFact<Subject>? { self.facts.first { $0.name == name } }
}
