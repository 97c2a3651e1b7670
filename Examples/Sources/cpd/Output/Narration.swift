import CPDDomain

/// The answers to a file of commands, told one after the other: headings, and each new day.
struct Narration {
    private var day: CivilDate?
    private var isAfterBlock = false

    /// An answer with what stands before it.
    ///
    /// - Parameter date: the day of the command; `nil` for the day before it.
    mutating func text(of line: ScriptLine, on date: CivilDate?, saying answer: String) -> String {
        var lines: [String] = []
        if let heading = line.heading {
            lines += [self.day == nil ? "" : "\n", heading, String(repeating: "=", count: heading.count)]
            self.isAfterBlock = false
        }
        if let date, date != self.day {
            lines += ["", "\(date.words)"]
            self.day = date
            self.isAfterBlock = false
        }
        if self.isAfterBlock { lines.append("") }
        self.isAfterBlock = answer.contains("\n")
        let shown = answer.hasSuffix("\n") ? String(answer.dropLast()) : answer
        lines += withinLines(shown, width: 118).split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : "  \($0)" }
        return lines.joined(separator: "\n")
    }
}
