import CPDStorage
import Synchronization

/// What a wrapping backend counts, and the failure it is to inject next.
final class Meter: Sendable {
    /// Where the next unit of work fails.
    enum Failure: Hashable, Sendable {
        /// At the statement with this number, from 1.
        case statement(Int)
        /// The connection is lost before the unit is committed.
        case beforeCommit
        /// The unit is committed, and the connection is lost before its answer.
        case afterCommit
    }

    /// How often the wrapped backend was asked.
    struct Counts: Hashable, Sendable {
        var reads = 0
        var units = 0
        var statements = 0
    }

    private let state = Mutex<(counts: Counts, next: Failure?)>((Counts(), nil))

    var counts: Counts { self.state.withLock { $0.counts } }

    /// Lets the next unit that gets there fail; `nil` lets none.
    func arm(_ failure: Failure?) { self.state.withLock { $0.next = failure } }

    func count(_ add: (inout Counts) -> Void) { self.state.withLock { add(&$0.counts) } }

    /// Fails once where the failure that is due is this one.
    func fail(at place: Failure) throws(StorageError) {
        let isDue = self.state.withLock { state in
            guard state.next == place else { return false }
            state.next = nil
            return true
        }
        guard isDue else { return }
        if case .statement = place { throw StorageError(.refused, "The statement was made to fail.") }
        throw StorageError(.unavailable, "The connection was made to break.")
    }
}
