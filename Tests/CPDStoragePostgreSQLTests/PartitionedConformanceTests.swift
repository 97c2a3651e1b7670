import CPDStorage
import CPDStorageConformance
import CPDStoragePostgreSQL
import Foundation
import Testing

/// The same program over tables divided by organisation: no statement but those that make tables differs.
@Suite("Store in a partitioned PostgreSQL", .serialized)
struct PartitionedConformanceTests {
    @Test(arguments: ConformanceCase.all)
    func keepsPromise(_ promise: ConformanceCase) async throws {
        let sent = SentStatements(schema: PartitionedStore.schema)
        let url = "\(try TestServer.url())?cpd_schema=\(sent.schema)&cpd_connections=8&cpd_partitions=4"
        let backend = try PostgreSQLBackend(url: url, ownerURL: TestServer.ownerURL(), observer: sent.observer)
        try await PartitionedStore.shared.empty(backend)
        try await promise.check { backend }
        #expect(sent.offences == [])
    }

    @Test("shows nothing to whoever names a partition, not even to the owner who says for which organisation")
    func closedPartitions() async throws {
        let promise = try #require(ConformanceCase.all.first { $0.name.contains("finds no problem") })
        try await self.keepsPromise(promise)
        let url = try TestServer.ownerURL()
        let schema = PartitionedStore.schema
        func count(_ tables: String) throws -> Int {
            let counts = try psql(
                url,
                """
                SELECT format('SET cpd.organisation = %L', organisation_id) FROM \(schema).organisations LIMIT 1 \\gexec
                SELECT format('SELECT count(*) FROM %I.%I', schemaname, tablename) FROM pg_catalog.pg_tables
                WHERE schemaname = '\(schema)' AND tablename LIKE '\(tables)' \\gexec
                """)
            #expect(!counts.isEmpty)
            return counts.compactMap { Int($0) }.reduce(0, +)
        }
        #expect(try count("people") == 2)
        #expect(try count("people\\_p_") == 0)
    }
}

/// One store for all cases, emptied before each: to make hundreds of partitions takes far longer than a case.
private actor PartitionedStore {
    static let shared = PartitionedStore()
    static let schema = TestServer.schemaName()
    private var isMade = false

    func empty(_ backend: PostgreSQLBackend) async throws {
        guard self.isMade else {
            self.isMade = true
            return try await backend.migrate()
        }
        // The superuser is not bound by row-level security, and a replica's session not by the order of references.
        let statements = """
            SET session_replication_role = replica;
            SELECT format('DELETE FROM %I.%I', schemaname, tablename) FROM pg_catalog.pg_tables t
            WHERE schemaname = '\(Self.schema)' AND tablename <> 'migrations' AND tablename NOT LIKE '%\\_p_' \\gexec
            """
        try psql(TestServer.superuserURL(), statements)
    }
}
