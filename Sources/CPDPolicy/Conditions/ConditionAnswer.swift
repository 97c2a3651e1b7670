public import CPDDomain

/// How a condition came out, part by part: the tree of what it joins, down to each test with what was found.
///
/// What an edition negates is said of the parts: "not all of these" is "one of these not". It is worked out from the
/// edition and the facts of a check, so that a stored check gives the same tree for ever.
public struct ConditionAnswer: Hashable, Sendable {
    /// What the parts have to do with one another.
    public enum Join: String, CaseIterable, Hashable, Sendable {
        /// Each has to hold.
        case all
        /// One of them has to hold.
        case any
        /// There are no parts: it is one question about one fact.
        case test
    }

    /// What the parts have to do with one another.
    public let join: Join
    /// *Met*, *not met*, or *not evidenced* where a fact that nobody recorded could settle it either way.
    public let outcome: Outcome
    /// The name of the fact that a test is about; `nil` for what joins parts.
    public var fact: String? {
        guard self.join == .test, case .term(let name)? = self.arguments.first else { return nil }
        return name
    }
    /// Of a test four: the fact, what is asked of it, what was found, and a list of what is wanted; else none.
    public let arguments: [ReasonArgument]
    /// The parts, in the order of the edition.
    public let parts: [ConditionAnswer]

    /// Whether it joins more than one test.
    public var isCombined: Bool { self.parts.count > 1 || self.parts.contains(where: \.isCombined) }
    /// The tests of whose facts too little is recorded, in their order.
    var unknownTests: [ConditionAnswer] {
        self.join == .test && self.outcome == .notEvidenced ? [self] : self.parts.flatMap(\.unknownTests)
    }
}

/// How a clause said as a condition came out for one subject.
public struct ConditionExplanation: Hashable, Sendable {
    /// Whether the clause speaks of the subject at all; `nil` where it always does.
    public let when: ConditionAnswer?
    /// What it requires.
    public let require: ConditionAnswer

    /// Whether there is more to it than one test, which a finding says in full.
    public var isCombined: Bool { self.when != nil || self.require.isCombined }
}

extension ConditionTree {
    /// How it came out for a subject, with what is negated said of the tests.
    func explained(_ subject: Subject, isNegated: Bool = false) -> ConditionAnswer {
        switch self.kind {
        case .test:
            let truth = self.answer(subject)
            return ConditionAnswer(
                join: .test, outcome: (isNegated ? truth.negated : truth).outcome, arguments: self.arguments(subject),
                parts: [])
        case .not:
            return self.first?.explained(subject, isNegated: !isNegated)
                ?? ConditionAnswer(join: .all, outcome: .notEvidenced, arguments: [], parts: [])
        case .all, .any:
            let truth = self.answer(subject)
            return ConditionAnswer(
                join: (self.kind == .all) == isNegated ? .any : .all,
                outcome: (isNegated ? truth.negated : truth).outcome, arguments: [],
                parts: self.parts.map { $0.explained(subject, isNegated: isNegated) })
        }
    }
}

extension Policy {
    /// How the clauses came out that are said as conditions of several parts, by the place of their findings in a verdict
    /// of this policy on the subject.
    public func explanations(of subject: Subject, in verdict: Verdict) -> [Int: ConditionExplanation] {
        let offset = verdict.findings.count - self.rules.count
        guard offset >= 0 else { return [:] }
        var explanations: [Int: ConditionExplanation] = [:]
        for (place, rule) in self.rules.enumerated() where verdict.findings[offset + place].clause == rule.clause {
            guard let explanation = rule.explanation(of: subject), explanation.isCombined else { continue }
            explanations[offset + place] = explanation
        }
        return explanations
    }
}
