import ArgumentParser
import CPDDomain
import CPDWorkflows

extension RequestCommands {
    /// `cpd request waive`.
    struct Waive: Command {
        static let configuration = CommandConfiguration(
            abstract: "Waive what the policy asks of whoever asks for money, by whom it names for that.")

        @OptionGroup var asked: RequestArguments
        @Option(help: "What is waived, as the policy names it, such as \"minimum service\".") var term: String
        @Option(help: "Why, in a sentence.") var because: String
        @Flag(help: "Record that it is not waived.") var refuse = false

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let names = try await desk.names()
            let request = try await names.request(self.asked, .undecided)
            let made = try await desk.workflows().waive(
                WaiverInput(request.id, term: self.term, grants: !self.refuse, reason: self.because), call)
            guard case .now(let waived) = made else { return .already }
            let by = try await names.people().first { $0.id == waived.waiver.decidedBy }?.name ?? ""
            let money = FundingView(waived.funding)
            return Reply(
                "\(self.refuse ? "Not waived" : "Waived"): \(waived.waiver.waivedTerm ?? self.term), by \(by) on "
                    + "\(waived.waiver.decidedOn.words): \(self.because)\n" + money.text,
                .object([
                    ("request", JSON(request.id)), ("waiver", JSON(waived.waiver.id)),
                    ("term", JSON(waived.waiver.waivedTerm)), ("granted", .flag(!self.refuse)), ("funding", money.json),
                ]))
        }
    }
}
