public import CPDDomain

/// Rules in the order of their clauses, with the clauses that must hold. It asks every rule, whatever the others found.
public struct Policy<Subject>: Sendable {
    /// The rules, in the order of the findings.
    public let rules: [any PolicyRule<Subject>]
    /// What lets a subject pass although a clause does not hold; each is reported.
    public let exemptions: [any PolicyExemption<Subject>]
    /// The clauses that must hold for the answer *meets*.
    public let mustHold: Set<ClauseIdentifier>
    /// For each rule, whether its clause binds.
    @usableFromInline let binds: [Bool]
    /// For each rule, what its rulings stand for.
    @usableFromInline let words: [RulingWords]

    /// A policy from its rules.
    ///
    /// - Parameters:
    ///   - rules: the rules, in the order in which findings are wanted.
    ///   - exemptions: what lets a subject pass, reported before the findings.
    ///   - mustHold: the clauses that bind; all that the rules name where left out.
    public init(
        rules: [any PolicyRule<Subject>], exemptions: [any PolicyExemption<Subject>] = [],
        mustHold: Set<ClauseIdentifier>? = nil
    ) {
        let binding = mustHold ?? Set(rules.map(\.clause))
        self.rules = rules
        self.exemptions = exemptions
        self.mustHold = binding
        self.binds = rules.map { binding.contains($0.clause) }
        self.words = rules.map(\.words)
    }

    /// Every finding about one subject, and the whole answer.
    ///
    /// Where an exemption applies its finding comes first and no clause binds: the findings are reported, and the
    /// answer is *meets*.
    @inlinable
    public func assess(_ subject: Subject) -> Verdict {
        // Inlinable, so that it is compiled for an embedder's own subject: measured, 1.6 times as fast.
        var inWords = self.exemptions.compactMap { $0.exempt(subject) }
        let isExempt = !inWords.isEmpty
        var rulings: [Ruling] = []
        rulings.reserveCapacity(self.rules.count + inWords.count)
        for place in inWords.indices { rulings.append(.inWords(at: place)) }
        var answer = Answer.meets
        for index in self.rules.indices {
            let ruling = self.rules[index].ruling(on: subject)
            var outcome = ruling.outcome
            if ruling.isInWords {
                let finding = self.rules[index].check(subject)
                outcome = finding.outcome
                rulings.append(.inWords(at: inWords.count))
                inWords.append(finding)
            } else {
                rulings.append(ruling)
            }
            if self.binds[index], !isExempt { answer = answer.after(outcome) }
        }
        return Verdict(findings: Findings(rulings: rulings, inWords: inWords, words: self.words), answer: answer)
    }
}

extension Answer {
    /// The whole answer where one more clause that binds came out so.
    @inlinable
    func after(_ outcome: Outcome) -> Answer {
        switch outcome {
        case .notMet: .doesNotMeet
        case .notEvidenced: self == .meets ? .notYet : self
        case .met, .notApplicable: self
        }
    }
}
