/// A JSON value whose text is the same everywhere: keys in the order given, no white space unless asked for.
package indirect enum JSONText: Hashable, Sendable {
    case string(String)
    case integer(Int)
    case boolean(Bool)
    case null
    case list([JSONText])
    case object([Member])

    /// A name and its value.
    package struct Member: Hashable, Sendable {
        package let name: String
        package let value: JSONText
    }

    /// An object of the members that have a value.
    static func object(_ members: KeyValuePairs<String, JSONText?>) -> JSONText {
        .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
    }

    /// An object of the members named, in this order.
    package static func object(_ members: [(name: String, value: JSONText)]) -> JSONText {
        .object(members.map { Member(name: $0.name, value: $0.value) })
    }

    /// A string, or null.
    package static func optional(_ string: String?) -> JSONText { string.map { .string($0) } ?? .null }

    /// The text on one line.
    package var compact: String {
        var text = ""
        self.write(to: &text, indent: nil)
        return text
    }

    /// The text with two spaces for each level.
    package var indented: String {
        var text = ""
        self.write(to: &text, indent: 0)
        return text + "\n"
    }

    private func write(to text: inout String, indent: Int?) {
        switch self {
        case .string(let string): Self.write(string, to: &text)
        case .integer(let integer): text += String(integer)
        case .boolean(let boolean): text += boolean ? "true" : "false"
        case .null: text += "null"
        case .list(let list):
            Self.write(list, "[", "]", to: &text, indent: indent) { $0.write(to: &$2, indent: $1) }
        case .object(let members):
            Self.write(members, "{", "}", to: &text, indent: indent) { member, deeper, text in
                Self.write(member.name, to: &text)
                text += indent == nil ? ":" : ": "
                member.value.write(to: &text, indent: deeper)
            }
        }
    }

    private static func write<Element>(
        _ elements: [Element], _ open: String, _ close: String, to text: inout String, indent: Int?,
        _ write: (Element, Int?, inout String) -> Void
    ) {
        text += open
        let deeper = indent.map { $0 + 1 }
        for (index, element) in elements.enumerated() {
            if index > 0 { text += "," }
            if let deeper { text += "\n" + String(repeating: "  ", count: deeper) }
            write(element, deeper, &text)
        }
        if let indent, !elements.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
        text += close
    }

    /// Escapes what JSON must, what YAML would fold or refuse, so that the one parser reads it back unchanged, and `<`,
    /// so that the text may stand inside a page.
    private static func write(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar.value {
            case 0x22: text += "\\\""
            case 0x5C: text += "\\\\"
            case 0x0A: text += "\\n"
            case 0..<0x20, 0x3C, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
