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
                lines.append(
                    "  \(most.outcome == .notMet ? "TOO MUCH: " : "")\(SentenceCatalogue.english.sentence(for: most))")
            }
            lines += time.inPeriods.map(self.line)
            if let balance = time.balance { lines.append(self.line(balance)) }
        }
        for use in standing.frameworks {
            lines.append("Developed against: \(listed(use.frameworks))\(isSeveral ? " at \(use.school.name)" : "")")
        }
        for holding in standing.holding {
            lines += Self.lines(holding, place: isSeveral ? " at \(holding.school.name)" : "")
        }
        for induction in standing.induction { lines += InductionView.lines(induction, on: self.date) }
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

    /// How the time stands in a term, a month or between two days.
    private func line(_ note: PolicyNote) -> String {
        let head =
            switch note.outcome {
            case .notMet: note.reason == HoursReason.tooManyInPeriod.code ? "TOO MUCH: " : "TOO LITTLE: "
            case .notEvidenced: "not evidenced: "
            case .met, .notApplicable: ""
            }
        return "  " + head + SentenceCatalogue.english.sentence(for: note)
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
                time.most.map { $0.reason != HoursReason.mostUnset.code } ?? !time.inPeriods.isEmpty
            let why = time.unset ?? "the policy gives none"
            return isAsked ? why : "unset; \(why)."
        }
        let had = account.taken.values.reduce(0, +)
        return "\(duration(account.entitled)), of which \(duration(had)) had and \(duration(account.left)) to come"
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

    /// The same as data.
    var json: JSON {
        guard let standing else { return .null }
        return .object([
            (
                "leave",
                standing.leave.map { .object([("from", JSON($0.from)), ("until", JSON($0.until))]) } ?? .null
            ),
            (
                "time",
                .array(
                    standing.time.map { time in
                        .object([
                            ("school", JSON(time.school.id)), ("year", .text(time.year.description)),
                            ("entitledMinutes", JSON(time.account?.entitled)),
                            ("hadMinutes", JSON(time.account.map { $0.taken.values.reduce(0, +) })),
                            ("leftMinutes", JSON(time.account?.left)),
                            ("unset", JSON(time.unset)),
                            ("most", JSON(time.most.map { SentenceCatalogue.english.sentence(for: $0) })),
                            ("overMost", .flag(time.most?.outcome == .notMet)),
                            (
                                "balance",
                                time.balance.map { balance in
                                    .object([
                                        ("minutes", JSON(balance.minutes)), ("given", .number(balance.given)),
                                        ("used", .number(balance.used)), ("lapsed", .number(balance.lapsed)),
                                        ("overdrawn", .number(balance.overdrawn)),
                                        ("reason", .text(balance.note.reason.rawValue)),
                                        ("sentence", .text(SentenceCatalogue.english.sentence(for: balance.note))),
                                    ])
                                } ?? .null
                            ),
                            (
                                "inPeriods",
                                .array(
                                    time.inPeriods.map {
                                        .object([
                                            ("reason", .text($0.reason.rawValue)),
                                            ("outcome", .text($0.outcome.rawValue)),
                                            ("sentence", .text(SentenceCatalogue.english.sentence(for: $0))),
                                        ])
                                    })
                            ),
                        ])
                    })
            ),
            (
                "frameworks",
                .array(
                    standing.frameworks.map {
                        .object([
                            ("school", JSON($0.school.id)), ("frameworks", .array($0.frameworks.map { .text($0) })),
                        ])
                    })
            ),
            (
                "holding",
                .array(
                    standing.holding.map { holding in
                        .object([
                            ("school", JSON(holding.school.id)), ("post", .text(holding.post)),
                            (
                                "conditions",
                                .array(
                                    holding.notes.map {
                                        .object([
                                            ("reason", .text($0.reason.rawValue)),
                                            ("outcome", .text($0.outcome.rawValue)),
                                            ("sentence", .text(SentenceCatalogue.english.sentence(for: $0))),
                                        ])
                                    })
                            ),
                        ])
                    })
            ), ("induction", .array(standing.induction.map { InductionView.json($0, on: self.date) })),
            ("answers", .array(standing.answers.map(PeopleAnswersView.json))),
            (
                "expiring",
                .array(
                    standing.expiring.map {
                        .object([("what", .text($0.what)), ("course", .text($0.course)), ("on", JSON($0.on))])
                    })
            ),
            (
                "training",
                .array(
                    standing.training.map { position in
                        .object([
                            ("school", JSON(position.school.id)), ("set", JSON(position.set)),
                            ("requirements", .array(position.requirements.map(self.json))),
                        ])
                    })
            ),
        ])
    }

    private func json(_ row: RequirementPosition) -> JSON {
        .object([
            ("requirement", .text(row.requirement.id.rawValue)), ("what", .text(row.requirement.what)),
            ("byEdition", .flag(row.isByEdition)),
            ("state", .text(row.standing.state.kind.rawValue)), ("day", JSON(row.standing.state.day)),
            ("late", .flag(row.standing.state.isLate(on: self.date))), ("reason", .text(row.standing.reason.rawValue)),
            ("sentence", .text(row.sentence)), ("remedy", JSON(row.remedy)),
            ("heldSince", JSON(row.standing.heldSince)),
        ])
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
