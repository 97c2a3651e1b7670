import CPDStorage
import CPDStorageSQL
import CPDStoragePostgreSQL
import CPDStorageSQLite
import Testing

/// The migrations that stores out there have been through, by the digest of their text in each dialect. A line is added
/// with each release, and none is ever changed: what has to change comes with a migration of its own.
let releasedMigrations: [(name: String, sqlite: String, postgreSQL: String)] = [
    (
        "2026-11-24-one-school-year",
        sqlite: "7440597c5f491f48f7354b87d4332b35b9be81d09083708726278dcfbe78da0e",
        postgreSQL: "d170dc2d0a92416927599e276d582ad78434087e8c91fe77487e4a574f49a761"
    )
]

@Suite("The migrations that have been released")
struct ReleasedMigrationTests {
    @Test("are the first ones, in their order, word for word")
    func unchanged() {
        #expect(Migration.all.count >= releasedMigrations.count)
        for (migration, released) in zip(Migration.all, releasedMigrations) {
            #expect(migration.name == released.name)
            #expect(digest(migration, .sqlite) == released.sqlite, "for SQLite")
            #expect(digest(migration, .postgreSQL(schema: "cpd")) == released.postgreSQL, "for PostgreSQL")
        }
    }

    @Test("are named by their date and what they bring, in order")
    func names() {
        let names = Migration.all.map(\.name)
        for name in names {
            #expect(name.wholeMatch(of: /\d{4}-\d{2}-\d{2}(-[a-z]+)+/) != nil, "\(name)")
        }
        #expect(names == names.sorted() && Set(names).count == names.count)
    }

    @Test("would be told from others by a single letter")
    func sensitive() throws {
        let first = try #require(Migration.all.first)
        let altered = Migration(name: first.name) { dialect in
            first.statements(dialect).map { $0.replacing("given_name", with: "givenname") }
        }
        for dialect in [SQLDialect.sqlite, .postgreSQL(schema: "cpd")] {
            #expect(digest(first, dialect) != digest(altered, dialect))
        }
    }

    private func digest(_ migration: Migration, _ dialect: SQLDialect) -> String {
        Digest.sha256(of: migration.statements(dialect).joined(separator: ";\n"))
    }
}
