internal import CPDDomain
internal import CPDWorkflows

/// The paper as one page: no script, nothing fetched, read by eye, ear or on paper.
struct HTMLReport {
    private let paper: GovernorsPaper

    init(_ paper: GovernorsPaper) { self.paper = paper }

    var text: String {
        let school = HTMLText.escaped(self.paper.school)
        let title = "Professional development: report to the \(HTMLText.escaped(self.paper.governingBody))"
        return """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title), \(school), \(self.paper.year)</title>
            <style>
            \(HTMLStyle.sheet)
            </style>
            </head>
            <body>
            <a class="skip" href="#summary">Skip to the summary</a>
            \(HTMLChart.patterns)
            <header>
            <p class="school">\(school)\(self.paper.urn.map { " · URN \(HTMLText.escaped($0))" } ?? "")</p>
            <h1>\(title)</h1>
            <p class="scope">School year \(self.paper.year) · as recorded on \(PlainEnglish.date(self.paper.date))</p>
            </header>
            <main>
            \(self.sections)
            </main>
            <footer>
            <p>No person is named in this report. Staff groups, time, money, what people said and what the checks found are shown only where five or more people stand behind them: smaller groups are shown together with others, or withheld. Requests, decisions, departures, needs and steps owed are counted however few they are.</p>
            </footer>
            </body>
            </html>

            """
    }

    private var sections: String {
        var parts: [String] = []
        for (index, section) in self.paper.sections.enumerated() {
            parts.append(self.section(section, number: index + 1))
            if index == 0 { parts.append(self.contents) }
        }
        parts.append(self.notes)
        return parts.joined(separator: "\n")
    }

    private var contents: String {
        let items = self.paper.sections.enumerated().dropFirst().map { index, section in
            "<li value=\"\(index + 1)\"><a href=\"#\(section.name)\">\(HTMLText.escaped(section.title))</a></li>"
        }
        return """
            <nav aria-labelledby="contents">
            <h2 id="contents">In this report</h2>
            <ol>
            \(items.joined(separator: "\n"))
            <li value="\(self.paper.sections.count + 1)"><a href="#notes">Notes: how each figure was counted</a></li>
            </ol>
            </nav>
            """
    }

    private func section(_ section: PaperSection, number: Int) -> String {
        let answers = section.clauses.map { clause in
            let words = clause.shortWords
            return
                "<li><b>\(HTMLText.escaped(clause.rawValue))</b>\(words.isEmpty ? "" : " " + HTMLText.escaped(words))</li>"
        }
        return """
            <section id="\(section.name)" aria-labelledby="\(section.name)-title">
            <h2 id="\(section.name)-title"><span class="number">\(number)</span> \(HTMLText.escaped(section.title))</h2>
            \(section.blocks.map { self.block($0) }.joined(separator: "\n"))
            <div class="answers"><p>Clauses of the policy that this section answers</p>
            <ul>\(answers.joined())</ul></div>
            </section>
            """
    }

    private func block(_ block: PaperSection.Block) -> String {
        switch block {
        case .paragraph(let sentences):
            return "<p>\(sentences.map(self.sentence).joined(separator: " "))</p>"
        case .list(let sentences):
            let items = sentences.map { "<li>\(self.sentence($0))</li>" }
            return "<ol class=\"aloud\">\n\(items.joined(separator: "\n"))\n</ol>"
        case .notYetGiven(let part, let needs):
            return "<p class=\"gap\"><b>\(HTMLText.escaped(part)): not yet given.</b> \(HTMLText.escaped(needs))</p>"
        case .figure(let figure):
            return self.figure(figure, number: self.paper.number(of: figure.name) ?? 0)
        }
    }

    private func sentence(_ sentence: PaperSentence) -> String {
        let text = HTMLText.escaped(sentence.text)
        guard let figure = sentence.figure, let number = self.paper.number(of: figure) else { return text }
        return "\(text)<a class=\"ref\" href=\"#note-\(number)\" aria-label=\"Note \(number)\">\(number)</a>"
    }

    private func figure(_ figure: PaperFigure, number: Int) -> String {
        let name = "figure-\(figure.name.rawValue)"
        let n = figure.base.n.map { PlainEnglish.number($0) } ?? "withheld"
        return """
            <figure id="\(name)" aria-labelledby="\(name)-title">
            <h3 id="\(name)-title"><span class="label">Figure \(number)</span> \(HTMLText.escaped(figure.title))</h3>
            <div class="scroll" role="group" tabindex="0" aria-labelledby="\(name)-title">
            \(HTMLChart(figure, name: name)?.text ?? "")
            \(HTMLTable.text(figure, labelledBy: "\(name)-title"))
            </div>
            <figcaption>n = \(n) (\(HTMLText.escaped(figure.base.units))) · as recorded on \(PlainEnglish.date(figure.date)) · <a href="#note-\(number)">how it was counted: note \(number)</a></figcaption>
            </figure>
            """
    }

    private var notes: String {
        let items = self.paper.figures.enumerated().map { index, figure in
            "<li id=\"note-\(index + 1)\"><b>\(HTMLText.escaped(figure.title)).</b> "
                + HTMLText.escaped(MarkdownReport.note(figure))
                + " <a class=\"back\" href=\"#figure-\(figure.name.rawValue)\">Back to figure \(index + 1)</a></li>"
        }
        return """
            <section id="notes" aria-labelledby="notes-title">
            <h2 id="notes-title"><span class="number">\(self.paper.sections.count + 1)</span> Notes: how each figure was counted</h2>
            \(items.isEmpty ? "<p>There is no figure to explain.</p>" : "<ol class=\"notes\">\n\(items.joined(separator: "\n"))\n</ol>")
            </section>
            """
    }
}
