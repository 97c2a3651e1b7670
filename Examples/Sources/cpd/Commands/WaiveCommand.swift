import ArgumentParser
import CPDDomain
import CPDWorkflows

extension RequestCommands {
    /// `cpd request waive`.
    struct Waive: Command {
        static let configuration = CommandConfiguration(
            abstract: "Waive what the policy asks of whoever asks for money, by whom it names for that.",
            discussion: """
                The term provider lets in a provider that is not on the list of the policy. With --leaving it is about what \
                somebody who leaves would pay back: the term is then the reason for leaving, such as "ill health".
                """)

        @OptionGroup var asked: RequestArguments
        @Option(help: "What is waived, as the policy names it, such as \"minimum service\".") var term: String
        @Option(help: "Why, in a sentence.") var because: String
        @Option(help: "Who leaves, where what they would pay back is waived.") var leaving: String?
        @Flag(help: "Record that it is not waived.") var refuse = false

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let names = try await desk.names()
            if let leaving { return try await self.waiveRepayment(by: leaving, desk, call) }
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

        private func waiveRepayment(by words: String, _ desk: Desk, _ call: Call) async throws -> Reply {
            let names = try await desk.names()
            let person = try await names.person(words, at: try await names.school(self.asked.place.words).id)
            let request = try await names.request(self.asked, .approved, expecting: person.id)
            let made = try await desk.workflows().waiveRepayment(
                RepaymentWaiverInput(
                    request.id, by: person.id, leavingFor: self.term, grants: !self.refuse, reason: self.because), call)
            guard case .now(let waiver) = made else { return .already }
            let by = try await names.people().first { $0.id == waiver.decidedBy }?.name ?? ""
            return Reply(
                "\(self.refuse ? "Not waived" : "Waived"): what \(person.name) would pay back on leaving for \(self.term), by "
                    + "\(by) on \(waiver.decidedOn.words): \(self.because)\n",
                .object([
                    ("request", JSON(request.id)), ("person", JSON(person.id)), ("waiver", JSON(waiver.id)),
                    ("term", .text(self.term)), ("granted", .flag(!self.refuse)),
                ]))
        }
    }
}
