/// The whole answer of a check. It decides nothing: a named person does, having seen every finding.
public enum Answer: String, Hashable, Sendable, CaseIterable {
    /// Every clause that must hold does.
    case meets = "meets"
    /// Nothing that must hold is known to fail, but something is not evidenced.
    case notYet = "not yet"
    /// A clause that must hold does not.
    case doesNotMeet = "does not meet"
}

/// All findings of one check, in the order of the edition's clauses.
public struct Verdict: Hashable, Sendable {
    /// Every finding; no rule is skipped because another has failed.
    public let findings: Findings
    /// The whole answer.
    public let answer: Answer

    /// A verdict with its whole answer, as it was found or kept.
    public init(findings: [Finding], answer: Answer) {
        self.init(findings: Findings(findings), answer: answer)
    }

    /// A verdict with its whole answer.
    public init(findings: Findings, answer: Answer) {
        self.findings = findings
        self.answer = answer
    }

    /// A verdict from its findings.
    ///
    /// - Parameters:
    ///   - findings: every finding.
    ///   - mustHold: whether a clause binds: *does not meet* where such a clause is not met, else *not yet* where one
    ///     is not evidenced, else *meets*.
    public init(findings: [Finding], mustHold: (ClauseIdentifier) -> Bool) {
        var answer = Answer.meets
        for finding in findings where finding.outcome == .notMet || finding.outcome == .notEvidenced {
            guard mustHold(finding.clause) else { continue }
            if finding.outcome == .notMet { answer = .doesNotMeet; break }
            answer = .notYet
        }
        self.init(findings: findings, answer: answer)
    }
}
