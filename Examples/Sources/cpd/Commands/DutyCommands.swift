import ArgumentParser
import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows

/// `cpd duty`: what the policy asks the school to do, and that it was done.
struct DutyCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "duty", abstract: "Record that a duty of the policy was done, and list how each stands.",
        subcommands: [Done.self, List.self])

    /// `cpd duty done`.
    struct Done: Command {
        static let configuration = CommandConfiguration(
            abstract: "Record that a duty was done, by whom, and where that can be looked up.")

        @Argument(help: "Which, by its key, such as AUD-2 or \"AUD-3 meetings\"; cpd duty list shows them.")
        var duty: String
        @Option(help: "Who did it.") var by: String
        @Option(help: "When; today if left out.") var day: CivilDate?
        @Option(help: "A minute, a paper, a record.") var reference: String
        @Option(name: .customLong("occasion"), help: "What for: the reference of a meeting, a stage, a year or a term.")
        var occasion: String?
        @Option(help: "For which post, where each of several has to do it.") var post: String?
        @Option(name: .customLong("person"), help: "Of whom, where each person has the duty.") var about: String?
        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let names = try await desk.names()
            let school = try await names.school(self.place.words)
            let person = try await names.person(self.by, at: school.id)
            var about: Person?
            if let name = self.about { about = try await names.person(name, at: school.id) }
            let input = DutyInput(
                school: school.id, duty: self.duty, doneBy: person.id, doneOn: self.day ?? desk.today,
                reference: self.reference, occasion: self.occasion, post: self.post,
                person: about?.id)
            guard case .now(let record) = try await desk.workflows().recordDuty(input, call) else { return .already }
            let occasion = (about.map { " of \($0.name)" } ?? "") + (self.occasion.map { " for \($0)" } ?? "")
            return Reply(
                "\(record.value.duty) was done\(occasion) on \(record.value.doneOn.words) by \(person.name) "
                    + "(\(record.value.reference)).",
                .object([
                    ("id", JSON(record.value.id)), ("duty", .text(record.value.duty)), ("doneBy", JSON(person.id)),
                    ("doneOn", JSON(record.value.doneOn)), ("reference", .text(record.value.reference)),
                    ("occasion", JSON(record.value.occasion)), ("post", JSON(record.value.post)),
                    ("person", JSON(record.value.person)),
                ]))
        }
    }

    /// `cpd duty list`.
    struct List: Command {
        static let configuration = CommandConfiguration(
            abstract: "List every duty of the edition in force, how it stands and who must act.")

        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let names = try await desk.names()
            let school = try await names.school(self.place.words)
            let status = try await desk.workflows().status(of: school.id, on: desk.today, in: names.scope)
            var table = Table("duty", "what is to be done", "how it stands", "who must act")
            for position in status.standing.duties {
                let name = position.standing.occasion.map { " (\($0))" } ?? ""
                table.rows.append([
                    position.standing.duty.description + name, position.standing.task, position.sentence,
                    position.actors.joined(separator: "; "),
                ])
            }
            return Reply(
                table.text(orElse: "No edition with duties is in force at \(school.name) on \(desk.today.words)."),
                .object([("duties", .array(status.standing.duties.map { JSON(duty: $0) }))]))
        }
    }
}

extension JSON {
    /// How a duty stands.
    init(duty position: DutyPosition) {
        let missed = position.standing.missed.map { $0.name ?? $0.lastDay?.description ?? "" }
        self = .object([
            ("duty", .text(position.standing.duty.description)), ("task", .text(position.standing.task)),
            ("state", .text(position.standing.state.reason.reason.rawValue)),
            ("overdue", .flag(position.isOverdue)), ("occasion", JSON(position.standing.occasion)),
            ("sentence", .text(position.sentence)), ("remedy", JSON(position.remedy)),
            ("accountable", .array(position.standing.accountable.map { .text($0) })),
            ("people", position.figures.map { JSON(figures: $0) } ?? .null),
            ("actors", .array(position.actors.map { .text($0) })), ("missed", .array(missed.map { .text($0) })),
        ])
    }
}

extension JSON {
    /// How many people stand how by a duty that each of them has.
    fileprivate init(figures: DutyFigures) {
        self = .object([
            ("all", .number(figures.all)), ("done", .number(figures.done)), ("due", .number(figures.due)),
            ("overdue", .number(figures.overdue)), ("notEvidenced", .number(figures.notEvidenced)),
            ("paused", .number(figures.paused)), ("unset", .number(figures.unset)),
            ("notYetDue", .number(figures.notYetDue)),
        ])
    }
}
