import CPDStorage
import Testing

@Suite("The schemas of the two databases")
struct SchemaComparisonTests {
    @Test(
        "have the same tables, columns, keys, references and indexes, under the same names",
        arguments: ["", "&cpd_partitions=3"])
    func agree(parameters: String) async throws {
        let (sqlite, postgreSQL) = (try Place(.sqlite), try Place(.postgreSQL))
        defer { for place in [sqlite, postgreSQL] { place.remove() } }
        try await sqlite.backend().migrate()
        try await postgreSQL.backend(parameters: parameters).migrate()
        let (one, other) = (try StoreSchema(of: sqlite).lines, try StoreSchema(of: postgreSQL).lines)
        #expect(one.subtracting(other).sorted() == [], "only in SQLite")
        #expect(other.subtracting(one).sorted() == [], "only in PostgreSQL")
        for word in ["column", "primary key", "unique", "index", "reference", "constraint"] {
            #expect(one.contains { $0.hasPrefix(word) }, "nothing was read about \(word)")
        }
    }

    @Test(
        "differ where one has what the other lacks",
        arguments: [
            ("ALTER TABLE people ADD COLUMN note TEXT", "column people note text null"),
            (
                "CREATE INDEX people_note_index ON people (family_name)",
                "index people people_note_index plain family_name"
            ),
            ("CREATE TABLE notes (id BLOB NOT NULL, CONSTRAINT notes_key UNIQUE (id)) STRICT", "unique notes id"),
            (
                "CREATE TABLE notes (id BLOB REFERENCES people (id) ON DELETE SET NULL)",
                "reference notes id people id SET NULL NO ACTION"
            ),
        ])
    func differ(change: String, line: String) async throws {
        let place = try Place(.sqlite)
        defer { place.remove() }
        try await place.backend().migrate()
        let before = try StoreSchema(of: place).lines
        try place.run(change)
        #expect(try StoreSchema(of: place).lines.subtracting(before).contains(line))
    }
}
