internal import CPDDomain
internal import CPDPolicy

extension GovernorsSections {
    /// What the policy itself needs.
    var policyItself: PaperSection {
        let departed = self.decisions.departures
        return self.section(
            "policy", "What the policy itself needs", ["HDR-1"],
            [
                self.paragraph(
                    self.policySentence,
                    departed.isEmpty
                        ? PaperSentence("No decision this year departed from a clause.")
                        : PaperSentence(
                            "\(PlainEnglish.capitalised(PlainEnglish.count(departed.reduce(0) { $0 + $1.count }, "departure", "departures"))) "
                                + "from a clause \(departed.reduce(0) { $0 + $1.count } == 1 ? "was" : "were") made.",
                            figure: .departures)),
                self.policyFigure,
                self.figure(
                    .departures, "Clauses departed from", n: departed.reduce(0) { $0 + $1.count }, "departures",
                    definition: "Departures that decisions made in the school year up to the date, each with a named "
                        + "person, a reason and a date in the records.",
                    rowHeading: "Clause", columns: ["Times"],
                    rows: departed.map { each in
                        let words = each.clause.shortWords
                        return .init(
                            words.isEmpty ? "\(each.clause)" : "\(PlainEnglish.capitalised(words)) (\(each.clause))",
                            [.count(each.count)])
                    }),
            ])
    }

    var policySentence: PaperSentence {
        guard self.policy.edition != nil else {
            return PaperSentence(
                "No policy edition is in force. Adopting one is the \(self.facts.governingBody)’s move.")
        }
        return switch self.policy.review {
        case .notPlanned:
            PaperSentence(
                "The edition in force is \(self.policy.name); when it is to be reviewed is not recorded.",
                figure: .policy)
        case .due(let term, _):
            PaperSentence(
                "The edition in force is \(self.policy.name); its review is due in \(PlainEnglish.capitalised(term)).",
                figure: .policy)
        case .overdue(let term, _):
            PaperSentence(
                "The edition in force is \(self.policy.name); its review was due in \(PlainEnglish.capitalised(term)) and is "
                    + "overdue.",
                figure: .policy)
        }
    }

    private var policyFigure: PaperSection.Block? {
        guard let edition = self.policy.edition else { return nil }
        let review: PaperValue =
            switch self.policy.review {
            case .notPlanned: .notRecorded
            case .due(let term, _): .words("due in \(PlainEnglish.capitalised(term))")
            case .overdue(let term, let day):
                .words("overdue: \(PlainEnglish.capitalised(term)) ended by \(PlainEnglish.date(day))")
            }
        return self.figure(
            .policy, "The edition in force", n: 1, "edition",
            definition: "The edition in force on the date. Its review is overdue after the last school day of the term "
                + "it names; where the days of the term are not known, after the latest day it can end.",
            rowHeading: "What", columns: ["Recorded"],
            rows: [
                .init("Edition", [.words(self.policy.name)]),
                .init("Adopted by", [self.policy.adoptedBy]),
                .init("Adopted on", [.date(edition.adoptedOn)]),
                .init("Minute", [self.policy.minute]),
                .init("In force from", [.date(edition.inForce.from)]),
                .init("Reviewed by", [self.policy.reviewBody]),
                .init("Review", [review]),
            ])
    }
}
