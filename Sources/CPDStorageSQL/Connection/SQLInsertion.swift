package import CPDStorage

/// Rows to be added to one table. The values of a row are made when it is its turn, into memory that is used again.
package struct SQLInsertion {
    /// The statement that adds one row; it is bound the row's values.
    package let statement: SQLStatement
    /// The table, with its schema.
    package let table: String
    /// The columns that a row's values fill, in their order: organisation and identity first. The revision, which is
    /// not among them, is 1.
    package let columns: [String]
    /// How many rows there are.
    package let count: Int
    /// Appends the values of the row with a number, from 0.
    package let appendValues: (_ row: Int, _ values: inout [StoredValue?]) -> Void

    /// Goes through the rows of a range, with the values of each in turn.
    package func forEachRow(
        in range: Range<Int>, _ body: (borrowing [StoredValue?]) throws -> Void
    ) rethrows {
        var values: [StoredValue?] = []
        values.reserveCapacity(self.columns.count)
        for row in range {
            values.removeAll(keepingCapacity: true)
            self.appendValues(row, &values)
            try body(values)
        }
    }
}
