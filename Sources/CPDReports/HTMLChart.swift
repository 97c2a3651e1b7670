internal import CPDWorkflows

/// A figure drawn: one mark a row, labelled in words, told apart by pattern and never by colour alone. The table below
/// it says the same, so nobody depends on the drawing.
struct HTMLChart {
    /// The hatching of the second part of a bar, drawn once for all charts.
    static let patterns = """
        <svg class="defs" width="0" height="0" aria-hidden="true" focusable="false"><defs><pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="#fff"/><line x1="0" y1="0" x2="0" y2="7" stroke="#1f3a5f" stroke-width="2.4"/></pattern></defs></svg>
        """

    let text: String

    /// The chart of a figure; `nil` where it has none, or nothing to draw.
    init?(_ figure: PaperFigure, name: String) {
        let drawing: ChartDrawing
        switch figure.chart {
        case nil: return nil
        case .bars(let column): drawing = .bars(figure, column)
        case .parts(let first, let second): drawing = .parts(figure, first, second)
        case .intervals(let column): drawing = .intervals(figure, column)
        }
        guard drawing.hasMarks else { return nil }
        self.text = """
            <svg class="chart" role="img" aria-labelledby="\(name)-chart \(name)-desc" viewBox="0 0 \(ChartDrawing.width) \(drawing.height)" xmlns="http://www.w3.org/2000/svg">
            <title id="\(name)-chart">\(HTMLText.escaped("Chart: " + figure.title))</title>
            <desc id="\(name)-desc">\(HTMLText.escaped(drawing.description))</desc>
            \(drawing.marks.joined(separator: "\n"))
            </svg>
            """
    }
}
