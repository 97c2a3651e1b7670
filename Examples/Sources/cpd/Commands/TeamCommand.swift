import ArgumentParser
import CPDDomain
import CPDStorage
import CPDWorkflows

extension PersonCommands {
    /// `cpd person team`.
    struct ChangeTeam: Command {
        static let configuration = CommandConfiguration(
            commandName: "team", abstract: "Record which team somebody's post belongs to.",
            discussion: """
                A department, phase or key stage, in the school's own words. The first time it is of the whole post. Later \
                say with --from from which day on the new team holds; the post's first day puts right what is recorded.
                """)

        @Argument(help: "Who.") var person: String
        @Argument(help: "The team.") var team: String?
        @Flag(help: "The post belongs to no team any more.") var none = false
        @Option(help: "The first day in the team; the post's if left out.") var from: CivilDate?
        @OptionGroup var which: PostOption

        func run(_ desk: Desk) async throws -> Reply {
            guard (self.team == nil) == self.none else {
                throw Failure(.usage, "Say which team, or --none.")
            }
            let call = try await desk.call()
            let (person, date) = (try await desk.names().person(self.person), self.from ?? desk.today)
            let post = try await self.which.post(of: person, in: desk.names()) { $0.contains(date) }
            let changed = try await desk.workflows().changeTeam(of: post.id, to: self.team, from: self.from, call)
            guard case .now(let post) = changed else { return .already }
            return Reply(
                "\(person.name): \(post.value.title) from \(post.value.period.from.words), "
                    + "\(post.value.team.map { "team \($0)" } ?? "no team").",
                document(post.value))
        }
    }
}
