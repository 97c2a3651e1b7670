/// Rows under headings, in aligned columns no wider together than a line. The last column is broken between words.
struct Table {
    /// The headings.
    let headings: [String]
    /// The rows, each with a text for each heading.
    var rows: [[String]] = []
    /// As wide as a line of 120 with room to set the table in.
    private let width = 116

    /// A table without rows yet.
    init(_ headings: String...) { self.headings = headings }

    /// The table as text; a sentence where there is nothing to show.
    func text(orElse sentence: String) -> String {
        guard !self.rows.isEmpty else { return sentence }
        let widths = self.headings.indices.map { column in
            ([self.headings] + self.rows).map { $0[column].count }.max() ?? 0
        }
        let indent = widths.dropLast().reduce(0) { $0 + $1 + 2 }
        let room = max(24, self.width - indent)
        var lines: [String] = []
        for row in [self.headings] + self.rows {
            let start = zip(row, widths).dropLast().map { padded($0, to: $1) + "  " }.joined()
            let parts = broken(row.last ?? "", at: room)
            lines.append(start + parts[0])
            lines += parts.dropFirst().map { String(repeating: " ", count: indent) + $0 }
        }
        return lines.map(withoutTrailingSpaces).joined(separator: "\n")
    }
}

/// A text with spaces behind it up to a width.
func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
}

/// A text broken between words into lines of at most a width; a longer word has a line of its own.
func broken(_ text: String, at width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
        if !line.isEmpty, line.count + 1 + word.count > width {
            lines.append(line)
            line = ""
        }
        line += line.isEmpty ? String(word) : " " + word
    }
    lines.append(line)
    return lines
}

private func withoutTrailingSpaces(_ line: String) -> String {
    var line = Substring(line)
    while line.last == " " { line = line.dropLast() }
    return String(line)
}
