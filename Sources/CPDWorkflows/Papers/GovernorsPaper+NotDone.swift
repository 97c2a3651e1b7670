internal import CPDDomain

extension GovernorsSections {
    /// What was agreed and not done.
    var notDone: PaperSection {
        let dropped = self.dropped
        let allowance = self.facts.allowance.days
        let toEvaluate =
            self.facts.allowance.unset.contains(.attendance)
            ? "to evaluate no day, as the policy does not say" : "\(allowance[.attendance] ?? 0) to evaluate"
        return self.section(
            "not-done", "What was agreed and not done", ["IMP-1", "PRN-5"],
            [
                self.paragraph(
                    self.threadSentence,
                    dropped.allNeeds == 0
                        ? PaperSentence("No need was dropped on its way.", figure: .dropped)
                        : PaperSentence(
                            "With those of earlier years, \(PlainEnglish.count(dropped.allNeeds, "need was", "needs were")) "
                                + "dropped on the way" + Self.since(dropped.oldestNeed) + ".", figure: .dropped)),
                self.droppedFigure(
                    .dropped, "Needs dropped on their way", "Dropped after", dropped.needs, dropped.allNeeds,
                    "needs dropped",
                    "Needs of any year for which the next step did not come in time, by the step last reached. A need "
                        + "that was withdrawn, met in another way, declined with a reason or carried forward has "
                        + "come to its end and is not dropped. In time: "
                        + "\(allowance[.need] ?? 0) days to ask, \(allowance[.request] ?? 0) to decide, "
                        + "\(allowance[.approval] ?? 0) to book, \(allowance[.booking] ?? 0) after the last session to mark who was "
                        + "there, \(toEvaluate), "
                        + "\(allowance[.evaluation] ?? 0) to talk about sharing, the agreed day to share."),
                self.paragraph(
                    dropped.allOwed == 0
                        ? PaperSentence("Nothing else that should have followed is overdue.", figure: .owed)
                        : PaperSentence(
                            "\(PlainEnglish.capitalised(PlainEnglish.count(dropped.allOwed, "step is", "steps are"))) owed for "
                                + "what was asked for, approved, booked, taken part in or agreed"
                                + Self.since(dropped.oldestOwed) + ".", figure: .owed)),
                self.droppedFigure(
                    .owed, "Steps owed, place by place", "Left at", dropped.owed, dropped.allOwed, "steps owed",
                    "What should have followed by the date and did not, of any year, whether or not a need stands "
                        + "behind it: counted for each request that waits for a decision, each person for whom a request "
                        + "was approved, each person who took part, and each agreement. A group planned without "
                        + "bookings needs no places and waits for its sessions. The same days are allowed as for a "
                        + "need; \(allowance[.booking] ?? 0) after the last session to mark who was there."),
            ])
    }

    /// How far the needs of the year came.
    var threadSentence: PaperSentence {
        let dropped = self.dropped
        guard dropped.raised > 0 else { return PaperSentence("No need was recorded this year.") }
        return PaperSentence(
            "Of \(PlainEnglish.count(dropped.raised, "need", "needs")) recorded this year, \(dropped.followed) "
                + "\(dropped.followed == 1 ? "was" : "were") followed to the end, \(dropped.underWay) "
                + "\(dropped.underWay == 1 ? "is" : "are") under way and \(dropped.dropped) "
                + "\(dropped.dropped == 1 ? "was" : "were") dropped.", figure: .dropped)
    }

    private static func since(_ oldest: CivilDate?) -> String {
        oldest.map { ", the oldest since \(PlainEnglish.date($0))" } ?? ""
    }

    private func droppedFigure(
        _ name: FigureName, _ title: String, _ heading: String, _ lines: [DroppedLinks.Line], _ n: Int, _ units: String,
        _ definition: String
    ) -> PaperSection.Block? {
        self.figure(
            name, title, n: n, units,
            definition: definition + " Oldest: the day since which the oldest waits, "
                + "and for how many days up to the date.",
            rowHeading: heading, columns: ["How many", "Oldest", "Waiting for"],
            rows: lines.map { line in
                PaperFigure.Row(
                    line.words,
                    [
                        .count(line.count), line.oldest.map { .date($0) } ?? .none,
                        line.oldest.map {
                            .words(PlainEnglish.count(self.facts.date.days(since: $0), "day", "days"))
                        } ?? .none,
                    ])
            }, chart: .bars(of: 0))
    }
}
