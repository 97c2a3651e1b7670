import CPDDomain

extension ComparisonRenderer {
    /// A term that answers otherwise: what each edition says, and the facts that show it.
    public func lines(_ difference: TermDifference) -> [String] {
        var texts = (self.reasons(difference.old), self.reasons(difference.new))
        if texts.0 == texts.1 {
            texts = (self.withFigures(texts.0, difference.old), self.withFigures(texts.1, difference.new))
        }
        return [
            "  " + difference.subject.name,
            "    " + self.words.before + " " + texts.0, "    " + self.words.now + " " + texts.1,
            "      " + self.shown(difference.shown),
        ]
    }

    /// A recorded request of which something is paid otherwise.
    public func lines(_ difference: RecordedPaymentDifference) -> [String] {
        ["  " + self.heading(of: difference.request)] + difference.costs.flatMap { self.lines($0, indent: "    ") }
    }

    /// A recorded request, in a line.
    func heading(of request: RecordedRequest) -> String {
        let asked = self.catalogue.fill(self.catalogue.words.asked, [.date(request.matter.askedOn)])
        return [request.title, request.matter.facts.askedBy, asked].compactMap(\.self).joined(separator: " · ")
    }

    private func reasons(_ answer: TermAnswer) -> String {
        guard !answer.notes.isEmpty else { return self.figures(answer) }
        return FactDimension.unique(answer.notes.map { self.catalogue.sentence(for: $0) }).joined(separator: "; ")
    }

    private func figures(_ answer: TermAnswer) -> String {
        answer.figures.isEmpty
            ? self.words.unsaid
            : answer.figures.map { self.catalogue.text($0) }.joined(separator: ", ")
    }

    private func withFigures(_ text: String, _ answer: TermAnswer) -> String {
        answer.notes.isEmpty ? text : text + " (" + self.figures(answer) + ")"
    }
}
