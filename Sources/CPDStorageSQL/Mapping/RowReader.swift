internal import CPDDomain
internal import CPDStorage

/// Takes the columns of one row, left to right, as values of the domain. A value that cannot be is `corrupt`.
struct RowReader {
    private let row: SQLRow
    private var column: Int

    init(_ row: SQLRow, from column: Int = 0) {
        self.row = row
        self.column = column
    }

    @inline(__always)
    mutating func optionalIdentifier<Entity>() throws(StorageError) -> Identifier<Entity>? {
        defer { self.column += 1 }
        return try self.row.identifier(at: self.column).map { Identifier(high: $0.high, low: $0.low) }
    }

    @inline(__always)
    mutating func identifier<Entity>() throws(StorageError) -> Identifier<Entity> {
        try self.present(self.optionalIdentifier())
    }

    @inline(__always)
    mutating func optionalInteger() throws(StorageError) -> Int64? {
        defer { self.column += 1 }
        return try self.row.integer(at: self.column)
    }

    @inline(__always)
    mutating func integer() throws(StorageError) -> Int64 { try self.present(self.optionalInteger()) }

    mutating func optionalNumber() throws(StorageError) -> Int? { try self.optionalInteger().map { Int($0) } }

    @inline(__always)
    mutating func number() throws(StorageError) -> Int { Int(try self.integer()) }

    mutating func flag() throws(StorageError) -> Bool { try self.present(self.optionalFlag()) }

    mutating func optionalFlag() throws(StorageError) -> Bool? {
        switch try self.optionalInteger() {
        case nil: return nil
        case 0: return false
        case 1: return true
        default: throw self.corrupt
        }
    }

    mutating func optionalText() throws(StorageError) -> String? {
        defer { self.column += 1 }
        return try self.row.text(at: self.column)
    }

    mutating func text() throws(StorageError) -> String { try self.present(self.optionalText()) }

    @inline(__always)
    mutating func optionalDate() throws(StorageError) -> CivilDate? {
        guard let days = try self.optionalInteger() else { return nil }
        guard let days = Int32(exactly: days) else { throw self.corrupt }
        return CivilDate(daysSinceEpoch: days)
    }

    @inline(__always)
    mutating func date() throws(StorageError) -> CivilDate { try self.present(self.optionalDate()) }

    mutating func period() throws(StorageError) -> Period {
        let from = try self.date()
        return try self.present(Period(from: from, until: try self.optionalDate()))
    }

    mutating func optionalMoney() throws(StorageError) -> Money? {
        let minorUnits = try self.optionalInteger()
        let currency = try self.optionalText()
        guard let minorUnits, let currency else { return nil }
        return Money(minorUnits: minorUnits, currency: try self.present(Currency(rawValue: currency)))
    }

    mutating func money() throws(StorageError) -> Money { try self.present(self.optionalMoney()) }

    mutating func optionalCode<Code: RawRepresentable<String>>() throws(StorageError) -> Code? {
        guard let text = try self.optionalText() else { return nil }
        return try self.present(Code(rawValue: text))
    }

    mutating func code<Code: RawRepresentable<String>>() throws(StorageError) -> Code {
        try self.present(self.optionalCode())
    }

    /// The value that a row must hold; `corrupt` where it holds none.
    func present<Value>(_ value: Value?) throws(StorageError) -> Value {
        guard let value else { throw self.corrupt }
        return value
    }

    private var corrupt: StorageError {
        StorageError(.corrupt, "Column \(self.column) of a row holds a value that it cannot hold; restore a backup.")
    }
}
