import CPDDomain
import CPDStorage
import CPDStorageConformance
import CPDStorageSQL
import Foundation
import Synchronization
import TestPrograms
import Testing

@Suite("Migrations", .serialized)
struct MigrationTests {
    @Test("are applied by one of several at once; the others find nothing to do", arguments: Place.Kind.allCases)
    func oneAtATime(_ kind: Place.Kind) async throws {
        let place = try Place(kind)
        defer { place.remove() }
        let applied = Counter()
        let migrations =
            Migration.all + [
                Migration(name: "9999-01-01-counted") { dialect in
                    applied.add()
                    return [dialect.table("counted")]
                }
            ]
        let backends = try (0..<4).map { _ in try place.backend(migrations: migrations) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for backend in backends { group.addTask { try await backend.migrate() } }
            try await group.waitForAll()
        }
        #expect(applied.count == 1)
        for backend in backends { #expect(try await backend.schema().pending == []) }
        // Those to come are applied once as well where the store has rows already.
        let more =
            migrations + [
                Migration(name: "9999-01-02-counted-again") { _ in
                    applied.add(); return []
                }
            ]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 { group.addTask { try await place.backend(migrations: more).migrate() } }
            try await group.waitForAll()
        }
        #expect(applied.count == 2)
    }

    @Test("may be begun by several processes at once, and none of them fails", arguments: Place.Kind.allCases)
    func processes(_ kind: Place.Kind) async throws {
        let place = try Place(kind)
        defer { place.remove() }
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<3 {
                group.addTask(executorPreference: ThreadsApart.shared) {
                    await #expect(processExitsWith: .success) { [place = place as Place] in
                        try await place.backend().migrate()
                        guard try await place.backend().schema().pending.isEmpty else { exit(1) }
                    }
                }
            }
        }
        let backend = try place.backend()
        #expect(try await backend.schema() == SchemaStatus(applied: Migration.all.map(\.name), pending: []))
        try await FrozenRows.fill(backend)
    }

    @Test("wait for one that is under way, and then find its work done", .timeLimit(.minutes(2)))
    func waiting() async throws {
        let place = try Place(.postgreSQL)
        defer { place.remove() }
        let (isInside, mayGoOn) = (Counter(), Counter())
        let slow =
            Migration.all + [
                Migration(name: "9999-01-01-slow") { dialect in
                    isInside.add()
                    while mayGoOn.count == 0 { Thread.sleep(forTimeInterval: 0.01) }
                    return [dialect.table("slow")]
                }
            ]
        async let first: Void = place.backend(migrations: slow).migrate()
        while isInside.count == 0 { try await Task.sleep(for: .milliseconds(10)) }
        async let second: Void = place.backend(migrations: slow).migrate()
        // The server itself says when the second waits for the first.
        let waits = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
        while try place.run(waits) != ["1"] { try await Task.sleep(for: .milliseconds(20)) }
        mayGoOn.add()
        _ = try await (first, second)
        #expect(isInside.count == 1)
    }

    @Test("leave an empty place as it was where one fails", arguments: Place.Kind.allCases)
    func failingFirst(_ kind: Place.Kind) async throws {
        let place = try Place(kind)
        defer { place.remove() }
        await #expect(throws: StorageError.self) { try await place.backend(migrations: failing).migrate() }
        let tables =
            kind == .sqlite
            ? "SELECT name FROM sqlite_schema"
            : "SELECT nspname FROM pg_namespace WHERE nspname = '\(place.schema)'"
        #expect(try place.run(tables) == [])
        let backend = try place.backend()
        #expect(try await backend.schema().applied == [])
        try await backend.migrate()
        #expect(try await backend.problems() == [])
    }

    @Test("leave a store with its rows as it was where one fails half-way", arguments: Place.Kind.allCases)
    func failingLater(_ kind: Place.Kind) async throws {
        let place = try Place(kind)
        defer { place.remove() }
        try await place.backend().migrate()
        try await FrozenRows.fill(place.backend())
        let (lines, schema) = (try await FrozenRows.lines(of: place.backend()), try StoreSchema(of: place).lines)
        let fingerprint = kind == .postgreSQL ? try place.fingerprint() : []
        for _ in 0..<2 {
            await #expect(throws: StorageError.self) { try await place.backend(migrations: failing).migrate() }
        }
        #expect(try StoreSchema(of: place).lines == schema)
        #expect(kind == .postgreSQL ? try place.fingerprint() == fingerprint : true)
        let backend = try place.backend()
        #expect(try await backend.schema().applied == Migration.all.map(\.name))
        #expect(try await FrozenRows.lines(of: backend) == lines)
    }

    @Test("can be asked for without a trace, before the first and between", arguments: Place.Kind.allCases)
    func dryRun(_ kind: Place.Kind) async throws {
        let place = try Place(kind)
        defer { place.remove() }
        let all = Migration.all + [Migration(name: "9999-01-01-later") { [$0.table("later")] }]
        #expect(try await place.backend(migrations: all).schema().pending == all.map(\.name))
        if kind == .postgreSQL { #expect(try place.fingerprint() == []) }
        try await place.backend().migrate()
        let before = try place.fingerprint()
        let backend = try place.backend(migrations: all)
        let bytes = place.bytes()
        for _ in 0..<2 {
            let status = try await backend.schema()
            #expect(status == SchemaStatus(applied: Migration.all.map(\.name), pending: ["9999-01-01-later"]))
        }
        #expect(place.bytes() == bytes)
        #expect(try place.fingerprint() == before)
        try await place.backend(migrations: all).migrate()
        #expect(try place.fingerprint() != before, "a change would not have been seen")
    }

    @Test("give every later table as many partitions as the first ones have, whatever the address says")
    func partitions() async throws {
        let place = try Place(.postgreSQL)
        defer { place.remove() }
        let later =
            Migration.all + [
                Migration(name: "9999-01-01-later") { [$0.table("later")] + $0.afterCreating("later", false) }
            ]
        try await place.backend(parameters: "&cpd_partitions=3").migrate()
        await expectError(.refused) {
            try await place.backend(migrations: later, parameters: "&cpd_partitions=5").migrate()
        }
        try await place.backend(migrations: later).migrate()
        let count = "SELECT count(*) FROM pg_inherits WHERE inhparent = '\(place.schema).later'::regclass"
        #expect(try place.run(count) == ["3"])
        await expectError(.unavailable) { try place.backend(parameters: "&cpd_partitions=1") }
    }

    /// Fails behind a statement that succeeded.
    private var failing: [Migration] {
        Migration.all + [
            Migration(name: "9999-01-01-failing") { dialect in
                [dialect.table("half"), "INSERT INTO \(dialect.schema)nowhere VALUES (1)"]
            }
        ]
    }
}

extension SQLDialect {
    /// A statement that makes a table such as ours.
    fileprivate func table(_ name: String) -> String {
        """
        CREATE TABLE \(self.schema)\(name) (organisation_id \(self.identifierType) NOT NULL,
        CONSTRAINT \(name)_pkey PRIMARY KEY (organisation_id))\(self.tableOptions)
        """
    }
}

private final class Counter: Sendable {
    private let value = Atomic<Int>(0)
    var count: Int { self.value.load(ordering: .sequentiallyConsistent) }
    func add() { self.value.add(1, ordering: .sequentiallyConsistent) }
}
