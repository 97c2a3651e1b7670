import ArgumentParser
import CPDDomain
import CPDStorage
import CPDWorkflows

/// `cpd delegate`: somebody does a post for its holder on stated dates.
struct DelegateCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "delegate", abstract: "Let somebody do a post for its holder, who goes on answering for it.")

    @Argument(help: "The post, in the words of the policy.") var post: String
    @Option(help: "Who is to do it.") var to: String
    @Option(help: "The first day; the date if left out.") var from: CivilDate?
    @Option(help: "The first day on which it no longer holds.") var until: CivilDate?
    @Option(help: "Where it was minuted or put in writing.") var minute: String
    @OptionGroup var place: SchoolOption

    func run(_ desk: Desk) async throws -> Reply {
        let call = try await desk.call()
        let names = try await desk.names()
        let school = try await names.school(self.place.words).id
        let person = try await names.person(self.to, at: school)
        let input = DelegationInput(
            school: school, post: self.post, person: person.id, from: self.from ?? desk.today, until: self.until,
            minute: self.minute)
        guard case .now(let stored) = try await desk.workflows().delegate(input, call) else { return .already }
        let (delegation, until) = (stored.value, stored.value.period.until.map { " until \($0.words)" } ?? "")
        return Reply(
            "\(person.name) does the post of \(delegation.post) for its holder from "
                + "\(delegation.period.from.words)\(until).",
            .object([
                ("id", JSON(delegation.id)), ("post", .text(delegation.post)), ("person", JSON(delegation.person)),
                ("from", JSON(delegation.period.from)), ("until", JSON(delegation.period.until)),
                ("minute", .text(delegation.minute)),
            ]))
    }
}
