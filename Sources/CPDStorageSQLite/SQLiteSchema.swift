internal import CPDStorage
internal import CPDStorageSQL
internal import GRDB

/// The schema of a SQLite store: which migrations it has, and how the rest is applied.
struct SQLiteSchema: Sendable {
    private let migrations: [Migration]

    /// A schema by the migrations there are.
    init(migrations: [Migration] = Migration.all) { self.migrations = migrations }

    /// Compares the applied migrations with ours. A database with tables of another program is `notAStore`.
    func plan(_ database: Database) throws -> MigrationPlan {
        guard try database.tableExists("cpd_migrations") else {
            let isEmpty = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0
            guard isEmpty else {
                throw StorageError(.notAStore, "The file is another program's database; name another file.")
            }
            return try MigrationPlan(applied: [], known: self.migrations)
        }
        return try MigrationPlan(
            applied: String.fetchAll(database, sql: "SELECT name FROM cpd_migrations ORDER BY position"),
            known: self.migrations)
    }

    /// Applies what is to come. Runs inside a transaction: all or nothing.
    func migrate(_ database: Database) throws {
        let plan = try self.plan(database)
        try database.execute(sql: "PRAGMA application_id = \(applicationIdentifier)")
        try database.execute(
            sql: """
                CREATE TABLE IF NOT EXISTS cpd_migrations (
                    position INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE
                ) STRICT
                """)
        for (offset, migration) in plan.pending.enumerated() {
            for statement in migration.statements(.sqlite) { try database.execute(sql: statement) }
            try database.execute(
                sql: "INSERT INTO cpd_migrations (position, name) VALUES (?, ?)",
                arguments: [plan.applied.count + offset + 1, migration.name])
        }
        if try !plan.pending.isEmpty || !database.tableExists("sqlite_stat1") {
            try PlannerStatistics.write(database)
        }
    }
}
