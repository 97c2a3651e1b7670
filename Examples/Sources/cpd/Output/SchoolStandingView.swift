import CPDDomain
import CPDPolicy
import CPDWorkflows

/// Duties, vacant posts and required training of a school, as they are shown.
struct SchoolStandingView {
    /// What is shown.
    let standing: SchoolStanding
    /// The date for which it is said.
    let date: CivilDate
    /// Whether duties that wait for nothing are listed too.
    var isFull = false

    /// What is said of it, line by line.
    var lines: [String] {
        self.away + EvaluationView.lines(self.standing.evaluations) + self.duties + self.vacancies
            + PeopleAnswersView.lines(self.standing.people) + self.training
            + self.cover + self.reserved
    }

    private var away: [String] {
        switch self.standing.onLeave {
        case 0?: []
        case let away?: ["On leave: \(away)"]
        case nil: ["On leave: fewer than five"]
        }
    }

    private var duties: [String] {
        let duties = self.standing.duties
        guard !duties.isEmpty else { return [] }
        let overdue = duties.filter(\.isOverdue).count
        let shown = duties.filter { self.isFull || Self.rank($0) < Self.waiting }
        var table = Table("duty", "what is to be done", "how it stands", "who must act")
        for position in shown.enumerated().sorted(by: {
            (Self.rank($0.element), $0.offset) < (Self.rank($1.element), $1.offset)
        }).map(\.element) {
            table.rows.append([
                position.standing.duty.description, position.standing.task, self.how(position),
                position.actors.joined(separator: "; "),
            ])
        }
        var lines = [
            "", overdue == 0 ? "Duties of the policy: none overdue" : "Duties of the policy: \(overdue) OVERDUE",
        ]
        lines += table.text(orElse: "").split(separator: "\n").map { "  \($0)" }
        let unset = duties.filter { if case .unset = $0.standing.state { true } else { false } }
        if !self.isFull, !unset.isEmpty {
            lines.append(
                "  The policy gives no time for \(unset.count) more: "
                    + "\(listed(unset.map(\.standing.duty.description)))")
        }
        let quiet = duties.count - shown.count - (self.isFull ? 0 : unset.count)
        if quiet > 0 { lines.append("  Nothing to be done yet for \(quiet) more; --all lists every duty.") }
        return lines
    }

    /// How a duty stands, with the occasion that speaks, and how many more of its occasions were missed.
    private func how(_ position: DutyPosition) -> String {
        let occasion = position.standing.occasion.map { "\($0): " } ?? ""
        let more = position.isOverdue ? position.standing.missed.count - 1 : 0
        return occasion + position.sentence + (more > 0 ? " (and \(more) more missed)" : "")
    }

    private static let waiting = 4

    private static func rank(_ position: DutyPosition) -> Int {
        switch position.standing.state {
        case .overdue, .notEvidenced: 0
        case .due: 1
        case .paused: 2
        case .done: 3
        case .unset: 4
        case .notYetDue: 5
        }
    }

    private var vacancies: [String] {
        guard !self.standing.vacancies.isEmpty else { return [] }
        return ["", "Posts in which nobody can act:"]
            + self.standing.vacancies.map { vacancy in
                vacancy.onLeave.map {
                    "  \(vacancy.post): \($0) is on leave; the \(vacancy.appointedBy) appoints somebody to act"
                } ?? "  \(vacancy.post): nobody is recorded; the \(vacancy.appointedBy) appoints"
            }
    }

    private var training: [String] {
        let training = self.standing.training
        let unknown = "Required training: nobody recorded the school’s nation. Record it with cpd school --nation."
        if training.set == nil, !training.isOverdue { return ["", unknown] }
        let set = training.set ?? "the policy alone"
        guard training.isOverdue else { return ["", "Required training (\(set)): nothing overdue for anybody"] }
        var lines = training.set == nil ? ["", unknown] : [""]
        lines.append("Required training (\(set)) OVERDUE:")
        lines += training.overdue.map {
            "  \(padded("\($0.people) people", to: 10))  \($0.requirement.what) (\($0.requirement.id))"
        }
        if training.together > 0 {
            let who = training.togetherPeople.map { "\($0) people together" } ?? "fewer than five people"
            let more = training.overdue.isEmpty ? "" : "further "
            lines.append("  \(who)  in \(counted(training.together, "\(more)requirement", "\(more)requirements"))")
        }
        return lines
    }

    private var cover: [String] {
        let shown = self.standing.cover.filter { self.isFull || $0.standing.state != .notApplicable }
        guard !shown.isEmpty else { return [] }
        var table = Table("how it stands", "what is asked together", "why")
        table.rows = shown.map {
            [
                $0.standing.state.words(on: self.date), "\($0.requirement.what) (\($0.requirement.id))", $0.sentence,
            ]
        }
        return ["", "Asked of several together:"] + table.text(orElse: "").split(separator: "\n").map { "  \($0)" }
    }

    private var reserved: [String] {
        self.standing.reservedDays.map { kept in
            let days = kept.days.map { counted($0, "training day", "training days") }
            return days.map { "Kept this year for \(kept.purpose): \($0)" }
                ?? "Kept this year for \(kept.purpose): the policy does not say how many days"
        }
    }

    /// The same as data.
    var json: JSON {
        let training = self.standing.training
        return .object([
            ("onLeave", JSON(self.standing.onLeave)),
            ("evaluations", EvaluationView.json(self.standing.evaluations)),
            ("people", .array(self.standing.people.map(PeopleAnswersView.json))),
            ("duties", .array(self.standing.duties.map { JSON(duty: $0) })),
            (
                "vacancies",
                .array(
                    self.standing.vacancies.map {
                        .object([
                            ("post", .text($0.post)), ("onLeave", JSON($0.onLeave)),
                            ("appointedBy", .text($0.appointedBy)),
                        ])
                    })
            ),
            (
                "cover",
                .array(
                    self.standing.cover.map {
                        .object([
                            ("requirement", .text($0.requirement.id.rawValue)),
                            ("state", .text($0.standing.state.kind.rawValue)), ("sentence", .text($0.sentence)),
                            ("remedy", JSON($0.remedy)),
                        ])
                    })
            ),
            (
                "reservedDays",
                .array(
                    self.standing.reservedDays.map {
                        .object([("for", .text($0.purpose)), ("days", JSON($0.days))])
                    })
            ),
            (
                "training",
                .object([
                    ("set", JSON(training.set)),
                    (
                        "overdue",
                        .array(
                            training.overdue.map {
                                .object([
                                    ("requirement", .text($0.requirement.id.rawValue)), ("people", .number($0.people)),
                                ])
                            })
                    ), ("together", .number(training.together)), ("togetherPeople", JSON(training.togetherPeople)),
                ])
            ),
        ])
    }
}
