/// Comma-separated values (RFC 4180) read row by row from UTF-8 bytes, one pass, without copying a field.
///
/// It also takes what real files do: CR, LF or CRLF, no line end after the last row, line breaks and doubled quotes
/// inside quotes, a quote inside an unquoted field, spaces after a closing quote. It judges nothing: a row that is
/// unsound says so in ``CSVRow/fault``.
public struct CSVReader: Sendable {
    /// The most fields a row keeps. The widest known file, the register of schools, has 140.
    public static let mostFields = 4096

    private let bytes: [UInt8]
    private let delimiter: UInt8
    private var position: Int
    private var line = 1

    /// A reader of UTF-8 that begins at a place in it.
    public init(utf8 bytes: [UInt8], from start: Int = 0, delimiter: UInt8 = UInt8(ascii: ",")) {
        self.bytes = bytes
        self.position = start
        self.delimiter = delimiter
    }

    /// Reads the next row, an empty line included, into `row`; `false` at the end of the file.
    public mutating func next(into row: inout CSVRow) -> Bool {
        guard self.position < self.bytes.count else { return false }
        if row.bytes.isEmpty { row.bytes = self.bytes }
        row.fields.removeAll(keepingCapacity: true)
        row.line = self.line
        row.offset = self.position
        row.fault = nil
        var cursor = Cursor(position: self.position, line: self.line, delimiter: self.delimiter)
        self.bytes.withUnsafeBufferPointer { cursor.readRow($0, &row) }
        self.position = cursor.position
        self.line = cursor.line
        return true
    }
}

private struct Cursor {
    var position: Int
    var line: Int
    let delimiter: UInt8

    mutating func readRow(_ bytes: UnsafeBufferPointer<UInt8>, _ row: inout CSVRow) {
        while true {
            let field =
                self.position < bytes.count && bytes[self.position] == UInt8(ascii: "\"")
                ? self.quoted(bytes, &row.fault) : self.plain(bytes)
            if row.fields.count < CSVReader.mostFields {
                row.fields.append(field)
            } else if row.fault == nil {
                row.fault = .tooManyFields
            }
            row.lastLine = self.line
            guard self.position < bytes.count else { return }
            let separator = bytes[self.position]
            self.position += 1
            if separator == self.delimiter { continue }
            if separator == 0x0D, self.position < bytes.count, bytes[self.position] == 0x0A { self.position += 1 }
            self.line += 1
            return
        }
    }

    private mutating func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> CSVRow.Field {
        let start = self.position
        var position = start
        while position < bytes.count {
            let byte = bytes[position]
            if byte == self.delimiter || byte == 0x0A || byte == 0x0D { break }
            position += 1
        }
        self.position = position
        return CSVRow.Field(start: start, end: position, hasEscapes: false)
    }

    private mutating func quoted(
        _ bytes: UnsafeBufferPointer<UInt8>, _ fault: inout CSVRow.Fault?
    ) -> CSVRow.Field {
        var position = self.position + 1
        var field = CSVRow.Field(start: position, end: position, hasEscapes: false)
        while true {
            guard position < bytes.count else {
                fault = fault ?? .unclosedQuote
                field.end = position
                self.position = position
                return field
            }
            let byte = bytes[position]
            position += 1
            let next = position < bytes.count ? bytes[position] : 0
            if byte == UInt8(ascii: "\"") {
                if next != byte { break }
                field.hasEscapes = true
                position += 1
            } else if byte == 0x0A || (byte == 0x0D && next != 0x0A) {
                self.line += 1
            }
        }
        field.end = position - 1
        while position < bytes.count {
            let byte = bytes[position]
            if byte == self.delimiter || byte == 0x0A || byte == 0x0D { break }
            if byte != UInt8(ascii: " ") { fault = fault ?? .textAfterQuote }
            position += 1
        }
        self.position = position
        return field
    }
}
