internal import CPDStorage
internal import CPDStorageSQL

/// The schema of a PostgreSQL store: which migrations it has, and how the rest is applied.
struct PostgreSQLSchema: Sendable {
    private let name: String
    private let partitions: Int?
    private let migrations: [Migration]

    /// A schema by its name; into how many partitions a new store's tables are divided, and the migrations there are.
    init(_ name: String, partitions: Int? = nil, migrations: [Migration] = Migration.all) {
        self.name = name
        self.partitions = partitions
        self.migrations = migrations
    }

    /// Compares the applied migrations with ours. A schema with another program's tables is `notAStore`.
    func plan(_ pipeline: Pipeline) throws -> MigrationPlan {
        guard try self.exists(ours, pipeline) else {
            guard try !self.exists(anything, pipeline) else {
                throw StorageError(
                    .notAStore, "The schema \(self.name) holds another program's tables; name another with cpd_schema.")
            }
            return try MigrationPlan(applied: [], known: self.migrations)
        }
        var applied: [String] = []
        let query = SQLStatement(
            "SELECT name FROM \(self.name).migrations ORDER BY position", .read, of: .organisation)
        try pipeline.rows(query, []) { row throws(StorageError) in
            if let name = try row.text(at: 0) { applied.append(name) }
        }
        return try MigrationPlan(applied: applied, known: self.migrations)
    }

    /// Applies what is to come and grants what is granted, in one transaction, while no other process does. Whoever may
    /// grant nothing may find that there is nothing to do.
    func migrate(_ pipeline: Pipeline, _ grants: Grants) throws {
        if grants.appRole == nil, grants.loaderRole == nil, try self.plan(pipeline).pending.isEmpty { return }
        for statement in beginning { try pipeline.send(.once(statement)) }
        try pipeline.send(.once("SELECT pg_advisory_xact_lock(hashtextextended('cpd.migrations.\(self.name)', 0))"))
        try pipeline.settle()
        let plan = try self.plan(pipeline)
        let dialect = SQLDialect.postgreSQL(
            schema: self.name, partitions: try self.partitions(of: plan, pipeline))
        if plan.applied.isEmpty {
            if try !self.exists("pg_catalog.pg_namespace WHERE nspname = $1", pipeline) {
                try pipeline.send(.once("CREATE SCHEMA \(self.name)"))
            }
            try pipeline.send(
                .once(
                    """
                    CREATE TABLE IF NOT EXISTS \(self.name).migrations (
                        position bigint PRIMARY KEY, name text COLLATE "C" NOT NULL UNIQUE
                    )
                    """))
        }
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

    /// Into how many partitions a table made now is divided: as many as the tables that are there, where there are any.
    private func partitions(of plan: MigrationPlan, _ pipeline: Pipeline) throws -> Int? {
        guard !plan.applied.isEmpty else { return self.partitions }
        var count: Int64 = 0
        try pipeline.rows(SQLStatement(countOfPartitions, .read, of: .organisation), [.text(self.name)]) {
            row throws(StorageError) in count = try row.integer(at: 0) ?? 0
        }
        let there = count == 0 ? nil : Int(count)
        guard self.partitions == nil || self.partitions == there else {
            throw StorageError(
                .refused,
                "The store's tables are divided into \(there ?? 1) partitions for good; leave cpd_partitions out of its address."
            )
        }
        return there
    }

    private func exists(_ condition: String, _ pipeline: Pipeline) throws -> Bool {
        try pipeline.hasRow("SELECT 1 FROM \(condition)", of: .organisation, [.text(self.name)])
    }
}

/// How a migration begins. PostgreSQL itself accepts Citus's settings and does nothing with them.
private let beginning = [
    "BEGIN", "SET LOCAL citus.enable_local_reference_table_foreign_keys = off",
    "SET LOCAL citus.multi_shard_modify_mode = 'sequential'",
]

/// A table of migrations as we make it: other programs have tables of that name with other columns.
private let ours = """
    pg_catalog.pg_class t JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
    JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attname = 'position' AND NOT a.attisdropped
    WHERE n.nspname = $1 AND t.relname = 'migrations' AND t.relkind = 'r'
    """

private let anything = """
    pg_catalog.pg_class t JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace WHERE n.nspname = $1
    """

private let countOfPartitions = """
    SELECT count(*) FROM pg_catalog.pg_inherits i JOIN pg_catalog.pg_class t ON t.oid = i.inhparent
    JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace WHERE n.nspname = $1 AND t.relname = 'organisations'
    """
