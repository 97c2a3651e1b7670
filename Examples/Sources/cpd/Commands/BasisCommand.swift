import ArgumentParser
import CPDDomain
import CPDStorage
import CPDWorkflows

extension OpportunityCommands {
    /// `cpd opportunity basis`.
    struct Basis: Command {
        static let configuration = CommandConfiguration(
            abstract: "Record on what basis the hours of an opportunity are given.",
            discussion: "Somebody to whom they are given on another basis: cpd attend --basis.")

        @Argument(help: "The opportunity.") var opportunity: String
        @Argument(help: "The basis of its hours.") var basis: Choice<TimeBasis>
        @Option(help: "The session's date, where there are several; all of them if left out.") var session: CivilDate?
        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let names = try await desk.names()
            let opportunity = try await names.opportunity(self.opportunity, at: names.school(self.place.words).id)
            let file = try await desk.workflows().opportunity(opportunity.id, in: names.scope)
            let sessions = file.sessions.filter { self.session == nil || $0.date == self.session }
            guard !sessions.isEmpty else {
                throw Failure(.usage, "\"\(opportunity.title)\" has no session on that day. See cpd opportunity show.")
            }
            var documents: [JSON] = []
            for session in sessions {
                desk.begin(for: session.id)
                let call = try await desk.call()
                guard
                    case .now(let stored) = try await desk.workflows().recordBasis(
                        self.basis.value, of: session.id, call)
                else { continue }
                documents.append(
                    .object([
                        ("session", JSON(stored.value.id)), ("date", JSON(stored.value.date)),
                        ("basis", JSON(stored.value.basis?.rawValue)),
                    ]))
            }
            guard !documents.isEmpty else { return .already }
            return Reply(
                "\(self.basis.value.rawValue): \(counted(documents.count, "session", "sessions")), \(opportunity.title)",
                .object([("sessions", .array(documents))]))
        }
    }
}
