import CPDDomain
import CPDStorage
import CPDStoragePostgreSQL
import Foundation
import Testing

@testable import CPDStorageConformance

@Suite("A bulk load into PostgreSQL", .serialized)
struct BulkLoaderTests {
    private let schema = TestServer.schemaName()
    private let now = Timestamp(millisecondsSinceEpoch: 1_795_000_000_000)

    @Test("keeps rows of every kind as they are, as one unit")
    func everyKind() async throws {
        let (trial, scope) = try await self.start()
        let graphs = (0..<8).map { trial.graph(UInt64($0), turn: $0, seed: 3, optionals: .mixed) }
        try await self.loader().load("import", as: trial.identifier(), in: scope, at: self.now) { load in
            for slot in SampleSlot.allCases { for graph in graphs { try await insert(graph[slot], load) } }
        }
        try await trial.read(in: scope) { session in
            for graph in graphs { for entity in graph.entities { try session.requireKept(entity) } }
        }
        // Records are sealed as if units had added them.
        #expect(try await trial.store.verifyJournal(in: scope).firstBroken == nil)
        let changes = try await trial.store.changes(since: .beginning, limit: 1000, in: scope).flatMap(\.entry.changes)
        #expect(Set(changes.compactMap(\.seal)).count == 6 * graphs.count)
    }

    @Test("lists every row in the change feed, in its order, behind what was there before")
    func feed() async throws {
        let (trial, scope) = try await self.start()
        let rows = people(12_345, trial)
        let unit: Identifier<JournalEntry> = trial.identifier()
        try await self.loader().load("import", as: unit, in: scope, at: self.now) { load in
            try await load.insert(rows.lazy.map(\.self).prefix(400))
            try await load.insert(
                AsyncStream { continuation in
                    for row in rows.dropFirst(400) { continuation.yield(row) }
                    continuation.finish()
                })
        }
        try await trial.write(in: scope) { _ in }
        var units: [CommittedUnit] = []
        while true {
            let more = try await trial.store.changes(since: units.last?.position ?? .beginning, in: scope)
            guard !more.isEmpty else { break }
            units += more
        }
        let load = units.dropFirst().dropLast()
        #expect(load.first?.entry.id == unit)
        #expect(load.allSatisfy { $0.entry.process == "import" && $0.entry.at == self.now })
        #expect(load.allSatisfy { $0.entry.changes.count <= 1000 })
        #expect(
            load.flatMap(\.entry.changes)
                == rows.map { .init(kind: "person", id: $0.id.reinterpreted(), revision: 1) })
        #expect(units.map(\.position.rawValue) == Array(1...Int64(units.count)))
        let found = try await trial.read(in: scope) { session in
            var count = 0
            try session.people.forEach(.init()) { stored in count += stored.revision == .first ? 1 : 0 }
            return count
        }
        #expect(found == rows.count)
    }

    @Test("applies the same unit once, also when it comes from several sides at a time")
    func once() async throws {
        let (trial, scope) = try await self.start()
        let unit: Identifier<JournalEntry> = trial.identifier()
        let rows = people(3000, trial)
        let loader = try self.loader()
        let codes = await withTaskGroup(of: StorageError.Code?.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    await code {
                        try await loader.load("import", as: unit, in: scope, at: now) { try await $0.insert(rows) }
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(codes.count { $0 == nil } == 1)
        #expect(codes.count { $0 == .alreadyApplied } == 3)
        let other = await code { try await loader.load("another", as: unit, in: scope, at: now) { _ in } }
        #expect(other == .duplicate)
        let again = await code { try await trial.write(in: scope, as: unit, process: "import") { _ in } }
        #expect(again == .alreadyApplied)
    }

    @Test("keeps nothing where a row cannot be kept, and says why")
    func refusals() async throws {
        let (trial, scope) = try await self.start()
        let (there, home) = (people(1, trial)[0], trial.graph(1).school)
        try await trial.insert([there], in: scope)
        let loader = try self.loader()
        let rows = people(2500, trial)
        let need = Priority(
            id: trial.identifier(), school: home.id, level: .school, title: "", period: home.membership)
        let spoiled = Person(id: trial.identifier(), givenName: "Mi\u{0}ra", familyName: "Sandoval")
        let other = Organisation(id: trial.identifier(), name: "Ashdown", kind: .school, financialYearStartMonth: 4)
        let failing: [(StorageError.Code, @Sendable (BulkLoad) async throws -> Void)] = [
            (.duplicate, { try await $0.insert(rows + [there]) }),
            (.duplicate, { try await $0.insert(rows + [rows[7]]) }),
            (.missingReference, { try await $0.insert([need]) }),
            (.invalidText, { try await $0.insert(rows + [spoiled]) }),
            (.notAuthorised, { try await $0.insert([other]) }),
            (
                .duplicate,
                { load in
                    try? await load.insert(rows + [there])
                    try? await load.insert([home])
                }
            ),
        ]
        for (expected, body) in failing {
            let code = await code {
                try await loader.load("import", as: trial.identifier(), in: scope, at: now, body)
            }
            #expect(code == expected)
        }
        await #expect(throws: Deliberate.self) {
            try await loader.load("import", as: trial.identifier(), in: scope, at: now) { load in
                try await load.insert(rows)
                throw Deliberate()
            }
        }
        try await trial.read(in: scope) { session in
            try require(try session.people.values() == [there], "rows of a refused load were kept")
            try require(try session.schools.first() == nil, "rows of a refused load were kept")
            try require(try session.journal.all().count == 2, "a refused load is in the journal")
        }
    }

    @Test("refuses a role that row-level security binds")
    func bound() async throws {
        let (trial, scope) = try await self.start()
        let loader = try PostgreSQLBulkLoader(url: "\(TestServer.url())?cpd_schema=\(self.schema)")
        let code = await code {
            try await loader.load("import", as: trial.identifier(), in: scope, at: now) { _ in }
        }
        #expect(code == .unsuitableRole)
    }

    @Test("leaves nothing of a load whose connection is cut in the middle, and takes the same unit again")
    func cut() async throws {
        let (trial, scope) = try await self.start()
        let (rows, unit) = (people(6000, trial), trial.identifier() as Identifier<JournalEntry>)
        var components = try #require(URLComponents(string: TestServer.loaderURL(schema: self.schema)))
        let port = try UInt16(#require(components.port))
        for bytes in [20_000, 200_000, 400_000] {
            let proxy = try CountingProxy(before: port, cuttingAfter: bytes)
            components.port = Int(proxy.port)
            let loader = try PostgreSQLBulkLoader(url: #require(components.string))
            let code = await code {
                try await loader.load("import", as: unit, in: scope, at: now) { try await $0.insert(rows) }
            }
            #expect(code == .unavailable)
            try await trial.read(in: scope) { session in
                try require(try session.people.first() == nil, "rows of a load that was cut off were kept")
                try require(try session.journal.all().count == 1, "a load that was cut off is in the journal")
            }
        }
        try await self.loader().load("import", as: unit, in: scope, at: now) { try await $0.insert(rows) }
        let changes = try await trial.store.changes(since: .beginning, limit: 1000, in: scope)
        #expect(changes.flatMap(\.entry.changes).count == 1 + rows.count)
    }

    private func start() async throws -> (Trial, Scope) {
        let backend = try await TestServer.backend(schema: self.schema)
        let trial = Trial(of: backend, for: self.schema)
        return (trial, try await trial.found())
    }

    private func loader() throws -> PostgreSQLBulkLoader {
        try PostgreSQLBulkLoader(url: TestServer.loaderURL(schema: self.schema))
    }
}

private func people(_ count: Int, _ trial: Trial) -> [Person] {
    (0..<count).map { number in
        Person(
            id: trial.identifier(), givenName: "\(number)", familyName: "Sandoval",
            sourceIdentifier: number % 3 == 0 ? nil : "\(number)-\(count)")
    }
}

private func insert(_ entity: any StoredEntity, _ load: BulkLoad) async throws {
    func insert<Entity: StoredEntity>(_ entity: Entity) async throws { try await load.insert([entity]) }
    try await insert(entity)
}

/// How some work failed, or `nil` where it did not.
private func code(_ work: () async throws -> Void) async -> StorageError.Code? {
    do {
        try await work()
        return nil
    } catch {
        return (error as? StorageError)?.code ?? StorageError.Code.corrupt
    }
}
