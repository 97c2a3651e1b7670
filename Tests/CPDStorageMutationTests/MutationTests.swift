import CPDStorage
import CPDStorageConformance
import CPDStoragePostgreSQL
import CPDStorageSQLite
import Foundation
import Testing

/// The databases whose adapters are altered.
enum Database: String, Sendable, CaseIterable {
    case sqlite, postgreSQL

    /// An empty store; a file is made in the folder.
    func backend(in folder: URL) async throws -> any StorageBackend {
        let name = "m" + UUID().uuidString.lowercased().filter { $0 != "-" }
        switch self {
        case .sqlite: return try SQLiteBackend(path: folder.appendingPathComponent("\(name).sqlite").path)
        case .postgreSQL:
            let environment = ProcessInfo.processInfo.environment
            let url = try #require(
                environment["CPD_POSTGRES_URL"], "these tests need a server: Scripts/with-postgres swift test")
            return try PostgreSQLBackend(
                url: "\(url)?cpd_schema=\(name)&cpd_connections=8", ownerURL: environment["CPD_POSTGRES_OWNER_URL"])
        }
    }
}

@Suite("A defect in the statements of an adapter", .serialized)
final class MutationTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cpd-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: self.folder, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: self.folder) }

    /// What can go wrong where: SQLite has one writer and no row locks; in PostgreSQL row-level security keeps
    /// organisations apart by itself, which the last test shows.
    private static let pairs: [(Database, Mutation)] =
        Mutation.allCases.filter { $0 != .locksNothing }.map { (.sqlite, $0) }
        + Mutation.allCases.filter { ![.showsOthersRows, .changesOthersRows].contains($0) }.map { (.postgreSQL, $0) }

    @Test("is caught by the case of its promise, on the real database", arguments: pairs)
    func isCaught(_ database: Database, _ mutation: Mutation) async throws {
        let promise = try #require(ConformanceCase.all.first { $0.name == mutation.promise })
        let folder = self.folder
        // Who wins a race is up to the machine, so a case that races gets several chances.
        for _ in 0..<10 {
            do {
                try await promise.check {
                    MutatedBackend(base: try await database.backend(in: folder), mutations: [mutation])
                }
            } catch let broken as PromiseBroken {
                #expect(broken.promise == mutation.promise)
                return
            }
        }
        Issue.record("no case noticed that \(database) \(mutation)")
    }

    @Test(
        "is not seen where there is none", arguments: Database.allCases, Set(Mutation.allCases.map(\.promise)).sorted())
    func isNotCaught(_ database: Database, _ name: String) async throws {
        let promise = try #require(ConformanceCase.all.first { $0.name == name })
        let folder = self.folder
        try await promise.check { MutatedBackend(base: try await database.backend(in: folder), mutations: []) }
    }

    @Test(
        "breaks no promise in PostgreSQL where no statement asks for the organisation: row-level security does",
        arguments: ConformanceCase.all)
    func isBorne(_ promise: ConformanceCase) async throws {
        let folder = self.folder
        try await promise.check {
            MutatedBackend(
                base: try await Database.postgreSQL.backend(in: folder),
                mutations: [.showsOthersRows, .changesOthersRows])
        }
    }

    @Test(
        "shows no organisation anything of the other's in PostgreSQL, whatever 10,000 generated operations ask",
        arguments: 1...4 as ClosedRange<UInt64>)
    func isBorne(_ seed: UInt64) async throws {
        let backend = MutatedBackend(
            base: try await Database.postgreSQL.backend(in: self.folder),
            mutations: [.showsOthersRows, .changesOthersRows])
        try await backend.migrate()
        let run = try await TwoOrganisations.run(on: backend, operations: 2500, seed: seed)
        #expect(run.done > 1000 && run.refused.count >= 8 && run.asked.count > 250, "\(run)")
    }

    @Test(
        "is caught in SQLite by generated operations where a statement does not ask for the organisation",
        arguments: [Mutation.showsOthersRows, .changesOthersRows])
    func isCaughtByOperations(_ mutation: Mutation) async throws {
        let backend = MutatedBackend(base: try await Database.sqlite.backend(in: self.folder), mutations: [mutation])
        try await backend.migrate()
        await #expect(throws: PromiseBroken.self) {
            _ = try await TwoOrganisations.run(on: backend, operations: 250, seed: 2026)
        }
    }
}
