internal import CPDDomain
public import CPDStorage
internal import Synchronization

/// Several writers in one organisation and in others, readers of the feed beside them, and a relay: what each of them
/// saw must add up in the end. A load for a minute, or for a moment.
public struct BusyWriters: Sendable {
    /// How many units all writers kept.
    public private(set) var units = 0
    /// How many units were refused because somebody else was first, as they must be.
    public private(set) var conflicts = 0
    /// How many messages were delivered.
    public private(set) var messages = 0
    /// How many places the feeds have.
    public private(set) var places = 0

    /// Runs the load, then looks whether everything adds up.
    ///
    /// - Parameters:
    ///   - backend: a backend that has been migrated.
    ///   - writers: how many write at once; every other unit goes to the first organisation, which all share.
    ///   - isOver: is asked, with the number of rounds, whether a writer stops.
    ///
    /// Throws ``PromiseBroken`` where an update was lost, the feed or the chain has a gap or a duplicate, or a message
    /// was lost or reordered; and any error of the store that a caller should never see.
    public static func run(
        on backend: any StorageBackend, writers: Int = 8, until isOver: @escaping @Sendable (_ rounds: Int) -> Bool
    ) async throws -> BusyWriters {
        let trial = Trial(of: backend, for: "busy writers")
        var places: [Place] = []
        for number in 0...3 { places.append(try await Place(number, trial)) }
        let (all, kept, conflicts) = (places, Gathered<Identifier<JournalEntry>>(), Gathered<Void>())
        let (receiver, read) = (Receiver(), Gathered<CommittedUnit>())
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (number, place) in all.enumerated() {
                group.addTask {
                    for try await unit in trial.store.changeSequence(since: .beginning, in: place.scope) {
                        read.add([unit], of: number)
                    }
                }
            }
            group.addTask {
                try await OutboxRelay(
                    over: trial.store, in: all.map(\.scope), settings: .quick, now: { Trial.now },
                    deliver: { receiver.take($0) }
                ).run()
            }
            try await trial.concurrently(writers) { writer in
                var round = 0
                while !isOver(round) {
                    round += 1
                    let number = round.isMultiple(of: 2) ? 0 : (writer + round) % all.count
                    do {
                        if let unit = try await all[number].write(trial, round) { kept.add([unit], of: number) }
                    } catch let error as StorageError where error.code == .revisionConflict {
                        conflicts.add([()], of: 0)
                    }
                }
            }
            // The readers and the relay go on until they have everything, and are ended then.
            for (number, place) in all.enumerated() {
                let count = kept.all(of: number).count + place.before
                for attempt in 0... {
                    let isRead = read.all(of: number).count >= count
                    if try await trial.outbox(in: place.scope).isEmpty, isRead { break }
                    try require(attempt < 3000, "a reader or the relay does not come to the end")
                    try await Task.sleep(for: .milliseconds(20))
                }
            }
            group.cancelAll()
            while let result = await group.nextResult() {
                if case .failure(let error) = result, !(error is CancellationError) { throw error }
            }
        }
        var account = BusyWriters()
        for (number, place) in places.enumerated() {
            account.units += kept.all(of: number).count
            account.places += read.all(of: number).count
            try await place.check(trial, kept: kept.all(of: number), read: read.all(of: number), receiver)
        }
        account.conflicts = conflicts.all(of: 0).count
        account.messages = Set(receiver.messages.map(\.id)).count
        let problems = try await trial.store.problems()
        try require(problems.isEmpty, problems.joined(separator: "; "))
        return account
    }
}

extension BusyWriters: CustomStringConvertible {
    /// The numbers, in one line.
    public var description: String {
        "\(self.units) units kept, \(self.conflicts) refused as stale, \(self.places) places in the feeds, "
            + "\(self.messages) messages delivered"
    }
}

/// An organisation with a row that everybody counts up.
private struct Place: Sendable {
    let scope: Scope
    let counter: Person
    /// How many units there were before.
    let before: Int

    init(_ number: Int, _ trial: Trial) async throws {
        self.scope = try await trial.found("School \(number)")
        var counter = trial.graph(UInt64(number)).person
        counter.givenName = "0"
        self.counter = counter
        try await trial.insert([counter], in: self.scope)
        self.before = 2
    }

    /// Counts up by one, and leaves messages that say some numbers; by turns with a lock, with the revision alone, and in
    /// a unit that fails. The unit's identifier where it was kept.
    func write(_ trial: Trial, _ round: Int) async throws -> Identifier<JournalEntry>? {
        let (unit, id): (Identifier<JournalEntry>, _) = (trial.identifier(), self.counter.id)
        do {
            try await trial.write(in: self.scope, as: unit) { session in
                let row = try round % 4 == 1 ? session.people.find(id) : session.people.find(id, locked: true)
                guard var row, let count = Int(row.value.givenName) else { throw Deliberate() }
                row.value.givenName = "\(count + 1)"
                try session.people.update(row.value, expecting: row.revision)
                if Self.hasMessage(count + 1) {
                    try session.send(topic: "counted", subject: "\(self.scope.organisation)", payload: "\(count + 1)")
                }
                if round % 8 == 0 { throw Deliberate() }
            }
            return unit
        } catch is Deliberate {
            return nil
        }
    }

    /// The first ones, and of many one in fifty: those of one subject are delivered one after the other.
    static func hasMessage(_ count: Int) -> Bool { count <= 8 || count % 50 == 0 }

    func check(
        _ trial: Trial, kept: [Identifier<JournalEntry>], read: [CommittedUnit], _ receiver: Receiver
    ) async throws {
        let count = try await trial.read(in: self.scope) { try $0.people.get(self.counter.id).value.givenName }
        try require(count == "\(kept.count)", "the counter says \(count) after \(kept.count) units")
        try require(
            read.map(\.position.rawValue) == (0..<read.count).map { Int64($0 + 1) }, "a feed with a gap or a duplicate")
        try require(
            Set(read.map(\.entry.id)).subtracting(kept).count == self.before
                && Set(kept).isSubset(of: read.map(\.entry.id)),
            "the feed has other units than were kept")
        // Each unit read what the one before had committed, so the feed has them in the order of the counter.
        let revisions = read.flatMap(\.entry.changes).filter { $0.kind == "person" }.map(\.revision)
        try require(revisions == (0..<revisions.count).map { Int64($0 + 1) }, "a unit before one whose work it read")
        let audit = try await trial.store.verifyJournal(in: self.scope)
        try require(audit.firstBroken == nil, audit.firstBroken?.description ?? "")
        var payloads: [String] = []
        for message in receiver.messages where message.subject == "\(self.scope.organisation)" {
            if message.payload != payloads.last { payloads.append(message.payload) }
        }
        let due = (0..<kept.count).map { $0 + 1 }.filter(Self.hasMessage)
        try require(payloads == due.map { "\($0)" }, "messages lost or out of their order")
    }
}
