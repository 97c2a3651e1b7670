internal import GRDB

/// What SQLite is told about the rows behind its indexes, so that it finds by an index whatever has one.
///
/// Without any statistics it takes a key that begins with the organisation for as good as one that goes on with a
/// person, and reads the whole organisation for a handful of rows. Statistics of the rows that happen to be there would
/// age: those of a store of one person say that nothing need be looked for. So the same are written into every store, of
/// an organisation that is large, and plans depend on the schema alone. (SQLite's documentation of ANALYZE names this
/// way: a prototype's `sqlite_stat1` copied into each database.)
enum PlannerStatistics {
    /// Rows of an organisation in one table.
    private static let rows = 1_000_000
    /// Columns of which one value has a large part of the rows, each a hundredth; other references lead to ten rows.
    private static let coarse: Set = ["school_id", "state"]

    /// Writes the statistics of every index of our tables, and makes this connection's plans by them. Others take them
    /// up with the schema.
    static func write(_ database: Database) throws {
        try database.execute(sql: "ANALYZE cpd_migrations")  // makes the table of statistics
        try database.execute(sql: "DELETE FROM sqlite_stat1")
        let indexes = try Row.fetchAll(
            database,
            sql: """
                SELECT t.name AS owner, i.name, i."unique" AS is_unique, i.origin = 'pk' AS is_primary
                FROM sqlite_schema t, pragma_index_list(t.name) i
                WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite!_%' ESCAPE '!' AND t.name <> 'cpd_migrations'
                """)
        for index in indexes {
            let columns = try String.fetchAll(
                database, sql: "SELECT name FROM pragma_index_info(?) ORDER BY seqno", arguments: [index["name"]])
            // A table without row numbers is its own primary key, under its own name.
            let name: String = index["is_primary"] ? index["owner"] : index["name"]
            try database.execute(
                sql: "INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)",
                arguments: [index["owner"], name, Self.statistics(of: columns, isUnique: index["is_unique"])])
        }
        try database.execute(sql: "ANALYZE sqlite_schema")  // reads the statistics anew
    }

    /// How many rows there are, and how many have the same first column, the same first two, and so on.
    private static func statistics(of columns: [String], isUnique: Bool) -> String {
        var matching = Self.rows
        var counts = [matching]
        for (offset, column) in columns.enumerated() {
            if isUnique, offset == columns.count - 1 {
                matching = 1
            } else if Self.coarse.contains(column) {
                matching = max(matching / 100, 1)
            } else if column != "organisation_id" {
                matching = min(matching, 10)
            }
            counts.append(matching)
        }
        return counts.map { "\($0)" }.joined(separator: " ")
    }
}
