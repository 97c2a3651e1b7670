import CPDDomain

/// Differences of two editions as a person reads them.
public struct ComparisonRenderer: Sendable {
    /// The sentences of reasons.
    public let catalogue: SentenceCatalogue
    /// The words around them.
    public let words: ComparisonWords

    /// A renderer for one language.
    public init(_ catalogue: SentenceCatalogue = .english, words: ComparisonWords = .english) {
        self.catalogue = catalogue
        self.words = words
    }

    /// All differences in plain text.
    public func render(_ differences: EditionDifferences) -> String {
        var parts: [[String]] = []
        if !differences.listed.isEmpty {
            parts.append([self.words.listed] + differences.listed.map { "  " + self.line($0) })
        }
        if !differences.replayed.isEmpty {
            parts.append([self.words.replayed] + differences.replayed.flatMap(self.lines))
        }
        if !differences.found.isEmpty {
            parts.append([self.words.found] + differences.found.flatMap { self.lines($0) })
        }
        if !differences.replayedRoutes.isEmpty {
            parts.append([self.words.replayedRoutes] + differences.replayedRoutes.flatMap { self.lines($0) })
        }
        if !differences.routes.isEmpty {
            parts.append([self.words.routes] + differences.routes.flatMap { self.lines($0) })
        }
        if !differences.payments.isEmpty {
            parts.append([self.words.payments] + differences.payments.flatMap { self.lines($0) })
        }
        if !differences.replayedPayments.isEmpty {
            parts.append([self.words.replayedPayments] + differences.replayedPayments.flatMap { self.lines($0) })
        }
        if !differences.terms.isEmpty {
            parts.append([self.words.terms] + differences.terms.flatMap { self.lines($0) })
        }
        if differences.isEmpty { parts.append([self.words.nothing]) }
        var partial = differences.searched.filter { !$0.isWhole }.map {
            self.catalogue.fill(self.words.notWhole, [.count($0.tried), .text($0.clause.rawValue)])
        }
        if let extent = differences.routesSearched, !extent.isWhole {
            partial.append(self.catalogue.fill(self.words.routesNotWhole, [.count(extent.tried)]))
        }
        partial += differences.termsSearched.filter { !$0.isWhole }.map {
            self.catalogue.fill(self.words.notWhole, [.count($0.tried), .text($0.subject.name)])
        }
        if !partial.isEmpty { parts.append(partial) }
        return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    /// One difference that no facts show, in a line.
    public func line(_ difference: ListedDifference) -> String {
        let name = difference.subject.name + " · "
        switch (difference.part, difference.old, difference.new) {
        case (.presence, _, let new?): return name + self.fill(self.words.added, new)
        case (.presence, let old, nil): return name + self.fill(self.words.dropped, old ?? "")
        case (.named(let part), nil, nil): return name + self.fill(self.words.changedAtLength, part)
        case (.named(let part), let old, let new):
            return name + self.fill(self.words.changed, part, old ?? self.words.unsaid, new ?? self.words.unsaid)
        }
    }

    /// A clause that is judged differently: how, where, and the reasons.
    public func lines(_ difference: ClauseDifference, indent: String = "  ") -> [String] {
        var headline = self.fill(
            self.words.judged,
            self.name(difference.clause),
            self.outcomes(difference.old), self.outcomes(difference.new))
        if difference.old.outcomes == difference.new.outcomes {
            headline =
                self.name(difference.clause) + ": " + self.outcomes(difference.new) + "; "
                + (difference.old.answer == .meets ? self.words.binds : self.words.bindsNoLonger)
        }
        let shown = self.shown(difference.shown)
        let reasons = [(self.words.before, difference.old), (self.words.now, difference.new)].flatMap { word, answer in
            answer.findings.map { indent + "  " + word + " " + self.catalogue.sentence(for: $0) }
        }
        return [indent + headline, indent + "  " + shown] + reasons
    }

    private func lines(_ difference: VerdictDifference) -> [String] {
        let answers = self.words.answers
        let facts = difference.facts
        let asked = self.catalogue.fill(self.catalogue.words.asked, [.date(facts.date)])
        let subject = [facts.title, facts.askedBy, asked].compactMap(\.self).joined(separator: " · ")
        let (old, new) = (
            answers[difference.old] ?? difference.old.rawValue, answers[difference.new] ?? difference.new.rawValue
        )
        let headline =
            old == new ? self.fill(self.words.asBefore, subject, new) : self.fill(self.words.judged, subject, old, new)
        return ["  " + headline] + difference.clauses.flatMap { self.lines($0, indent: "    ") }
    }

    private func name(_ clause: ClauseIdentifier) -> String {
        let title = self.catalogue.title(of: clause)
        return title == clause.rawValue ? title : clause.rawValue + " " + title
    }

    /// The facts that show a difference.
    func shown(_ facts: [ShownFact]) -> String {
        facts.isEmpty
            ? self.words.shownByNothing
            : self.words.shownBy + " " + facts.map { self.text($0) }.joined(separator: " · ")
    }

    private func text(_ fact: ShownFact) -> String {
        let name = self.words.facts[fact.name] ?? self.catalogue.terms[fact.name] ?? fact.name
        return name + ": " + (fact.value.map { self.catalogue.text($0) } ?? self.words.asRecorded)
    }

    private func outcomes(_ answer: ClauseAnswer) -> String {
        guard !answer.findings.isEmpty else { return self.words.notAsked }
        return answer.outcomes.map { self.words.outcomes[$0] ?? $0.rawValue }.joined(separator: ", ")
    }

    func fill(_ template: String, _ values: String...) -> String {
        self.catalogue.fill(template, values.map { .text($0) })
    }
}
