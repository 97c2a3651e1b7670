/// Rows under headings, in aligned columns no wider together than a line; a cell that is too long is broken between
/// words.
struct Table {
    /// The headings.
    let headings: [String]
    /// The rows, each with a text for each heading.
    var rows: [[String]] = []
    /// As wide as a line of 120 with room to set the table in: four columns within an answer, four within a story.
    private let width = 112

    /// A table without rows yet.
    init(_ headings: String...) { self.headings = headings }

    /// A table without rows yet.
    init(_ headings: [String]) { self.headings = headings }

    /// The table as text; a sentence where there is nothing to show.
    func text(orElse sentence: String) -> String {
        guard !self.rows.isEmpty else { return sentence }
        let widths = self.widths
        var lines: [String] = []
        for row in [self.headings] + self.rows {
            let cells = zip(row, widths).map { broken($0, at: $1) }
            for line in 0..<(cells.map(\.count).max() ?? 0) {
                lines.append(
                    zip(cells, widths).map { cell, width in padded(line < cell.count ? cell[line] : "", to: width) }
                        .joined(separator: "  "))
            }
        }
        return lines.map(withoutTrailingSpaces).joined(separator: "\n")
    }

    /// As wide as the widest cell of each column; where that is too wide together, the widest columns give way.
    private var widths: [Int] {
        var widths = self.headings.indices.map { column in
            ([self.headings] + self.rows).map { $0[column].count }.max() ?? 0
        }
        while widths.reduce(-2, { $0 + $1 + 2 }) > self.width, let widest = widths.max(), widest > 12,
            let column = widths.lastIndex(of: widest)
        {
            widths[column] -= 1
        }
        return widths
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
