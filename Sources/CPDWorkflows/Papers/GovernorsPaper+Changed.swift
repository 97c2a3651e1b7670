internal import CPDDomain
internal import CPDPolicy
internal import CPDImpact

extension GovernorsSections {
    /// What it changed, how sure we are, and what else could explain it.
    var changed: PaperSection {
        let feedback = self.feedback
        return self.section(
            "changed", "What it changed, how sure we are and what else could explain it", ["IMP-5", "IMP-6"],
            [
                self.paragraph(
                    feedback.due == 0
                        ? PaperSentence("Nobody has taken part in anything this year, so nothing could be evaluated.")
                        : self.evaluationsSentence,
                    feedback.needMet.flatMap(Self.needMetSentence),
                    feedback.due > 0 && feedback.needMet == nil
                        ? PaperSentence(
                            feedback.evaluations == 0
                                ? "So nothing can be said yet about what it changed."
                                : "Fewer than five people evaluated, so what they said is withheld.")
                        : nil),
                self.ratingsFigure,
                self.needMetFigure,
                self.paragraph(
                    PaperSentence(
                        "This cannot show whether pupils learned more: those who took part speak for themselves, nobody "
                            + "who did not take part was asked, and those who did not answer may see it differently."),
                    PaperSentence(
                        "A new scheme, new colleagues or more experience could also explain a change they report.")),
                self.measuresFigure,
            ])
    }

    static func needMetSentence(_ value: PaperValue) -> PaperSentence? {
        guard case .estimate(let part, let whole, let low, let high) = value else { return nil }
        return PaperSentence(
            "In \(PlainEnglish.number(part)) of \(PlainEnglish.count(whole, "evaluation", "evaluations")) "
                + "(\(PlainEnglish.percentage(part, of: whole))) people said their need was met; with this many answers the true "
                + "share is likely to lie between \(PlainEnglish.percentage(low, of: 1000)) and "
                + "\(PlainEnglish.percentage(high, of: 1000)).", figure: .needMet)
    }

    private var evaluationsSentence: PaperSentence {
        let given = self.feedback.evaluations
        let missing = self.feedback.missing
        return PaperSentence(
            "\(PlainEnglish.capitalised(PlainEnglish.count(self.feedback.due, "evaluation", "evaluations"))) could have "
                + "been given; \(given == 0 ? "none" : PlainEnglish.number(given)) \(given == 1 ? "was" : "were"), and "
                + "\(missing == 0 ? "none" : PlainEnglish.number(missing)) \(missing == 1 ? "is" : "are") missing.",
            figure: .measures)
    }

    private var ratingsFigure: PaperSection.Block? {
        guard let histogram = self.feedback.histogram else { return nil }
        let words = ["1 – not useful", "2", "3", "4", "5 – very useful"]
        return self.figure(
            .ratings, "How useful those who took part found it", n: self.feedback.evaluations, "evaluations",
            definition:
                "Evaluations of provision whose sessions were held in the school year up to the date, by people "
                + "marked present or partly present. One person evaluates each piece of provision once.",
            rowHeading: "Rating", columns: ["Evaluations", "Share"],
            rows: zip(words, histogram.counts).map { words, count in
                .init(words, [.count(count), .share(count, of: self.feedback.evaluations)])
            }, chart: .bars(of: 0))
    }

    private var needMetFigure: PaperSection.Block? {
        guard let overall = self.feedback.needMet else { return nil }
        var rows = self.feedback.lines.map { line in
            PaperFigure.Row(
                Self.title(line.approaches),
                [line.evaluations.map { .count($0) } ?? .withheld, line.needMet ?? .withheld])
        }
        if rows.count != 1 {
            rows.append(.init("All", [.count(self.feedback.evaluations), overall], isTotal: true))
        }
        return self.figure(
            .needMet, "Share saying their need was met, by approach", n: self.feedback.evaluations, "evaluations",
            definition:
                "Share of the same evaluations that say the need was met, with Wilson’s 95 per cent interval: the fewer "
                + "the evaluations, the wider it is. Approaches with fewer than five people evaluating are shown "
                + "together with the next.",
            rowHeading: "Approach", columns: ["Evaluations", "Need met (95% interval)"], rows: rows,
            chart: .intervals(of: 1))
    }

    private var measuresFigure: PaperSection.Block? {
        let measures = [
            "Pupil and school attainment", "Student voice", "External and internal evaluation and inspection",
            "Recruitment and retention", "The changing qualification profile",
        ]
        let isDrawnOn = self.feedback.evaluations > 0
        return self.figure(
            .measures, "The six measures the policy names, and what we drew on", n: self.feedback.due,
            "evaluations that could have been given",
            definition:
                "Drawn on: results are recorded and used in this paper. An evaluation could have been given for "
                + "each person and piece of provision they took part in, in sessions held in the school year up to the "
                + "date.",
            rowHeading: "Measure", columns: ["Drawn on this year"],
            rows: [
                .init(
                    "Participant evaluation",
                    [
                        .words(
                            isDrawnOn
                                ? "yes: \(self.feedback.evaluations) given, \(self.feedback.missing) missing" : "no")
                    ])
            ] + self.evaluationsInTime + self.impactConfirmed + measures.map { .init($0, [.words("no")]) })
    }

    /// Of how many evaluations somebody else has confirmed the change, where the policy names who does or anybody has.
    private var impactConfirmed: [PaperFigure.Row] {
        let terms = self.facts.editionReading?.policy?.evaluation
        guard terms?.confirmedBy != nil || !self.facts.confirmations.isEmpty else { return [] }
        let title = "Change confirmed by somebody other than the participant"
        guard let confirmed = self.feedback.confirmed else { return [.init(title, [.withheld])] }
        return [
            .init(
                title,
                [
                    .words(
                        "seen, whole or in part: \(confirmed.seen); not seen: \(confirmed.said - confirmed.seen); nothing "
                            + "said: \(self.feedback.evaluations - confirmed.said)")
                ])
        ]
    }

    /// How many evaluations came in time, where the policy says who evaluates.
    private var evaluationsInTime: [PaperFigure.Row] {
        guard let figures = self.facts.evaluationFigures, let terms = self.facts.editionReading?.policy?.evaluation
        else { return [] }
        let who = terms.by.joined(separator: ", ")
        guard let days = terms.withinDays else {
            return [.init("Evaluated by \(who), in time", [.words("the policy does not say within how many days")])]
        }
        return [
            .init(
                "Evaluated by \(who), within \(days) days",
                [
                    .words(
                        "\(figures.inTime) of \(figures.all) in time, \(figures.late) late, \(figures.overdue) overdue")
                ])
        ]
    }
}
