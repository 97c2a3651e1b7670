import CPDDomain
import CPDPolicy

/// The criteria of work load A as rule kinds: an embedder's own, about an embedder's own subject, which an edition names.
/// Each says with which numbers it decided.
enum PolicyRules {
    static let kinds: [RuleKind<PolicyRequest>] = [
        kind("serves-priority") {
            PriorityRule(words: words($0, "priority-served", "no-priority", "priority-unknown"))
        },
        flag("recognised-practice") { $0.practice },
        kind("outcome-named") { OutcomeRule(words: words($0, "outcome-named", "no-outcome", "outcome-unknown")) },
        flag("respects-diversity") { $0.diversity },
        kind("provider-able", [("ratings at least", .count), ("hundredths at least", .count)]) {
            ExpertiseRule(
                words: words($0, "able", "not-able", "ability-unknown", "rated-able", "rated-not-able"),
                ratings: $1.count("ratings at least") ?? 0, hundredths: $1.count("hundredths at least") ?? 0)
        },
        kind("planned") { PlanRule(words: words($0, "planned", "not-planned", "plan-unknown")) },
        kind("names-standard") {
            StandardRule(words: words($0, "standard-named", "no-standard", "standard-unknown", "no-standard-needed"))
        },
        kind("informed") { InformedRule(words: words($0, "informed", "not-informed", "source-unknown")) },
        kind("time-justified", [("face to face up to", .money)]) {
            TimeRule(
                words: words($0, "time-justified", "time-not-justified", "time-unknown"),
                faceToFace: $1.money("face to face up to") ?? .zero())
        },
        kind("place-fit") { PlaceRule(words: words($0, "place-fit", "place-not-fit", "place-unknown")) },
        kind("worth-its-cost", [("base", .money), ("more for each kind", .money)]) {
            ValueRule(
                words: words($0, "worth-its-cost", "too-dear", "cost-unknown"), base: $1.money("base") ?? .zero(),
                step: $1.money("more for each kind") ?? .zero())
        },
        flag("evaluation-planned") { $0.evaluationPlan },
        kind("impact-measurable") {
            ImpactRule(words: words($0, "impact-measurable", "impact-not-measurable", "impact-unknown"))
        },
        kind("within-budget") { BudgetRule(words: words($0, "within-budget", "over-budget", "budget-unknown")) },
    ]

    static let registry = RuleRegistry(kinds, facts: PolicyFacts.catalogue)

    private static func kind<Rule: PolicyRule<PolicyRequest>>(
        _ name: String, _ parameters: [(String, ParameterType)] = [],
        _ make: @escaping @Sendable (ClauseIdentifier, RuleParameters) -> Rule
    ) -> RuleKind<PolicyRequest> {
        RuleKind(
            name: name, summary: name, parameters: parameters.map { ParameterSpecification(name: $0.0, type: $0.1) },
            make: { .rule(make($0, $1)) })
    }

    private static func kind<Rule: PolicyRule<PolicyRequest>>(
        _ name: String, _ make: @escaping @Sendable (ClauseIdentifier) -> Rule
    ) -> RuleKind<PolicyRequest> {
        self.kind(name, []) { clause, _ in make(clause) }
    }

    private static func flag(
        _ name: String, _ fact: @escaping @Sendable (PolicyRequest) -> Bool?
    ) -> RuleKind<PolicyRequest> {
        self.kind(name) { FlagRule(words: words($0, name, "not-" + name, name + "-unknown"), fact: fact) }
    }

    private static func words(_ clause: ClauseIdentifier, _ reasons: String...) -> RulingWords {
        RulingWords(clause, reasons: reasons.map { ReasonCode($0) })
    }
}
