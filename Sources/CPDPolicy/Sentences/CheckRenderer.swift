public import CPDDomain

/// What was checked, for the first line of a rendered check.
public struct CheckHeading: Hashable, Sendable {
    /// What is checked.
    public var title: String
    /// Who asked.
    public var askedBy: String?
    /// The date for which it was checked.
    public var date: CivilDate
    /// The name of the edition.
    public var edition: String
    /// Whether its review is overdue.
    public var review: ReviewStatus

    /// A heading.
    public init(title: String, askedBy: String? = nil, date: CivilDate, edition: String, review: ReviewStatus) {
        self.title = title
        self.askedBy = askedBy
        self.date = date
        self.edition = edition
        self.review = review
    }

    /// The heading of a check of these facts under an edition.
    public init(_ facts: ProvisionFacts, edition: PolicyEdition, calendar: AcademicCalendar) {
        self.init(
            title: facts.title, askedBy: facts.askedBy, date: facts.date, edition: edition.name,
            review: edition.reviewStatus(on: facts.date, calendar: calendar))
    }
}

/// A whole check as a person reads it: the headline, every finding with its clause, and what would change it.
public struct CheckRenderer: Sendable {
    /// The sentences.
    public let catalogue: SentenceCatalogue

    /// A renderer with the sentences of one language.
    public init(_ catalogue: SentenceCatalogue = .english) { self.catalogue = catalogue }

    /// The check in plain text. Findings that are met are listed too, unless they are to be counted only.
    ///
    /// - Parameters:
    ///   - verdict: the findings.
    ///   - heading: what was checked, where it is to be said.
    ///   - metInFull: whether each finding that is met has its line; else they are counted in the last one.
    ///   - explanations: how conditions of several parts came out, by the places of their findings:
    ///     ``Policy/explanations(of:in:)``.
    public func render(
        _ verdict: Verdict, heading: CheckHeading? = nil, metInFull: Bool = true,
        explanations: [Int: ConditionExplanation] = [:]
    ) -> String {
        var lines: [String] = []
        if let heading { lines.append(self.render(heading)) }
        lines.append(self.headline(of: verdict))
        lines.append("")
        let shown = verdict.findings.filter { metInFull || $0.outcome != .met }
        lines += self.table(of: shown)
        let hidden = verdict.findings.count - shown.count
        if hidden > 0 {
            let words = shown.isEmpty ? self.catalogue.words.allMet : self.catalogue.words.moreMet
            lines.append("  " + self.catalogue.fill(words, [.count(hidden)]))
        }
        lines += self.parts(of: explanations, in: verdict, metInFull: metInFull)
        let remedies = verdict.findings.enumerated().compactMap { place, finding in
            self.catalogue.remedy(for: finding, explained: explanations[place]).map {
                "\($0) (\(finding.clause.rawValue))"
            }
        }
        if !remedies.isEmpty {
            lines.append("")
            lines.append("\(self.catalogue.words.remedies) \(remedies.joined(separator: "; ")).")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The first line: what, who, when, and under which edition.
    public func render(_ heading: CheckHeading) -> String {
        let words = self.catalogue.words
        var policy = self.catalogue.fill(words.policy, [.text(heading.edition)])
        if case .overdue(let term, _) = heading.review {
            policy += " (" + self.catalogue.fill(words.reviewOverdue, [.text(Self.capitalised(term))]) + ")"
        }
        let asked = self.catalogue.fill(words.asked, [.date(heading.date)])
        return [heading.title, heading.askedBy, asked, policy].compactMap(\.self).joined(separator: " · ")
    }

    /// The headline: the answer, and how many criteria are not yet there.
    public func headline(of verdict: Verdict) -> String {
        let words = self.catalogue.words
        let isExempt = verdict.findings.contains { $0.reason == ProvisionReason.requiredByLaw.code }
        let answer = isExempt ? words.requiredByLaw : words.answers[verdict.answer] ?? verdict.answer.rawValue
        let counts = [Outcome.notEvidenced, .notMet].compactMap { outcome -> String? in
            let count = verdict.findings.lazy.filter { $0.outcome == outcome }.count
            guard count > 0 else { return nil }
            guard count > 1 else { return words.oneCriterion[outcome] }
            let number = words.numbers.indices.contains(count - 1) ? words.numbers[count - 1] : String(count)
            return words.severalCriteria[outcome].map { self.catalogue.fill($0, [.text(number)]) }
        }
        return counts.isEmpty ? answer : answer + "   " + counts.joined(separator: ", ")
    }

    private func table(of findings: [Finding]) -> [String] {
        let words = self.catalogue.words
        let rows = findings.map { finding in
            (
                words.outcomes[finding.outcome] ?? finding.outcome.rawValue, finding.clause.rawValue,
                self.catalogue.title(of: finding.clause), self.catalogue.sentence(for: finding)
            )
        }
        let widths = (
            rows.map(\.0.count).max() ?? 0, rows.map(\.1.count).max() ?? 0, rows.map(\.2.count).max() ?? 0
        )
        return rows.map { row in
            "  " + Self.padded(row.0, widths.0) + "  " + Self.padded(row.1, widths.1) + "  "
                + Self.padded(row.2, widths.2) + "  " + row.3
        }
    }

    /// How the conditions of several parts came out, each under the identifier of its clause.
    private func parts(
        of explanations: [Int: ConditionExplanation], in verdict: Verdict, metInFull: Bool
    ) -> [String] {
        var lines: [String] = []
        for (place, finding) in verdict.findings.enumerated() where metInFull || finding.outcome != .met {
            guard let explanation = explanations[place] else { continue }
            lines.append("  \(finding.clause.rawValue)")
            lines += self.catalogue.lines(for: explanation).map { "    \($0)" }
        }
        return lines.isEmpty ? [] : ["", self.catalogue.words.conditions] + lines
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: Swift.max(0, width - text.count))
    }

    private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
