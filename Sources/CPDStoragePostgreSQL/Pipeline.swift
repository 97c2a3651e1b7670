internal import CLibPQ
internal import CPDStorage
internal import CPDStorageSQL

/// Statements on their way and the answers they are owed, in order. Writes are sent without waiting; a read settles
/// what was sent before it. Statements are prepared once a connection.
final class Pipeline: SQLConnection {
    /// What is sent.
    enum Message {
        /// A fixed statement without values, prepared once.
        case control(String)
        /// A statement used once.
        case once(String)
        /// A statement of the mapping with its values.
        case statement(SQLStatement, [StoredValue?])
        /// A statement whose failure means nothing.
        case hint(String)
    }

    private enum Owed {
        case ignored
        case prepared(String)
        case done
        case changed(SQLStatement, [StoredValue?])
        case synchronised
    }

    /// How many statements may be on their way before their answers are taken.
    private static let limit = 256

    private let connection: Connection
    private var owed: [Owed] = []
    private var prepared: Set<String> = []
    private var names: [String: String] = [:]
    var hasCheckedSchema = false
    /// Whether the transaction at hand is a snapshot.
    var seesOnlyOneMoment = false

    init(_ connection: Connection) { self.connection = connection }

    var isUsable: Bool { self.connection.isUsable }

    func send(_ message: Message) throws(StorageError) {
        switch message {
        case .once(let text):
            try self.connection.expect(
                PQsendQueryParams(self.connection.handle, text, 0, nil, nil, nil, nil, 1))
            self.owed.append(.done)
        case .hint(let text):
            try self.connection.expect(
                PQsendQueryParams(self.connection.handle, text, 0, nil, nil, nil, nil, 1))
            self.owed.append(.ignored)
        case .control(let text):
            try self.sendPrepared(text, [])
            self.owed.append(.done)
        case .statement(let statement, let values):
            try self.sendPrepared(statement.text, values)
            self.owed.append(.changed(statement, statement.existence == nil ? [] : Array(values.prefix(2))))
        }
    }

    func execute(_ statement: SQLStatement, _ values: [StoredValue?]) throws(StorageError) {
        if self.owed.count >= Self.limit { try self.settle() }
        try self.send(.statement(statement, values))
    }

    func rows(
        _ statement: SQLStatement, _ values: [StoredValue?], _ body: (any SQLRow) throws(StorageError) -> Void
    ) throws(StorageError) {
        try self.send(.statement(statement, values))
        try self.settle(body)
    }

    func hasRow(_ text: String, of kind: EntityKind, _ values: [StoredValue?]) throws(StorageError) -> Bool {
        var found = false
        try self.rows(SQLStatement(text, .read, of: kind), values) { _ throws(StorageError) in found = true }
        return found
    }

    /// Sends what is buffered without waiting for the answers; the next use of the connection takes them.
    func flush() throws(StorageError) {
        try self.synchronise()
        try self.connection.flush()
    }

    /// Commits, with a hint behind it in the same packet but outside the transaction; waits for the answers up to the
    /// commit's alone. The next use of the connection takes the hint's.
    func commit(then hint: String) throws(StorageError) {
        try self.send(.control("COMMIT"))
        try self.synchronise()
        let count = self.owed.count
        try self.send(.hint(hint))
        try self.flush()
        try self.take(count) { _ in }
    }

    /// Waits for every answer owed; throws the first failure among them.
    func settle(_ body: (any SQLRow) throws(StorageError) -> Void = { _ in }) throws(StorageError) {
        try self.synchronise()
        try self.connection.flush()
        try self.take(self.owed.count, body)
    }

    private func take(
        _ count: Int, _ body: (any SQLRow) throws(StorageError) -> Void
    ) throws(StorageError) {
        var failure: StorageError?
        // Rows are handed over only from the last statement before this synchronisation: the query, if there is one.
        for left in (0..<count).reversed() {
            let owed = self.owed.removeFirst()
            let isLast = left == 1
            do {
                try self.take(owed, isLast ? body : { _ in })
            } catch {
                guard self.isUsable else { throw error }
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
    }

    /// Ends a failed transaction. What was on its way is settled first; its failures are known already.
    func rollBack() throws(StorageError) {
        do {
            try self.settle()
        } catch {
            guard self.isUsable else { throw error }
        }
        guard PQtransactionStatus(self.connection.handle) != PQTRANS_IDLE else { return }
        try self.send(.once("ROLLBACK"))
        try self.settle()
    }

    private func synchronise() throws(StorageError) {
        try self.connection.expect(PQpipelineSync(self.connection.handle))
        self.owed.append(.synchronised)
    }

    private func sendPrepared(_ text: String, _ values: [StoredValue?]) throws(StorageError) {
        let bound = BoundValues(values)
        let name = self.names[text] ?? "s\(self.names.count)"
        if !self.prepared.contains(text) {
            self.names[text] = name
            self.prepared.insert(text)
            let sent = bound.types.withUnsafeBufferPointer { types in
                PQsendPrepare(self.connection.handle, name, text, Int32(types.count), types.baseAddress)
            }
            try self.connection.expect(sent)
            self.owed.append(.prepared(text))
        }
        let sent = bound.withPointers { values, lengths, formats in
            PQsendQueryPrepared(
                self.connection.handle, name, Int32(values.count), values.baseAddress, lengths, formats, 1)
        }
        try self.connection.expect(sent)
    }

    private func take(_ owed: Owed, _ body: (any SQLRow) throws(StorageError) -> Void) throws(StorageError) {
        guard let result = try self.connection.nextResult() else { throw self.connection.lost }
        defer { PQclear(result) }
        if case .synchronised = owed {
            guard PQresultStatus(result) == PGRES_PIPELINE_SYNC else { throw self.connection.lost }
            return
        }
        // Each answer but a synchronisation is followed by an empty one.
        defer { if let extra = try? self.connection.nextResult() { PQclear(extra) } }
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK: return
        case PGRES_TUPLES_OK:
            for row in 0..<PQntuples(result) { try body(PostgreSQLRow(result: result, row: row)) }
        case PGRES_PIPELINE_ABORTED:
            // It never ran; a statement to be prepared is not.
            if case .prepared(let text) = owed { self.prepared.remove(text) }
        default:
            if case .ignored = owed { return }
            if case .prepared(let text) = owed { self.prepared.remove(text) }
            throw self.failure(of: owed, result)
        }
    }

    private func failure(of owed: Owed, _ result: OpaquePointer) -> StorageError {
        let field = PQresultErrorField(result, Int32(UInt8(ascii: "C")))
        let failure = ServerFailure(state: field.map { String(cString: $0) } ?? "")
        guard case .changed(let statement, let identity) = owed else { return failure.error(nil, identity: []) }
        return failure.error(statement, identity: identity)
    }
}
