import CPDDomain

/// What an edition may say about a subject: the rule kinds of a registry with their parameters, and its facts with their
/// types. A reader of editions needs no more.
public struct RuleVocabulary: Sendable {
    /// The name of the kind that is said as a condition; an edition writes `require`, and `when` where the clause does not
    /// always speak.
    public static let conditionKind = "condition"
    /// The name of the kind that says what is usual; an edition writes `usually`, with `when` likewise.
    public static let softCapKind = "soft-cap"
    /// The kinds that are said as conditions.
    static let saidAsConditions: Set<String> = [conditionKind, softCapKind]

    /// A rule kind, without what it makes.
    public struct Kind: Sendable {
        /// The name an edition uses.
        public let name: String
        /// The parameters it understands.
        public let parameters: [ParameterSpecification]
        /// Whether with some parameters it lets a subject pass instead of asking something.
        public let isExemption: @Sendable (RuleParameters) -> Bool
    }

    /// The kinds by name.
    public let kinds: [String: Kind]
    /// The facts that a condition may name. Nothing can be asked for them here.
    public let facts: FactCatalogue<Never>

    /// What the editions of a registry may say.
    public init<Subject>(_ registry: RuleRegistry<Subject>) {
        self.kinds = registry.kinds.mapValues { kind in
            Kind(name: kind.name, parameters: kind.parameters) { parameters in
                if case .exemption = kind.make(ClauseIdentifier(""), parameters) { true } else { false }
            }
        }
        self.facts = registry.facts.named
    }

    /// The kind of a name.
    public func kind(named name: String) -> Kind? { self.kinds[name] }

    /// The names, in order.
    public var names: [String] { self.kinds.keys.sorted() }
}

extension FactCatalogue {
    /// The same facts by name, type and meaning alone.
    public var named: FactCatalogue<Never> {
        FactCatalogue<Never>(self.facts.map { TypedFact($0.name, $0.type, $0.meaning, value: notAsked) })
    }
}

@Sendable
private func notAsked<Subject>(_ subject: Subject) -> FactValue? { nil }
