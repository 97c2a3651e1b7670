internal import CPDDomain
internal import CPDPolicy

/// What the policy asks the school to do, in time and late (IMP-6). Nobody is named.
extension GovernorsSections {
    /// How many duties with a time were done in time and late, and how many are overdue.
    var dutiesOnTime: PaperSection.Block? {
        let duties = self.facts.duties
        guard !duties.isEmpty else { return nil }
        var (inTime, late) = (0, 0)
        for duty in duties {
            guard case .done(_, let days, _) = duty.standing.state else { continue }
            if days == 0 { inTime += 1 } else { late += 1 }
        }
        let overdue = duties.filter(\.isOverdue).count
        return self.paragraph(
            PaperSentence(
                "Of the \(duties.count) duties of the policy, \(inTime) are done in time, \(late) are done late and "
                    + "\(overdue) are overdue.", figure: .duties))
    }

    /// Each duty with a time, and how it stands.
    var dutiesFigure: PaperSection.Block? {
        let duties = self.facts.duties
        var rows: [PaperFigure.Row] = []
        var unset = 0
        for duty in duties {
            guard let value = self.value(of: duty) else {
                if case .unset = duty.standing.state { unset += 1 }
                continue
            }
            let task = self.facts.names.spoken(duty.standing.task, instead: "(words not shown)")
            rows.append(.init("\(duty.standing.duty): \(task)", [value]))
        }
        if unset > 0 { rows.append(.init("Not recorded as done, and the policy gives no time", [.count(unset)])) }
        return self.figure(
            .duties, "Duties of the policy, in time and late", n: duties.count, "duties of the edition in force",
            definition:
                "How each duty stands on the date: of several occasions the one that matters first, which is one "
                + "that is overdue, then one that is due, then the last that was done. In time: done on its last day or "
                + "before. Done is what a named person has recorded with a reference.",
            rowHeading: "Duty", columns: ["How it stands"], rows: rows)
    }

    /// How a duty stands; `nil` where it has no time, or nothing has to be done yet.
    private func value(of duty: DutyPosition) -> PaperValue? {
        if let figures = duty.figures { return figures.all == 0 ? nil : .words(figures.words) }
        return switch duty.standing.state {
        case .done(let record, late: 0, _): .words("done on \(record.date.words), in time")
        case .done(let record, let late, _):
            .words("done on \(record.date.words), \(late) \(late == 1 ? "day" : "days") late")
        case .due(let day): .words("due by \(day.words)")
        case .overdue(let day, _): .words("overdue since \(day.words)")
        case .paused(let until, _): .words("paused\(until.map { " until \($0.words)" } ?? "")")
        case .notEvidenced: .words("said to be done, without a name or a reference")
        case .notYetDue, .unset: nil
        }
    }
}
