internal import Synchronization

/// When to tell listeners that something was committed: behind a commit, at most one in ten milliseconds for each
/// backend. NOTIFY inside the unit would take a lock of the whole cluster until the commit is on disk; behind it, it
/// takes it for a moment, and sparing most keeps eight writers from meeting there. Who listens looks again shortly after
/// a hint.
final class Notices: Sendable {
    private let statement: String
    private let last = Mutex<ContinuousClock.Instant?>(nil)

    init(schema: String) { self.statement = "NOTIFY \(Self.channel(schema))" }

    /// The channel of one schema's commits.
    static func channel(_ schema: String) -> String { "cpd_committed_in_\(schema)" }

    /// The statement to send behind this commit, if any.
    func next() -> String? {
        let now = ContinuousClock.now
        let isDue = self.last.withLock { last in
            if let last, now - last < .milliseconds(10) { return false }
            last = now
            return true
        }
        return isDue ? self.statement : nil
    }
}
