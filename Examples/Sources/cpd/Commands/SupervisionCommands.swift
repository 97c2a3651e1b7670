import ArgumentParser
import CPDDomain
import CPDStorage
import CPDWorkflows

/// `cpd supervision`: who answers for whom as line manager, appraiser or mentor.
struct SupervisionCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "supervision", abstract: "Record who manages, appraises or mentors whom, and list it.",
        subcommands: [Add.self, End.self, List.self])

    /// Who answers for whom, as the commands name them.
    struct Pair: ParsableArguments {
        @Argument(help: "In what capacity: line-manager, appraiser or mentor.")
        var capacity: Choice<SupervisionCapacity>
        @Argument(help: "Who answers for the other.") var supervisor: String
        @Option(name: .customLong("of"), help: "Who is answered for.") var person: String

        /// The two people.
        func people(_ names: Names) async throws -> (supervisor: Person, person: Person) {
            (try await names.person(self.supervisor), try await names.person(self.person))
        }
    }

    /// `cpd supervision add`.
    struct Add: Command {
        static let configuration = CommandConfiguration(abstract: "Record who answers for somebody on stated dates.")

        @OptionGroup var pair: Pair
        @Option(help: "The first day; today if left out.") var from: CivilDate?
        @Option(help: "The first day on which it no longer holds.") var until: CivilDate?
        @Flag(help: "For the whole organisation instead of one school.") var everywhere = false
        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let names = try await desk.names()
            let (supervisor, person) = try await self.pair.people(names)
            let school = self.everywhere ? nil : try await names.school(self.place.words)
            let input = SupervisionInput(
                person: person.id, supervisor: supervisor.id, capacity: self.pair.capacity.value, school: school?.id,
                from: self.from ?? desk.today, until: self.until)
            guard case .now(let made) = try await desk.workflows().supervise(input, call) else { return .already }
            let until = self.until.map { " until \($0.words)" } ?? ""
            return Reply(
                "\(supervisor.name) is the \(input.capacity.rawValue) of \(person.name) "
                    + "from \(input.from.words)\(until).",
                document(made.value))
        }
    }

    /// `cpd supervision end`.
    struct End: Command {
        static let configuration = CommandConfiguration(abstract: "End it: the date is the first on which it is over.")

        @OptionGroup var pair: Pair
        @Option(help: "The first day on which it no longer holds; today if left out.") var on: CivilDate?

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let names = try await desk.names()
            let (supervisor, person) = try await self.pair.people(names)
            let (capacity, date) = (self.pair.capacity.value, self.on ?? desk.today)
            let held = try await names.store.read(in: names.scope) { session in
                try session.supervisions.values(.init(person: person.id, supervisor: supervisor.id))
                    .filter { $0.capacity == capacity && ($0.period.until.map { $0 > date } ?? true) }
            }
            guard let first = held.first else {
                throw Failure(.usage, "\(supervisor.name) is not the \(capacity.rawValue) of \(person.name).")
            }
            guard case .now(let ended) = try await desk.workflows().endSupervision(first.id, on: date, call) else {
                return .already
            }
            return Reply(
                "\(supervisor.name) is no longer the \(capacity.rawValue) of \(person.name) from \(date.words).",
                document(ended.value))
        }
    }

    /// `cpd supervision list`.
    struct List: Command {
        static let configuration = CommandConfiguration(abstract: "List who answers for whom on the date.")

        func run(_ desk: Desk) async throws -> Reply {
            let (names, today) = (try await desk.names(), desk.today)
            let (supervisions, people) = try await names.store.read(in: names.scope) { session in
                (
                    try session.supervisions.values().filter { $0.period.contains(today) },
                    try session.people.values()
                )
            }
            let nameOf = Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0.name) })
            var table = Table("person", "answered for by", "as")
            let inOrder = supervisions.sorted {
                (nameOf[$0.person] ?? "", nameOf[$0.supervisor] ?? "", $0.capacity.rawValue)
                    < (nameOf[$1.person] ?? "", nameOf[$1.supervisor] ?? "", $1.capacity.rawValue)
            }
            for supervision in inOrder {
                table.rows.append([
                    nameOf[supervision.person] ?? "", nameOf[supervision.supervisor] ?? "",
                    supervision.capacity.rawValue,
                ])
            }
            return Reply(
                table.text(orElse: "Nobody answers for anybody on \(today.words)."),
                .object([("supervisions", .array(inOrder.map(document)))]))
        }
    }
}

private func document(_ supervision: Supervision) -> JSON {
    .object([
        ("id", JSON(supervision.id)), ("person", JSON(supervision.person)),
        ("supervisor", JSON(supervision.supervisor)), ("capacity", .text(supervision.capacity.rawValue)),
        ("from", JSON(supervision.period.from)), ("until", JSON(supervision.period.until)),
    ])
}
