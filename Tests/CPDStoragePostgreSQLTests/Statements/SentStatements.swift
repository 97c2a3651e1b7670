import CPDStoragePostgreSQL
import Synchronization

/// What was sent during a test, and whether it keeps the rules.
final class SentStatements: Sendable {
    let schema: String
    private let sent = Mutex<[(connection: Int, statement: String)]>([])

    /// - Parameter schema: whose tables are ours.
    init(schema: String) { self.schema = schema }

    /// To be handed to the backend.
    var observer: StatementObserver {
        { connection, statement in self.sent.withLock { $0.append((connection, statement)) } }
    }

    var statements: [String] { self.sent.withLock { $0.map(\.statement) } }

    /// Every rule that was broken, each once a statement.
    var offences: [String] {
        var offences: [String] = []
        var seen: Set<String> = []
        var conversations: [Int: Conversation] = [:]
        for (connection, statement) in self.sent.withLock({ $0 }) {
            var conversation = conversations[connection] ?? Conversation(schema: self.schema)
            let found = conversation.offences(of: statement)
            conversations[connection] = conversation
            offences += found.filter { seen.insert($0).inserted }
        }
        return offences
    }
}
