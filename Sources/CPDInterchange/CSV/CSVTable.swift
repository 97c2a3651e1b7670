public import CPDDomain

/// A file of rows under named columns. Columns are found by name in any order; unknown ones are ignored.
public struct CSVTable: Sendable {
    /// The file's name.
    public let file: String
    /// What the file was written in.
    public let encoding: TextEncoding
    /// The columns' names as they stand, blanks at either end taken off.
    public let columnNames: [String]
    private let text: DecodedText
    private let headerLine: Int
    private let lastNamedColumn: Int
    private var reader: CSVReader

    /// The table in a file's bytes. Throws ``FileRefusal`` where it is empty, no text, or its first row is unsound.
    public init(file: String, bytes: [UInt8]) throws(FileRefusal) {
        let text = try DecodedText(file: file, bytes: bytes)
        var reader = CSVReader(utf8: text.bytes, from: text.start)
        var row = CSVRow()
        repeat {
            guard reader.next(into: &row) else {
                throw FileRefusal(
                    file: file, code: "empty-file",
                    message: "The file is empty; it does not even name its columns. Export it again.")
            }
        } while row.isBlank
        if let fault = row.fault {
            throw FileRefusal(file: file, line: row.line, code: fault.code, message: fault.message)
        }
        self.file = file
        self.text = text
        self.encoding = text.encoding
        self.reader = reader
        self.headerLine = row.line
        self.columnNames = (0..<row.count).map { row[$0].trimmedText }
        self.lastNamedColumn = self.columnNames.lastIndex { !$0.isEmpty } ?? -1
    }

    /// How the file was written.
    public var reading: FileReading {
        FileReading(file: self.file, encoding: self.encoding, hasByteOrderMark: self.text.start > 0)
    }

    /// The place of a column by any of its names, case ignored; `nil` where the file has none of them.
    ///
    /// Throws ``FileRefusal`` where two columns bear the name.
    public func column(_ names: String...) throws(FileRefusal) -> Int? {
        for name in names {
            let wanted = name.lowercased()
            let places = self.columnNames.indices.filter { self.columnNames[$0].lowercased() == wanted }
            guard places.count <= 1 else {
                throw FileRefusal(
                    file: self.file, line: self.headerLine, column: name, code: "duplicate-column",
                    message: "Two columns are called \"\(name)\". Take the wrong one out, or rename it.")
            }
            if let place = places.first { return place }
        }
        return nil
    }

    /// The place of a column by its name, case ignored. Throws ``FileRefusal`` where it is missing or there twice.
    public func requiredColumn(_ name: String) throws(FileRefusal) -> Int {
        if let place = try self.column(name) { return place }
        let only = self.columnNames.count == 1 ? self.columnNames[0] : ""
        let separator = only.contains(";") ? "semicolons" : only.contains("\t") ? "tabs" : nil
        let advice =
            separator.map { "Its columns seem to be separated by \($0): save it with commas." }
            ?? "Add it, or export the file again with all columns."
        throw FileRefusal(
            file: self.file, line: self.headerLine, column: name, code: "missing-column",
            message: "The column \"\(name)\" is missing. \(advice)")
    }

    /// Reads the next sound row into `row`; `false` at the end of the file. Blank rows are passed over; unsound ones
    /// (see ``CSVRow/Fault``, too few or too many fields, bytes that stand for no character) are added to `refused`.
    public mutating func next(into row: inout CSVRow, refusing refused: inout [RefusedRow]) -> Bool {
        while self.reader.next(into: &row) {
            if row.count == 1 || row.fault == nil, row.isBlank { continue }
            guard let (code, message) = self.unsoundness(of: row) else { return true }
            refused.append(
                RefusedRow(origin: RowOrigin(file: self.file, line: row.line), code: code, message: message))
        }
        return false
    }

    private func unsoundness(of row: CSVRow) -> (code: String, message: String)? {
        if let fault = row.fault { return (fault.code, fault.message) }
        if row.count <= self.lastNamedColumn
            || (row.count > self.columnNames.count
                && (self.columnNames.count..<row.count).contains { !row[$0].isBlank })
        {
            return (
                "ragged-row",
                "The row has \(row.count) fields under \(self.columnNames.count) columns. "
                    + "Look for a missing or extra comma, or a text with a comma that needs quotes."
            )
        }
        if self.text.holdsUndecodable(row.line...max(row.line, row.lastLine)) {
            return (
                "undecodable-byte",
                "The row holds a byte that stands for no character in Windows-1252. Export the file as CSV UTF-8."
            )
        }
        return nil
    }
}
