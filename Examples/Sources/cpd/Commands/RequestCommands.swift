import ArgumentParser
import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows

/// `cpd request`: somebody asks to take part, others comment, and everybody sees whose turn it is.
struct RequestCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "request", abstract: "Ask to take part, comment on a request, and see whose turn it is.",
        discussion: "cpd request OPPORTUNITY asks to take part in it.",
        subcommands: [
            AskFor.self, Comment.self, CoverCommand.self, Waive.self, Show.self, List.self, Recheck.self,
        ],
        defaultSubcommand: AskFor.self)

    /// `cpd request comment`.
    struct Comment: Command {
        static let configuration = CommandConfiguration(
            abstract: "Comment on a request at a stage that is heard before others decide.")

        @OptionGroup var asked: RequestArguments
        @Argument(help: "What you say; may be left out where you have no objection.") var text = ""
        @Option(help: "Where you stand: no-objection or concern.") var stance: Choice<Stance>?
        @Option(help: "At which stage; the one that is to be heard if left out.") var stage: String?

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let names = try await desk.names()
            let request = try await names.request(self.asked, .undecided)
            let applied = try await desk.workflows().comment(
                CommentInput(request.id, self.text, stance: self.stance?.value, stage: self.stage), call)
            guard case .now(let made) = applied else { return .already }
            let by = try await names.people().first { $0.id == made.comment.decidedBy }?.name ?? ""
            return Reply(
                "Stage \"\(made.comment.stage)\": comment by \(by) on \(made.comment.decidedOn.words)"
                    + "\(made.comment.outcome.stance.map { ", \($0.rawValue)" } ?? "").\n"
                    + RouteView(made.standing).text,
                .object([
                    ("request", JSON(request.id)), ("comment", JSON(made.comment.id)),
                    ("stage", .text(made.comment.stage)), ("stance", JSON(made.comment.outcome.stance?.rawValue)),
                    ("route", RouteView(made.standing).json),
                ]))
        }
    }

    /// `cpd request show`.
    struct Show: Command {
        static let configuration = CommandConfiguration(
            abstract: "Show at which stage a request is, what was said at each, and whose turn it is.")

        @OptionGroup var asked: RequestArguments

        func run(_ desk: Desk) async throws -> Reply {
            let names = try await desk.names()
            let request = try await names.request(self.asked, .undecided)
            let row = try await names.row(of: request, with: desk)
            let (people, said, decision) = try await names.store.read(in: names.scope) { session in
                (
                    try session.people.values(), try session.stageDecisions.values(.init(request: request.id)),
                    try session.decisions.values(.init(request: request.id)).first
                )
            }
            func name(_ id: Identifier<Person>) -> String { people.first { $0.id == id }?.name ?? "" }
            var lines = ["\(row.title) · \(name(request.askedBy)), asked \(request.askedOn.words)"]
            if let needsCover = request.needsCover {
                lines.append(needsCover ? "Lessons are to be covered." : "No lesson is to be covered.")
            }
            for one in said {
                let holder = one.onBehalfOf.map { " for \(name($0))" } ?? ""
                let exception = one.exception.map { " (exception: \($0))" } ?? ""
                let reason = (one.reason.isEmpty ? "" : ": \(one.reason)") + exception
                let what =
                    one.fundingRecord.map { $0.words(one, name) }
                    ?? "Stage \"\(one.stage)\": \(one.outcome.saidWords)"
                lines.append(
                    "\(what) by \(name(one.decidedBy))\(holder) on "
                        + "\(one.decidedOn.words)\(reason)")
            }
            // Of what is decided, how far it was then.
            var standing = row.standing
            if let decision {
                standing = try await desk.workflows().standing(
                    of: request.id, on: decision.decidedOn, in: names.scope)
            }
            lines += standing?.unheard ?? []
            lines.append(row.turn)
            if let after = row.standing?.after { lines.append(after) }
            // Of what is decided, as it stood then.
            let money = FundingView(
                try await desk.workflows().funding(
                    of: request.id, on: decision?.decidedOn ?? desk.today, in: names.scope))
            return Reply(
                lines.joined(separator: "\n") + (money.text.isEmpty ? "" : "\n" + money.text),
                .object([
                    ("request", JSON(request.id)), ("opportunity", JSON(request.opportunity)),
                    ("askedBy", JSON(request.askedBy)), ("askedOn", JSON(request.askedOn)),
                    ("needsCover", request.needsCover.map { .flag($0) } ?? .null), ("turn", .text(row.turn)),
                    ("said", .array(said.map(document))),
                    ("route", standing.map { RouteView($0).json } ?? .null), ("funding", money.json),
                ]))
        }
    }

    /// `cpd request list`.
    struct List: Command {
        static let configuration = CommandConfiguration(
            abstract:
                "List the requests that nobody has decided, with what the policy answers and whose turn it is.",
            discussion: """
                Where the policy says in which order money is given, they are listed in it, for each budget line with how \
                far its money reaches.
                """)

        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let names = try await desk.names()
            let school = try await names.school(self.place.words).id
            let open = try await desk.workflows().openRequests(on: desk.today, in: names.scope)
            let people = try await names.people()
            let nameOf = Dictionary(people.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
            var (table, rows) = (Table("asked", "by", "what", "policy", "others out", "whose turn"), [JSON]())
            let queues = try await desk.workflows().fundingQueues(at: school, on: desk.today, in: names.scope)
            // By the first line that money is asked of; what asks for none comes after, as it was asked.
            let places = queues.flatMap(\.places).map(\.request)
            let inOrder = open.enumerated().sorted { left, right in
                let (one, other) = (
                    places.firstIndex(of: left.element.request.id) ?? places.count,
                    places.firstIndex(of: right.element.request.id) ?? places.count
                )
                return (one, left.offset) < (other, right.offset)
            }.map(\.element)
            for one in inOrder where one.request.school == school {
                let (request, check, standing) = (one.request, one.check, one.approvers.standing)
                let (turn, cover) = (standing?.turn ?? one.approvers.turn(nameOf), CoverView(one.cover))
                table.rows.append([
                    request.askedOn.shortWords, nameOf[request.askedBy] ?? "", one.title,
                    check.verdict.answer.rawValue, cover.shortText, turn,
                ])
                rows.append(
                    .object([
                        ("request", JSON(request.id)), ("askedBy", JSON(request.askedBy)),
                        ("askedOn", JSON(request.askedOn)), ("opportunity", JSON(request.opportunity)),
                        ("answer", .text(check.verdict.answer.rawValue)),
                        ("blocking", .array(check.blocking.map { .text($0.rawValue) })),
                        ("stage", JSON(standing?.open?.stage.stage.name)), ("turn", .text(turn)),
                        ("waitsForComment", .flag(one.waitsForComment)),
                        ("who", .array(one.approvers.people.map { JSON($0) })), ("cover", cover.json),
                    ]))
            }
            let order = FundingQueueView(queues)
            return Reply(
                table.text(orElse: "No request waits for a decision.") + order.text,
                .object([("requests", .array(rows)), ("order", order.json)]))
        }
    }
}

extension Names {
    /// What is asked for, whose turn it is in words, and how far it is on its route where there is one.
    func row(
        of request: Request, with desk: Desk
    ) async throws -> (title: String, turn: String, standing: RequestStanding?) {
        let (title, decision) = try await self.store.read(in: self.scope) { session in
            (
                try session.opportunities.get(request.opportunity).value.title,
                try session.decisions.values(.init(request: request.id)).first
            )
        }
        if let decision {
            return (title, "Decision: \(decision.outcome.rawValue) on \(decision.decidedOn.words).", nil)
        }
        let approvers = try await desk.workflows().approvers(of: request.id, on: desk.today, in: self.scope)
        if let standing = approvers.standing { return (title, standing.turn, standing) }
        let people = try await self.people()
        let names = Dictionary(people.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        return (title, approvers.turn(names), nil)
    }
}

extension Approvers {
    /// Whose turn it is where no route is written; or who must appoint somebody.
    func turn(_ names: [Identifier<Person>: String]) -> String {
        let deciders = self.people.compactMap { names[$0] }
        return self.remedy ?? "Waiting for \(listed(deciders)) (\(self.roles.first?.rawValue ?? "who decides"))."
    }
}

extension StageOutcome {
    /// What was said, as words before who said it.
    fileprivate var saidWords: String { self.stance.map { "comment (\($0.rawValue))" } ?? self.rawValue }
}

private func document(_ said: StageDecision) -> JSON {
    .object([
        ("stage", .text(said.stage)), ("outcome", .text(said.outcome.rawValue)), ("by", JSON(said.decidedBy)),
        ("onBehalfOf", JSON(said.onBehalfOf)), ("on", JSON(said.decidedOn)), ("reason", .text(said.reason)),
        ("check", JSON(said.check)),
    ])
}
