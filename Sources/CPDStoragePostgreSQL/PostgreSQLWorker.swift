internal import CPDDomain
internal import CPDStorage
internal import CPDStorageSQL

/// One connection on a thread of its own, opened when first used and again after it was lost.
actor PostgreSQLWorker {
    /// How a transaction begins.
    enum Kind: String, Sendable {
        case snapshot = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        case unitOfWork = "BEGIN"
    }

    private let location: StoreLocation
    private let catalogue: Catalogue
    private let notices: Notices
    private let executor: QueueExecutor
    private var open: Pipeline?

    nonisolated var unownedExecutor: UnownedSerialExecutor { self.executor.asUnownedSerialExecutor() }

    init(_ location: StoreLocation, catalogue: Catalogue, notices: Notices, number: Int) {
        self.location = location
        self.notices = notices
        self.catalogue = catalogue
        self.executor = QueueExecutor(label: "cpd.postgresql.\(number)")
    }

    /// Runs a body as one transaction of one organisation. BEGIN and the organisation travel with the first read or
    /// the last write; COMMIT travels with the last write.
    func transaction<Result: Sendable>(
        _ kind: Kind, in organisation: Identifier<Organisation>,
        _ body: @Sendable (any SessionBacking) throws -> Result
    ) throws -> Result {
        let pipeline = try self.checkedPipeline()
        pipeline.seesOnlyOneMoment = kind == .snapshot
        do {
            try pipeline.send(.control(kind.rawValue))
            // SET takes no bound value; an identifier's own text is nothing but digits and hyphens.
            try pipeline.send(.once("SET LOCAL cpd.organisation = '\(organisation)'"))
            let result = try body(
                SQLSession(pipeline, catalogue: self.catalogue, organisation: organisation))
            if kind == .unitOfWork, let hint = self.notices.next() {
                try pipeline.commit(then: hint)
                return result
            }
            try pipeline.send(.control("COMMIT"))
            if kind == .snapshot { try pipeline.flush() } else { try pipeline.settle() }
            return result
        } catch {
            throw self.rollBack(pipeline, in: organisation, after: error)
        }
    }

    /// Ends a failed transaction, and says of a row that did not match whether it is there.
    private func rollBack(
        _ pipeline: Pipeline, in organisation: Identifier<Organisation>, after error: any Error
    ) -> any Error {
        do {
            try pipeline.rollBack()
            guard let failure = (error as? StorageError)?.cause as? RowDidNotMatch else { return error }
            try pipeline.send(.control(Kind.snapshot.rawValue))
            try pipeline.send(.once("SET LOCAL cpd.organisation = '\(organisation)'"))
            let exists = try pipeline.hasRow(failure.existence, of: failure.kind, failure.identity)
            try pipeline.send(.control("COMMIT"))
            try pipeline.settle()
            return exists ? error : StorageError.notFound(failure.kind)
        } catch {
            self.open = nil
        }
        return error
    }

    func organisations() throws -> [Identifier<Organisation>] {
        let pipeline = try self.checkedPipeline()
        var found: [Identifier<Organisation>] = []
        let query = SQLStatement(
            "SELECT organisation_id FROM \(self.location.schema).organisations ORDER BY organisation_id", .read,
            of: .organisation)
        try self.droppingIfLost {
            try pipeline.rows(query, []) { row throws(StorageError) in
                if let halves = try row.identifier(at: 0) {
                    found.append(Identifier(high: halves.high, low: halves.low))
                }
            }
        }
        return found
    }

    func plan() throws -> MigrationPlan {
        let pipeline = try self.pipeline()
        return try self.droppingIfLost { try PostgreSQLSchema(self.location.schema).plan(pipeline) }
    }

    func migrate() throws {
        let pipeline = try self.pipeline()
        do {
            try PostgreSQLSchema(self.location.schema).migrate(pipeline, dialect: self.catalogue.dialect)
        } catch {
            do { try pipeline.rollBack() } catch { self.open = nil }
            throw error
        }
    }

    func problems() throws -> [String] {
        let pipeline = try self.checkedPipeline()
        return try self.droppingIfLost { try PostgreSQLSchema(self.location.schema).problems(pipeline) }
    }

    /// The connection, with its schema known to be the one this software works with.
    private func checkedPipeline() throws -> Pipeline {
        if let open = self.open, open.isUsable, open.hasCheckedSchema { return open }
        let pipeline = try self.pipeline()
        try PostgreSQLSchema(self.location.schema).plan(pipeline).requireNothingPending()
        pipeline.hasCheckedSchema = true
        return pipeline
    }

    private func pipeline() throws -> Pipeline {
        if let open = self.open, open.isUsable { return open }
        let pipeline = try Pipeline(Connection(url: self.location.url))
        self.open = pipeline
        return pipeline
    }

    private func droppingIfLost<Result>(_ work: () throws -> Result) throws -> Result {
        do {
            return try work()
        } catch {
            self.open = nil
            throw error
        }
    }
}
