public import CPDDomain

/// A clause said as a condition over typed facts: what is required, and when the clause speaks at all.
public struct ConditionRule<Subject>: PolicyRule {
    /// The clause.
    public var clause: ClauseIdentifier { self.words.clause }
    /// Its reasons and tests.
    public let words: RulingWords
    private let applies: ConditionTree<Subject>?
    private let requirement: ConditionTree<Subject>
    /// How many tests stand before those of the requirement.
    private let offset: Int
    /// Whether it always speaks and requires one thing, as most do.
    private let isOneTest: Bool

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
        guard let required = ConditionTree.make(requirement, over: catalogue) else { return nil }
        let speaks = applies.map { ConditionTree.make($0, over: catalogue) }
        if case .some(.none) = speaks { return nil }
        self.requirement = required
        self.applies = speaks ?? nil
        self.offset = self.applies?.tests.count ?? 0
        self.isOneTest = applies == nil && required.kind == .test
        let reasons: [ProvisionReason] = [
            .conditionHolds, .conditionFails, .conditionFactsMissing, .conditionNotApplicable,
        ]
        self.words = RulingWords(
            clause, reasons: reasons.map(\.code), tests: ((self.applies?.tests ?? []) + required.tests).map(\.words))
    }

    /// *Not evidenced* where a missing fact could make the answer another one; the tests on which the answer rests are
    /// its arguments, four each: the fact, what is asked of it, what was found, what is wanted.
    public func check(_ subject: Subject) -> Finding {
        let applies = self.applies?.answer(subject) ?? .yes
        let required = applies == .no ? .unknown : self.requirement.answer(subject)
        let outcome = Self.outcome(applies, required)
        let arguments =
            Self.restsOnWhen(applies, required)
            ? self.applies?.grounds(subject, for: applies) ?? [] : self.requirement.grounds(subject, for: required)
        return Finding(
            clause: self.clause, outcome: outcome, reason: self.words.reasons[Int(outcome.reason)],
            arguments: arguments)
    }

    /// When it speaks and what it requires, part by part.
    public func explanation(of subject: Subject) -> ConditionExplanation? {
        ConditionExplanation(when: self.applies?.explained(subject), require: self.requirement.explained(subject))
    }

    /// The same in numbers; in words where it rests on more of them than a ruling holds, or on a word that is none of its
    /// fact's.
    @inline(__always)
    public func ruling(on subject: Subject) -> Ruling {
        if self.isOneTest { return self.requirement.rulingOfTest(subject) }
        let tests = self.words.tests.count
        guard tests <= Grounds.capacity else { return .inWords }
        return FoundNumbers.with(tests: tests) { found in
            var applies = Judgement(truth: .yes)
            if let tree = self.applies {
                applies = tree.judge(subject, writing: &found)
                guard applies.truth == .yes else { return self.ruling(on: subject, applies, &found) }
                found.forget()
            }
            let required = self.requirement.judge(subject, writing: &found)
            let outcome = Self.outcome(applies.truth, required.truth)
            var ruling = Ruling(outcome, reason: outcome.reason)
            return found.append(required.grounds, to: &ruling, from: self.offset) ? ruling : .inWords
        }
    }

    /// The answer where the clause does not speak, or is not known to.
    private func ruling(on subject: Subject, _ applies: Judgement, _ found: inout FoundNumbers) -> Ruling {
        guard applies.truth == .unknown, self.requirement.answer(subject) == .yes else {
            let outcome = Self.outcome(applies.truth, .unknown)
            var ruling = Ruling(outcome, reason: outcome.reason)
            return found.append(applies.grounds, to: &ruling, from: 0) ? ruling : .inWords
        }
        found.forget()
        let required = self.requirement.judge(subject, writing: &found)
        var ruling = Ruling(.met, reason: Outcome.met.reason)
        return found.append(required.grounds, to: &ruling, from: self.offset) ? ruling : .inWords
    }

    /// Whether the clause speaks may not be known; where what it requires holds anyway, that does not matter.
    private static func outcome(_ applies: Truth, _ required: Truth) -> Outcome {
        if applies == .no { return .notApplicable }
        if required == .yes { return .met }
        return applies == .yes && required == .no ? .notMet : .notEvidenced
    }

    /// Whether the answer rests on when the clause speaks, and not on what it requires.
    private static func restsOnWhen(_ applies: Truth, _ required: Truth) -> Bool {
        applies == .no || applies == .unknown && required != .yes
    }
}

extension Outcome {
    /// The place of the reason among those of a condition.
    var reason: UInt8 {
        switch self {
        case .met: 0
        case .notMet: 1
        case .notEvidenced: 2
        case .notApplicable: 3
        }
    }
}

extension ConditionRule {
    /// How an edition names it, over the facts of a catalogue.
    static func kind(over catalogue: FactCatalogue<Subject>) -> RuleKind<Subject> {
        RuleKind(
            name: RuleVocabulary.conditionKind,
            summary: "What the edition requires of the facts, where it speaks of them.",
            parameters: [
                ParameterSpecification(name: "require", type: .condition),
                ParameterSpecification(name: "when", type: .condition, isRequired: false),
            ],
            make: { clause, parameters in
                let rule = parameters.condition("require").flatMap {
                    Self(clause: clause, when: parameters.condition("when"), require: $0, over: catalogue)
                }
                guard let rule else {
                    return .rule(UnavailableRule(clause: clause, kind: RuleVocabulary.conditionKind))
                }
                return .rule(rule)
            })
    }
}
