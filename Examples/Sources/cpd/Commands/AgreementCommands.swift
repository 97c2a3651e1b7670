import ArgumentParser
import CPDDomain
import CPDWorkflows

/// `cpd agreement`: what the policy asks for before a cost is committed, signed or held.
struct AgreementCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agreement",
        abstract: "Sign the agreement, or record the interview, that the policy asks for before a cost is committed.",
        discussion: "cpd request show says which are asked for, who signs for the school, and what is there already.",
        subcommands: [Sign.self, Interview.self])

    /// Which agreement, of which request, with whom.
    struct Subject: ParsableArguments {
        @OptionGroup var asked: RequestArguments
        @Option(help: "Which, by its name in the policy, where it asks for several.") var name: String?
        @Option(help: "With whom, where several take part.") var with: String?

        func input(_ desk: Desk, words: String) async throws -> AgreementInput {
            let names = try await desk.names()
            var person: Identifier<Person>?
            if let with {
                person = try await names.person(with, at: try await names.school(self.asked.place.words).id).id
            }
            let request = try await names.request(self.asked, .undecided, expecting: person)
            return AgreementInput(request.id, name: self.name, with: person, words: words)
        }
    }

    /// `cpd agreement sign`.
    struct Sign: Command {
        static let configuration = CommandConfiguration(
            abstract: "Sign an agreement: who takes part for themself, or whom the policy names for the school.",
            discussion: """
                Each signs on their own, with --as, on the day given with --on. Nobody signs for the school for themself.
                """)

        @OptionGroup var subject: Subject
        @Option(help: "Where the agreement is kept.") var kept: String

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let input = try await self.subject.input(desk, words: self.kept)
            guard case .now(let made) = try await desk.workflows().signAgreement(input, call) else { return .already }
            return try await AgreementView(made, desk).reply(
                made.isForSchool ? "signed for the school by" : "signed by", input.request)
        }
    }

    /// `cpd agreement interview`.
    struct Interview: Command {
        static let configuration = CommandConfiguration(
            abstract: "Record that the interview was held, by whom the policy names for it.")

        @OptionGroup var subject: Subject
        @Option(help: "What was said, in a sentence.") var said: String

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let input = try await self.subject.input(desk, words: self.said)
            guard case .now(let made) = try await desk.workflows().holdInterview(input, call) else { return .already }
            return try await AgreementView(made, desk).reply("held by", input.request)
        }
    }
}

/// A signature or interview as it is shown.
private struct AgreementView {
    let made: AgreementMade
    let people: [Person]

    init(_ made: AgreementMade, _ desk: Desk) async throws {
        self.made = made
        self.people = try await desk.names().people()
    }

    func reply(_ done: String, _ request: Identifier<Request>) -> Reply {
        func name(_ id: Identifier<Person>) -> String { self.people.first { $0.id == id }?.name ?? "" }
        let (record, money) = (self.made.record, FundingView(self.made.funding))
        let holder = record.onBehalfOf.map { " for \(name($0))" } ?? ""
        return Reply(
            "\(capitalised(self.made.name)) with \(name(self.made.person)): \(done) \(name(record.decidedBy))\(holder) on "
                + "\(record.decidedOn.words): \(record.reason)\n" + money.text,
            .object([
                ("request", JSON(request)), ("record", JSON(record.id)), ("name", .text(self.made.name)),
                ("person", JSON(self.made.person)), ("by", JSON(record.decidedBy)),
                ("forSchool", .flag(self.made.isForSchool)), ("on", JSON(record.decidedOn)),
                ("words", .text(record.reason)), ("funding", money.json),
            ]))
    }
}
