package import CPDStorage

/// One row of a result, by position of its columns from 0; valid, with the texts in it, only during the call that it
/// is handed to. `nil` is the database's NULL. What a column cannot hold is `corrupt`.
package struct SQLRow {
    private let cells: UnsafeBufferPointer<SQLCell>

    /// A row over memory that an adapter fills anew for each.
    package init(_ cells: UnsafeMutableBufferPointer<SQLCell>) { self.cells = UnsafeBufferPointer(cells) }

    @inline(__always)
    package func identifier(at column: Int) throws(StorageError) -> (high: UInt64, low: UInt64)? {
        switch self.cell(at: column) {
        case .identifier(let high, let low): return (high, low)
        case .null: return nil
        default: throw Self.corrupt
        }
    }

    @inline(__always)
    package func integer(at column: Int) throws(StorageError) -> Int64? {
        switch self.cell(at: column) {
        case .integer(let integer): return integer
        case .null: return nil
        default: throw Self.corrupt
        }
    }

    package func text(at column: Int) throws(StorageError) -> String? {
        switch self.cell(at: column) {
        case .text(let bytes):
            // To validate would look up the same types of the standard library for every row. What is not UTF-8 is
            // repaired instead, and is then no longer what was stored.
            let text = String(decoding: bytes, as: UTF8.self)
            let isASCII = bytes.reduce(0, |) < 0x80
            guard isASCII || text.utf8.elementsEqual(bytes) else { throw Self.corrupt }
            return text
        case .null: return nil
        default: throw Self.corrupt
        }
    }

    @inline(__always)
    private func cell(at column: Int) -> SQLCell {
        precondition(column < self.cells.count, "a row is asked only for columns of its query")
        return self.cells[column]
    }

    private static var corrupt: StorageError {
        StorageError(.corrupt, "A stored value is not what its column keeps; restore a backup.")
    }
}

/// One column of a row, as the database's own library holds it.
package enum SQLCell {
    case null
    case integer(Int64)
    case identifier(high: UInt64, low: UInt64)
    /// The bytes of a text, not known to be UTF-8.
    case text(UnsafeBufferPointer<UInt8>)
    /// What no column of a store keeps.
    case foreign

    /// Sixteen bytes as an identifier; any other number of them is foreign.
    package init(identifier bytes: UnsafeRawBufferPointer) {
        guard bytes.count == 16 else {
            self = .foreign
            return
        }
        self = .identifier(
            high: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
            low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
    }
}
