/// A JSON document whose objects keep the order in which they were written.
enum JSON {
    /// Nothing.
    case null
    /// Yes or no.
    case flag(Bool)
    /// A whole number.
    case number(Int)
    /// Text.
    case text(String)
    /// A list.
    case array([JSON])
    /// Names and values, in order.
    case object([(String, JSON)])
    /// A document on one line, as the library has written it.
    case written(String)

    /// Text, or nothing.
    init(_ text: String?) { self = text.map { .text($0) } ?? .null }

    /// A number, or nothing.
    init(_ number: Int?) { self = number.map { .number($0) } ?? .null }

    /// What describes itself in words, such as a date, an amount or an identifier; or nothing.
    init(_ value: (some CustomStringConvertible)?) { self = value.map { .text($0.description) } ?? .null }

    /// The document, indented by two spaces.
    var text: String {
        var out = ""
        self.write(to: &out, indent: 0)
        return out + "\n"
    }

    /// The document on one line.
    var line: String {
        var out = ""
        self.write(to: &out, indent: nil)
        return out
    }

    private func write(to out: inout String, indent: Int?) {
        switch self {
        case .null: out += "null"
        case .flag(let flag): out += flag ? "true" : "false"
        case .number(let number): out += String(number)
        case .text(let text): Self.write(text, to: &out)
        case .written(let document): out += document
        case .array(let values):
            Self.write(values.map { ("", $0) }, between: ("[", "]"), named: false, to: &out, indent: indent)
        case .object(let members): Self.write(members, between: ("{", "}"), named: true, to: &out, indent: indent)
        }
    }

    private static func write(
        _ members: [(String, JSON)], between brackets: (String, String), named: Bool, to out: inout String, indent: Int?
    ) {
        out += brackets.0
        for (position, (name, value)) in members.enumerated() {
            if position > 0 { out += "," }
            if let indent { out += "\n" + String(repeating: " ", count: indent + 2) }
            if named {
                Self.write(name, to: &out)
                out += indent == nil ? ":" : ": "
            }
            value.write(to: &out, indent: indent.map { $0 + 2 })
        }
        if let indent, !members.isEmpty { out += "\n" + String(repeating: " ", count: indent) }
        out += brackets.1
    }

    private static func write(_ text: String, to out: inout String) {
        out += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: out.unicodeScalars.append(scalar)
            }
        }
        out += "\""
    }
}
