internal import CPDDomain
internal import CPDStorage
internal import CPDStorageSQL

extension PostgreSQLWorker {
    /// Runs a body as one transaction of one organisation. BEGIN and the organisation travel with the first read or
    /// the last write; COMMIT travels with the last write.
    func transaction<Result: Sendable>(
        _ kind: Kind, in organisation: Identifier<Organisation>,
        _ body: @Sendable (any SessionBacking) throws -> Result
    ) throws -> Result {
        do {
            return try self.using { pipeline in
                pipeline.seesOnlyOneMoment = kind == .snapshot
                try self.begin(kind, in: organisation, pipeline)
                let result = try body(SQLSession(pipeline, catalogue: self.catalogue, organisation: organisation))
                try Task.checkCancellation()
                pipeline.isCommitting = kind == .unitOfWork
                if kind == .unitOfWork, let hint = self.notices?.next() {
                    try pipeline.commit(then: hint)
                    return result
                }
                try pipeline.send(.control("COMMIT"))
                if kind == .snapshot { try pipeline.flush() } else { try pipeline.settle() }
                return result
            }
        } catch let error as StorageError {
            guard let mismatch = error.cause as? RowDidNotMatch else { throw error }
            let isThere = try? self.isThere(mismatch, in: organisation)
            throw isThere == false ? StorageError.notFound(mismatch.kind) : error
        }
    }

    private func begin(
        _ kind: Kind, in organisation: Identifier<Organisation>, _ pipeline: Pipeline
    ) throws(StorageError) {
        try pipeline.send(.control(kind.rawValue))
        // SET takes no bound value; an identifier's own text is nothing but digits and hyphens.
        try pipeline.send(.once("SET LOCAL cpd.organisation = '\(organisation)'"))
        // Behind a connection pooler nothing lasts longer than a transaction.
        guard pipeline.standsBehindPooler else { return }
        for statement in self.location.timeouts.statementsForTransaction { try pipeline.send(.once(statement)) }
    }

    /// Of a row that did not match: whether it moved on or is not there.
    private func isThere(_ mismatch: RowDidNotMatch, in organisation: Identifier<Organisation>) throws -> Bool {
        try self.using { pipeline in
            try self.begin(.snapshot, in: organisation, pipeline)
            let isThere = try pipeline.hasRow(mismatch.existence, of: mismatch.kind, mismatch.identity)
            try pipeline.send(.control("COMMIT"))
            try pipeline.settle()
            return isThere
        }
    }

    func organisations() throws -> [Identifier<Organisation>] {
        let query = SQLStatement(
            "SELECT organisation_id FROM \(self.location.schema).organisations ORDER BY organisation_id", .read,
            of: .organisation)
        return try self.using { pipeline in
            var found: [Identifier<Organisation>] = []
            try pipeline.rows(query, []) { row throws(StorageError) in
                if let halves = try row.identifier(at: 0) {
                    found.append(Identifier(high: halves.high, low: halves.low))
                }
            }
            return found
        }
    }

    func plan() throws -> MigrationPlan {
        try self.using(checked: false) { try self.schema.plan($0) }
    }

    func problems() throws -> [String] {
        try self.using(checked: false) { pipeline in
            try self.schema.plan(pipeline).requireNothingPending()
            return try self.schema.problems(pipeline)
        }
    }

    func migrate() throws {
        do {
            try self.using(checked: false) { pipeline in
                try self.schema.migrate(pipeline, Grants(self.location))
            }
        } catch let error as StorageError where (error.cause as? ServerFailure)?.state == "42501" {
            throw StorageError(
                .unsuitableRole, "This database role may not migrate the store; use the address of the schema's owner.",
                cause: error)
        }
    }
}
