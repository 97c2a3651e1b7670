internal import CPDStorage
internal import CPDStorageSQL

/// The schema of a PostgreSQL store: which migrations it has, and how the rest is applied.
struct PostgreSQLSchema {
    private let name: String

    init(_ name: String) { self.name = name }

    /// Compares the applied migrations with ours. A schema with another program's tables is `notAStore`.
    func plan(_ pipeline: Pipeline) throws -> MigrationPlan {
        guard try self.exists("pg_catalog.pg_tables", "schemaname = $1 AND tablename = 'migrations'", pipeline) else {
            guard try !self.exists("pg_catalog.pg_tables", "schemaname = $1", pipeline) else {
                throw StorageError(
                    .notAStore, "The schema \(self.name) holds another program's tables; name another with cpd_schema.")
            }
            return try MigrationPlan(applied: [])
        }
        var applied: [String] = []
        let query = SQLStatement(
            "SELECT name FROM \(self.name).migrations ORDER BY position", .read, of: .organisation)
        try pipeline.rows(query, []) { row throws(StorageError) in
            if let name = try row.text(at: 0) { applied.append(name) }
        }
        return try MigrationPlan(applied: applied)
    }

    /// Applies what is to come and grants what is granted, in one transaction, while no other process does. Whoever may
    /// grant nothing may find that there is nothing to do.
    func migrate(_ pipeline: Pipeline, dialect: SQLDialect, _ grants: Grants) throws {
        if grants.appRole == nil, grants.loaderRole == nil, try self.plan(pipeline).pending.isEmpty { return }
        try pipeline.send(.once("BEGIN"))
        try pipeline.send(.once("SELECT pg_advisory_xact_lock(hashtextextended('cpd.migrations.\(self.name)', 0))"))
        try pipeline.settle()
        let plan = try self.plan(pipeline)
        if try !self.exists("pg_catalog.pg_namespace", "nspname = $1", pipeline) {
            try pipeline.send(.once("CREATE SCHEMA \(self.name)"))
        }
        try pipeline.send(
            .once(
                """
                CREATE TABLE IF NOT EXISTS \(self.name).migrations (
                    position bigint PRIMARY KEY, name text COLLATE "C" NOT NULL UNIQUE
                )
                """))
        for (offset, migration) in plan.pending.enumerated() {
            for statement in migration.statements(dialect) { try pipeline.send(.once(statement)) }
            try pipeline.send(
                .statement(
                    SQLStatement(
                        "INSERT INTO \(self.name).migrations (position, name) VALUES ($1, $2)", .insert,
                        of: .organisation),
                    [.integer(Int64(plan.applied.count + offset + 1)), .text(migration.name)]))
        }
        try grants.give(pipeline)
        try pipeline.send(.once("COMMIT"))
        try pipeline.settle()
    }

    /// Constraints that were never checked, and indexes that are not valid.
    func problems(_ pipeline: Pipeline) throws -> [String] {
        var problems: [String] = []
        let query = SQLStatement(
            """
            SELECT c.conname::text COLLATE "C" FROM pg_catalog.pg_constraint c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace WHERE n.nspname = $1 AND NOT c.convalidated
            UNION ALL
            SELECT i.indexrelid::regclass::text FROM pg_catalog.pg_index i
            JOIN pg_catalog.pg_class t ON t.oid = i.indrelid JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
            WHERE n.nspname = $1 AND NOT i.indisvalid
            ORDER BY 1
            """, .read, of: .organisation)
        try pipeline.rows(query, [.text(self.name)]) { row throws(StorageError) in
            if let name = try row.text(at: 0) { problems.append("\(name) is not valid.") }
        }
        return problems
    }

    private func exists(_ table: String, _ condition: String, _ pipeline: Pipeline) throws -> Bool {
        try pipeline.hasRow("SELECT 1 FROM \(table) WHERE \(condition)", of: .organisation, [.text(self.name)])
    }
}
