import ArgumentParser
import CPDDomain
import CPDStorage
import CPDWorkflows

/// `cpd responsibility`: who answers for what that is no role, such as safeguarding or first aid.
struct ResponsibilityCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "responsibility",
        abstract: "Record who answers for safeguarding, first aid and the like, and list them.",
        discussion: """
            Training may be required of whoever holds one. An early-career teacher is recorded as "early-career teacher",
            and who leads their induction as "induction tutor"; a committee's members by the committee's name.
            """,
        subcommands: [Add.self, End.self, List.self])

    /// `cpd responsibility add`.
    struct Add: Command {
        static let configuration = CommandConfiguration(abstract: "Record who answers for something.")

        @Argument(help: "What, such as \"designated safeguarding lead\" or first-aider.") var name: String
        @Argument(help: "Who.") var person: String
        @Option(help: "The first day; today if left out.") var from: CivilDate?
        @Option(help: "The first day no longer held.") var until: CivilDate?
        @Flag(help: "For the whole organisation instead of one school.") var everywhere = false
        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let names = try await desk.names()
            let person = try await names.person(self.person)
            let school = self.everywhere ? nil : try await names.school(self.place.words)
            let input = ResponsibilityInput(
                person: person.id, school: school?.id, name: self.name, from: self.from ?? desk.today,
                until: self.until)
            guard case .now(let held) = try await desk.workflows().recordResponsibility(input, call) else {
                return .already
            }
            let until = self.until.map { " until \($0.words)" } ?? ""
            var lines = ["\(person.name) is \(self.name) from \(input.from.words)\(until)."]
            // What the policy asks of its holder refuses nothing: whoever appoints sees it.
            if let school,
                let asked = try await desk.workflows().conditions(
                    on: person.id, as: self.name, at: school.id, on: input.from, in: names.scope)
            {
                lines += PersonStandingView.lines(asked)
            }
            return Reply(lines.joined(separator: "\n"), document(held.value))
        }
    }

    /// `cpd responsibility end`.
    struct End: Command {
        static let configuration = CommandConfiguration(abstract: "End one: the date is the first no longer held.")

        @Argument(help: "What.") var name: String
        @Argument(help: "Who.") var person: String
        @Option(help: "The first day no longer held; today if left out.") var until: CivilDate?

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let names = try await desk.names()
            let person = try await names.person(self.person)
            let (date, wanted) = (self.until ?? desk.today, self.name.lowercased())
            let held = try await names.store.read(in: names.scope) { session in
                try session.responsibilities.values(.init(person: person.id))
                    .filter { $0.name.lowercased() == wanted && ($0.period.until.map { $0 > date } ?? true) }
            }
            guard let first = held.first else {
                throw Failure(.usage, "\(person.name) is not \(self.name) on \(date.words).")
            }
            let ended = try await desk.workflows().endResponsibility(first.id, on: date, call)
            guard case .now(let responsibility) = ended else { return .already }
            return Reply("\(person.name) is no longer \(self.name) from \(date.words).", document(responsibility.value))
        }
    }

    /// `cpd responsibility list`.
    struct List: Command {
        static let configuration = CommandConfiguration(abstract: "List who answers for what on the date.")

        func run(_ desk: Desk) async throws -> Reply {
            let (names, today) = (try await desk.names(), desk.today)
            let (held, people) = try await names.store.read(in: names.scope) { session in
                (
                    try session.responsibilities.values().filter { $0.period.contains(today) },
                    try session.people.values()
                )
            }
            let nameOf = Dictionary(people.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
            var table = Table("responsibility", "held by", "since", "until")
            let inOrder = held.sorted {
                ($0.name, nameOf[$0.person] ?? "", $0.id) < ($1.name, nameOf[$1.person] ?? "", $1.id)
            }
            for responsibility in inOrder {
                table.rows.append([
                    responsibility.name, nameOf[responsibility.person] ?? "", responsibility.period.from.shortWords,
                    responsibility.period.until?.shortWords ?? "—",
                ])
            }
            return Reply(
                table.text(orElse: "No responsibility is held on \(today.words)."),
                .object([("responsibilities", .array(inOrder.map(document)))]))
        }
    }
}

private func document(_ responsibility: Responsibility) -> JSON {
    .object([
        ("id", JSON(responsibility.id)), ("person", JSON(responsibility.person)),
        ("school", JSON(responsibility.school)), ("name", .text(responsibility.name)),
        ("from", JSON(responsibility.period.from)), ("until", JSON(responsibility.period.until)),
    ])
}
