internal import CPDDomain

extension GovernorsSections {
    /// Needs for next year.
    var nextYear: PaperSection {
        let future = self.future
        return self.section(
            "next-year", "Needs for next year", ["IMP-6", "AUD-1"],
            [
                self.paragraph(
                    future.all.all == 0
                        ? PaperSentence(
                            "No need is open and none was carried forward. Asking staff is the CPD leader’s move.")
                        : PaperSentence(
                            "\(PlainEnglish.capitalised(PlainEnglish.count(future.all.all, "need stands", "needs stand"))): "
                                + "\(future.all.carriedForward) carried forward, \(future.all.fromEarlier) open from earlier "
                                + "years and \(future.all.new) new this year.", figure: .needs),
                    future.byPriority.first.map {
                        PaperSentence("The largest number, \($0.tally.all), stand under “\($0.title)”.", figure: .needs)
                    }),
                self.figure(
                    .needs, "Needs by priority, the most first", n: future.all.all, "needs",
                    definition: "Needs and aspirations not ended by the date, and those carried forward in the school "
                        + "year up to the date. What each says is not shown, as it may tell about somebody.",
                    rowHeading: "Priority", columns: ["Needs", "Level", "Carried forward", "Open from earlier", "New"],
                    rows: future.byPriority.map { line in
                        PaperFigure.Row(
                            line.title,
                            [
                                .count(line.tally.all), .words(line.level), .count(line.tally.carriedForward),
                                .count(line.tally.fromEarlier), .count(line.tally.new),
                            ])
                    }, chart: .bars(of: 0)),
                future.all.all == 0
                    ? nil
                    : self.figure(
                        .levels, "Needs by level", n: future.all.all, "needs",
                        definition: "The needs of the table above, by the level at which they stand.",
                        rowHeading: "Level", columns: ["Needs", "Carried forward", "Open from earlier", "New"],
                        rows: future.byLevel.map { each in
                            PaperFigure.Row(
                                each.level.words,
                                [
                                    .count(each.tally.all), .count(each.tally.carriedForward),
                                    .count(each.tally.fromEarlier), .count(each.tally.new),
                                ])
                        }),
            ])
    }
}
