internal import CPDDomain

extension GovernorsSections {
    /// What we said we would do: priorities and money.
    var plans: PaperSection {
        let period = self.facts.year.period
        let current = self.facts.priorities.filter { $0.period.overlaps(period) }
        var grouped: [PriorityTitle: [Priority]] = [:]
        for priority in current { grouped[PriorityTitle(priority, self.facts.names), default: []].append(priority) }
        let needs = Dictionary(grouping: self.facts.needs, by: \.priority).mapValues(\.count)
        let offered = Dictionary(grouping: self.facts.opportunities, by: \.priority).mapValues(\.count)
        let rows = grouped.keys.sorted { left, right in
            let levels = Level.allCases.map(\.words)
            let places = (levels.firstIndex(of: left.level) ?? 0, levels.firstIndex(of: right.level) ?? 0)
            // The whole school's first, one person's last.
            if places.0 != places.1 { return Self.rank(places.0) < Self.rank(places.1) }
            return left.title.utf8.lexicographicallyPrecedes(right.title.utf8)
        }.map { title in
            let priorities = grouped[title] ?? []
            let reference = priorities.count == 1 ? priorities[0].planReference : nil
            let isOwn = priorities.first?.level == .individual
            return PaperFigure.Row(
                title.title,
                [
                    .words(title.level),
                    isOwn
                        ? .words("–")
                        : reference.map { .words(self.facts.names.spoken($0, instead: "–")) } ?? .words("–"),
                    .count(priorities.reduce(0) { $0 + needs[$1.id, default: 0] }),
                    .count(priorities.reduce(0) { $0 + offered[$1.id, default: 0] }),
                ])
        }
        let notSet = self.budget.yearsNotSet.map { "\($0)" }
        return self.section(
            "plans", "What we said we would do", ["AUD-2", "PRE-2"],
            [
                self.paragraph(
                    rows.isEmpty
                        ? PaperSentence(
                            "No priority is recorded for \(self.facts.year). Recording one is the CPD leader’s move.")
                        : PaperSentence(
                            "We named \(PlainEnglish.count(current.count, "priority", "priorities")) for \(self.facts.year).",
                            figure: .priorities)),
                self.figure(
                    .priorities, "Priorities, and what stands behind them", n: current.count, "priorities",
                    definition: "Priorities in force on some day of the school year. Needs and provision are those "
                        + "recorded for the priority by the date, in any year. Priorities of individuals are shown together.",
                    rowHeading: "Priority", columns: ["Level", "In the plan", "Needs", "Provision"], rows: rows),
                self.paragraph(
                    self.budget.lines.isEmpty
                        ? PaperSentence("No budget line is recorded for the years that \(self.facts.year) falls in.")
                        : self.moneySentence,
                    notSet.isEmpty || self.budget.lines.isEmpty
                        ? nil
                        : PaperSentence(
                            "The budget for \(PlainEnglish.list(notSet)) has not been set in full.", figure: .budget)),
                self.figure(
                    .budget, "Budget lines: set, committed and left", n: self.budget.count, "budget lines",
                    definition:
                        "Lines of the financial years that the school year falls in, and of later ones. Set: the "
                        + "amount the governing body has set. Committed: what decisions approved by the date cost, in "
                        + "the line of the financial year each cost falls due. Left: set less committed. Lines whose "
                        + "commitments are for fewer than five people are shown together with the next.",
                    rowHeading: "Budget line and financial year", columns: ["Set", "Committed", "Left"],
                    rows: self.budget.lines.map {
                        PaperFigure.Row($0.title, [$0.set, $0.committed, $0.left], isTotal: $0.isTotal)
                    }, chart: .parts(1, 2)),
            ])
    }

    private var moneySentence: PaperSentence? {
        guard let total = self.budget.total, case .money(let set) = total.set else { return nil }
        guard case .money(let committed) = total.committed, case .money(let left) = total.left else {
            return PaperSentence("For \(self.budget.current) we set \(PlainEnglish.money(set)).", figure: .budget)
        }
        return PaperSentence(
            "For \(self.budget.current) we set \(PlainEnglish.money(set)); \(PlainEnglish.money(committed)) is committed and "
                + "\(PlainEnglish.money(left)) is left.", figure: .budget)
    }

    private static func rank(_ level: Int) -> Int {
        let order: [Level] = [.school, .team, .trust, .national, .individual]
        return order.firstIndex(of: Level.allCases[level]) ?? 0
    }
}
