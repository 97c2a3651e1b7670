import CPDStorage
import CPDStorageSQL
import Foundation
import Testing

/// The files of frozen stores, and how a store becomes one and is made of one again.
enum Frozen {
    enum Part: String, CaseIterable {
        case sqlite = "sqlite.sql"
        case postgreSQL = "postgresql.sql"
        case contents = "contents.txt"
    }

    /// The schema that a PostgreSQL store has while it is frozen.
    static let schema = "cpd_frozen_store"

    static func read(_ part: Part, of name: String) throws -> String {
        let folder = try #require(Bundle.module.url(forResource: "Frozen", withExtension: nil))
        return try String(contentsOf: folder.appendingPathComponent("\(name).\(part.rawValue)"), encoding: .utf8)
    }

    /// The releases, each by its newest migration; those that came with it have no store of their own.
    static var releases: [String] {
        releasedMigrations.map(\.name).filter { name in
            Part.allCases.contains { (try? Self.read($0, of: name)) != nil }
        }
    }

    static func write(_ text: String, _ part: Part, of name: String, into folder: URL) throws {
        try Data(text.utf8).write(to: folder.appendingPathComponent("\(name).\(part.rawValue)"))
    }

    /// The names of the migrations that a release had.
    static func migrations(to name: String) -> [String] {
        let names = Migration.all.map(\.name)
        return Array(names.prefix { $0 != name }) + [name]
    }

    /// The store as SQL that its database's own client can run.
    static func dump(_ place: Place) throws -> String {
        switch place.kind {
        case .sqlite:
            // What a dump leaves out: whose file it is.
            let identifier = try place.run("PRAGMA application_id")
            return try (place.run(".dump") + ["PRAGMA application_id = \(identifier[0]);"]).joined(separator: "\n")
                + "\n"
        case .postgreSQL:
            let dump = try client(
                [
                    "pg_dump", "--schema=\(place.schema)", "--inserts", "--no-owner", "--no-privileges",
                    "--no-comments",
                    "--dbname=\(Place.superuserURL())",
                ], "")
            // Lines that only the newest psql knows, and what changes with every version of pg_dump.
            let kept = dump.filter {
                !$0.hasPrefix("\\restrict") && !$0.hasPrefix("\\unrestrict") && !$0.hasPrefix("--")
            }
            return kept.joined(separator: "\n") + "\n"
        }
    }

    static func restore(_ name: String, to place: Place) throws {
        try self.restore(text: self.read(place.kind == .sqlite ? .sqlite : .postgreSQL, of: name), to: place)
    }

    static func restore(text: String, to place: Place) throws {
        try place.run(text.replacing(self.schema, with: place.schema))
        // A dump has no rights in it; to see what is to come an application needs these, and the rest by migrating.
        guard place.kind == .postgreSQL, let role = try URLComponents(string: Place.url())?.user else { return }
        try place.run(
            "GRANT USAGE ON SCHEMA \(place.schema) TO \(role); GRANT SELECT ON \(place.schema).migrations TO \(role)")
    }

    /// Copies every row of one PostgreSQL store to another of the same release.
    static func copyRows(from source: Place, to target: Place) throws {
        let statements = """
            SET session_replication_role = replica;
            SELECT format('INSERT INTO \(target.schema).%1$I SELECT * FROM \(source.schema).%1$I', tablename)
            FROM pg_catalog.pg_tables WHERE schemaname = '\(source.schema)' AND tablename <> 'migrations' \\gexec
            """
        try source.runUnbound(statements)
    }
}
