import CPDDomain
import CPDStorage
import Testing

@Suite("A schema that is not to be touched", .serialized)
struct RefusalOfSchemaTests {
    @Test("of newer software is refused by everything, and stays as it is", arguments: Place.Kind.allCases)
    func newer(_ kind: Place.Kind) async throws {
        let place = try Place(kind)
        defer { place.remove() }
        try await place.backend().migrate()
        let table = place.table(kind == .sqlite ? "cpd_migrations" : "migrations")
        try place.run("INSERT INTO \(table) (position, name) VALUES (1000, '9999-12-31-from-the-future')")
        try await self.requireRefusal(.newerSchema, of: place)
    }

    @Test("with another history is refused by everything, and stays as it is", arguments: Place.Kind.allCases)
    func otherHistory(_ kind: Place.Kind) async throws {
        let place = try Place(kind)
        defer { place.remove() }
        try await place.backend().migrate()
        let table = place.table(kind == .sqlite ? "cpd_migrations" : "migrations")
        try place.run("UPDATE \(table) SET name = 'something-else' WHERE position = 1")
        try await self.requireRefusal(.notAStore, of: place)
    }

    @Test(
        "with another program's tables is refused by everything, and stays as it is",
        arguments: [
            "CREATE TABLE {s}.recipes (name text)",
            "CREATE TABLE {s}.migrations (id int, migration text, batch int)",
            "CREATE VIEW {s}.recipes AS SELECT 1 AS one",
        ])
    func anotherProgram(statement: String) async throws {
        let place = try Place(.postgreSQL)
        defer { place.remove() }
        try place.run("CREATE SCHEMA \(place.schema); " + statement.replacing("{s}", with: place.schema))
        try await self.requireRefusal(.notAStore, of: place)
    }

    @Test("that is empty is taken, even where somebody else made it")
    func empty() async throws {
        let place = try Place(.postgreSQL)
        defer { place.remove() }
        try place.run("CREATE SCHEMA \(place.schema)")
        try await place.backend().migrate()
        #expect(try await place.backend().schema().pending == [])
    }

    private func requireRefusal(_ code: StorageError.Code, of place: Place) async throws {
        let organisation = Identifier<Organisation>(high: 1, low: 1)
        let before = try place.fingerprint()
        let backend = try place.backend()
        await expectError(code, "read") { try await backend.read(in: organisation) { _ in } }
        await expectError(code, "write") { try await backend.write(in: organisation) { _ in } }
        await expectError(code, "migrate") { try await backend.migrate() }
        await expectError(code, "organisations") { try await backend.organisations() }
        await expectError(code, "schema") { try await backend.schema() }
        await expectError(code, "problems") { try await backend.problems() }
        #expect(try place.fingerprint() == before)
    }
}
