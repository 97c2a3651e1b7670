import ArgumentParser
import CPDDomain
import CPDStorage
import CPDWorkflows

/// `cpd priority`: what comes first.
struct PriorityCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "priority", abstract: "Record what comes first.", subcommands: [Add.self, List.self])

    /// `cpd priority add`.
    struct Add: Command {
        static let configuration = CommandConfiguration(abstract: "Record a priority.")

        @Argument(help: "What it is about.") var title: String
        @Option(help: "At which level it stands.") var level = Choice(Level.school)
        @Option(help: "Where it stands, such as \"School Development Plan 2.1\".") var plan: String?
        @Option(help: "The first day it counts; today if left out.") var from: CivilDate?
        @Option(help: "The first day it no longer counts.") var until: CivilDate?
        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let school = try await desk.names().school(self.place.words)
            let input = PriorityInput(
                school: school.id, level: self.level.value, title: self.title, planReference: self.plan,
                from: self.from, until: self.until)
            guard case .now(let stored) = try await desk.workflows().recordPriority(input, call) else {
                return .already
            }
            let plan = self.plan.map { "\($0), " } ?? ""
            return Reply("Priority: \(self.title) (\(plan)\(self.level.value.rawValue))", JSON(stored.value))
        }
    }

    /// `cpd priority list`.
    struct List: Command {
        static let configuration = CommandConfiguration(abstract: "List the priorities that count on the date.")

        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let names = try await desk.names()
            let (school, today) = (try await names.school(self.place.words).id, desk.today)
            let priorities = try await names.store.read(in: names.scope) { session in
                try session.priorities.values(.init(school: school)).filter { $0.period.contains(today) }
            }
            var table = Table("plan", "level", "priority")
            for priority in priorities {
                table.rows.append([priority.planReference ?? "", priority.level.rawValue, priority.title])
            }
            return Reply(
                table.text(orElse: "No priority counts on \(today.words)."),
                .object([("priorities", .array(priorities.map(JSON.init)))]))
        }
    }
}

extension JSON {
    fileprivate init(_ priority: Priority) {
        self = .object([
            ("id", JSON(priority.id)), ("title", .text(priority.title)), ("level", .text(priority.level.rawValue)),
            ("plan", JSON(priority.planReference)), ("from", JSON(priority.period.from)),
            ("until", JSON(priority.period.until)),
        ])
    }
}
