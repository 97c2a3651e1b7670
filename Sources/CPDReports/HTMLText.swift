/// Text made safe to stand in a page, as content or in a quoted attribute.
enum HTMLText {
    /// The text with the five characters that mean something in a page replaced, and control characters left out.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\n", "\t": escaped += " "
            case let other where other.value < 0x20 || (0x7F...0x9F).contains(other.value): break
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
