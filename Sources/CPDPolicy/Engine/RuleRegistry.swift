public import CPDDomain

/// A parameter a rule kind understands.
public struct ParameterSpecification: Hashable, Sendable {
    /// Its name in an edition, such as `at most`.
    public let name: String
    /// What it holds.
    public let type: ParameterType
    /// Whether a clause must set it.
    public let isRequired: Bool
    /// What a larger value does to the rule: looser, stricter, or neither can be said.
    public let larger: Direction

    /// What a larger value does to a rule.
    public enum Direction: String, Hashable, Sendable {
        /// More passes.
        case looser
        /// Less passes.
        case stricter
        /// It cannot be said.
        case neither
    }

    /// A parameter.
    public init(name: String, type: ParameterType, isRequired: Bool = true, larger: Direction = .neither) {
        self.name = name
        self.type = type
        self.isRequired = isRequired
        self.larger = larger
    }
}

/// A kind of rule an edition can name: its parameters, and how to make one for a clause.
public struct RuleKind<Subject>: Sendable {
    /// The name an edition uses.
    public let name: String
    /// What it asks, in one sentence.
    public let summary: String
    /// The parameters it understands.
    public let parameters: [ParameterSpecification]
    /// Makes the rule for a clause, from parameters of the types above.
    public let make: @Sendable (ClauseIdentifier, RuleParameters) -> RegisteredRule<Subject>

    /// A rule kind.
    public init(
        name: String, summary: String, parameters: [ParameterSpecification] = [],
        make: @escaping @Sendable (ClauseIdentifier, RuleParameters) -> RegisteredRule<Subject>
    ) {
        self.name = name
        self.summary = summary
        self.parameters = parameters
        self.make = make
    }
}

/// The rule kinds an edition may name about a subject. Embedders add their own to ``standard``, or make one for a subject
/// of their own.
public struct RuleRegistry<Subject>: Sendable {
    /// The kinds by name.
    public private(set) var kinds: [String: RuleKind<Subject>]
    /// The facts that a condition may name.
    public private(set) var facts: FactCatalogue<Subject>

    /// A registry of kinds, of which that of conditions is always one; of two with the same name the later one counts.
    public init(_ kinds: [RuleKind<Subject>], facts: FactCatalogue<Subject>) {
        let all = [ConditionRule.kind(over: facts)] + kinds
        self.kinds = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
        self.facts = facts
    }

    /// This registry with other facts that a condition may name, which replace those of the same name.
    public func adding(facts: [TypedFact<Subject>]) -> Self {
        var copy = self
        copy.facts = self.facts.adding(facts)
        copy.kinds[RuleVocabulary.conditionKind] = ConditionRule.kind(over: copy.facts)
        return copy
    }

    /// This registry with another kind, which replaces one of the same name.
    public func adding(_ kind: RuleKind<Subject>) -> Self {
        var copy = self
        copy.kinds[kind.name] = kind
        return copy
    }

    /// The kind of a name.
    public func kind(named name: String) -> RuleKind<Subject>? { self.kinds[name] }

    /// The names, in order.
    public var names: [String] { self.kinds.keys.sorted() }

    func makeRule(_ check: ClauseCheck, for clause: ClauseIdentifier) -> RegisteredRule<Subject> {
        guard let kind = self.kinds[check.kind] else {
            return .rule(UnavailableRule(clause: clause, kind: check.kind))
        }
        return kind.make(clause, check.parameters)
    }
}

/// Stands in for a rule kind nobody registered, so that its clause is reported and not forgotten.
struct UnavailableRule<Subject>: PolicyRule {
    let clause: ClauseIdentifier
    let kind: String

    func check(_ subject: Subject) -> Finding {
        Finding(self.clause, .notEvidenced, .ruleNotAvailable, [.text(self.kind)])
    }
}
