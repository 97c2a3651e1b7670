import ArgumentParser
import CPDDomain
import CPDStorage
import CPDWorkflows

/// `cpd thread`: each need followed to its report.
struct ThreadCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "thread", abstract: "Follow each need to its end, and show where threads were dropped.")

    @Flag(help: "List each need whose thread was dropped; the exit code is 1 where there is one.") var broken = false
    @Option(help: "Needs raised since this day; since the school year began if left out.") var since: CivilDate?
    @OptionGroup var place: SchoolOption

    func run(_ desk: Desk) async throws -> Reply {
        let names = try await desk.names()
        let school = try await names.school(self.place.words)
        let today = desk.today
        var since = try await names.schoolYear().period.from
        if let wanted = self.since { since = wanted }
        let thread = try await desk.workflows().thread(of: school.id, since: since, on: today, in: names.scope)
        let words = MoverWords(people: try await names.people())
        let json = try await self.json(thread, names)
        let heading =
            "Needs raised since \(since.words): \(thread.needs.count) · followed to the end: "
            + "\(thread.followed) · under way: \(thread.underWay) · dropped: \(thread.dropped)"
        if self.broken {
            let needs = try await names.store.read(in: names.scope) { try $0.needs.values(.init(school: school.id)) }
            var table = Table("since", "dropped after", "whose move", "need")
            for row in thread.needs {
                guard case .dropped(let link) = row.state else { continue }
                table.rows.append([
                    row.since.shortWords, link.rawValue, words.text(row.moves),
                    needs.first { $0.id == row.need }?.summary ?? "",
                ])
            }
            return Reply(
                "\(heading)\n\n\(table.text(orElse: "No thread is dropped."))", json,
                status: thread.dropped == 0 ? .done : .no)
        }
        var parts = [heading]
        for (title, rows) in [("dropped after", thread.drops), ("under way, waiting behind", thread.waiting)] {
            guard !rows.isEmpty else { continue }
            var table = Table(title, "how many", "oldest", "whose move")
            for row in rows {
                table.rows.append([
                    row.after.rawValue, String(row.count), row.oldest.shortWords, words.text(row.moves),
                ])
            }
            parts.append(table.text(orElse: ""))
        }
        let ends = ThreadEnd.allCases.compactMap { end in thread.ends[end].map { "\($0) \(end.rawValue)" } }
        if !ends.isEmpty { parts.append("Followed to the end: \(ends.joined(separator: ", ")).") }
        return Reply(parts.joined(separator: "\n\n"), json)
    }

    private func json(_ thread: ThreadSummary, _ names: Names) async throws -> JSON {
        .object([
            ("since", JSON(thread.from)), ("date", JSON(thread.date)), ("needs", .number(thread.needs.count)),
            ("followed", .number(thread.followed)), ("underWay", .number(thread.underWay)),
            ("dropped", .number(thread.dropped)),
            (
                "threads",
                .array(
                    thread.needs.map { need in
                        let (state, link) =
                            switch need.state {
                            case .underWay(let link): ("under way", link.rawValue)
                            case .dropped(let link): ("dropped", link.rawValue)
                            case .followed(let end): ("followed", end.rawValue)
                            }
                        return .object([
                            ("need", JSON(need.need)), ("state", .text(state)), ("at", .text(link)),
                            ("since", JSON(need.since)),
                        ])
                    })
            ),
        ])
    }
}

/// Whose move it is, in words.
struct MoverWords {
    /// Everybody by name.
    let people: [Person]

    /// At most two names, and how many more.
    func text(_ moves: Set<Mover>) -> String {
        let roles = Role.allCases.filter { moves.contains(.role($0)) }.map(\.rawValue)
        let named = self.people.filter { moves.contains(.person($0.id)) }.map(\.name)
        let rest = named.count > 2 ? ["\(named.count - 2) more"] : []
        return listed(roles + named.prefix(2) + rest)
    }
}

extension Names {
    /// The school year of the date, as the organisation counts it.
    func schoolYear() async throws -> AcademicYear {
        let month = try await self.store.read(in: self.scope) {
            try $0.organisations.values().first?.academicYearStartMonth
        }
        return AcademicYear(containing: self.date, calendar: AcademicCalendar(turnsInMonth: month ?? 9))
    }
}
