internal import CPDDomain
internal import CPDWorkflows

/// The paper as Markdown: every figure a table, every definition a numbered note at the end.
struct MarkdownReport {
    let text: String

    init(_ paper: GovernorsPaper) {
        var lines = [
            "# Professional development: report to the \(Self.escaped(paper.governingBody))", "",
            "\(Self.escaped(paper.school))" + (paper.urn.map { " (URN \(Self.escaped($0)))" } ?? "")
                + ", school year \(paper.year), as recorded on \(PlainEnglish.date(paper.date)).", "",
        ]
        for (index, section) in paper.sections.enumerated() {
            lines += ["## \(index + 1). \(Self.escaped(section.title))", "", "*\(Self.answers(section))*", ""]
            for block in section.blocks { lines += Self.block(block, in: paper) + [""] }
        }
        lines += ["## Notes: how each figure was counted", ""]
        for (index, figure) in paper.figures.enumerated() {
            lines.append("\(index + 1). **\(Self.escaped(figure.title)).** \(Self.escaped(Self.note(figure)))")
        }
        self.text = lines.joined(separator: "\n") + "\n"
    }

    static func answers(_ section: PaperSection) -> String {
        "Answers "
            + PlainEnglish.list(
                section.clauses.map { clause in
                    clause.shortWords.isEmpty
                        ? clause.rawValue : "\(clause.rawValue) (\(Self.escaped(clause.shortWords)))"
                }) + "."
    }

    /// What a note says: n, date and definition.
    static func note(_ figure: PaperFigure) -> String {
        let n = figure.base.n.map { PlainEnglish.number($0) } ?? "withheld, as fewer than five"
        return "n = \(n) (\(figure.base.units)). As recorded on \(PlainEnglish.date(figure.date)). \(figure.definition)"
    }

    private static func block(_ block: PaperSection.Block, in paper: GovernorsPaper) -> [String] {
        func sentence(_ sentence: PaperSentence) -> String {
            let number = sentence.figure.flatMap { paper.number(of: $0) }
            return Self.escaped(sentence.text) + (number.map { " [note \($0)]" } ?? "")
        }
        switch block {
        case .paragraph(let sentences): return [sentences.map(sentence).joined(separator: " ")]
        case .list(let sentences):
            return sentences.enumerated().map { "\($0.offset + 1). \(sentence($0.element))" }
        case .notYetGiven(let part, let needs):
            return ["**\(Self.escaped(part)): not yet given.** \(Self.escaped(needs))"]
        case .figure(let figure):
            return Self.table(figure, number: paper.number(of: figure.name) ?? 0)
        }
    }

    private static func table(_ figure: PaperFigure, number: Int) -> [String] {
        let n = figure.base.n.map { PlainEnglish.number($0) } ?? "withheld"
        let align = (0..<figure.columns.count).map { column in
            figure.rows.contains { $0.values[column].isNumber } ? "---:" : ":---"
        }
        func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
        return [
            "### Figure \(number). \(Self.escaped(figure.title))", "",
            line(([figure.rowHeading] + figure.columns.map(\.title)).map(Self.escaped)),
            line([":---"] + align),
        ]
            + figure.rows.map { row in
                let cells = [Self.escaped(row.title)] + row.values.map { Self.escaped($0.text) }
                return line(row.isTotal ? cells.map { "**\($0)**" } : cells)
            } + [
                "",
                "n = \(n) \(Self.escaped(figure.base.units)), as recorded on \(PlainEnglish.date(figure.date)) [note \(number)]",
            ]
    }

    /// The text with everything that Markdown or a page would take for markup made harmless.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\\", "`", "*", "_", "[", "]", "|", "#", "~", "!": escaped += "\\\(character)"
            case let other where other.isNewline: escaped += " "
            default: escaped.append(character)
            }
        }
        return escaped
    }
}
