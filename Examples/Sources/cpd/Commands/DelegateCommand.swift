import ArgumentParser
import CPDDomain
import CPDStorage
import CPDWorkflows

/// `cpd delegate`: somebody does a post for its holder on stated dates.
struct DelegateCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delegate", abstract: "Let somebody do a post for its holder, end that, and list who does what.",
        discussion: "cpd delegate POST --to PERSON lets somebody do it. The holder goes on answering for it.",
        subcommands: [Add.self, End.self, List.self], defaultSubcommand: Add.self)

    /// `cpd delegate add`, or `cpd delegate` alone.
    struct Add: Command {
        static let configuration = CommandConfiguration(
            abstract: "Let somebody do a post for its holder, who goes on answering for it.")

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
                document(delegation))
        }
    }

    /// `cpd delegate end`.
    struct End: Command {
        static let configuration = CommandConfiguration(
            abstract: "End a delegation: the date is the first on which it no longer holds.")

        @Argument(help: "The post, in the words of the policy.") var post: String
        @Option(name: .customLong("of"), help: "Who does it.") var person: String
        @Option(help: "The first day on which it no longer holds; the date if left out.") var until: CivilDate?

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let names = try await desk.names()
            let person = try await names.person(self.person)
            let (date, wanted) = (self.until ?? desk.today, self.post.lowercased())
            let held = try await names.store.read(in: names.scope) { session in
                try session.delegations.values(.init(person: person.id)).filter {
                    $0.post.lowercased() == wanted && ($0.period.until.map { $0 > date } ?? true)
                }
            }
            guard let first = held.first else {
                throw Failure(
                    .usage,
                    "\(person.name) does no post of that name for its holder on \(date.words): cpd delegate list.")
            }
            let ended = try await desk.workflows().endDelegation(first.id, on: date, call)
            guard case .now(let delegation) = ended else { return .already }
            return Reply(
                "\(person.name) no longer does the post of \(first.post) from \(date.words).",
                document(delegation.value))
        }
    }

    /// `cpd delegate list`.
    struct List: Command {
        static let configuration = CommandConfiguration(
            abstract: "List who does which post for its holder on the date.")

        func run(_ desk: Desk) async throws -> Reply {
            let (names, today) = (try await desk.names(), desk.today)
            let (held, people) = try await names.store.read(in: names.scope) { session in
                (
                    try session.delegations.values().filter { $0.period.until.map { $0 > today } ?? true },
                    try session.people.values()
                )
            }
            var table = Table("post", "done by", "since", "until", "minute")
            let inOrder = held.sorted { ($0.post, $0.period.from, $0.id) < ($1.post, $1.period.from, $1.id) }
            for delegation in inOrder {
                table.rows.append([
                    delegation.post, people.first { $0.id == delegation.person }?.name ?? "",
                    delegation.period.from.shortWords, delegation.period.until?.shortWords ?? "—", delegation.minute,
                ])
            }
            return Reply(
                table.text(orElse: "No post is delegated on \(today.words)."),
                .object([("delegations", .array(inOrder.map(document)))]))
        }
    }
}

private func document(_ delegation: Delegation) -> JSON {
    .object([
        ("id", JSON(delegation.id)), ("post", .text(delegation.post)), ("person", JSON(delegation.person)),
        ("from", JSON(delegation.period.from)), ("until", JSON(delegation.period.until)),
        ("minute", .text(delegation.minute)),
    ])
}
