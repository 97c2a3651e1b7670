/// How long a store waits, and for what; `nil` is for ever.
struct Timeouts: Sendable {
    /// For a connection, while others use all there are.
    var connection: Duration? = .seconds(30)
    /// For one statement.
    var statement: Duration? = .seconds(60)
    /// For a row that another has locked.
    var lock: Duration? = .seconds(30)
    /// For the body of a unit between two statements.
    var idle: Duration? = .seconds(60)

    /// Never: for a migration.
    static var none: Timeouts { Timeouts(connection: nil, statement: nil, lock: nil, idle: nil) }

    /// What sets those that the server keeps, for one transaction.
    var statementsForTransaction: [String] { self.settings.map { "SET LOCAL \($0) = \($1)" } }

    /// What sets them for the session of one of the server's processes. Where another serves us, it is a pooler's to lend
    /// to somebody else next, and keeps none of them.
    func statements(forSessionOf process: Int32) -> [String] {
        self.settings.map {
            "SELECT pg_catalog.set_config('\($0)', '\($1)', pg_catalog.pg_backend_pid() <> \(process))"
        }
    }

    private var settings: [(name: String, milliseconds: Int64)] {
        [
            ("statement_timeout", milliseconds(self.statement)), ("lock_timeout", milliseconds(self.lock)),
            ("idle_in_transaction_session_timeout", milliseconds(self.idle)),
        ]
    }
}

private func milliseconds(_ duration: Duration?) -> Int64 {
    guard let (seconds, attoseconds) = duration?.components else { return 0 }
    return seconds * 1000 + attoseconds / 1_000_000_000_000_000
}

/// A time in a store's address, such as `500ms`, `30s` or `0` for none: the outer optional is absent where it is neither.
func duration(_ text: Substring) -> Duration?? {
    if text == "0" { return .some(nil) }
    let isMilliseconds = text.hasSuffix("ms")
    guard text.hasSuffix("s"), let number = Int(text.dropLast(isMilliseconds ? 2 : 1)), (1...1_000_000).contains(number)
    else { return nil }
    return .some(isMilliseconds ? .milliseconds(number) : .seconds(number))
}
