import ArgumentParser
import CPDDomain
import CPDStorage
import CPDWorkflows

extension PersonCommands {
    /// `cpd person contract`.
    struct ChangeContract: Command {
        static let configuration = CommandConfiguration(
            commandName: "contract", abstract: "Record on what contract somebody's post is held.",
            discussion: """
                The first time it is of the whole post. Later say with --from from which day on the new contract holds; the \
                post's first day puts right what is recorded.
                """)

        @Argument(help: "Who.") var person: String
        @Argument(help: "The kind: permanent, fixed-term or casual.") var kind: Choice<ContractKind>
        @Option(help: "The last day of the contract, as it was agreed.") var ends: CivilDate?
        @Option(help: "The first day of the contract; the post's if left out.") var from: CivilDate?
        @OptionGroup var which: PostOption

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let (person, date) = (try await desk.names().person(self.person), self.from ?? desk.today)
            let post = try await self.which.post(of: person, in: desk.names()) { $0.contains(date) }
            let changed = try await desk.workflows().changeContract(
                of: post.id, to: self.kind.value, endingOn: self.ends, from: self.from, call)
            guard case .now(let post) = changed else { return .already }
            return Reply(
                "\(person.name): \(post.value.title) from \(post.value.period.from.words), "
                    + "\(post.value.contractWords.joined(separator: ", ")).",
                document(post.value))
        }
    }

    /// `cpd person probation`.
    struct RecordProbation: Command {
        static let configuration = CommandConfiguration(
            commandName: "probation",
            abstract: "Record that probation in a post was passed, until when it runs, or none.")

        @Argument(help: "Who.") var person: String
        @Option(help: "The day on which it was passed.") var passed: CivilDate?
        @Option(help: "The last day of probation that still runs.") var until: CivilDate?
        @Flag(help: "The contract has no probation.") var none = false
        @OptionGroup var which: PostOption

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            guard let probation = try Probation(passed: self.passed, until: self.until, isNone: self.none) else {
                throw Failure(.usage, "Say --passed with the day, --until with the last day, or --none.")
            }
            let (person, today) = (try await desk.names().person(self.person), desk.today)
            let post = try await self.which.post(of: person, in: desk.names()) { $0.contains(today) }
            let recorded = try await desk.workflows().recordProbation(probation, in: post.id, call)
            guard case .now(let post) = recorded else { return .already }
            return Reply("\(person.name): \(post.value.title), \(probation.words).", document(post.value))
        }
    }
}

/// What is said of the contract when a post is added.
struct ContractOptions: ParsableArguments {
    @Option(help: "The kind of contract: permanent, fixed-term or casual.") var contract: Choice<ContractKind>?
    @Option(help: "The last day of the contract, as it was agreed.") var contractEnds: CivilDate?
    @Option(help: "The day on which probation was passed.") var probationPassed: CivilDate?
    @Option(help: "The last day of probation that still runs.") var probationUntil: CivilDate?
    @Flag(help: "The contract has no probation.") var noProbation = false

    /// As the processes take it. Throws ``Failure`` where more than one thing is said of probation.
    func input() throws -> ContractInput {
        ContractInput(
            kind: self.contract?.value, endsOn: self.contractEnds,
            probation: try Probation(
                passed: self.probationPassed, until: self.probationUntil, isNone: self.noProbation))
    }
}

extension Probation {
    /// What was said of it; `nil` where nothing was. Throws ``Failure`` where more than one thing is said.
    fileprivate init?(passed: CivilDate?, until: CivilDate?, isNone: Bool) throws {
        let said = [passed.map { Self.passed($0) }, until.map { .until($0) }, isNone ? .notAgreed : nil]
            .compactMap(\.self)
        guard said.count <= 1 else {
            throw Failure(
                .usage, "Say one thing of probation: that it was passed, until when it runs, or that there is none.")
        }
        guard let one = said.first else { return nil }
        self = one
    }

    /// `probation passed on 1 March 2026`
    var words: String {
        switch self {
        case .notAgreed: "no probation"
        case .until(let day): "probation until \(day.words)"
        case .passed(let day): "probation passed on \(day.words)"
        }
    }

    fileprivate var document: JSON {
        switch self {
        case .notAgreed: .object([("state", .text("none"))])
        case .until(let day): .object([("state", .text("until")), ("day", JSON(day))])
        case .passed(let day): .object([("state", .text("passed")), ("day", JSON(day))])
        }
    }
}

extension Engagement {
    /// What is recorded of the contract, part by part.
    var contractWords: [String] {
        let kind = self.contractKind.map { kind in
            kind.rawValue + (self.contractEndsOn.map { " until \($0.words)" } ?? "")
        }
        return [kind, self.probation?.words].compactMap(\.self)
    }

    /// What is recorded of the contract, as data.
    var contractDocument: JSON {
        .object([
            ("kind", JSON(self.contractKind?.rawValue)), ("ends", JSON(self.contractEndsOn)),
            ("probation", self.probation?.document ?? .null),
        ])
    }
}
