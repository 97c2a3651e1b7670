internal import CPDDomain
internal import CPDWorkflows

/// The marks of a chart from top to bottom, in whole units of a drawing 720 wide.
struct ChartDrawing {
    static let width = 720
    private static let barsBegin = 214
    private static let barsEnd = 494
    private static var barWidth: Int { Self.barsEnd - Self.barsBegin }
    /// How many letters of a wide typeface fit in a line beside the bars: of a row's title, of a total's in bold, and of a
    /// value.
    private static let (lettersOfTitle, lettersOfTotal, lettersOfValue) = (26, 23, 29)

    private(set) var marks: [String] = []
    private(set) var height = 6
    private(set) var hasMarks = false
    private var sentences: [String] = []

    /// What the chart shows, in words.
    var description: String { self.sentences.joined(separator: " ") }

    /// One bar a row, the longest for the largest; totals are left to the table.
    static func bars(_ figure: PaperFigure, _ column: Int) -> Self {
        var drawing = Self()
        let rows = figure.rows.filter { !$0.isTotal }
        let largest = rows.compactMap { $0.values[column].magnitude }.max() ?? 0
        for row in rows {
            let value = row.values[column]
            let middle = drawing.addRow(row.title, beside: value.text, isTotal: false)
            var end = Self.barsBegin
            if let magnitude = value.magnitude, magnitude > 0 {
                let length = max(1, Self.length(of: magnitude, in: largest))
                drawing.addBar(from: Self.barsBegin, length: length, middle: middle, class: "solid")
                end += length
                drawing.hasMarks = true
            }
            drawing.addLabel(value.text, x: end + 7, middle: middle)
            drawing.sentences.append("\(row.title): \(value.text).")
        }
        drawing.addAxis(from: 0)
        return drawing
    }

    /// One bar a row, as long as the whole, in two parts: the first solid, the second hatched.
    static func parts(_ figure: PaperFigure, _ first: Int, _ second: Int) -> Self {
        var drawing = Self()
        let names = [first, second].map { figure.columns[$0].title }
        drawing.addLegend(names)
        let top = drawing.height
        for row in figure.rows {
            let values = [row.values[first], row.values[second]]
            let magnitudes = values.compactMap(\.magnitude)
            let label =
                magnitudes.count < 2
                ? values[1].text
                : zip(values, names).map { "\($0.text) \($1.lowercased())" }.joined(separator: ", ")
            let middle = drawing.addRow(row.title, beside: label, isTotal: row.isTotal)
            if magnitudes.count == 2 {
                let (one, other) = (magnitudes[0], magnitudes[1])
                let (whole, isTooLarge) = max(0, one).addingReportingOverflow(max(0, other))
                if whole > 0, !isTooLarge {
                    let length = Self.length(of: max(0, one), in: whole)
                    drawing.addBar(
                        from: Self.barsBegin + length, length: Self.barWidth - length, middle: middle, class: "hatched")
                    drawing.addBar(from: Self.barsBegin, length: length, middle: middle, class: "solid")
                    drawing.hasMarks = true
                }
            }
            drawing.addLabel(label, x: Self.barsEnd + 8, middle: middle)
            drawing.sentences.append("\(row.title): \(label).")
        }
        drawing.addAxis(from: top)
        return drawing
    }

    /// One mark a row with a line for its interval, on a scale from 0 to 100 per cent.
    static func intervals(_ figure: PaperFigure, _ column: Int) -> Self {
        var drawing = Self()
        drawing.height = 26
        for row in figure.rows {
            let value = row.values[column]
            let middle = drawing.addRow(row.title, beside: value.text, isTotal: row.isTotal)
            if case .estimate(let part, let whole, let low, let high) = value, whole > 0 {
                drawing.addInterval(
                    at: Self.place(part * 1000 / whole), from: Self.place(low), to: Self.place(high), middle: middle)
                drawing.hasMarks = true
            }
            drawing.addLabel(value.text, x: Self.barsEnd + 14, middle: middle)
            drawing.sentences.append("\(row.title): \(value.text).")
        }
        let grid = [0, 250, 500, 750, 1000].map { thousandths in
            let x = Self.place(thousandths)
            return "<text class=\"tick\" x=\"\(x)\" y=\"14\" text-anchor=\"middle\">\(thousandths / 10)%</text>"
                + "<line class=\"grid\" x1=\"\(x)\" y1=\"20\" x2=\"\(x)\" y2=\"\(drawing.height - 4)\"/>"
        }
        drawing.marks = grid + drawing.marks
        return drawing
    }

    /// A part of the width of the bars; large amounts are scaled down first, so that they can be multiplied.
    private static func length(of part: Int, in whole: Int) -> Int {
        let scale = max(1, whole / 1_000_000_000)
        return part / scale * Self.barWidth / (whole / scale)
    }

    private static func place(_ thousandths: Int) -> Int { Self.barsBegin + thousandths * Self.barWidth / 1000 }

    /// Makes room for a row, writes its title beside it, and returns the height of its middle.
    private mutating func addRow(_ title: String, beside label: String, isTotal: Bool) -> Int {
        let lines = Self.wrapped(title, at: isTotal ? Self.lettersOfTotal : Self.lettersOfTitle)
        let height = max(26, max(lines.count, Self.wrapped(label, at: Self.lettersOfValue).count) * 15 + 9)
        let middle = self.height + height / 2
        let first = middle + 4 - (lines.count - 1) * 15 / 2
        for (index, line) in lines.enumerated() {
            self.marks.append(
                "<text class=\"\(isTotal ? "row total" : "row")\" x=\"\(Self.barsBegin - 10)\" y=\"\(first + index * 15)\" "
                    + "text-anchor=\"end\">\(HTMLText.escaped(line))</text>")
        }
        self.height += height
        return middle
    }

    private mutating func addBar(from x: Int, length: Int, middle: Int, class name: String) {
        guard length > 0 else { return }
        self.marks.append(
            "<rect class=\"\(name)\" x=\"\(x)\" y=\"\(middle - 8)\" width=\"\(length)\" height=\"16\"/>")
    }

    private mutating func addInterval(at x: Int, from low: Int, to high: Int, middle: Int) {
        self.marks.append(
            "<path class=\"interval\" d=\"M\(low) \(middle - 5)v10M\(low) \(middle)H\(high)M\(high) \(middle - 5)v10\"/>"
                + "<circle class=\"solid\" cx=\"\(x)\" cy=\"\(middle)\" r=\"5\"/>")
    }

    private mutating func addLabel(_ words: String, x: Int, middle: Int) {
        let lines = Self.wrapped(words, at: Self.lettersOfValue)
        let first = middle + 4 - (lines.count - 1) * 15 / 2
        for (index, line) in lines.enumerated() {
            self.marks.append(
                "<text class=\"value\" x=\"\(x)\" y=\"\(first + index * 15)\">\(HTMLText.escaped(line))</text>")
        }
    }

    private mutating func addAxis(from top: Int) {
        self.marks.append(
            "<line class=\"axis\" x1=\"\(Self.barsBegin)\" y1=\"\(top + 2)\" x2=\"\(Self.barsBegin)\" y2=\"\(self.height)\"/>"
        )
        self.height += 4
    }

    private mutating func addLegend(_ names: [String]) {
        let begin = Self.barsBegin
        self.marks.append(
            "<rect class=\"solid\" x=\"\(begin)\" y=\"3\" width=\"22\" height=\"12\"/>"
                + "<text class=\"value\" x=\"\(begin + 29)\" y=\"13\">\(HTMLText.escaped(names[0]))</text>"
                + "<rect class=\"hatched\" x=\"\(begin + 140)\" y=\"3\" width=\"22\" height=\"12\"/>"
                + "<text class=\"value\" x=\"\(begin + 169)\" y=\"13\">\(HTMLText.escaped(names[1]))</text>")
        self.height = 22
    }

    /// Words in lines of so many letters, broken between words.
    private static func wrapped(_ words: String, at letters: Int) -> [String] {
        var lines: [String] = [""]
        for word in words.split(separator: " ") {
            let line = lines[lines.count - 1]
            if line.isEmpty || line.count + 1 + word.count <= letters {
                lines[lines.count - 1] = line.isEmpty ? String(word) : line + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}

extension PaperValue {
    /// The value as a length to draw; `nil` where there is none.
    fileprivate var magnitude: Int? {
        switch self {
        case .count(let count): count
        case .money(let money): Int(clamping: money.minorUnits)
        case .minutes(let minutes): minutes
        case .halfDays(let halves): halves
        default: nil
        }
    }
}
