public import CPDDomain
public import CPDPolicy

/// The findings of a check as JSON: clause, outcome, reason, typed arguments, evidence, and the sentence.
public enum FindingsText {
    /// One JSON object: the title, the date and the edition of the check, the answer, and every finding.
    ///
    /// - Parameters:
    ///   - indented: whether it is written over several lines; else on one, as JSON Lines want it.
    ///   - explanations: how conditions of several parts came out, by the places of their findings:
    ///     ``Policy/explanations(of:in:)``.
    public static func json(
        _ verdict: Verdict, facts: ProvisionFacts, edition: PolicyEdition, review: ReviewStatus = .notPlanned,
        approach: Finding? = nil, explanations: [Int: ConditionExplanation] = [:],
        catalogue: SentenceCatalogue = .english, indented: Bool = true
    ) -> String {
        var overdue: String?
        if case .overdue(let term, _) = review { overdue = term }
        let object: JSONText = .object([
            "title": .string(facts.title), "date": .string(facts.date.description), "edition": .string(edition.name),
            "reviewOverdueSince": overdue.map { .string($0) },
            "answer": .string(verdict.answer.rawValue),
            "requiredByLaw": .boolean(facts.requiredByLaw),
            "findings": .list(
                verdict.findings.enumerated().map { JSONText($1, catalogue, explained: explanations[$0]) }),
            "approach": approach.map { JSONText($0, catalogue) },
        ])
        return indented ? object.indented : object.compact
    }

    /// The coverage of an edition as JSON: each clause with its force, the rules that check it, its duties, the terms that
    /// carry it out and who judges it.
    public static func json(coverageOf edition: PolicyEdition) -> String {
        let clauses = edition.coverage.map { clause -> JSONText in
            .object([
                "clause": .string(clause.clause.rawValue), "force": .string(clause.force.rawValue),
                "checkedBy": .list(clause.checkedBy.map { .string($0) }),
                "duties": .list(clause.duties.map { .string($0.description) }),
                "terms": .list(clause.terms.map { .string($0) }),
                "judgedBy": clause.judge.map { .string($0.by) }, "evidence": clause.judge.map { .string($0.evidence) },
            ])
        }
        return JSONText.object(["edition": .string(edition.name), "clauses": .list(clauses)]).indented
    }
}

extension JSONText {
    init(_ finding: Finding, _ catalogue: SentenceCatalogue? = nil, explained: ConditionExplanation? = nil) {
        let remedy = catalogue.flatMap { $0.remedy(for: finding, explained: explained) }
        self = .object([
            "clause": .string(finding.clause.rawValue), "outcome": .string(finding.outcome.rawValue),
            "reason": .string(finding.reason.rawValue),
            "arguments": .list(finding.arguments.map { JSONText($0) }),
            "evidence": .list(finding.evidence.map { JSONText($0) }),
            "sentence": catalogue.map { .string($0.sentence(for: finding)) },
            "remedy": remedy.map { .string($0) },
            "when": explained?.when.map { JSONText($0) },
            "require": explained.map { JSONText($0.require) },
        ])
    }

    private init(_ answer: ConditionAnswer) {
        let outcome = JSONText.string(answer.outcome.rawValue)
        guard answer.join == .test else {
            self = .object([
                answer.join.rawValue: .list(answer.parts.map { JSONText($0) }), "outcome": outcome,
            ])
            return
        }
        self = .object([
            "fact": answer.fact.map { .string($0) }, "outcome": outcome,
            "arguments": .list(answer.arguments.dropFirst().map { JSONText($0) }),
        ])
    }

    init(_ argument: ReasonArgument) {
        self =
            switch argument {
            case .text(let text): .object(["text": .string(text)])
            case .money(let money): .object(["money": .string(money.description)])
            case .date(let date): .object(["date": .string(date.description)])
            case .count(let count): .object(["count": .integer(count)])
            case .minutes(let minutes): .object(["minutes": .integer(minutes)])
            case .months(let months): .object(["months": .integer(months)])
            case .percentage(let hundredths): .object(["percentage": .integer(hundredths)])
            case .term(let term): .object(["term": .string(term)])
            case .list(let values): .object(["list": .list(values.map { JSONText($0) })])
            }
    }

    init(_ evidence: Evidence) {
        self = .object([
            "statement": .string(evidence.statement), "source": .string(evidence.source),
            "attestedBy": .string(evidence.attestedBy),
            "attestedOn": evidence.attestedOn.map { .string($0.description) },
            "record": evidence.record.map { .string($0.description) },
        ])
    }
}
