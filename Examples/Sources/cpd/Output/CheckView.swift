import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import CPDWorkflows

/// A check against the policy as it is shown.
struct CheckView {
    private let check: Check
    private let askedOn: CivilDate?

    /// A view of a check, of a request where there is the day it was made.
    init(_ check: Check, askedOn: CivilDate? = nil) {
        self.check = check
        self.askedOn = askedOn
    }

    /// The check as a person reads it: every finding where it meets, else those that stand in the way.
    var text: String { self.rendered(metInFull: self.check.verdict.answer == .meets) }

    /// The check with what is met only counted.
    var shortText: String { self.rendered(metInFull: false) }

    /// Every finding with clause, outcome, reason, arguments, evidence and sentence.
    var json: JSON {
        .written(
            FindingsText.json(
                self.check.verdict, facts: self.check.facts, edition: self.check.edition.edition,
                review: self.check.edition.review, approach: self.check.approach,
                explanations: self.explanations, indented: false))
    }

    private var explanations: [Int: ConditionExplanation] {
        self.check.edition.edition.makePolicy().explanations(of: self.check.facts, in: self.check.verdict)
    }

    private func rendered(metInFull: Bool) -> String {
        let facts = self.check.facts
        let review = Editions.words(self.check.edition.review).flatMap {
            self.check.edition.isReviewOverdue ? " (\($0))" : nil
        }
        let heading = [
            facts.title, facts.askedBy,
            self.askedOn.map { "asked \($0.words)" } ?? "checked \(facts.date.words)",
            "policy \(self.check.edition.edition.name)\(review ?? "")",
        ]
        return heading.compactMap(\.self).joined(separator: " · ") + "\n"
            + withinLines(
                CheckRenderer(.english.naming(self.check.edition.edition)).render(
                    self.check.verdict, metInFull: metInFull, explanations: self.explanations))
            + withinLines(self.approach)
    }

    /// What the approach asks for and is not recorded; nothing where all is.
    private var approach: String {
        guard let finding = self.check.approach, finding.outcome == .notEvidenced else { return "" }
        let catalogue = SentenceCatalogue.english
        let remedy = catalogue.remedy(for: finding).map { " What would change it: \($0)." } ?? ""
        return "Approach (\(finding.clause), stands in nobody's way): \(catalogue.sentence(for: finding)).\(remedy)\n"
    }
}

/// A rendered check with its long lines broken; a sentence goes on below where it began.
func withinLines(_ text: String, width: Int = 116) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
        guard line.count > width else { return String(line) }
        var start = line.startIndex
        if line.hasPrefix("  "), let gap = line.ranges(of: "  ").last {
            start = line[gap.upperBound...].firstIndex { $0 != " " } ?? line.endIndex
        }
        let head = line[..<start]
        let indent = max(2, head.count)
        let parts = broken(String(line[start...]), at: width - indent)
        let rest = parts.dropFirst().map { String(repeating: " ", count: indent) + $0 }
        return ([head + parts[0]] + rest).joined(separator: "\n")
    }.joined(separator: "\n")
}
