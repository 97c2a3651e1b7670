/// An organisation's committed units from a place on, without end: each once, in order, those to come as well.
///
/// It is pulled: a unit is read when the consumer asks for it, at most a page of them is held, and between two asks no
/// transaction is open. Where nothing is left it waits for the database's hint that something was committed, and looks
/// by itself every second. A consumer that keeps the last position it has dealt with goes on from there after a
/// restart.
///
/// ```swift
/// for try await unit in store.changeSequence(since: position, in: scope) { … }
/// ```
///
/// It ends by a ``StorageError``, or by `CancellationError` as soon as its task is cancelled.
public struct ChangeSequence: AsyncSequence, Sendable {
    /// One committed unit in its place.
    public typealias Element = CommittedUnit

    let store: CPDStore
    let scope: Scope
    let position: ChangePosition
    let pageSize: Int
    let sleep: @Sendable (Duration) async throws -> Void

    /// Begins to read behind the place.
    public func makeAsyncIterator() -> Iterator { Iterator(self) }

    /// Reads one unit after the other.
    public struct Iterator: AsyncIteratorProtocol {
        private let sequence: ChangeSequence
        private let hints: HintedBell
        private var position: ChangePosition
        private var page: ArraySlice<CommittedUnit> = []
        private var patience = Patience()

        init(_ sequence: ChangeSequence) {
            self.sequence = sequence
            self.position = sequence.position
            self.hints = HintedBell(sequence.store.backend.wakeUps())
        }

        /// The next unit; waits until there is one.
        public mutating func next() async throws -> CommittedUnit? {
            while self.page.isEmpty {
                try Task.checkCancellation()
                let units = try await self.sequence.store.changes(
                    since: self.position, limit: self.sequence.pageSize, in: self.sequence.scope)
                self.page = units[...]
                guard units.isEmpty else { break }
                let (pause, sleep) = (self.patience.next(), self.sequence.sleep)
                try await self.hints.bell.wait { try await sleep(pause) }
            }
            self.patience = Patience()
            guard let unit = self.page.popFirst() else { return nil }
            self.position = unit.position
            return unit
        }
    }
}

/// How long to wait before the next look: not long after something was there, since hints are spared while many units
/// are committed; up to a second where nothing happens.
struct Patience {
    private var pause = Duration.milliseconds(50)

    mutating func next() -> Duration {
        defer { self.pause = min(self.pause * 2, .seconds(1)) }
        return self.pause
    }
}

extension CPDStore {
    /// The committed units behind a place, those to come as well: ``changes(since:limit:in:)`` again and again, without
    /// a consumer that has to wait by itself.
    ///
    /// - Parameters:
    ///   - pageSize: how many units are read at a time, 1 to 1000.
    ///   - sleep: how to wait; for tests. By default the task sleeps.
    public func changeSequence(
        since position: ChangePosition, in scope: Scope, pageSize: Int = 100,
        sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) -> ChangeSequence {
        ChangeSequence(store: self, scope: scope, position: position, pageSize: pageSize, sleep: sleep)
    }
}
