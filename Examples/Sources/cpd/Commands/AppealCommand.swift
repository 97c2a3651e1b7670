import ArgumentParser
import CPDDomain
import CPDStorage
import CPDWorkflows

/// `cpd appeal`: appeals against requests' having been declined.
struct AppealCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "appeal", abstract: "Appeal against a request's having been declined, and list appeals.",
        discussion: "cpd appeal REQUEST GROUND lodges one.", subcommands: [Lodge.self, List.self],
        defaultSubcommand: Lodge.self)

    /// `cpd appeal lodge`, or `cpd appeal` alone.
    struct Lodge: Command {
        static let configuration = CommandConfiguration(
            abstract: "Appeal against a request's having been declined, by who asked or was to take part.")

        @OptionGroup var asked: RequestArguments
        @Argument(help: "On which ground of the policy.") var ground: String

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let names = try await desk.names()
            let request = try await names.request(self.asked, .declined)
            let applied = try await desk.workflows().appeal(AppealInput(request.id, ground: self.ground), call)
            guard case .now(let lodged) = applied else { return .already }
            let hearers = try await names.names(of: lodged.hearers)
            let due = lodged.dueBy.map { ", by \($0.words)" } ?? ""
            return Reply(
                "Appeal lodged on \(lodged.appeal.lodgedOn.words): \(lodged.appeal.ground).\n"
                    + (lodged.remedy ?? "To be heard by \(hearers.joined(separator: " or "))\(due)."),
                .object([
                    ("appeal", JSON(lodged.appeal.id)), ("request", JSON(request.id)),
                    ("ground", .text(lodged.appeal.ground)), ("lodgedOn", JSON(lodged.appeal.lodgedOn)),
                    ("hearers", .array(lodged.hearers.map { JSON($0) })), ("dueBy", JSON(lodged.dueBy)),
                ]))
        }
    }

    /// `cpd appeal list`.
    struct List: Command {
        static let configuration = CommandConfiguration(
            abstract: "List the appeals that nobody has heard, with who may hear each and by when.",
            discussion: "The exit code is 1 where one is late.")

        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let names = try await desk.names()
            let school = try await names.school(self.place.words).id
            let open = try await desk.workflows().openAppeals(at: school, on: desk.today, in: names.scope)
            var (table, rows) = (Table("lodged", "by", "what", "ground", "to be heard by", "until"), [JSON]())
            for one in open {
                let hearers = try await names.names(of: one.hearers)
                table.rows.append([
                    one.appeal.lodgedOn.shortWords, try await names.names(of: [one.appeal.lodgedBy]).first ?? "",
                    one.title, one.appeal.ground, one.remedy ?? hearers.joined(separator: " or "),
                    (one.dueBy?.shortWords ?? "—") + (one.isLate ? " (late)" : ""),
                ])
                rows.append(
                    .object([
                        ("appeal", JSON(one.appeal.id)), ("request", JSON(one.request.id)),
                        ("lodgedBy", JSON(one.appeal.lodgedBy)), ("lodgedOn", JSON(one.appeal.lodgedOn)),
                        ("ground", .text(one.appeal.ground)), ("hearers", .array(one.hearers.map { JSON($0) })),
                        ("dueBy", JSON(one.dueBy)), ("late", .flag(one.isLate)),
                    ]))
            }
            return Reply(
                table.text(orElse: "No appeal waits to be heard."), .object([("appeals", .array(rows))]),
                status: open.contains { $0.isLate } ? .no : .done)
        }
    }
}

extension Names {
    /// What people are called, in the order given.
    func names(of some: [Identifier<Person>]) async throws -> [String] {
        let people = try await self.people()
        return some.compactMap { id in people.first { $0.id == id }?.name }
    }
}

/// `cpd hear`: somebody who was not involved hears the appeal.
struct HearCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "hear", abstract: "Hear the appeal against a decision, by somebody not involved in it.",
        discussion: "Upheld, the request is decided anew, as a new request; what was declined stays as it is.")

    @OptionGroup var asked: RequestArguments
    @Argument(help: "upheld or dismissed.") var outcome: Choice<AppealOutcome>
    @Option(help: "Why.") var because: String

    func run(_ desk: Desk) async throws -> Reply {
        let call = try await desk.call()
        let names = try await desk.names()
        let request = try await names.request(self.asked, .declined)
        let applied = try await desk.workflows().hear(
            HearingInput(request.id, self.outcome.value, reason: self.because), call)
        guard case .now(let heard) = applied else { return .already }
        let by = try await names.people().first { $0.id == heard.appeal.heardBy }?.name ?? ""
        var lines = ["Appeal \(self.outcome.value.rawValue) by \(by) on \(desk.today.words): \(self.because)"]
        if let anew = heard.anew {
            lines.append("Decided anew as request \(anew.request.value.id).")
            lines.append(anew.approvers.standing?.turn ?? anew.approvers.remedy ?? "")
        }
        return Reply(
            lines.filter { !$0.isEmpty }.joined(separator: "\n"),
            .object([
                ("appeal", JSON(heard.appeal.id)), ("outcome", .text(self.outcome.value.rawValue)),
                ("heardBy", JSON(heard.appeal.heardBy)), ("isLate", .flag(heard.isLate)),
                ("anew", JSON(heard.anew?.request.value.id)),
            ]))
    }
}
