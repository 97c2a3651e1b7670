internal import CPDDomain
internal import CPDStorage
internal import CPDStorageSQL
internal import GRDB

/// One thread that talks to the database: GRDB is called only from here, by its synchronous methods.
actor SQLiteWorker {
    private let database: any DatabaseWriter
    private let schema: SQLiteSchema
    private let executor: QueueExecutor
    private var hasCheckedSchema = false

    nonisolated var unownedExecutor: UnownedSerialExecutor { self.executor.asUnownedSerialExecutor() }

    init(_ database: any DatabaseWriter, schema: SQLiteSchema, label: String) {
        self.database = database
        self.schema = schema
        self.executor = QueueExecutor(label: label)
    }

    func read<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) throws -> Result {
        try translating {
            try self.database.read { database in
                try self.checkSchemaOnce(database)
                return try body(session(on: database, in: organisation, isSnapshot: true))
            }
        }
    }

    func write<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) throws -> Result {
        try translating {
            try self.database.write { database in
                try self.checkSchemaOnce(database)
                return try body(session(on: database, in: organisation, isSnapshot: false))
            }
        }
    }

    func organisations() throws -> [Identifier<Organisation>] {
        try translating {
            try self.database.read { database in
                try self.checkSchemaOnce(database)
                let rows = try Row.fetchAll(
                    database, sql: "SELECT organisation_id FROM organisations ORDER BY organisation_id")
                return try rows.compactMap { row in
                    try SQLiteRow(row).identifier(at: 0).map { Identifier(high: $0.high, low: $0.low) }
                }
            }
        }
    }

    func plan() throws -> MigrationPlan {
        try translating { try self.database.read { try self.schema.plan($0) } }
    }

    func migrate() throws {
        try translating { try self.database.write { try self.schema.migrate($0) } }
        self.hasCheckedSchema = false
    }

    func problems() throws -> [String] {
        try translating {
            try self.database.read { database in
                try self.schema.plan(database).requireNothingPending()
                let integrity = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
                let broken = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
                return integrity + broken.map { "A row of \($0["table"] as String) refers to nothing." }
            }
        }
    }

    private func checkSchemaOnce(_ database: Database) throws {
        guard !self.hasCheckedSchema else { return }
        try self.schema.plan(database).requireNothingPending()
        self.hasCheckedSchema = true
    }
}

private let catalogue = Catalogue(dialect: .sqlite)

private func session(
    on database: Database, in organisation: Identifier<Organisation>, isSnapshot: Bool
) -> SQLSession {
    SQLSession(SQLiteConnection(database, isSnapshot: isSnapshot), catalogue: catalogue, organisation: organisation)
}
