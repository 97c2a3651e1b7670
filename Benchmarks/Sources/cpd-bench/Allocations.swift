import CAllocations
import CPDDomain
import CPDStorage
import CPDStorageInMemory
import CPDStoragePostgreSQL
import CPDStorageSQLite
import Foundation

/// How many allocations a verdict costs, and a read and an insert on every backend, held to thresholds.
///
/// Counts of the whole process, so they are the same in every run but for what the runtime does once; the median of
/// several rounds leaves that out.
struct Allocations {
    private static let perRound = 200
    private static let rounds = 9

    /// Counts, prints a line for each, and answers whether all are within the thresholds of a file: one on each line,
    /// `backend operation most`.
    static func run(thresholds: String) async throws -> Bool {
        try Self.checkCounter()
        let limits = try Self.limits(in: String(contentsOfFile: thresholds, encoding: .utf8))
        var backends: [(name: String, backend: any StorageBackend)] = [("in-memory", InMemoryBackend())]
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cpd-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        backends.append(("sqlite", try SQLiteBackend(path: folder.appendingPathComponent("store.sqlite").path)))
        if let url = ProcessInfo.processInfo.environment["CPD_POSTGRES_URL"] {
            let url = "\(url)?cpd_connections=1&cpd_schema=bench_allocations"
            let owner = ProcessInfo.processInfo.environment["CPD_POSTGRES_OWNER_URL"]
            backends.append(("postgresql", try PostgreSQLBackend(url: url, ownerURL: owner)))
        }
        var counts = try PolicyWorkload.allocations().map { ("policy", $0.operation, $0.counted) }
        for (name, backend) in backends {
            counts += try await Self(CPDStore(backend)).count().map { (name, $0.operation, $0.counted) }
        }
        var isWithin = true
        for (name, operation, counted) in counts {
            guard let most = limits["\(name) \(operation)"] else {
                throw AllocationFailure("\(thresholds) has no line for \"\(name) \(operation)\".")
            }
            print("\(name) \(operation): \(counted) allocations, at most \(most)")
            if counted > most { isWithin = false }
        }
        return isWithin
    }

    /// Refuses to go on with a counter that does not count: no threshold over it could fail.
    static func checkCounter() throws {
        final class Something { var number = 0 }
        var kept: [Something] = []
        kept.reserveCapacity(1000)
        let before = cpd_allocations()
        for _ in 0..<1000 { kept.append(Something()) }
        let counted = cpd_allocations() - before
        guard kept.count == 1000, counted >= 1000 else {
            throw AllocationFailure("A thousand objects counted as \(counted) allocations; nothing can be said here.")
        }
    }

    private static func limits(in text: String) throws -> [String: Int] {
        var limits: [String: Int] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let words = line.split(separator: " ")
            guard words.count == 3, let most = Int(words[2]) else {
                throw AllocationFailure("A threshold that cannot be read: \(line)")
            }
            limits["\(words[0]) \(words[1])"] = most
        }
        return limits
    }

    private let store: CPDStore
    private let scope: Scope
    private let school: Identifier<School>

    private init(_ store: CPDStore) async throws {
        try await store.migrate()
        let now = Timestamp(millisecondsSinceEpoch: 1_700_000_000_000)
        let organisation: Identifier<Organisation> = identifier(1, 0)
        let school: Identifier<School> = identifier(8, 0)
        let scope = try await Authority(over: store).scope(founding: organisation)
        try await store.write("found", as: identifier(10, 0), in: scope, at: now) { session in
            try session.organisations.insert(
                Organisation(id: organisation, name: "Elmfield", kind: .school, financialYearStartMonth: 9))
            try session.schools.insert(
                School(id: school, name: "Elmfield", membership: Period(startingOn: now.dateInUTC)))
            for number in 0..<Self.perRound { try session.budgetLines.insert(Self.line(number, of: school)) }
        }
        (self.store, self.scope, self.school) = (store, scope, school)
    }

    /// Allocations of one operation inside a session, and of one unit of work around nothing.
    private func count() async throws -> [(operation: String, counted: Int)] {
        let now = Timestamp(millisecondsSinceEpoch: 1_700_000_000_000)
        var (finds, inserts, units) = ([Double](), [Double](), [Double]())
        for round in 1...Self.rounds {
            finds.append(
                try await self.store.read(in: self.scope) { session in
                    let before = cpd_allocations()
                    for number in 0..<Self.perRound { _ = try session.budgetLines.get(identifier(5, number)) }
                    return Double(cpd_allocations() - before) / Double(Self.perRound)
                })
            let school = self.school
            inserts.append(
                try await self.store.write("count", as: identifier(10, round), in: self.scope, at: now) { session in
                    let before = cpd_allocations()
                    for number in 0..<Self.perRound {
                        try session.budgetLines.insert(Self.line(round * Self.perRound + number, of: school))
                    }
                    return Double(cpd_allocations() - before) / Double(Self.perRound)
                })
            let before = cpd_allocations()
            for number in 0..<Self.perRound {
                let unit: Identifier<JournalEntry> = identifier(11, round * Self.perRound + number)
                try await self.store.write("count", as: unit, in: self.scope, at: now) { _ in }
            }
            units.append(Double(cpd_allocations() - before) / Double(Self.perRound))
        }
        return [("find", finds), ("insert", inserts), ("unit", units)].map { ($0.0, Int(middle($0.1).rounded(.up))) }
    }

    private static func line(_ number: Int, of school: Identifier<School>) -> BudgetLine {
        BudgetLine(
            id: identifier(5, number), school: school, name: "Phonics refresher \(number)", financialYear: 2025,
            amount: Money(minorUnits: 120_000))
    }
}

/// Why allocations could not be counted.
struct AllocationFailure: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
