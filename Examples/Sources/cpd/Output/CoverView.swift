import CPDDomain
import CPDPolicy
import CPDWorkflows

/// Who else is away on the days of a request, as it is shown.
struct CoverView {
    private let cover: RequestCover

    /// A view of who is away.
    init(_ cover: RequestCover) { self.cover = cover }

    /// What is to be said of the whole, then each day with who is away.
    var text: String {
        var lines = self.cover.picture.notes.map(self.sentence)
        for day in self.cover.picture.days {
            lines += ["", day.date.words]
            lines += day.notes.map { "  " + self.sentence($0) }
            lines += day.others.map { "  out: \(self.words($0))" }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// In a few words, for a column: who is out on the first day on which somebody is, and that a day is blocked.
    var shortText: String {
        let picture = self.cover.picture
        guard !picture.days.isEmpty else { return "no day recorded" }
        var parts: [String] = []
        if let blocked = picture.days.first(where: { !$0.blocked.isEmpty }) {
            parts.append("BLOCKED \(blocked.date.shortWords)")
        }
        if let day = picture.days.first(where: { $0.count != 0 }) {
            parts.append("\(day.count.map { "\($0) out" } ?? "a few out") \(day.date.shortWords)")
        }
        return parts.isEmpty ? "nobody out" : parts.joined(separator: ", ")
    }

    /// The same as data.
    var json: JSON {
        .object([
            ("notes", .array(self.cover.picture.notes.map(self.json))),
            (
                "days",
                .array(
                    self.cover.picture.days.map { day in
                        .object([
                            ("date", JSON(day.date)), ("othersOut", JSON(day.count)),
                            ("others", .array(day.others.map(self.json))),
                            (
                                "blocked",
                                .array(
                                    day.blocked.map {
                                        .object([
                                            ("from", JSON($0.first)), ("through", JSON($0.last)),
                                            ("because", .text($0.reason)), ("source", .text($0.source.rawValue)),
                                        ])
                                    })
                            ), ("notes", .array(day.notes.map(self.json))),
                        ])
                    })
            ),
        ])
    }

    private func sentence(_ note: PolicyNote) -> String {
        let head =
            switch note.outcome {
            case .notMet: "MIND: "
            case .notEvidenced: "not evidenced: "
            case .met, .notApplicable: ""
            }
        return head + SentenceCatalogue.english.sentence(for: note)
    }

    private func words(_ absence: CoverAbsence) -> String {
        let name = self.cover.names[absence.person] ?? "somebody"
        switch absence.reason {
        case .leave: return "\(name), on leave"
        case .development(let title, let start, let minutes):
            let from = start.map { " from \(time($0))" } ?? ""
            return "\(name), at \(title)\(from) for \(duration(minutes))"
        }
    }

    private func json(_ note: PolicyNote) -> JSON {
        .object([
            ("reason", .text(note.reason.rawValue)), ("outcome", .text(note.outcome.rawValue)),
            ("sentence", .text(SentenceCatalogue.english.sentence(for: note))),
        ])
    }

    private func json(_ absence: CoverAbsence) -> JSON {
        var members: [(String, JSON)] = [
            ("person", JSON(absence.person)), ("name", JSON(self.cover.names[absence.person])),
        ]
        switch absence.reason {
        case .leave: members.append(("for", .text("leave")))
        case .development(let title, let start, let minutes):
            members += [
                ("for", .text("development")), ("title", .text(title)), ("startMinute", JSON(start)),
                ("minutes", .number(minutes)),
            ]
        }
        return .object(members)
    }
}

/// Minutes after midnight as a clock shows them: `09:00`.
private func time(_ minutes: Int) -> String {
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
}
