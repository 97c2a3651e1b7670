internal import CLibPQ
internal import CPDStorage
internal import CPDStorageSQL

/// One row of a result in binary format; valid while the result is.
struct PostgreSQLRow: SQLRow {
    let result: OpaquePointer
    let row: Int32

    func identifier(at column: Int) throws(StorageError) -> (high: UInt64, low: UInt64)? {
        guard let bytes = try self.bytes(at: column, count: 16) else { return nil }
        return (Self.number(bytes, at: 0), Self.number(bytes, at: 8))
    }

    func integer(at column: Int) throws(StorageError) -> Int64? {
        try self.bytes(at: column, count: 8).map { Int64(bitPattern: Self.number($0, at: 0)) }
    }

    func text(at column: Int) throws(StorageError) -> String? {
        try self.bytes(at: column, count: nil).map { String(decoding: $0, as: UTF8.self) }
    }

    private func bytes(at column: Int, count: Int?) throws(StorageError) -> UnsafeRawBufferPointer? {
        guard PQgetisnull(self.result, self.row, Int32(column)) == 0 else { return nil }
        let bytes = UnsafeRawBufferPointer(
            start: PQgetvalue(self.result, self.row, Int32(column)),
            count: Int(PQgetlength(self.result, self.row, Int32(column))))
        guard count == nil || bytes.count == count else {
            throw StorageError(.corrupt, "A column has a type that this software does not write.")
        }
        return bytes
    }

    private static func number(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> UInt64 {
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
}
