import CPDDomain
import CPDStorage
import CPDStorageSQLite
import Foundation

/// Work load C: 5,000 units of work on one connection. Each reads a row, updates it at the revision it was read at,
/// inserts another, and leaves its journal entry.
///
/// The kinds are those whose tables are nearest to the peers', so that what is compared is not a richer schema: a
/// provider stands for the request (no index but the key; its kind for the status, its name for the time), a session
/// for the decision (one index besides; its capacity for the verdict, its place for the outcomes, its minutes for the
/// time), the journal entry for the audit. Foreign keys, the journal's index, and the entry's place on the list for the
/// change feed are what this library's units do besides.
struct UnitOfWorkWorkload {
    static let usualCount = 5_000
    static let before: Int64 = 1_700_000_000_000

    /// Runs units without `await` on a fresh file, so many times the usual number, and nothing besides: for a profiler.
    static func runForProfiler(times: Int) async throws {
        let folder = try self.makeFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        for time in 0..<times {
            let backend = try SQLiteBackend(path: folder.appendingPathComponent("\(time).sqlite").path)
            let workload = try await Self(store: CPDStore(backend))
            try workload.workSynchronously(SynchronousStore(backend))
        }
    }

    /// Makes an empty folder for stores; whoever calls removes it.
    static func makeFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cpd-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    let store: CPDStore
    private let scope: Scope
    private let opportunity: Identifier<Opportunity>
    private let count: Int

    /// Makes a store with what so many units read and refer to.
    init(store: CPDStore, count: Int = Self.usualCount) async throws {
        let school: Identifier<School> = identifier(8, 0)
        let opportunity: Identifier<Opportunity> = identifier(9, 0)
        try await store.migrate()
        let scope = try await Authority(over: store).scope(founding: identifier(1, 0))
        let now = Timestamp(millisecondsSinceEpoch: Self.before)
        try await store.write("found", as: identifier(10, 0), in: scope, at: now) { session in
            try session.organisations.insert(
                Organisation(id: scope.organisation, name: "Elmfield", kind: .school, financialYearStartMonth: 9))
            try session.schools.insert(
                School(id: school, name: "Elmfield", membership: Period(startingOn: now.dateInUTC)))
            try session.opportunities.insert(
                Opportunity(
                    id: opportunity, school: school, title: "Phonics refresher", approach: .webinar, mode: .virtual,
                    expectedParticipants: 1, recordedOn: now.dateInUTC))
            for number in 0..<count {
                try session.providers.insert(
                    Provider(id: identifier(5, number), name: "\(Self.before)", kind: .external))
            }
        }
        self.store = store
        self.scope = scope
        self.opportunity = opportunity
        self.count = count
    }

    /// Does the units of these numbers one behind the other.
    func work(_ numbers: some Sequence<Int>) async throws {
        for number in numbers {
            try await self.store.write(
                "decide", as: identifier(7, number), in: self.scope, at: Self.time(number), self.unit(number))
        }
    }

    /// Does the units one behind the other without `await`.
    @inline(never)
    func workSynchronously(_ store: SynchronousStore) throws {
        for number in 0..<self.count {
            try store.write(
                "decide", as: identifier(7, number), in: self.scope, at: Self.time(number), self.unit(number))
        }
    }

    private static func time(_ number: Int) -> Timestamp {
        Timestamp(millisecondsSinceEpoch: Self.before + 1 + Int64(number))
    }

    private func unit(_ number: Int) -> @Sendable (WriteSession) throws -> Void {
        let (opportunity, count) = (self.opportunity, self.count)
        return { session in
            let time = Self.time(number).millisecondsSinceEpoch
            var request = try session.providers.get(identifier(5, number * 7919 % count))
            request.value.kind = ProviderKind.allCases[number % 3]
            request.value.name = String(time)
            try session.providers.update(request.value, expecting: request.revision)
            try session.trainingSessions.insert(
                TrainingSession(
                    id: identifier(6, number), opportunity: opportunity, date: CivilDate(daysSinceEpoch: 0),
                    minutes: Int(time), place: "MMMMMMAMMMMMMM", capacity: number % 3))
        }
    }

    func digest() async throws -> String {
        try await self.store.read(in: self.scope) { session in
            var sums = [Int64](repeating: 0, count: 9)
            try session.providers.forEach(.init()) { request in
                sums[0] += 1
                sums[1] += request.revision.rawValue
                sums[2] += 1 + Int64(ProviderKind.allCases.firstIndex(of: request.value.kind) ?? 0)
                sums[3] += Int64(request.value.name) ?? 0
            }
            try session.trainingSessions.forEach(.init()) { decision in
                sums[4] += 1
                sums[5] += Int64(decision.value.capacity ?? 0)
                sums[6] += Int64(decision.value.minutes)
            }
            try session.journal.forEach(.init()) { entry in
                guard entry.value.process == "decide" else { return }
                sums[7] += 1
                sums[8] += Int64(entry.value.process.utf8.count)
            }
            return sums.map(String.init).joined(separator: " ")
        }
    }
}

/// The identifiers of the peers: they look like version 7 and rise with the number.
func identifier<Entity>(_ kind: UInt64, _ number: Int) -> Identifier<Entity> {
    var mixed = kind << 32 &+ UInt64(number)
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return Identifier(high: (0x018B_0000_0000 + UInt64(number)) << 16 | 0x7000 | kind, low: 1 << 63 | mixed >> 2)
}
