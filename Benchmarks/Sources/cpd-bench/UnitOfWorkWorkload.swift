import CPDDomain
import CPDStorage
import CPDStoragePostgreSQL
import CPDStorageSQLite
import Foundation

/// Work load C: 5,000 units of work on one connection. Each reads a row, updates it at the revision it was read at,
/// inserts another, and leaves its journal entry.
///
/// A budget line stands for the request (its year for the status, its amount for the time), a cost for the decision
/// (its day for the verdict, its amount for the time), the journal entry for the audit.
struct UnitOfWorkWorkload {
    private static let count = 5_000
    private static let before: Int64 = 1_700_000_000_000
    private static let peer = "CPD SDK"

    static func run() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cpd-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await self.measure("C.point.sqlite.normal") { repetition in
            try SQLiteBackend(path: folder.appendingPathComponent("\(repetition).sqlite").path)
        }
        guard let url = ProcessInfo.processInfo.environment["CPD_POSTGRES_URL"] else {
            FileHandle.standardError.write(Data("PostgreSQL is left out: CPD_POSTGRES_URL is not set.\n".utf8))
            return
        }
        for fsync in ["on", "off"] {
            try setFsync(fsync)
            try await self.measure("C.point.postgresql.fsync_\(fsync)") { repetition in
                try PostgreSQLBackend(url: "\(url)?cpd_connections=1&cpd_schema=bench_\(fsync)_\(repetition)")
            }
        }
    }

    private static func measure(_ bench: String, _ make: (Int) throws -> any StorageBackend) async throws {
        var measurement = Measurement()
        var digest = ""
        for repetition in 0..<3 {
            let workload = try await Self(store: CPDStore(make(repetition)))
            try await measurement.take { try await workload.work() }
            digest = try await workload.digest()
        }
        measurement.printLine(
            bench: bench, peer: self.peer, count: self.count, unit: "unit of work", digest: digest)
    }

    private let store: CPDStore
    private let scope: Scope
    private let opportunity: Identifier<Opportunity>

    private init(store: CPDStore) async throws {
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
            for number in 0..<Self.count {
                try session.budgetLines.insert(
                    BudgetLine(
                        id: identifier(5, number), school: school, name: "Phonics refresher \(number)",
                        financialYear: 0, amount: Money(minorUnits: Self.before)))
            }
        }
        self.store = store
        self.scope = scope
        self.opportunity = opportunity
    }

    private func work() async throws {
        let opportunity = self.opportunity
        for number in 0..<Self.count {
            let milliseconds = Self.before + 1 + Int64(number)
            let now = Timestamp(millisecondsSinceEpoch: milliseconds)
            try await self.store.write("decide", as: identifier(7, number), in: self.scope, at: now) { session in
                var request = try session.budgetLines.get(identifier(5, number * 7919 % Self.count))
                request.value.financialYear = 1 + number % 3
                request.value.amount = Money(minorUnits: milliseconds)
                try session.budgetLines.update(request.value, expecting: request.revision)
                try session.costItems.insert(
                    CostItem(
                        id: identifier(6, number), opportunity: opportunity, kind: .fee, basis: .whole,
                        amount: Money(minorUnits: milliseconds),
                        fallsOn: CivilDate(daysSinceEpoch: Int32(number % 3))))
            }
        }
    }

    private func digest() async throws -> String {
        try await self.store.read(in: self.scope) { session in
            var sums = [Int64](repeating: 0, count: 9)
            try session.budgetLines.forEach(.init()) { line in
                sums[0] += 1
                sums[1] += line.revision.rawValue
                sums[2] += Int64(line.value.financialYear)
                sums[3] += line.value.amount?.minorUnits ?? 0
            }
            try session.costItems.forEach(.init()) { item in
                sums[4] += 1
                sums[5] += Int64(item.value.fallsOn.daysSinceEpoch)
                sums[6] += item.value.amount.minorUnits
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

/// Makes commits durable, or not, as the peers' scripts do.
private func setFsync(_ setting: String) throws {
    guard let url = ProcessInfo.processInfo.environment["CPD_POSTGRES_ADMIN_URL"] else { return }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
        "psql", "-Xq", "-v", "ON_ERROR_STOP=1", url, "-c", "ALTER SYSTEM SET fsync = \(setting)", "-c",
        "ALTER SYSTEM SET full_page_writes = \(setting)", "-c", "SELECT pg_reload_conf()", "-c", "SELECT pg_sleep(1)",
    ]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
}
