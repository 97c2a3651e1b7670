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

    let location: StoreLocation
    let catalogue: Catalogue
    let schema: PostgreSQLSchema
    private let number: Int
    private let observer: StatementObserver?
    let notices: Notices?
    private let executor: QueueExecutor
    private let canceller = Canceller()
    private var open: Pipeline?
    /// What served a connection that was lost, until it is known to be gone.
    private var abandoned: ServerProcess?

    nonisolated var unownedExecutor: UnownedSerialExecutor { self.executor.asUnownedSerialExecutor() }

    init(
        _ location: StoreLocation, catalogue: Catalogue, schema: PostgreSQLSchema, notices: Notices?, number: Int,
        observer: StatementObserver? = nil
    ) {
        self.location = location
        self.notices = notices
        self.catalogue = catalogue
        self.schema = schema
        self.number = number
        self.observer = observer
        self.executor = QueueExecutor(label: "cpd.postgresql.\(number)")
    }

    /// Runs some use of this worker; where the task is cancelled meanwhile, the server is asked to give up.
    nonisolated func heedingCancellation<Result>(_ use: () async throws -> Result) async throws -> Result {
        try await withTaskCancellationHandler {
            try await use()
        } onCancel: {
            self.canceller.fire()
        }
    }

    /// Uses the connection, and once more a new one where it was lost with nothing to be kept: whatever it ran is gone.
    /// What is thrown leaves the connection out of any transaction, or closed.
    func using<Result>(checked: Bool = true, _ work: (Pipeline) throws -> Result) throws -> Result {
        var isAgain = false
        while true {
            let pipeline = try self.ready(checked)
            self.canceller.arm(pipeline.connection.cancelTarget)
            pipeline.heedsCancellation = true
            pipeline.isCommitting = false
            do {
                // A pooler takes the end of the last transaction for the end of whatever it has passed on since.
                if pipeline.standsBehindPooler { try pipeline.takeAnswers() }
                let result = try work(pipeline)
                self.release(pipeline)
                return result
            } catch {
                self.release(pipeline)
                let failure = self.settle(pipeline, after: error)
                if Task.isCancelled, isOfCancellation(failure) { throw CancellationError() }
                guard !isAgain, (failure as? StorageError)?.cause is ConnectionLost else { throw failure }
                isAgain = true
            }
        }
    }

    private func ready(_ checked: Bool) throws -> Pipeline {
        do {
            return try checked ? self.checkedPipeline() : self.pipeline()
        } catch  where Task.isCancelled && isOfCancellation(error) {
            throw CancellationError()
        }
    }

    /// Closes a connection that a request to cancel might still reach.
    private func release(_ pipeline: Pipeline) {
        pipeline.heedsCancellation = false
        if !self.canceller.disarm() { self.abandon(pipeline) }
    }

    /// Ends what a failure left open. Of a connection that was lost while a unit was being committed it is not known
    /// whether the unit was kept; its server process is ended first, so that this is at least decided.
    private func settle(_ pipeline: Pipeline, after error: any Error) -> any Error {
        let failure = error as? StorageError
        let server = failure?.cause as? ServerFailure
        let isLost =
            !pipeline.isUsable || server?.endsConnection == true || failure?.cause is ConnectionLost
        if !isLost {
            do {
                try pipeline.rollBack()
                return error
            } catch {}
        }
        self.abandon(pipeline)
        guard isLost, failure != nil, server?.state != "25P03" else { return error }
        guard pipeline.isCommitting else { return StorageError.connectionLost }
        // Also where the task was cancelled: whoever asks next must not ask too early.
        _ = try? self.checkedPipeline(heedingCancellation: false)
        return StorageError(
            .outcomeUnknown,
            "The connection was lost while this step was being kept; do the same step again to find out.",
            cause: error)
    }

    private func abandon(_ pipeline: Pipeline) {
        guard self.open === pipeline else { return }
        self.abandoned = pipeline.server
        self.open = nil
    }

    /// The connection, with its role and its schema known to be what this software works with.
    private func checkedPipeline(heedingCancellation: Bool = true) throws -> Pipeline {
        let pipeline = try self.pipeline(heedingCancellation: heedingCancellation)
        if pipeline.hasCheckedSchema { return pipeline }
        if let objection = try DatabaseRole.objection(in: self.location.schema, pipeline) {
            throw objection.error(named: "The database role of the store's address")
        }
        try self.schema.plan(pipeline).requireNothingPending()
        pipeline.hasCheckedSchema = true
        return pipeline
    }

    private func pipeline(heedingCancellation: Bool = true) throws -> Pipeline {
        if let open = self.open, open.connection.seemsAlive() { return open }
        self.open = nil
        let prepares = self.location.prepares
        let pipeline = try Pipeline(
            Connection.open(self.location, self.canceller, heedingCancellation: heedingCancellation),
            prepares: prepares ?? true, number: self.number, observer: self.observer)
        if prepares != false {
            pipeline.server = try ServerProcess.ready(pipeline, self.location.timeouts)
            guard pipeline.server != nil || prepares == true else { throw StorageError.poolerStandsBetween }
            try self.abandoned?.end(pipeline)
        }
        self.abandoned = nil
        self.open = pipeline
        return pipeline
    }
}

/// Whether a failure is what a cancelled task may see: it was refused, given up by the server, or cut off. A unit that
/// may have been kept is none.
private func isOfCancellation(_ failure: any Error) -> Bool {
    guard let failure = failure as? StorageError else { return failure is CancellationError }
    return failure.cause is CancellationError || failure.cause is ConnectionLost
        || (failure.cause as? ServerFailure)?.state == "57014"
}

extension StorageError {
    /// Somebody lends one connection of the server to several of ours.
    fileprivate static var poolerStandsBetween: StorageError {
        StorageError(
            .refused,
            """
            A connection pooler stands before the database and would mix up prepared statements; add cpd_prepare=off to \
            the store's address, or cpd_prepare=on where the pooler keeps a connection for each of ours.
            """)
    }
}
