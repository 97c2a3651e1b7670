internal import CPDDomain
internal import Synchronization

/// What the runs of one unit of work made of it: the journal entry and the body's result, both known before a backend
/// keeps the unit. So a result is not lost with the answer to COMMIT.
final class UnitRuns<Result: Sendable>: Sendable {
    private struct Run {
        var entry: JournalEntry
        var result: Result
    }

    private struct State {
        var last: Run?
        var uncertain: [Run] = []
    }

    private let state = Mutex(State())

    /// A run has ended its body and is about to be kept.
    func end(_ entry: JournalEntry, _ result: Result) {
        self.state.withLock { $0.last = Run(entry: entry, result: result) }
    }

    /// The last run may have been kept or not.
    func leaveUncertain() {
        self.state.withLock { state in
            if let last = state.last { state.uncertain.append(last) }
            state.last = nil
        }
    }

    /// The result of the uncertain run that left this entry, `nil` where none did.
    func result(of entry: JournalEntry) -> Result? {
        self.state.withLock { state in state.uncertain.last { $0.entry == entry }?.result }
    }
}
