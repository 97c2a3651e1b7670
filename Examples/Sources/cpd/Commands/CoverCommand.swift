import ArgumentParser
import CPDDomain
import CPDStorage
import CPDWorkflows

/// `cpd request cover`: who else is out on the days of a request, what is to be covered, and which days are blocked.
struct CoverCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "cover",
        abstract: "Show who else is out on the days of a request, what is to be covered, and which days are blocked.",
        discussion: """
            Names are given of those whom whoever asks may see; of others a figure, where they are not too few. Blocked days
            come from the policy, and from cpd meeting add "first blocked day" and "last blocked day".
            """)

    @OptionGroup var asked: RequestArguments

    func run(_ desk: Desk) async throws -> Reply {
        let names = try await desk.names()
        let request = try await names.request(self.asked, .undecided)
        let title = try await names.store.read(in: names.scope) {
            try $0.opportunities.get(request.opportunity).value.title
        }
        let scope = try await desk.seeing()
        let cover = CoverView(try await desk.workflows().cover(of: request.id, on: desk.today, in: scope))
        return Reply(
            "\(title) · asked \(request.askedOn.words)\n" + cover.text,
            .object([("request", JSON(request.id)), ("cover", cover.json)]))
    }
}
