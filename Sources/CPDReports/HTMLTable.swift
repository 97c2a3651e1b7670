internal import CPDWorkflows

/// A figure's table: headings say which column or row they are for.
enum HTMLTable {
    static func text(_ figure: PaperFigure, labelledBy title: String) -> String {
        let numeric = figure.columns.indices.map { column in figure.rows.contains { $0.values[column].isNumber } }
        let headings = figure.columns.enumerated().map { index, column in
            "<th scope=\"col\"\(numeric[index] ? " class=\"n\"" : "")>\(HTMLText.escaped(column.title))</th>"
        }
        let rows = figure.rows.map { row in
            let cells = row.values.enumerated().map { index, value in
                "<td\(numeric[index] ? " class=\"n\"" : "")>\(HTMLText.escaped(value.text))</td>"
            }
            return "<tr\(row.isTotal ? " class=\"total\"" : "")><th scope=\"row\">\(HTMLText.escaped(row.title))</th>"
                + cells.joined() + "</tr>"
        }
        return """
            <table aria-labelledby="\(title)">
            <thead><tr><th scope="col">\(HTMLText.escaped(figure.rowHeading))</th>\(headings.joined())</tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table>
            """
    }
}
