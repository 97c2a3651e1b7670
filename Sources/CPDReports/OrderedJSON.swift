/// A JSON value whose keys keep the order in which they are given, so that the same value is always the same bytes.
indirect enum OrderedJSON {
    case text(String)
    case integer(Int)
    case truth(Bool)
    case null
    case list([OrderedJSON])
    case object([(key: String, value: OrderedJSON)])

    /// The text, or null.
    static func optional(_ text: String?) -> OrderedJSON { text.map { .text($0) } ?? .null }

    /// The value written out, two spaces deeper each level; what holds only single values stands on one line.
    func written(indent: Int = 0) -> String {
        let inner = String(repeating: "  ", count: indent + 1)
        let outer = String(repeating: "  ", count: indent)
        switch self {
        case .text(let text): return Self.quoted(text)
        case .integer(let integer): return String(integer)
        case .truth(let truth): return truth ? "true" : "false"
        case .null: return "null"
        case .list(let values):
            if values.isEmpty { return "[]" }
            if values.allSatisfy(\.isSingle) { return "[" + values.map { $0.written() }.joined(separator: ", ") + "]" }
            return "[\n" + values.map { inner + $0.written(indent: indent + 1) }.joined(separator: ",\n")
                + "\n\(outer)]"
        case .object(let members):
            if members.isEmpty { return "{}" }
            if members.count <= 4, members.allSatisfy({ $0.value.isSingle }) {
                return "{" + members.map { Self.quoted($0.key) + ": " + $0.value.written() }.joined(separator: ", ")
                    + "}"
            }
            return "{\n"
                + members.map { inner + Self.quoted($0.key) + ": " + $0.value.written(indent: indent + 1) }
                .joined(separator: ",\n") + "\n\(outer)}"
        }
    }

    private var isSingle: Bool {
        switch self {
        case .text, .integer, .truth, .null: true
        case .list, .object: false
        }
    }

    /// A string in quotes (RFC 8259): quotation mark, backslash and control characters escaped, and `<`, so that the
    /// text may stand inside a page.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case "<", "\u{2028}", "\u{2029}": quoted += Self.escaped(scalar)
            case let other where other.value < 0x20: quoted += Self.escaped(other)
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
