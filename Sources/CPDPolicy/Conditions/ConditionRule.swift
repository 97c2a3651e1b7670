public import CPDDomain

/// A clause said as a condition over typed facts: what is required, and when the clause speaks at all.
public struct ConditionRule<Subject>: PolicyRule {
    /// The clause.
    public let clause: ClauseIdentifier
    private let applies: ConditionTree<Subject>?
    private let requirement: ConditionTree<Subject>

    /// The rule for a clause.
    ///
    /// - Parameters:
    ///   - applies: when the clause speaks of a subject; always where left out.
    ///   - requirement: what must be so then.
    /// - Returns: `nil` where the catalogue has no fact of a name; a reader of editions has said so before.
    public init?(
        clause: ClauseIdentifier, when applies: Condition? = nil, require requirement: Condition,
        over catalogue: FactCatalogue<Subject>
    ) {
        guard let tree = ConditionTree(requirement, over: catalogue) else { return nil }
        self.clause = clause
        self.requirement = tree
        guard let applies else {
            self.applies = nil
            return
        }
        guard let applies = ConditionTree(applies, over: catalogue) else { return nil }
        self.applies = applies
    }

    /// *Not evidenced* where a missing fact could make the answer another one; the tests on which the answer rests are
    /// its arguments, four each: the fact, what is asked of it, what was found, what is wanted.
    public func check(_ subject: Subject) -> Finding {
        switch self.applies?.answer(subject) {
        case .no: return self.finding(.notApplicable, .conditionNotApplicable, self.applies, .no, subject)
        case .unknown: return self.undecided(subject)
        case .yes, nil: break
        }
        let answer = self.requirement.answer(subject)
        return switch answer {
        case .yes: self.finding(.met, .conditionHolds, self.requirement, answer, subject)
        case .no: self.finding(.notMet, .conditionFails, self.requirement, answer, subject)
        case .unknown: self.finding(.notEvidenced, .conditionFactsMissing, self.requirement, answer, subject)
        }
    }

    /// Whether the clause speaks is not known; where what it requires holds anyway, that does not matter.
    private func undecided(_ subject: Subject) -> Finding {
        self.requirement.answer(subject) == .yes
            ? self.finding(.met, .conditionHolds, self.requirement, .yes, subject)
            : self.finding(.notEvidenced, .conditionFactsMissing, self.applies, .unknown, subject)
    }

    private func finding(
        _ outcome: Outcome, _ reason: ProvisionReason, _ tree: ConditionTree<Subject>?, _ truth: Truth,
        _ subject: Subject
    ) -> Finding {
        Finding(self.clause, outcome, reason, tree?.grounds(subject, for: truth) ?? [])
    }
}

extension ConditionRule where Subject == ProvisionFacts {
    /// The name of the kind; an edition writes `require`, and `when` where the clause does not always speak.
    public static let kindName = "condition"

    /// How an edition names it, over the facts of a catalogue.
    static func kind(over catalogue: FactCatalogue<ProvisionFacts>) -> RuleKind {
        RuleKind(
            name: self.kindName, summary: "What the edition requires of the facts, where it speaks of them.",
            parameters: [
                ParameterSpecification(name: "require", type: .condition),
                ParameterSpecification(name: "when", type: .condition, isRequired: false),
            ],
            make: { clause, parameters in
                let rule = parameters.condition("require").flatMap {
                    Self(clause: clause, when: parameters.condition("when"), require: $0, over: catalogue)
                }
                return .rule(rule ?? UnavailableRule(clause: clause, kind: self.kindName))
            })
    }
}
