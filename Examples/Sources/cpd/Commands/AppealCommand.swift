import ArgumentParser
import CPDDomain
import CPDStorage
import CPDWorkflows

/// `cpd appeal`: who asked appeals against a request's having been declined.
struct AppealCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "appeal", abstract: "Appeal against a request's having been declined.")

    @OptionGroup var asked: RequestArguments
    @Argument(help: "On which ground of the policy.") var ground: String

    func run(_ desk: Desk) async throws -> Reply {
        let call = try await desk.call()
        let names = try await desk.names()
        let request = try await names.request(self.asked, .declined)
        let applied = try await desk.workflows().appeal(AppealInput(request.id, ground: self.ground), call)
        guard case .now(let lodged) = applied else { return .already }
        let people = try await names.people()
        let hearers = lodged.hearers.compactMap { id in people.first { $0.id == id }?.name }
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
