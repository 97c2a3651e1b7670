internal import CLibPQ
internal import CPDStorage
internal import CPDStorageSQL

/// Rows on their way into one table by COPY, in PostgreSQL's binary format. The connection leaves pipeline mode, in
/// which there is no COPY, as long as it lasts.
final class CopyStream {
    /// How many bytes go out at a time.
    private static var flushAt: Int { 65_536 }

    private let connection: Connection
    private let statement: SQLStatement
    private var bytes: [UInt8] = []

    init(into rows: SQLInsertion, on connection: Connection) throws(StorageError) {
        self.connection = connection
        self.statement = rows.statement
        let columns = (rows.columns + ["revision"]).joined(separator: ", ")
        try connection.expect(PQexitPipelineMode(connection.handle))
        try connection.expect(
            PQsendQuery(connection.handle, "COPY \(rows.table) (\(columns)) FROM STDIN (FORMAT BINARY)"))
        try connection.flush()
        try self.take(PGRES_COPY_IN)
        // Signature, flags, and the length of an extension of the header.
        self.bytes += Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00] + [UInt8](repeating: 0, count: 8)
    }

    func append(_ rows: SQLInsertion) throws(StorageError) {
        let fields = UInt16(rows.columns.count + 1).bigEndian
        var first = 0
        while first < rows.count {
            // Of a size that no row's texts can make much larger than what goes out at a time.
            let last = min(first + 100, rows.count)
            rows.forEachRow(in: first..<last) { values in
                Swift.withUnsafeBytes(of: fields) { self.bytes.append(contentsOf: $0) }
                for value in values { self.bytes.appendField(value) }
                self.bytes.appendField(.integer(Revision.first.rawValue))
            }
            if self.bytes.count >= Self.flushAt { try self.sendBytes() }
            first = last
        }
    }

    /// Ends the COPY; throws its failure, if any.
    func end() throws(StorageError) {
        self.bytes += [0xFF, 0xFF]
        try self.sendBytes()
        guard PQputCopyEnd(self.connection.handle, nil) >= 0 else { throw .connectionLost }
        try self.connection.flush()
        try self.take(PGRES_COMMAND_OK)
        while let extra = try self.connection.nextResult() { PQclear(extra) }
        try self.connection.expect(PQenterPipelineMode(self.connection.handle))
    }

    private func sendBytes() throws(StorageError) {
        let sent = self.bytes.withUnsafeBytes { bytes in
            PQputCopyData(
                self.connection.handle, bytes.assumingMemoryBound(to: CChar.self).baseAddress, Int32(bytes.count))
        }
        guard sent == 1 else { throw .connectionLost }
        self.bytes.removeAll(keepingCapacity: true)
        try self.connection.flush()
    }

    private func take(_ expected: ExecStatusType) throws(StorageError) {
        guard let result = try self.connection.nextResult() else { throw .connectionLost }
        defer { PQclear(result) }
        guard PQresultStatus(result) != expected else { return }
        let field = PQresultErrorField(result, Int32(UInt8(ascii: "C")))
        guard let field, self.connection.isUsable else { throw .connectionLost }
        throw ServerFailure(state: String(cString: field)).error(self.statement, identity: [])
    }
}

extension [UInt8] {
    /// Appends the length of a value and the value, as both COPY and arrays have it.
    mutating func appendField(_ value: StoredValue?) {
        switch value {
        case nil: self.append(contentsOf: [0xFF, 0xFF, 0xFF, 0xFF])
        case .identifier(let high, let low):
            Swift.withUnsafeBytes(of: (UInt32(0), UInt32(16).bigEndian, high.bigEndian, low.bigEndian)) {
                self.append(contentsOf: UnsafeRawBufferPointer(rebasing: $0.dropFirst(4)))
            }
        case .integer(let integer):
            Swift.withUnsafeBytes(of: (UInt32(0), UInt32(8).bigEndian, integer.bigEndian)) {
                self.append(contentsOf: UnsafeRawBufferPointer(rebasing: $0.dropFirst(4)))
            }
        case .text(let text):
            Swift.withUnsafeBytes(of: UInt32(text.utf8.count).bigEndian) { self.append(contentsOf: $0) }
            self.append(contentsOf: text.utf8)
        }
    }
}
