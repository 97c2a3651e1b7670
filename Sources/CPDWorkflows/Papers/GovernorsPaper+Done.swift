internal import CPDDomain

extension GovernorsSections {
    /// What was done, and for whom.
    var done: PaperSection {
        let all = self.participation.all.figures
        return self.section(
            "done", "What was done, and for whom", ["PRN-1", "PRE-1", "AUD-5", "MAT-1", "MAT-2"],
            [
                self.paragraph(
                    self.participation.isEmpty
                        ? PaperSentence(
                            "Nobody is recorded as in post this year, so nothing can be said about who took part.")
                        : nil,
                    all.map {
                        PaperSentence(
                            "\(PlainEnglish.capitalised(PlainEnglish.count($0.tookPart, "person", "people"))) of \($0.people) "
                                + "took part in something; \(PlainEnglish.count($0.hadNothing, "person", "people")) had nothing.",
                            figure: .participation)
                    },
                    PaperSentence(
                        "There \(self.participation.sessionsHeld == 1 ? "was" : "were") "
                            + "\(PlainEnglish.count(self.participation.sessionsHeld, "session", "sessions")); "
                            + "\(PlainEnglish.count(self.participation.placesTaken, "place was", "places were")) taken and "
                            + "\(PlainEnglish.count(self.participation.placesMissed, "place was", "places were")) missed.",
                        figure: .participation)),
                self.participationFigure,
                self.approachesParagraph,
                self.approachesFigure,
                self.paragraph(
                    self.decisions.asked == 0 && self.decisions.decided == 0
                        ? PaperSentence("Nothing was asked for and nothing decided this year.") : nil),
                self.decisionsFigure,
                self.criteriaParagraph,
                self.criteriaFigure,
            ])
    }

    private var participationFigure: PaperSection.Block? {
        let lines = self.participation.lines + (self.participation.isEmpty ? [] : [self.participation.all])
        return self.figure(
            .participation, "Who took part", n: self.participation.all.figures?.people, "people in post",
            definition: "Everybody who held a post, paid or unpaid, on some day of the school year up to the date, "
                + "each counted once, in the group of their main post. Took part: marked present or partly "
                + "present in at least one session. Time: as recorded for each of them. Time for each full-time post: the time of all, divided by the "
                + "posts weighted by their share of full time and their days in post; an unpaid post counts as one. "
                + "Groups of fewer than five are shown together with the next; time is withheld where fewer than five "
                + "took part, and where it would give that away.",
            rowHeading: "Group", columns: ["Took part", "Had nothing", "In post", "Time", "For each full-time post"],
            rows: lines.enumerated().map { index, line in
                let isTotal = index == lines.count - 1
                guard let figures = line.figures else {
                    return PaperFigure.Row(
                        line.title, [.withheld, .withheld, .withheld, .withheld, .withheld], isTotal: isTotal)
                }
                return PaperFigure.Row(
                    line.title,
                    [
                        .count(figures.tookPart), .count(figures.hadNothing), .count(figures.people),
                        line.isTimeWithheld ? .withheld : .minutes(figures.minutes),
                        line.isTimeWithheld ? .withheld : figures.minutesPerPost.map { .minutes($0) } ?? .none,
                    ], isTotal: isTotal)
            }, chart: .parts(0, 1))
    }

    private var approachesParagraph: PaperSection.Block? {
        let unused = self.provision.unused.map { $0.words.lowercasedFirst }
        let used = Approach.allCases.count - unused.count
        return self.paragraph(
            PaperSentence(
                "Of the nineteen approaches the policy names, we used \(used == 0 ? "none" : "\(used)").",
                figure: used == 0 ? nil : .approaches),
            unused.isEmpty || used == 0
                ? nil : PaperSentence("We did not use \(PlainEnglish.list(unused)).", figure: .approaches))
    }

    private var approachesFigure: PaperSection.Block? {
        self.figure(
            .approaches, "Approaches used", n: self.provision.taken.count, "pieces of provision",
            definition: "Provision in which somebody took part in a session held in the school year up to the date. "
                + "Somebody who took part in several approaches is counted in each. Approaches in which fewer than "
                + "five people took part are shown together with the next.",
            rowHeading: "Approach", columns: ["Pieces of provision", "Sessions", "People", "Time taken part"],
            rows: (self.provision.lines + (self.provision.lines.isEmpty ? [] : [self.provision.all])).map { line in
                let isTotal = line.approaches.isEmpty
                return PaperFigure.Row(
                    isTotal ? "All" : Self.title(line.approaches),
                    [
                        .count(line.opportunities), .count(line.sessions),
                        line.figures.map { .count($0.people) } ?? .withheld,
                        line.figures.map { .minutes($0.minutes) } ?? .withheld,
                    ], isTotal: isTotal)
            })
    }

    static func title(_ approaches: [Approach]) -> String {
        guard approaches.count > 1 else { return approaches.first?.words ?? "" }
        let words = approaches.enumerated().map { $0.offset == 0 ? $0.element.words : $0.element.words.lowercasedFirst }
        return PlainEnglish.list(words) + ", together"
    }

    private var decisionsFigure: PaperSection.Block? {
        let record = self.decisions
        guard record.asked + record.decided + record.waiting > 0 else { return nil }
        return self.figure(
            .decisions, "Asked for and decided", n: record.asked, "requests made this year",
            definition: "Requests by one person and plans for a group, each counted once, made in the "
                + "school year up to the date. Approved and declined: "
                + "decisions made in the school year up to the date. Waiting: asked for, in any year, and not "
                + "decided by the date. Of training required by law an offer was declined: the law goes on requiring it. "
                + "The software only checks; each decision was made by a named person.",
            rowHeading: "What", columns: ["Number"],
            rows: [
                .init("Asked for by one person", [.count(record.asked - record.askedForGroups)]),
                .init("Planned for a group", [.count(record.askedForGroups)]),
                .init("Approved", [.count(record.approved)]),
                .init("Declined", [.count(record.declined)]),
                .init("Declined, of training required by law", [.count(record.declinedRequiredByLaw)]),
                .init("Decided by one of the group decided about", [.count(record.byOneOfTheGroup)]),
                .init("Waiting for a decision", [.count(record.waiting)]),
            ])
    }

    private var criteriaParagraph: PaperSection.Block? {
        let record = self.decisions
        guard record.decided > 0 else { return nil }
        return self.paragraph(
            record.checksRead == 0
                ? PaperSentence("No check against the fourteen criteria could be read for these decisions.")
                : record.checksRead < record.decided
                    ? PaperSentence(
                        "The check could be read for \(record.checksRead) of \(record.decided) decisions.",
                        figure: record.areFindingsWithheld ? nil : .criteria)
                    : nil,
            record.checksRead > 0 && record.areFindingsWithheld
                ? PaperSentence(
                    "They are fewer than five checks, or checks for fewer than five people, so what the checks found is "
                        + "withheld.") : nil)
    }

    private var criteriaFigure: PaperSection.Block? {
        guard self.decisions.checksRead > 0, !self.decisions.areFindingsWithheld else { return nil }
        return self.figure(
            .criteria, "What the checks found before each decision", n: self.decisions.checksRead,
            "checks behind decisions",
            definition: "The check each decision was made on, criterion by criterion of clause MAT-1. Not evidenced: a "
                + "fact was missing, or nobody with a name and a source stood behind it. Withheld for fewer than five "
                + "checks or people.",
            rowHeading: "Criterion", columns: ["Met", "Not met", "Not evidenced", "Not applicable"],
            rows: self.decisions.outcomes.map { criterion in
                PaperFigure.Row(
                    "\(PlainEnglish.capitalised(criterion.words)) (\(criterion.clause))",
                    [Outcome.met, .notMet, .notEvidenced, .notApplicable]
                        .map { .count(criterion.counts[$0, default: 0]) })
            })
    }
}

extension String {
    /// The words with their first letter small.
    var lowercasedFirst: String { self.prefix(1).lowercased() + self.dropFirst() }
}
