import ArgumentParser
import CPDDomain
import CPDStorage
import CPDWorkflows

/// `cpd leave`: who is away, so that their clocks stop.
struct LeaveCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "leave", abstract: "Record who is on leave, and list them: their clocks stop.",
        discussion: "Why somebody is away is not kept.", subcommands: [Add.self, End.self, List.self])

    /// `cpd leave add`.
    struct Add: Command {
        static let configuration = CommandConfiguration(abstract: "Record that somebody is on leave.")

        @Argument(help: "Who.") var person: String
        @Option(help: "The first day; today if left out.") var from: CivilDate?
        @Option(help: "The first day back, where it is known.") var until: CivilDate?

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let person = try await desk.names().person(self.person)
            let input = LeaveInput(person: person.id, from: self.from ?? desk.today, until: self.until)
            guard case .now(let leave) = try await desk.workflows().recordLeave(input, call) else { return .already }
            let until = self.until.map { ", back on \($0.words)" } ?? ""
            return Reply("\(person.name) is on leave from \(input.from.words)\(until).", document(leave.value))
        }
    }

    /// `cpd leave end`.
    struct End: Command {
        static let configuration = CommandConfiguration(abstract: "Record that somebody is back from leave.")

        @Argument(help: "Who.") var person: String
        @Option(help: "The first day back; today if left out.") var back: CivilDate?

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let names = try await desk.names()
            let person = try await names.person(self.person)
            let date = self.back ?? desk.today
            let leaves = try await names.store.read(in: names.scope) { session in
                try session.leaves.values(.init(person: person.id))
                    .filter { $0.period.from <= date && ($0.period.until.map { $0 > date } ?? true) }
            }
            guard let leave = leaves.first else {
                throw Failure(.usage, "\(person.name) is not on leave on \(date.words).")
            }
            guard case .now(let ended) = try await desk.workflows().endLeave(leave.id, on: date, call) else {
                return .already
            }
            return Reply("\(person.name) is back from \(date.words).", document(ended.value))
        }
    }

    /// `cpd leave list`.
    struct List: Command {
        static let configuration = CommandConfiguration(abstract: "List who is on leave on the date.")

        func run(_ desk: Desk) async throws -> Reply {
            let (names, today) = (try await desk.names(), desk.today)
            let (leaves, people) = try await names.store.read(in: names.scope) { session in
                (try session.leaves.values().filter { $0.period.contains(today) }, try session.people.values())
            }
            let nameOf = Dictionary(people.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
            var table = Table("person", "since", "back on")
            for leave in leaves.sorted(by: { (nameOf[$0.person] ?? "", $0.id) < (nameOf[$1.person] ?? "", $1.id) }) {
                table.rows.append([
                    nameOf[leave.person] ?? "", leave.period.from.shortWords, leave.period.until?.shortWords ?? "—",
                ])
            }
            return Reply(
                table.text(orElse: "Nobody is on leave on \(today.words)."),
                .object([("leave", .array(leaves.map(document)))]))
        }
    }
}

private func document(_ leave: Leave) -> JSON {
    .object([
        ("id", JSON(leave.id)), ("person", JSON(leave.person)), ("from", JSON(leave.period.from)),
        ("until", JSON(leave.period.until)),
    ])
}
