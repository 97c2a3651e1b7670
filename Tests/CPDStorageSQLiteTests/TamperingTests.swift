import CPDDomain
import CPDStorage
import CPDStorageConformance
import CPDStorageSQLite
import Foundation
import Testing

@Suite("A SQLite file that somebody altered behind the software's back")
final class TamperingTests {
    private let folder: URL

    init() throws {
        self.folder = FileManager.default.temporaryDirectory.appendingPathComponent("cpd-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: self.folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: self.folder) }

    /// Six units; the third place is meddled with, or the end.
    private static let third = "(SELECT entry_id FROM journal_links WHERE position = 3)"

    @Test(
        "is found out, and the first broken link is named",
        arguments: [
            ("UPDATE journal SET process = 'forged' WHERE id = \(third)", BrokenLink.Defect.alteredEntry, 3),
            ("UPDATE journal SET at = at + 1 WHERE id = \(third)", .alteredEntry, 3),
            ("UPDATE journal SET changes = 'nonsense' WHERE id = \(third)", .missingEntry, 3),
            ("DELETE FROM journal WHERE id = \(third)", .missingEntry, 3),
            ("UPDATE journal_links SET digest = lower(hex(randomblob(32))) WHERE position = 3", .alteredDigest, 3),
            ("UPDATE journal_links SET digest = lower(hex(randomblob(32))) WHERE position = 6", .alteredDigest, 6),
            ("DELETE FROM journal_links WHERE position = 3", .missingPlace, 3),
            (
                """
                UPDATE journal_links SET position = 30 WHERE position = 3;
                UPDATE journal_links SET position = 3 WHERE position = 4;
                UPDATE journal_links SET position = 4 WHERE position = 30;
                """, .alteredLink, 3
            ),
            ("DELETE FROM journal_links WHERE position > 4", .wrongHead, 4),
            ("UPDATE journal_heads SET position = 4", .wrongHead, 4),
            (
                """
                INSERT INTO journal_links
                SELECT organisation_id, 7, randomblob(16), digest FROM journal_links WHERE position = 6
                """, .wrongHead, 6
            ),
            (
                """
                INSERT INTO journal SELECT organisation_id, randomblob(16), revision, 'forged', actor_id, on_behalf_of_id,
                at, changes FROM journal WHERE id = \(third)
                """, .stray, 7
            ),
            ("INSERT INTO journal_pending SELECT organisation_id, 1, randomblob(16) FROM journal_heads", .stray, 7),
        ] as [(String, BrokenLink.Defect, Int64)])
    func isFoundOut(_ statements: String, _ defect: BrokenLink.Defect, _ position: Int64) async throws {
        let (path, store, scope) = try await self.sixUnits()
        #expect(try await store.verifyJournal(in: scope).firstBroken == nil)
        let triggers = ["journal", "journal_links"].flatMap { table in
            ["update", "delete"].map { "DROP TRIGGER \(table)_refuses_\($0);" }
        }
        try sqlite(path, triggers.joined() + statements)
        let broken = try #require(try await store.verifyJournal(in: scope).firstBroken)
        #expect(broken.defect == defect)
        #expect(broken.position.rawValue == position)
        #expect(try await store.problems().contains { $0.hasSuffix(broken.description) })
    }

    @Test("is found out by an end that was written down, where the whole chain was cut and mended")
    func isFoundOutByARecord() async throws {
        let (path, store, scope) = try await self.sixUnits()
        let record = try await store.verifyJournal(in: scope).end
        try sqlite(
            path,
            """
            DROP TRIGGER journal_refuses_delete; DROP TRIGGER journal_links_refuses_delete;
            DELETE FROM journal WHERE id IN (SELECT entry_id FROM journal_links WHERE position > 4);
            DELETE FROM journal_links WHERE position > 4;
            UPDATE journal_heads SET position = 4, digest = (SELECT digest FROM journal_links WHERE position = 4);
            """)
        #expect(try await store.verifyJournal(in: scope).firstBroken == nil)
        let broken = try await store.verifyJournal(in: scope, against: record).firstBroken
        #expect(broken == BrokenLink(position: record.position, entry: nil, defect: .differsFromRecord))
    }

    @Test("refuses, by its own triggers, to alter or delete a place in the chain")
    func appendOnly() async throws {
        let (path, store, scope) = try await self.sixUnits()
        #expect(throws: (any Error).self) { try sqlite(path, "DELETE FROM journal_links") }
        #expect(throws: (any Error).self) { try sqlite(path, "UPDATE journal_links SET digest = ''") }
        #expect(try await store.verifyJournal(in: scope).firstBroken == nil)
    }

    private func sixUnits() async throws -> (String, CPDStore, Scope) {
        let path = self.folder.appendingPathComponent("store.sqlite").path
        let store = CPDStore(try SQLiteBackend(path: path))
        try await store.migrate()
        let organisation = Identifier<Organisation>(high: 1, low: 1)
        let scope = try await Authority(over: store).scope(founding: organisation)
        for number in 1...6 {
            try await store.write(
                "unit-\(number)", as: Identifier(high: 2, low: UInt64(number)), in: scope,
                at: Timestamp(millisecondsSinceEpoch: Int64(number))
            ) { session in
                guard number == 1 else { return }
                try session.organisations.insert(
                    Organisation(id: organisation, name: "Elmfield", kind: .school, financialYearStartMonth: 4))
            }
        }
        #expect(try await store.changes(since: .beginning, in: scope).count == 6)
        return (path, store, scope)
    }
}

@Suite("Eight writers on a SQLite file")
struct SQLiteBusyWritersTests {
    @Test("lose nothing, and leave a feed without gap or duplicate and a whole chain")
    func addUp() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cpd-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let backend = try SQLiteBackend(path: folder.appendingPathComponent("store.sqlite").path)
        try await backend.migrate()
        let seconds = ProcessInfo.processInfo.environment["CPD_STRESS_SECONDS"].flatMap(Int.init)
        let end = seconds.map { ContinuousClock.now + .seconds($0) }
        let account = try await BusyWriters.run(on: backend) { rounds in
            end.map { ContinuousClock.now >= $0 } ?? (rounds >= 12)
        }
        print("eight writers, SQLite: \(account)")
        #expect(account.units > 40 && account.messages > 2)
    }
}
