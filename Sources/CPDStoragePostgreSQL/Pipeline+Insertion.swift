internal import CPDStorage
internal import CPDStorageSQL

/// Bulk insertion under row-level security, where COPY is refused: rows as one array a column.
extension Pipeline {
    /// How many rows go into one statement.
    private static var rowsPerStatement: Int { 2000 }

    func insert(_ rows: SQLInsertion) throws(StorageError) {
        // The organisation is the same in every row, and a parameter of its own, by which a statement is routed.
        var columns = [BoundArray](repeating: BoundArray(), count: rows.columns.count - 1)
        for first in stride(from: 0, to: rows.count, by: Self.rowsPerStatement) {
            for index in columns.indices { columns[index].removeAll() }
            var organisation: StoredValue?
            rows.forEachRow(in: first..<min(first + Self.rowsPerStatement, rows.count)) { values in
                organisation = values[0]
                for index in columns.indices { columns[index].append(values[index + 1]) }
            }
            try self.send(columns: &columns, of: rows, in: organisation)
        }
    }

    private func send(
        columns: inout [BoundArray], of rows: SQLInsertion, in organisation: StoredValue?
    ) throws(StorageError) {
        var bound = BoundValues([organisation])
        var arrays: [String] = []
        var names: [String] = []
        var values = ["$1"]
        for index in columns.indices {
            columns[index].close()
            guard let element = columns[index].elementName else {
                values.append("NULL")
                continue
            }
            bound.append(columns[index])
            arrays.append("$\(arrays.count + 2)::\(element)[]")
            names.append("c\(index)")
            values.append("c\(index)")
        }
        let statement = SQLStatement(
            "INSERT INTO \(rows.table) (\(rows.columns.joined(separator: ", ")), revision) "
                + "SELECT \(values.joined(separator: ", ")), 1 "
                + "FROM unnest(\(arrays.joined(separator: ", "))) AS r (\(names.joined(separator: ", ")))",
            .insert, of: rows.statement.kind, varies: true)
        try self.execute(statement, bound)
        // Sent now, so that the server works while the next rows are made.
        try self.sendBuffered()
    }
}
