import CPDDomain
import CPDPolicy
import CPDWorkflows

/// Required training, time, induction and leave of a person, as they are shown.
struct PersonStandingView {
    /// What is shown; `nil` where it is not for whoever asks.
    let standing: PersonStanding?
    /// The date for which it is said.
    let date: CivilDate
    /// Whether training that is not asked of them is listed too.
    var isFull = false

    /// What is said of it, line by line.
    var lines: [String] {
        guard let standing else { return [] }
        var lines: [String] = []
        if let leave = standing.leave {
            let back = leave.until.map { ", back on \($0.words)" } ?? ""
            lines += ["", "On leave since \(leave.from.words)\(back): clocks stop, and nothing is overdue."]
        }
        let isSeveral = standing.training.count > 1
        for time in standing.time {
            let place = isSeveral ? " at \(time.school.name)" : ""
            lines.append("Time for development in \(time.year)\(place): \(self.words(time))")
            if let most = time.most {
                lines.append(HoursView.line(most))
            }
            if let had = HoursView.line(time.had) { lines.append("  " + had) }
            lines += (time.onBases + time.inPeriods).map { HoursView.line($0) }
            lines += time.withBooked.map { HoursView.line($0, "once what is booked has taken place, ") }
            if let balance = time.balance { lines.append(self.line(balance)) }
        }
        for use in standing.frameworks {
            lines.append("Developed against: \(listed(use.frameworks))\(isSeveral ? " at \(use.school.name)" : "")")
        }
        for holding in standing.holding {
            lines += Self.lines(holding, place: isSeveral ? " at \(holding.school.name)" : "")
        }
        for induction in standing.induction { lines += InductionView.lines(induction, on: self.date) }
        for list in standing.checklists {
            lines += ChecklistView.lines(list, place: isSeveral ? " at \(list.school.name)" : "")
        }
        if !standing.duties.isEmpty {
            lines += ["", "Duties that each person has:"]
            lines += standing.duties.map { duty in
                let head = duty.isOverdue ? "OVERDUE: " : ""
                let occasion = duty.standing.occasion.map { "\($0): " } ?? ""
                let who = duty.actors.isEmpty ? "" : "; to act: \(duty.actors.joined(separator: "; "))"
                return "  \(duty.standing.duty) \(duty.standing.task): \(head)\(occasion)\(duty.sentence)\(who)"
            }
        }
        lines += PeopleAnswersView.lines(standing.answers, isSeveral: isSeveral)
        for position in standing.training { lines += self.lines(position, isSeveral: isSeveral) }
        if !standing.expiring.isEmpty {
            lines += ["", "Lapses within \(ExpiringCertificate.days) days:"]
            lines += standing.expiring.map { "  \($0.on.words)  \($0.what)" }
        }
        return lines
    }

    /// What is asked of the holders of a post, and how they meet it.
    static func lines(_ holding: HolderPosition, place: String = "") -> [String] {
        ["", "Asked of whoever is \(holding.post)\(place):"]
            + holding.notes.map { note in
                let head =
                    switch note.outcome {
                    case .notMet: "NOT MET: "
                    case .notEvidenced: "not evidenced: "
                    case .met, .notApplicable: ""
                    }
                return "  " + head + SentenceCatalogue.english.sentence(for: note)
            }
    }

    /// What there is of the time that builds up.
    private func line(_ balance: TimeBalanceStanding) -> String {
        let lapsed = balance.lapsed > 0 ? "; \(duration(balance.lapsed)) lapsed" : ""
        let head = balance.note.outcome == .notEvidenced ? "not evidenced: " : ""
        return "  Time that builds up: \(head)\(SentenceCatalogue.english.sentence(for: balance.note))\(lapsed)"
    }

    private func words(_ time: TimePosition) -> String {
        guard let account = time.account else {
            let isAsked =
                time.most.map { $0.reason != HoursReason.mostUnset.code } ?? !(time.inPeriods + time.onBases).isEmpty
            let why = time.unset ?? "the policy gives none"
            return isAsked ? why : "unset; \(why)."
        }
        let open = account.unrecorded > 0 ? ", as far as the basis is recorded" : ""
        return
            "\(duration(account.entitled)), of which \(duration(account.counted)) had and \(duration(account.left)) to come\(open)"
    }

    private func lines(_ position: TrainingPosition, isSeveral: Bool) -> [String] {
        let place = isSeveral ? " at \(position.school.name)" : ""
        var head = ["", "Required training\(place) (\(position.set ?? "the policy alone")):"]
        if position.set == nil {
            head = [
                "",
                "Required training\(place): what the law asks cannot be said, as nobody recorded the school’s nation. "
                    + "Record it with cpd school --nation.",
            ]
            if position.requirements.isEmpty { return head }
        }
        let asked = position.requirements.filter { $0.standing.state != .notApplicable }
        let shown = self.isFull ? position.requirements : asked
        var table = Table("how it stands", "what is asked", "why")
        for row in shown.enumerated().sorted(by: { self.comes($0, before: $1) }).map(\.element) {
            table.rows.append([
                row.standing.state.words(on: self.date), "\(row.requirement.what) (\(row.requirement.id))",
                row.sentence,
            ])
        }
        let others = position.requirements.count - shown.count
        return head
            + table.text(orElse: "Nothing is asked of them on the date.").split(separator: "\n").map { "  \($0)" }
            + (others > 0 ? ["  Not asked of them: \(others) more; --all lists them with the reason."] : [])
    }

    /// What is worst comes first, and otherwise the order of the set holds.
    private func comes(
        _ left: (offset: Int, element: RequirementPosition), before right: (offset: Int, element: RequirementPosition)
    ) -> Bool {
        func rank(_ row: RequirementPosition) -> Int {
            let state = row.standing.state
            let isAside = state == .notApplicable ? 2 : (state == .notYetDue || state == .unset ? 1 : 0)
            return isAside * 10 - state.severity(on: self.date)
        }
        return (rank(left.element), left.offset) < (rank(right.element), right.offset)
    }
}

extension TrainingState {
    /// The day of the state, where it has one.
    var day: CivilDate? {
        switch self {
        case .met(let day), .due(let day), .notEvidenced(let day): day
        case .overdue(let day): day
        case .notYetDue, .notApplicable, .unset: nil
        }
    }

    /// The state with its day, for a column.
    func words(on date: CivilDate) -> String {
        switch self {
        case .met(let day): day.map { "met until \($0.shortWords)" } ?? "met"
        case .due(let day): day.map { "due by \($0.shortWords)" } ?? "due"
        case .overdue(let day): "OVERDUE since \(day.shortWords)"
        case .notEvidenced(let day):
            self.isLate(on: date)
                ? "OVERDUE, not evidenced" : day.map { "not evidenced, by \($0.shortWords)" } ?? "not evidenced"
        case .notYetDue, .notApplicable, .unset: self.kind.rawValue
        }
    }
}
