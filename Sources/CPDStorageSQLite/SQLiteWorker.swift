internal import CPDDomain
internal import CPDStorage
internal import CPDStorageSQL
internal import GRDB

/// One queue that talks to the database: GRDB is called only from here, by its synchronous methods.
actor SQLiteWorker {
    private let database: any DatabaseWriter
    /// Whether it is a file in WAL mode, which a pool is and a queue in memory is not.
    private let hasLog: Bool
    private let schema: SQLiteSchema
    private let backOff: BackOff
    private let hints: WakeUpHints?
    private var hasCheckedSchema = false
    private let runningThread = RunningThread()

    /// The queue, as an executor that tasks may prefer.
    nonisolated let executor: QueueExecutor

    nonisolated var unownedExecutor: UnownedSerialExecutor { self.executor.asUnownedSerialExecutor() }

    init(
        _ database: any DatabaseWriter, schema: SQLiteSchema, label: String, backOff: BackOff,
        onCommit hints: WakeUpHints? = nil
    ) {
        self.database = database
        self.hasLog = database is DatabasePool
        self.schema = schema
        self.backOff = backOff
        self.hints = hints
        self.executor = QueueExecutor(label: label)
    }

    /// Whether the caller is a body that this worker runs.
    nonisolated var isInsideBody: Bool { self.runningThread.isCurrent }

    /// Runs some work in turn, on the caller's thread.
    nonisolated func synchronously<Result: Sendable>(
        _ work: @Sendable (isolated SQLiteWorker) throws -> Result
    ) throws -> Result {
        try self.executor.sync { try self.assumeIsolated { worker in try work(worker) } }
    }

    func read<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) throws -> Result {
        try self.attempting {
            try self.database.unsafeRead { database in
                try database.transaction(.snapshot) {
                    try self.run(body, on: database, in: organisation, isSnapshot: true)
                }
            }
        }
    }

    func write<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) throws -> Result {
        let result = try self.attempting {
            try self.database.writeWithoutTransaction { database in
                try database.transaction(.unit, hasLog: self.hasLog) {
                    try self.run(body, on: database, in: organisation, isSnapshot: false)
                }
            }
        }
        self.hints?.ring()
        return result
    }

    /// A number that changes when another connection than the writer's has committed: another process.
    func versionOfOthers() throws -> Int64? {
        try self.attempting {
            try self.database.writeWithoutTransaction { database in
                var version: Int64?
                try database.cachedStatement(sql: "PRAGMA data_version").forEachRow(in: database) { row in
                    version = try row.integer(at: 0)
                }
                return version
            }
        }
    }

    func organisations() throws -> [Identifier<Organisation>] {
        try self.attempting {
            try self.database.read { database in
                try self.checkSchemaOnce(database)
                var organisations: [Identifier<Organisation>] = []
                let query = "SELECT organisation_id FROM organisations ORDER BY organisation_id"
                try database.cachedStatement(sql: query).forEachRow(in: database) { row in
                    guard let id = try row.identifier(at: 0) else { return }
                    organisations.append(Identifier(high: id.high, low: id.low))
                }
                return organisations
            }
        }
    }

    func plan() throws -> MigrationPlan {
        try self.attempting { try self.database.read { try self.schema.plan($0) } }
    }

    func migrate() throws {
        try self.attempting { try self.database.write { try self.schema.migrate($0) } }
        self.hasCheckedSchema = false
    }

    func problems() throws -> [String] {
        do {
            return try self.attempting {
                try self.database.read { database in
                    do {
                        try self.schema.plan(database).requireNothingPending()
                    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
                        // What is damaged is said below.
                    }
                    let integrity = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
                    let broken = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
                    return integrity + broken.map { "A row of \($0["table"] as String) refers to nothing." }
                }
            }
        } catch let error as StorageError where error.code == .corrupt {
            return [error.message]  // too damaged for the check itself
        }
    }

    private func run<Result>(
        _ body: (any SessionBacking) throws -> Result, on database: Database,
        in organisation: Identifier<Organisation>, isSnapshot: Bool
    ) throws -> Result {
        try self.checkSchemaOnce(database)
        let session = SQLSession(
            SQLiteConnection(database, isSnapshot: isSnapshot), catalogue: catalogue, organisation: organisation)
        return try self.runningThread.run { try body(session) }
    }

    /// Runs some work, again where SQLite asks for it: behind another process that recovers the log after a crash, or
    /// one that wrote between a look and a change. An ordinary lock has been waited for by then (see ``BackOff``).
    private func attempting<Result>(_ work: () throws -> Result) throws -> Result {
        var naps = 0
        while true {
            do {
                return try work()
            } catch let error as DatabaseError {
                let isPassing = [.SQLITE_BUSY_SNAPSHOT, .SQLITE_BUSY_RECOVERY].contains(error.extendedResultCode)
                guard isPassing, self.backOff.nap(after: naps) else {
                    // A cancelled task does not wait, and was not kept out by anybody.
                    if error.resultCode == .SQLITE_BUSY, Task.isCancelled { throw CancellationError() }
                    throw storageError(error)
                }
                naps += 1
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
