internal import CLibPQ
internal import CPDStorageSQL

extension SQLCell {
    /// A column of one row of a result in binary format.
    init(_ result: OpaquePointer, _ row: Int32, _ column: Int32) {
        let bytes = UnsafeRawBufferPointer(
            start: PQgetvalue(result, row, column), count: Int(PQgetlength(result, row, column)))
        if bytes.isEmpty, PQgetisnull(result, row, column) == 1 {
            self = .null
            return
        }
        switch PQftype(result, column) {
        case TypeIdentifier.uuid: self.init(identifier: bytes)
        case TypeIdentifier.bigint where bytes.count == 8:
            self = .integer(Int64(bigEndian: bytes.loadUnaligned(as: Int64.self)))
        case TypeIdentifier.text, TypeIdentifier.name: self = .text(bytes.bindMemory(to: UInt8.self))
        default: self = .foreign
        }
    }
}

/// Hands over each row of a result in turn.
func forEachRow<Failure>(
    of result: OpaquePointer, _ body: (SQLRow) throws(Failure) -> Void
) throws(Failure) {
    let columns = PQnfields(result)
    try withUnsafeTemporaryAllocation(of: SQLCell.self, capacity: Int(columns)) { cells throws(Failure) in
        for row in 0..<PQntuples(result) {
            for column in 0..<columns {
                cells.initializeElement(at: Int(column), to: SQLCell(result, row, column))
            }
            try body(SQLRow(cells))
        }
    }
}
