import ArgumentParser
import CPDDomain
import CPDStorage
import CPDWorkflows

/// `cpd confirm`: what somebody other than the participant says of the change an evaluation claims.
struct ConfirmCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Confirm, or not, what somebody's evaluation says has changed.",
        discussion: "Nobody does it for themself. The edition in force names the posts that do.")

    @Argument(help: "The opportunity.") var opportunity: String
    @Option(help: "Who took part.") var participant: String
    @Option(help: "Whether it is to be seen: confirmed, partly or not-seen.") var outcome: OutcomeArgument
    @Option(help: "What shows it, or what is still to be seen.") var seen: String
    @OptionGroup var place: SchoolOption

    /// The word on the command line.
    enum OutcomeArgument: String, ExpressibleByArgument, CaseIterable {
        case confirmed
        case partly
        case notSeen = "not-seen"

        var outcome: ImpactOutcome {
            switch self {
            case .confirmed: .confirmed
            case .partly: .partly
            case .notSeen: .notSeen
            }
        }
    }

    func run(_ desk: Desk) async throws -> Reply {
        let call = try await desk.call()
        let names = try await desk.names()
        let opportunity = try await names.opportunity(self.opportunity, at: names.school(self.place.words).id)
        let participant = try await names.person(self.participant)
        let input = ConfirmationInput(
            opportunity: opportunity.id, participant: participant.id, outcome: self.outcome.outcome, seen: self.seen)
        guard case .now(let stored) = try await desk.workflows().confirmImpact(input, call) else { return .already }
        let said = stored.value
        return Reply(
            "What changed for \(participant.name), \(opportunity.title): \(said.outcome.rawValue)",
            .object([
                ("id", JSON(said.id)), ("evaluation", JSON(said.evaluation)), ("participant", JSON(participant.id)),
                ("outcome", .text(said.outcome.rawValue)), ("seen", .text(said.seen)),
                ("confirmedBy", JSON(said.confirmedBy)), ("onBehalfOf", JSON(said.onBehalfOf)),
                ("confirmedOn", JSON(said.confirmedOn)),
            ]))
    }
}
