internal import CPDDomain

extension GovernorsSections {
    /// What it cost in full, and whether it was worth it.
    var cost: PaperSection {
        let all = self.provision.all.figures
        let taken = self.provision.taken.count
        return self.section(
            "cost", "What it cost in full, and whether it was worth it", ["IMP-3", "IMP-4"],
            [
                self.paragraph(
                    taken == 0
                        ? PaperSentence("Nobody has taken part in anything this year, so there is no cost to weigh.")
                        : all.map(self.costSentence)
                            ?? PaperSentence("Fewer than five people took part, so the cost is withheld."),
                    self.provision.withoutPaidTime > 0
                        ? PaperSentence(
                            "The paid time of those taking part is not recorded for \(self.provision.withoutPaidTime) of "
                                + "\(PlainEnglish.count(taken, "piece", "pieces")) of provision, so the full cost is higher "
                                + "than shown.",
                            figure: .cost) : nil),
                self.costFigure,
                self.costPerHourFigure,
                .notYetGiven(
                    part: "The yearly review of agreements, subscriptions and providers",
                    needs: "Nobody has recorded which to keep, renegotiate or stop. Recommending it is "
                        + "the CPD leader’s move, answering it the \(self.facts.governingBody)’s."),
            ])
    }

    private func costSentence(_ all: Provision.Figures) -> PaperSentence {
        let hours = PlainEnglish.spokenDuration(minutes: all.minutes)
        let perHour = all.costPerHour.map { ", or \(PlainEnglish.money($0)) for each hour of one person’s time" } ?? ""
        return PaperSentence(
            "What took place cost \(PlainEnglish.money(all.cost)) in full for \(hours) of people’s time\(perHour).",
            figure: .cost)
    }

    private var costFigure: PaperSection.Block? {
        guard let all = self.provision.all.figures else { return nil }
        var rows = self.provision.costLines.map { line in
            let words = line.kinds.enumerated().map {
                $0.offset == 0 ? $0.element.words : $0.element.words.lowercasedFirst
            }
            return PaperFigure.Row(
                PlainEnglish.list(words) + (words.count > 1 ? ", together" : ""),
                [line.amount.map { .money($0) } ?? .withheld])
        }
        guard !rows.isEmpty else { return nil }
        rows.append(.init("Cost in full", [.money(all.cost)], isTotal: true))
        return self.figure(
            .cost, "Cost in full, by what it was for", n: self.provision.taken.count, "pieces of provision",
            definition:
                "All recorded costs, whenever they fall due, of provision in which somebody took part in the school "
                + "year up to the date: a "
                + "cost for each participant is counted for those who took part. Paid time is a cost that no "
                + "invoice shows. Kinds of cost behind which fewer than five people stand are shown together "
                + "with the next.",
            rowHeading: "Kind of cost", columns: ["Amount"], rows: rows, chart: .bars(of: 0))
    }

    private var costPerHourFigure: PaperSection.Block? {
        guard self.provision.all.figures != nil else { return nil }
        let lines = self.provision.lines + (self.provision.lines.count > 1 ? [self.provision.all] : [])
        return self.figure(
            .costPerHour, "Cost of an hour of one person’s time, by approach",
            n: self.provision.all.figures?.people, "people who took part",
            definition:
                "Cost in full divided by the time for which people were marked present or partly present, rounded "
                + "to the penny. Approaches in which fewer than five people took part are shown together with the next. "
                + "Read it beside what those who took part said of the same approach: cheap is not worth it "
                + "where needs are not met.",
            rowHeading: "Approach", columns: ["Cost in full", "Time taken part", "Cost of an hour"],
            rows: lines.map { line in
                let isTotal = line.approaches.isEmpty
                return PaperFigure.Row(
                    isTotal ? "All" : Self.title(line.approaches),
                    [
                        line.figures.map { .money($0.cost) } ?? .withheld,
                        line.figures.map { .minutes($0.minutes) } ?? .withheld,
                        line.figures.map { $0.costPerHour.map { .money($0) } ?? .none } ?? .withheld,
                    ], isTotal: isTotal)
            }, chart: .bars(of: 2))
    }
}
