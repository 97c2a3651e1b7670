import ArgumentParser
import CPDDomain
import CPDStorage
import CPDWorkflows

/// `cpd meeting`: the events of a school's year to which duties and training are tied.
struct MeetingCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "meeting", abstract: "Record meetings, reports and the days of terms, and list them.",
        discussion: """
            Kinds: \(Workflows.schoolEvents.joined(separator: ", ")).
            A term has its first and its last day, both with its name, such as "autumn 2026". Of a document that is to be
            read, the date is the first day on which the edition is in force, and --reference is the edition's name.
            """,
        subcommands: [Add.self, List.self])

    /// `cpd meeting add`.
    struct Add: Command {
        static let configuration = CommandConfiguration(abstract: "Record one.")

        @Argument(help: "Its kind, such as \"governing body meeting\".") var kind: String
        @Option(help: "Its day; today if left out.") var day: CivilDate?
        @Option(help: "The name it goes by in records, such as the number of the meeting.") var reference: String
        @Flag(help: "For the whole organisation instead of one school.") var everywhere = false
        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let school = self.everywhere ? nil : try await desk.names().school(self.place.words)
            let input = SchoolEventInput(
                school: school?.id, name: self.kind, date: self.day ?? desk.today, reference: self.reference)
            guard case .now(let event) = try await desk.workflows().recordSchoolEvent(input, call) else {
                return .already
            }
            return Reply(
                "Recorded: \(event.value.name) \"\(event.value.reference)\" on \(event.value.date.words).",
                document(event.value))
        }
    }

    /// `cpd meeting list`.
    struct List: Command {
        static let configuration = CommandConfiguration(abstract: "List what is recorded, in the order of the days.")

        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let names = try await desk.names()
            let school = try await names.school(self.place.words).id
            let events = try await names.store.read(in: names.scope) { session in
                try session.schoolEvents.values().filter { $0.school == nil || $0.school == school }
                    .sorted { ($0.date, $0.name, $0.reference) < ($1.date, $1.name, $1.reference) }
            }
            var table = Table("date", "kind", "reference")
            for event in events { table.rows.append([event.date.shortWords, event.name, event.reference]) }
            return Reply(
                table.text(orElse: "No meeting, report or term is recorded yet."),
                .object([("events", .array(events.map(document)))]))
        }
    }
}

private func document(_ event: SchoolEvent) -> JSON {
    .object([
        ("id", JSON(event.id)), ("school", JSON(event.school)), ("kind", .text(event.name)),
        ("date", JSON(event.date)), ("reference", .text(event.reference)),
    ])
}
