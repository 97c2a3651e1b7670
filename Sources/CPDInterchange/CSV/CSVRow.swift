/// One row as places in the file's bytes. No field becomes a `String` until it is asked for.
public struct CSVRow: Sendable {
    /// What makes a row unsound.
    public enum Fault: Hashable, Sendable {
        /// A quote is opened and never closed, so the row runs to the end of the file.
        case unclosedQuote
        /// Something stands between a closing quote and the next separator.
        case textAfterQuote
        /// More than ``CSVReader/mostFields`` fields; the rest are not kept.
        case tooManyFields
    }

    struct Field: Sendable {
        var start: Int
        var end: Int
        /// Whether doubled quotes stand in it.
        var hasEscapes: Bool
    }

    /// The line on which the row begins, from 1, line breaks inside quotes counted.
    public internal(set) var line = 0
    /// The line on which it ends.
    public internal(set) var lastLine = 0
    /// The place of its first byte in the text.
    public internal(set) var offset = 0
    /// The first thing that is wrong with it.
    public internal(set) var fault: Fault?
    var bytes: [UInt8] = []
    var fields: [Field] = []

    /// A row to read into; the same one serves for a whole file.
    public init() {}

    /// The number of fields.
    public var count: Int { self.fields.count }

    /// A field's UTF-8, quotes taken off; empty where the row has no such field.
    public subscript(_ index: Int) -> ArraySlice<UInt8> {
        guard index >= 0, index < self.fields.count else { return [] }
        let field = self.fields[index]
        let content = self.bytes[field.start..<field.end]
        return field.hasEscapes ? withoutDoubledQuotes(content)[...] : content
    }

    /// A field as text.
    public func text(_ index: Int) -> String { String(decoding: self[index], as: UTF8.self) }

    /// Whether all fields are blank.
    public var isBlank: Bool {
        self.fields.allSatisfy { field in self.bytes[field.start..<field.end].isBlank }
    }
}

extension CSVRow.Fault {
    /// A stable code for refusals.
    var code: String {
        switch self {
        case .unclosedQuote: "unclosed-quote"
        case .textAfterQuote: "text-after-quote"
        case .tooManyFields: "too-many-fields"
        }
    }

    /// What is wrong and what to do.
    var message: String {
        switch self {
        case .unclosedQuote:
            "A quote is opened in this row and never closed, so nothing after it could be read. Close or double it."
        case .textAfterQuote:
            "Something stands between a closing quote and the next comma. Double the quotes inside the text."
        case .tooManyFields:
            "The row has more than \(CSVReader.mostFields) fields. Look for a missing line break."
        }
    }
}

private func withoutDoubledQuotes(_ content: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(content.count)
    var index = content.startIndex
    while index < content.endIndex {
        result.append(content[index])
        index += content[index] == UInt8(ascii: "\"") ? 2 : 1
    }
    return result
}
