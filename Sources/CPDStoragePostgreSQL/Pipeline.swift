internal import CLibPQ
internal import CPDStorage
internal import CPDStorageSQL

/// Told each statement as it is sent, under the number of its connection.
package typealias StatementObserver = @Sendable (_ connection: Int, _ statement: String) -> Void

/// Statements on their way and the answers they are owed, in order. Writes are sent without waiting; a read settles
/// what was sent before it. Statements are prepared once a connection, unless a connection pooler forbids it.
final class Pipeline: SQLConnection {
    /// What is sent.
    enum Message {
        /// A fixed statement without values, prepared once.
        case control(String)
        /// A statement used once.
        case once(String)
        /// A statement of the mapping with its values.
        case statement(SQLStatement, [StoredValue?])
        /// A statement of the mapping with values made for it.
        case bound(SQLStatement, BoundValues)
        /// A fixed query without values, prepared once, whose rows are kept for later.
        case fetch(String, Batch)
        /// A prepared statement is given up, by its name.
        case deallocate(String)

        /// A statement whose failure means nothing.
        case hint(String)

        /// What the server is asked to run.
        var text: String {
            switch self {
            case .control(let text), .once(let text), .hint(let text), .fetch(let text, _): text
            case .statement(let statement, _), .bound(let statement, _): statement.text
            case .deallocate(let name): "DEALLOCATE \(name)"
            }
        }
    }

    private enum Owed {
        case ignored
        case prepared(String)
        case deallocated(String)
        case done
        case changed(SQLStatement, [StoredValue?])
        case fetched(Batch)
        case synchronised
    }

    /// How many statements may be on their way before their answers are taken.
    private static let limit = 256

    let connection: Connection
    private let prepares: Bool
    private let number: Int
    private let observer: StatementObserver?
    private var owed: [Owed] = []
    private var prepared = PreparedStatements()
    var hasCheckedSchema = false
    /// Whether the transaction at hand is a snapshot.
    var seesOnlyOneMoment = false
    /// How many visits are going on, one inside the other: each has a cursor of its own.
    var openVisits = 0

    /// Which of the server's processes serves it, where nothing stands between.
    var server: ServerProcess?
    /// Whether somebody may lend the server's connection to others between two transactions.
    var standsBehindPooler: Bool { self.server == nil }
    /// Whether the transaction at hand is a unit whose COMMIT may have been sent.
    var isCommitting = false
    /// Whether statements are refused once the task was cancelled: inside a body, and not while it is rolled back.
    var heedsCancellation = false

    init(_ connection: Connection, prepares: Bool, number: Int, observer: StatementObserver? = nil) {
        self.connection = connection
        self.prepares = prepares
        self.number = number
        self.observer = observer
    }

    var isUsable: Bool { self.connection.isUsable }

    func send(_ message: Message) throws(StorageError) {
        self.observer?(self.number, message.text)
        switch message {
        case .once(let text):
            try self.sendPlain(text)
            self.owed.append(.done)
        case .hint(let text):
            try self.sendPlain(text)
            self.owed.append(.ignored)
        case .deallocate(let name):
            try self.sendPlain(message.text)
            self.owed.append(.deallocated(name))
        case .control(let text):
            try self.sendPrepared(text, BoundValues([]))
            self.owed.append(.done)
        case .fetch(let text, let batch):
            try self.sendPrepared(text, BoundValues([]))
            self.owed.append(.fetched(batch))
        case .bound(let statement, let values):
            try self.sendPrepared(statement.text, varies: statement.varies, values)
            self.owed.append(.changed(statement, []))
        case .statement(let statement, let values):
            try self.sendPrepared(statement.text, varies: statement.varies, BoundValues(values))
            self.owed.append(.changed(statement, statement.existence == nil ? [] : Array(values.prefix(2))))
        }
    }

    func execute(_ statement: SQLStatement, _ values: [StoredValue?]) throws(StorageError) {
        try self.throwIfCancelled()
        if self.owed.count >= Self.limit { try self.settle() }
        try self.send(.statement(statement, values))
    }

    /// Sends a statement that changes rows, with values made for it.
    func execute(_ statement: SQLStatement, _ values: BoundValues) throws(StorageError) {
        try self.throwIfCancelled()
        if self.owed.count >= Self.limit { try self.settle() }
        try self.send(.bound(statement, values))
    }

    func rows(
        _ statement: SQLStatement, _ values: [StoredValue?], _ body: (SQLRow) throws(StorageError) -> Void
    ) throws(StorageError) {
        try self.throwIfCancelled()
        try self.send(.statement(statement, values))
        try self.settle(body)
    }

    private func throwIfCancelled() throws(StorageError) {
        if self.heedsCancellation, Task.isCancelled { throw .cancelled }
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

    /// Hands what is buffered to the network; the server answers when it is asked to.
    func sendBuffered() throws(StorageError) { try self.connection.flush() }

    /// Commits, with a hint behind it in the same packet but outside the transaction; waits for the answers up to the
    /// commit's alone. The next use of the connection takes the hint's. Behind a pooler the hint waits for the commit.
    func commit(then hint: String) throws(StorageError) {
        try self.send(.control("COMMIT"))
        guard !self.standsBehindPooler else {
            try self.settle()
            // The unit is kept: a connection lost now is noticed at its next use.
            try? self.send(.hint(hint))
            try? self.flush()
            return
        }
        try self.synchronise()
        let count = self.owed.count
        try self.send(.hint(hint))
        try self.flush()
        try self.take(count) { _ in }
    }

    /// Waits for what is owed already, and asks the server for nothing.
    func takeAnswers() throws(StorageError) { try self.take(self.owed.count) { _ in } }

    /// Waits for every answer owed; throws the first failure among them.
    func settle(_ body: (SQLRow) throws(StorageError) -> Void = { _ in }) throws(StorageError) {
        try self.synchronise()
        try self.connection.flush()
        try self.take(self.owed.count, body)
    }

    private func take(
        _ count: Int, _ body: (SQLRow) throws(StorageError) -> Void
    ) throws(StorageError) {
        var failure: StorageError?
        // Rows are handed over only from the last statement before this synchronisation: the query, if there is one.
        for left in (0..<count).reversed() {
            let owed = self.owed.removeFirst()
            do {
                try self.take(owed, left == 1 ? body : { _ in })
            } catch {
                failure = failure ?? error
                // What was owed behind it will never come; the first failure says why.
                if !self.isUsable { break }
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

    private func sendPlain(_ text: String) throws(StorageError) {
        try self.connection.expect(PQsendQueryParams(self.connection.handle, text, 0, nil, nil, nil, nil, 1))
    }

    private func sendPrepared(_ text: String, varies: Bool = false, _ bound: BoundValues) throws(StorageError) {
        guard self.prepares else { return try self.sendUnnamed(text, bound) }
        let name: String
        if let known = self.prepared.name(of: text) {
            name = known
        } else {
            name = try self.prepare(text, varies: varies, bound)
        }
        let sent = bound.withPointers { values, lengths, formats in
            PQsendQueryPrepared(
                self.connection.handle, name, Int32(values.count), values.baseAddress, lengths, formats, 1)
        }
        try self.connection.expect(sent)
    }

    /// Has a statement prepared, with what makes room for it before it: both travel with the statement itself.
    private func prepare(_ text: String, varies: Bool, _ bound: BoundValues) throws(StorageError) -> String {
        let (name, surplus) = self.prepared.add(text, varies: varies)
        for name in surplus { try self.send(.deallocate(name)) }
        let sent = bound.types.withUnsafeBufferPointer { types in
            PQsendPrepare(self.connection.handle, name, text, Int32(types.count), types.baseAddress)
        }
        try self.connection.expect(sent)
        self.owed.append(.prepared(text))
        return name
    }

    private func sendUnnamed(_ text: String, _ bound: BoundValues) throws(StorageError) {
        let sent = bound.withPointers { values, lengths, formats in
            bound.types.withUnsafeBufferPointer { types in
                PQsendQueryParams(
                    self.connection.handle, text, Int32(values.count), types.baseAddress, values.baseAddress, lengths,
                    formats, 1)
            }
        }
        try self.connection.expect(sent)
    }

    private func take(_ owed: Owed, _ body: (SQLRow) throws(StorageError) -> Void) throws(StorageError) {
        guard let result = try self.connection.nextResult() else { throw .connectionLost }
        var isKept = false
        defer { if !isKept { PQclear(result) } }
        if case .synchronised = owed {
            guard PQresultStatus(result) == PGRES_PIPELINE_SYNC else { throw .connectionLost }
            return
        }
        // Each answer but a synchronisation is followed by an empty one.
        defer { if let extra = try? self.connection.nextResult() { PQclear(extra) } }
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK:
            if case .prepared(let text) = owed { self.prepared.confirm(text) }
        case PGRES_TUPLES_OK:
            if case .fetched(let batch) = owed {
                batch.rows = Batch.Rows(result)
                isKept = true
                return
            }
            try forEachRow(of: result, body)
        case PGRES_PIPELINE_ABORTED:
            self.undo(owed)
        default:
            if case .ignored = owed { return }
            self.undo(owed)
            throw self.failure(of: owed, result)
        }
    }

    /// It did nothing: a statement to be prepared is not, and one to be given up is still there.
    private func undo(_ owed: Owed) {
        switch owed {
        case .prepared(let text): self.prepared.remove(text)
        case .deallocated(let name): self.prepared.keepsHaving(name)
        default: break
        }
    }

    private func failure(of owed: Owed, _ result: OpaquePointer) -> StorageError {
        let field = PQresultErrorField(result, Int32(UInt8(ascii: "C")))
        let failure = ServerFailure(state: field.map { String(cString: $0) } ?? "")
        guard case .changed(let statement, let identity) = owed else { return failure.error(nil, identity: []) }
        return failure.error(statement, identity: identity)
    }
}
