import ArgumentParser
import CPDDomain
import CPDStorage
import CPDWorkflows

/// `cpd store outbox`: messages for other systems that are not delivered.
struct OutboxCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox", abstract: "Look after the messages for other systems.",
        subcommands: [List.self, SendAgain.self, Discard.self], defaultSubcommand: List.self)

    /// `cpd store outbox`.
    struct List: Command {
        static let configuration = CommandConfiguration(
            abstract: "List the messages that are not delivered, in the order of their units.")

        @Flag(help: "Only those whose every attempt failed.") var dead = false

        func run(_ desk: Desk) async throws -> Reply {
            let (store, scope) = (try desk.store(), try await desk.reading())
            // Units that nobody has asked for yet get their places first.
            _ = try await store.changes(since: .beginning, limit: 1, in: scope)
            var table = Table("message", "topic", "subject", "state", "attempts", "last failure")
            var documents: [JSON] = []
            let query = OutboxMessage.Query(state: self.dead ? .dead : nil)
            for try await row in store.stream(query, in: scope) {
                let message = row.value
                table.rows.append([
                    "\(message.id)", message.topic, message.subject, message.state.rawValue, "\(message.attempts)",
                    message.lastFailure ?? "",
                ])
                documents.append(message.json)
            }
            return Reply(table.text(orElse: "No message waits."), .array(documents))
        }
    }

    /// `cpd store outbox send-again ID`.
    struct SendAgain: Command {
        static let configuration = CommandConfiguration(abstract: "Let a dead message be tried again.")

        @Argument(help: "The message's identifier.") var message: String

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let id = try identifier(self.message)
            try await desk.store().sendAgain(id, as: call.unit, in: call.scope, at: call.now)
            return Reply("It is tried again.", .object([("message", JSON(id)), ("state", .text("waiting"))]))
        }
    }

    /// `cpd store outbox discard ID --reason WHY`.
    struct Discard: Command {
        static let configuration = CommandConfiguration(abstract: "Give a message up; those behind it go on.")

        @Argument(help: "The message's identifier.") var message: String
        @Option(help: "Why, without anything about a person; kept with the message.") var reason: String

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let id = try identifier(self.message)
            try await desk.store().discard(id, because: self.reason, as: call.unit, in: call.scope, at: call.now)
            return Reply(
                "It is discarded: \(self.reason)", .object([("message", JSON(id)), ("state", .text("discarded"))]))
        }
    }
}

private func identifier(_ text: String) throws -> Identifier<OutboxMessage> {
    guard let id = Identifier<OutboxMessage>(text) else {
        throw Failure(.usage, "That is no identifier of a message. See cpd store outbox.")
    }
    return id
}

extension OutboxMessage {
    /// The message as data.
    var json: JSON {
        .object([
            ("id", JSON(self.id)), ("position", .number(Int(self.position))), ("number", .number(self.number)),
            ("topic", .text(self.topic)), ("subject", .text(self.subject)), ("payload", .text(self.payload)),
            ("state", .text(self.state.rawValue)), ("attempts", .number(self.attempts)),
            ("lastFailure", JSON(self.lastFailure)),
        ])
    }
}
