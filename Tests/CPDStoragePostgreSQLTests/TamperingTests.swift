import CPDDomain
import CPDStorage
import CPDStoragePostgreSQL
import Foundation
import Testing

@Suite("A PostgreSQL schema that somebody altered behind the software's back")
struct TamperingTests {
    private static let third = "(SELECT entry_id FROM journal_links WHERE position = 3)"
    private static let digest = "repeat('0', 64)"

    @Test(
        "is found out, and the first broken link is named",
        arguments: [
            ("UPDATE journal SET process = 'forged' WHERE id = \(third)", BrokenLink.Defect.alteredEntry, 3),
            ("UPDATE journal SET changes = 'nonsense' WHERE id = \(third)", .missingEntry, 3),
            ("DELETE FROM journal WHERE id = \(third)", .missingEntry, 3),
            ("UPDATE journal_links SET digest = \(digest) WHERE position = 3", .alteredDigest, 3),
            ("UPDATE journal_links SET digest = \(digest) WHERE position = 6", .alteredDigest, 6),
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
                SELECT organisation_id, 7, gen_random_uuid(), digest FROM journal_links WHERE position = 6
                """, .wrongHead, 6
            ),
            (
                """
                INSERT INTO journal SELECT organisation_id, gen_random_uuid(), revision, 'forged', actor_id,
                on_behalf_of_id, at, changes FROM journal WHERE id = \(third)
                """, .stray, 7
            ),
        ] as [(String, BrokenLink.Defect, Int64)])
    func isFoundOut(_ statements: String, _ defect: BrokenLink.Defect, _ position: Int64) async throws {
        let schema = TestServer.schemaName()
        let store = CPDStore(
            try PostgreSQLBackend(
                url: "\(TestServer.url())?cpd_schema=\(schema)", ownerURL: TestServer.ownerURL()))
        let scope = try await self.sixUnits(store)
        #expect(try await store.verifyJournal(in: scope).firstBroken == nil)
        // As a superuser, whom neither rights nor row-level security nor references hold back.
        var admin = try #require(
            URLComponents(string: ProcessInfo.processInfo.environment["CPD_POSTGRES_ADMIN_URL"] ?? ""))
        admin.path = "/cpd"
        _ = try psql(
            #require(admin.string),
            "SET search_path = \(schema); SET session_replication_role = replica; \(statements)")
        let broken = try #require(try await store.verifyJournal(in: scope).firstBroken)
        #expect(broken.defect == defect)
        #expect(broken.position.rawValue == position)
        #expect(try await store.problems().contains { $0.hasSuffix(broken.description) })
    }

    private func sixUnits(_ store: CPDStore) async throws -> Scope {
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
        return scope
    }
}
