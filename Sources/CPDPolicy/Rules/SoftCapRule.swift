public import CPDDomain

/// What is usual: a clause that refuses nothing. Beyond it a reason is asked for, which a named person gives under the
/// clause.
public struct SoftCapRule: PolicyRule {
    /// The clause.
    public var clause: ClauseIdentifier { self.condition.clause }
    private let condition: ConditionRule<ProvisionFacts>

    /// The rule for a clause; `nil` where the catalogue has no fact of a name.
    ///
    /// - Parameters:
    ///   - applies: when the clause speaks of a subject; always where left out.
    ///   - usual: what is so as long as the usual is kept.
    public init?(
        clause: ClauseIdentifier, when applies: Condition? = nil, usually usual: Condition,
        over catalogue: FactCatalogue<ProvisionFacts> = .provision
    ) {
        guard let condition = ConditionRule(clause: clause, when: applies, require: usual, over: catalogue) else {
            return nil
        }
        self.condition = condition
    }

    /// *Not evidenced* beyond the usual while nobody said why; *met* with the reason; *not met* where whoever looked found
    /// that there is none.
    public func check(_ facts: ProvisionFacts) -> Finding {
        let finding = self.condition.check(facts)
        guard finding.outcome == .notMet else { return finding }
        guard let said = facts.exceptions[self.clause], said.isEvidence else {
            return Finding(self.clause, .notEvidenced, .beyondWhatIsUsual, finding.arguments)
        }
        guard said.holds else {
            return Finding(
                clause: self.clause, outcome: .notMet, reason: finding.reason, arguments: finding.arguments,
                evidence: [said.evidence])
        }
        return Finding(self.clause, .met, .exceptionReasoned, said.statementAndName, evidence: [said.evidence])
    }

    /// How an edition names it: an edition writes `usually`, and `when` where the clause does not always speak.
    public static let kind = RuleKind<ProvisionFacts>(
        name: RuleVocabulary.softCapKind,
        summary: "What is usual; beyond it a named person gives the reason for an exception.",
        parameters: [
            ParameterSpecification(name: "usually", type: .condition),
            ParameterSpecification(name: "when", type: .condition, isRequired: false),
        ],
        make: { clause, parameters in
            let rule = parameters.condition("usually").flatMap {
                Self(clause: clause, when: parameters.condition("when"), usually: $0)
            }
            guard let rule else { return .rule(UnavailableRule(clause: clause, kind: RuleVocabulary.softCapKind)) }
            return .rule(rule)
        })
}
