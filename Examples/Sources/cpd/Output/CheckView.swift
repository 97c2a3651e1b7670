import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import CPDWorkflows

/// A check against the policy as it is shown: what is met is counted, what is not has its line.
struct CheckView {
    private let check: Check

    /// A view of a check.
    init(_ check: Check) { self.check = check }

    /// The check as a person reads it.
    var text: String {
        let heading = CheckHeading(
            title: self.check.facts.title, askedBy: self.check.facts.askedBy, date: self.check.facts.date,
            edition: self.check.edition.edition.name, review: self.check.edition.review)
        return CheckRenderer().render(
            self.check.verdict, heading: heading, metInFull: self.check.verdict.answer == .meets)
    }

    /// The headline alone.
    var headline: String { CheckRenderer().headline(of: self.check.verdict) }

    /// Every finding with clause, outcome, reason, arguments, evidence and sentence.
    var json: JSON {
        .written(
            FindingsText.json(
                self.check.verdict, facts: self.check.facts, edition: self.check.edition.edition,
                review: self.check.edition.review, indented: false))
    }
}
