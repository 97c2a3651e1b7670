internal import CPDDomain
internal import CPDStorage
internal import Synchronization

extension ConformanceCase {
    /// The chain as an auditor sees it, and lists and feeds that are pulled.
    static let feed: [ConformanceCase] = [
        ConformanceCase("has a whole chain, which ends where the feed does") { trial in
            let scope = try await trial.found()
            try await trial.concurrently(3) { _ in for _ in 0..<10 { try await trial.write(in: scope) { _ in } } }
            let last = try await trial.store.changes(since: .beginning, limit: 1000, in: scope).last
            let audit = try await trial.store.verifyJournal(in: scope)
            try require(audit.firstBroken == nil, audit.firstBroken?.description ?? "")
            try require(
                audit.end.position == last?.position && audit.end.digest == last?.digest, "it ends elsewhere")
            let record = ChainHead(position: ChangePosition(rawValue: 7), digest: audit.end.digest)
            let other = try await trial.store.verifyJournal(in: scope, against: record)
            try require(other.firstBroken?.defect == .differsFromRecord, "it takes any end that was written down")
            let again = try await trial.store.verifyJournal(in: scope, against: audit.end)
            try require(again == audit, "it does not know its own end again")
        },
        ConformanceCase("has a whole chain while others write") { trial in
            let scope = try await trial.found()
            try await trial.concurrently(4) { task in
                for _ in 0..<6 {
                    if task > 0 {
                        try await trial.write(in: scope) { _ in }
                    } else {
                        _ = try await trial.store.changes(since: .beginning, in: scope)
                        let broken = try await trial.store.verifyJournal(in: scope).firstBroken
                        try require(broken == nil, broken?.description ?? "")
                    }
                }
            }
            try require(try await trial.store.problems().isEmpty, "problems where there are none")
        },
        ConformanceCase("streams every match once and in order, page by page") { trial in
            let scope = try await trial.found()
            let people = (0..<23).map { trial.graph(UInt64($0), turn: $0).person }
            try await trial.insert(people, in: scope)
            let all = try await trial.read(in: scope) { try $0.people.all() }
            for pageSize in [1, 5, 23, 100] {
                var streamed: [Stored<Person>] = []
                for try await row in trial.store.stream(Person.Query(), in: scope, pageSize: pageSize) {
                    streamed.append(row)
                }
                try require(streamed == all, "\(streamed.count) rows of \(all.count), by pages of \(pageSize)")
            }
        },
        ConformanceCase("reads a stream's next page when it is asked for, and leaves nothing open") { trial in
            let counting = CountingBackend(trial.backend)
            let store = CPDStore(counting)
            let scope = try await trial.found()
            try await trial.insert((0..<20).map { trial.graph(UInt64($0), turn: $0).person }, in: scope)
            var rows = store.stream(Person.Query(), in: scope, pageSize: 4).makeAsyncIterator()
            try require(counting.reads == 0, "it read before it was asked")
            for asked in 1...10 {
                _ = try await rows.next()
                try require(counting.reads == (asked + 3) / 4, "\(counting.reads) pages for \(asked) rows")
                // Nothing is open: the same rows can be changed between two asks.
                try await trial.write(in: scope) { session in
                    guard let row = try session.people.first() else { throw Deliberate() }
                    try session.people.update(row.value, expecting: row.revision)
                }
            }
            try require(counting.open == 0, "a transaction is open")
        },
        ConformanceCase("gives a consumer of the feed what is there and what comes, once and in order") { trial in
            let scope = try await trial.found()
            let count = 20
            for _ in 0..<4 { try await trial.write(in: scope) { _ in } }
            try await trial.concurrently(3) { task in
                if task > 0 {
                    for _ in 0..<(count / 2) { try await trial.write(in: scope) { _ in } }
                } else {
                    var positions: [Int64] = []
                    for try await unit in trial.store.changeSequence(since: .beginning, in: scope, pageSize: 3) {
                        positions.append(unit.position.rawValue)
                        if positions.count == count + 5 { break }
                    }
                    try require(positions == Array(1...Int64(count + 5)), "\(positions)")
                }
            }
        },
        ConformanceCase("waits for a slow consumer of the feed, and lets one go that stops") { trial in
            let counting = CountingBackend(trial.backend)
            let scope = try await trial.found()
            for _ in 0..<9 { try await trial.write(in: scope) { _ in } }
            _ = try await trial.store.changes(since: .beginning, in: scope)
            do {
                var feed = CPDStore(counting).changeSequence(since: .beginning, in: scope, pageSize: 2)
                    .makeAsyncIterator()
                for asked in 1...6 {
                    _ = try await feed.next()
                    try require(counting.reads == (asked + 1) / 2, "\(counting.reads) pages for \(asked) units")
                }
            }
            try require(counting.open == 0, "a transaction is open")
            var rest: [Int64] = []
            let place = ChangePosition(rawValue: 6)
            // They are all there, so it has nothing to wait for.
            for try await unit in trial.store.changeSequence(
                since: place, in: scope, sleep: { _ in throw Deliberate() })
            {
                rest.append(unit.position.rawValue)
                if rest.count == 4 { break }
            }
            try require(rest == [7, 8, 9, 10], "it goes on with \(rest)")
        },
        ConformanceCase("ends a consumer that waits for the feed as soon as its task is cancelled") { trial in
            let scope = try await trial.found()
            let isWaiting = Gathered<Void>()
            let consumer = Task {
                let feed = trial.store.changeSequence(since: .beginning, in: scope) { _ in
                    isWaiting.add([()], of: 0)
                    try await Task.sleep(for: .seconds(86_400))
                }
                for try await _ in feed {}
            }
            while isWaiting.all(of: 0).isEmpty { await Task.yield() }
            consumer.cancel()
            let outcome = await consumer.result
            try require((try? outcome.get()) == nil, "it ended as if the feed had")
        },
    ]
}

/// Counts what a store asks of a backend.
private final class CountingBackend: StorageBackend {
    private let base: any StorageBackend
    private let counts = Mutex((reads: 0, open: 0))

    init(_ base: any StorageBackend) { self.base = base }

    var reads: Int { self.counts.withLock { $0.reads } }
    var open: Int { self.counts.withLock { $0.open } }

    func read<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) async throws -> Result {
        self.counts.withLock { $0 = ($0.reads + 1, $0.open + 1) }
        defer { self.counts.withLock { $0.open -= 1 } }
        return try await self.base.read(in: organisation, body)
    }

    func write<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) async throws -> Result {
        self.counts.withLock { $0.open += 1 }
        defer { self.counts.withLock { $0.open -= 1 } }
        return try await self.base.write(in: organisation, body)
    }

    func organisations() async throws -> [Identifier<Organisation>] { try await self.base.organisations() }
    func schema() async throws -> SchemaStatus { try await self.base.schema() }
    func migrate() async throws { try await self.base.migrate() }
    func problems() async throws -> [String] { try await self.base.problems() }
}
