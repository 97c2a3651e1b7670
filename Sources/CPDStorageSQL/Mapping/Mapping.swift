internal import CPDDomain
internal import CPDStorage

/// How one kind of entity lies in a table: the one place that knows both its attributes and its columns.
struct Mapping<Entity: StoredEntity>: Sendable {
    /// The table.
    let table: String
    /// The column of each attribute that a query or a figure may name or that orders lists.
    let columnOfAttribute: [String: String]
    /// The columns, in the order in which they are written and read; organisation, identity and revision come before.
    let columns: [String]
    /// Appends the values of the columns.
    let write: @Sendable (Entity, inout [StoredValue?]) -> Void
    /// Takes the columns in the same order.
    let read: @Sendable (Entity.ID, inout RowReader) throws(StorageError) -> Entity
}

/// An entity with its mapping.
protocol MappedEntity: StoredEntity {
    static var mapping: Mapping<Self> { get }
}

extension [StoredValue?] {
    mutating func append(_ money: Money?) {
        self.append(money.map { .integer($0.minorUnits) })
        self.append(money.map { .text($0.currency.rawValue) })
    }

    mutating func append(_ period: Period) {
        self.append(StoredValue(period.from))
        self.append(period.until.map { StoredValue($0) })
    }

    mutating func append(_ flag: Bool) { self.append(.integer(flag ? 1 : 0)) }
}
