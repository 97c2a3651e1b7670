internal import CPDDomain

extension GovernorsSections {
    /// How the CPD leader's role was carried out.
    var leadership: PaperSection {
        let record = self.decisions
        let known = record.decided + record.waiting
        return self.section(
            "leadership", "How the CPD leader’s role was carried out", ["PRN-3", "IMP-6"],
            [
                self.paragraph(
                    record.medianHalfDays.map {
                        PaperSentence(
                            "Half of the decisions came within \(PlainEnglish.days(halves: $0)) of being asked for.",
                            figure: .leadership)
                    } ?? PaperSentence("No decision was made this year, so its speed cannot be shown.")),
                self.figure(
                    .leadership, "Duties of the role that the records show", n: known, "requests decided or waiting",
                    definition: "Decided: decisions made in the school year up to the date, of these and the requests "
                        + "that wait. Median: half of the decisions came at least as fast. Checks kept: provision "
                        + "offered in the school year up to the date whose check against the policy was kept. Needs "
                        + "with nothing asked for: of any year, and not ended.",
                    rowHeading: "Duty", columns: ["What the records show"],
                    rows: [
                        .init(
                            "Requests decided",
                            [known > 0 ? .words("\(record.decided) of \(known)") : .none]),
                        .init(
                            "Median time from asked to decided", [record.medianHalfDays.map { .halfDays($0) } ?? .none]),
                        .init(
                            "Longest waiting for a decision since", [record.oldestWaiting.map { .date($0) } ?? .none]),
                        .init(
                            "Checks kept for provision offered",
                            [record.offered > 0 ? .words("\(record.offeredWithCheck) of \(record.offered)") : .none]),
                        .init(
                            "Needs with nothing asked for in \(self.facts.allowance.days[.need] ?? 0) days",
                            [.count(self.dropped.needs.first?.count ?? 0)]),
                    ]),
                self.dutiesOnTime, self.dutiesFigure,
                .notYetGiven(
                    part: "Whether staff say their needs are identified",
                    needs: "Nobody has asked them and recorded it."),
                .notYetGiven(part: "The CPD leader’s own account", needs: "Writing it is the CPD leader’s move."),
                .notYetGiven(
                    part: "The chair’s comment",
                    needs: "It is asked for where leading the school and leading professional development are one role."
                ),
            ])
    }
}
