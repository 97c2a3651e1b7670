import ArgumentParser
import CPDDomain
import CPDStorage
import CPDWorkflows

/// `cpd vire`: money is moved between two budget lines.
struct VireCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "vire", abstract: "Move money from one budget line to another, with its minute.",
        discussion: "By whom the edition's scheme of delegation names for the amount; never what is committed.")

    @Argument(help: "How much.") var amount: Amount
    @Option(help: "The line it comes from.") var from: String
    @Option(help: "The line it goes to.") var to: String
    @Option(help: "The reference of the minute.") var minute: String
    @Option(help: "Why.") var because: String
    @OptionGroup var place: SchoolOption

    func run(_ desk: Desk) async throws -> Reply {
        let call = try await desk.call()
        let names = try await desk.names()
        let school = try await names.school(self.place.words).id
        let source = try await names.budgetLine(self.from, at: school, on: desk.today)
        let target = try await names.budgetLine(self.to, at: school, on: desk.today)
        let input = VirementInput(
            self.amount.money, from: source.id, to: target.id, minute: self.minute, reason: self.because)
        guard case .now(let moved) = try await desk.workflows().vire(input, call) else { return .already }
        return Reply(
            "\(moved.virement.amount.words) moved from \(moved.source.name) to \(moved.target.name), minute "
                + "\(moved.virement.minute).\n\(moved.source.name): \(moved.source.amount?.words ?? "") · "
                + "\(moved.target.name): \(moved.target.amount?.words ?? "")",
            .object([
                ("virement", JSON(moved.virement.id)), ("amount", JSON(moved.virement.amount)),
                ("from", JSON(moved.source.id)), ("to", JSON(moved.target.id)),
                ("decidedBy", JSON(moved.virement.decidedBy)), ("onBehalfOf", JSON(moved.virement.onBehalfOf)),
                ("minute", .text(moved.virement.minute)), ("left", JSON(moved.source.amount)),
                ("there", JSON(moved.target.amount)),
            ]))
    }
}
