import CPDDomain
import CPDStorage
import Testing

@testable import CPDStorageConformance

/// One way to alter a record behind the software's back, what is found of it, and how it is undone.
struct RecordTampering {
    /// A table of records, and the sample in it.
    struct Table: Sendable, CustomTestStringConvertible {
        let name: String
        let record: @Sendable (SampleGraph) -> EntityReference

        var testDescription: String { self.name }
    }

    static let tables = [
        Table(name: "adopted_editions") { EntityReference($0.adoptedEdition.id) },
        Table(name: "policy_checks") { EntityReference($0.policyCheck.id) },
        Table(name: "decisions") { EntityReference($0.decision.id) },
        Table(name: "departures") { EntityReference($0.departure.id) },
        Table(name: "stage_decisions") { EntityReference($0.stageDecision.id) },
        Table(name: "virements") { EntityReference($0.virement.id) },
    ]

    let statements: String
    let repair: String
    let defect: BrokenLink.Defect

    /// Every column altered to what it could hold as well and, where it may be absent, to nothing; rows and salts
    /// exchanged, deleted, added.
    static func all(in table: Table, at place: Place) throws -> [Self] {
        let name = table.name
        var all: [Self] = []
        func add(_ statement: String, _ repair: String, _ defect: BrokenLink.Defect = .alteredRecord) {
            let (statement, repair) = (unbound(statement, at: place), unbound(repair, at: place))
            all.append(Self(statements: statement, repair: repair, defect: defect))
        }
        for column in try columns(of: name, at: place) where !["organisation_id", "id"].contains(column.name) {
            let keep = "CREATE TABLE kept AS SELECT \(column.name) AS kept FROM \(name)"
            let back = "UPDATE \(name) SET \(column.name) = (SELECT kept FROM kept);\nDROP TABLE kept"
            add("\(keep);\nUPDATE \(name) SET \(column.name) = \(column.another(place.kind))", back)
            if !column.isRequired { add("\(keep);\nUPDATE \(name) SET \(column.name) = NULL", back) }
        }
        add(
            "CREATE TABLE kept AS SELECT * FROM \(name);\nDELETE FROM \(name)",
            "INSERT INTO \(name) SELECT * FROM kept;\nDROP TABLE kept", .missingRecord)
        let (new, other) = place.kind == .sqlite ? ("randomblob(16)", "<>") : ("gen_random_uuid()", "IS DISTINCT FROM")
        add(
            """
            CREATE TABLE kept AS SELECT * FROM \(name); UPDATE kept SET id = \(new);
            \(try withoutKeys(name, at: place))INSERT INTO \(name) SELECT * FROM kept
            """, "DELETE FROM \(name) WHERE id IN (SELECT id FROM kept);\nDROP TABLE kept", .strayRecord)
        let kind = "kind = '\(try #require(EntityKind.allCases.first { "\($0.rawValue)" == codes[name] }).rawValue)'"
        let keepSalts = "CREATE TABLE kept AS SELECT * FROM record_salts WHERE \(kind)"
        let back =
            "DELETE FROM record_salts WHERE \(kind);\nINSERT INTO record_salts SELECT * FROM kept;\nDROP TABLE kept"
        add("\(keepSalts);\nUPDATE record_salts SET salt = \(new) WHERE \(kind) AND salt \(other) \(new)", back)
        add("\(keepSalts);\nDELETE FROM record_salts WHERE \(kind)", back, .missingSalt)
        return all
    }

    private static let codes = [
        "adopted_editions": "adoptedEdition", "policy_checks": "policyCheck", "decisions": "decision",
        "departures": "departure", "stage_decisions": "stageDecision", "virements": "virement",
    ]

    /// Statements as a database's own client runs them, with neither triggers nor references in their way.
    static func unbound(_ statements: String, at place: Place) -> String {
        let triggers = codes.keys.sorted().flatMap { table in
            ["update", "delete"].map { "DROP TRIGGER IF EXISTS \(table)_refuses_\($0);\n" }
        }
        return
            (place.kind == .sqlite
            ? "PRAGMA foreign_keys = OFF;\n" + triggers.joined() : "SET session_replication_role = replica;\n")
            + statements
    }

    /// What lets a second row in beside one with the same key.
    private static func withoutKeys(_ table: String, at place: Place) throws -> String {
        guard table == "decisions" || table == "departures" else { return "" }
        return table == "decisions"
            ? "UPDATE kept SET request_id = \(place.kind == .sqlite ? "randomblob(16)" : "gen_random_uuid()");\n"
            : "UPDATE kept SET clause = clause || 'x';\n"
    }

    private struct Column {
        let name: String
        let type: String
        let isRequired: Bool

        /// Another value of the type.
        func another(_ kind: Place.Kind) -> String {
            switch self.type {
            case "BLOB": "randomblob(16)"
            case "uuid": "gen_random_uuid()"
            case "TEXT", "text": "coalesce(\(self.name), '') || 'x'"
            default: "coalesce(\(self.name), 0) + 1"
            }
        }
    }

    private static func columns(of table: String, at place: Place) throws -> [Column] {
        let rows = try place.run(
            place.kind == .sqlite
                ? "SELECT name, type, \"notnull\" FROM pragma_table_info('\(table)')"
                : """
                SELECT column_name, data_type, CASE is_nullable WHEN 'NO' THEN 1 ELSE 0 END
                FROM information_schema.columns WHERE table_schema = '\(place.schema)' AND table_name = '\(table)'
                """)
        #expect(rows.count > 5)
        return rows.map { row in
            let parts = row.split(separator: "|").map(String.init)
            return Column(name: parts[0], type: parts[1], isRequired: parts[2] == "1")
        }
    }
}
