public import CPDDomain

extension SentenceCatalogue {
    /// What would change how a condition came out: alternatives are told as alternatives. `nil` where it is met, or does
    /// not apply.
    public func remedy(for explanation: ConditionExplanation) -> String? {
        guard explanation.require.outcome != .met else { return nil }
        switch explanation.when?.outcome {
        case .notMet: return nil
        case .notEvidenced:
            // Not known to apply: either that becomes known, or what it requires holds anyway.
            let facts = explanation.when?.unknownTests.flatMap { $0.arguments.prefix(1) } ?? []
            let recorded = facts.map { self.fill(self.words.toBeRecorded, [$0]) }
            return self.joined(
                [self.joined(recorded, self.words.and), self.remedy(for: explanation.require)], or: true)
        case .met, .notApplicable, nil: return self.remedy(for: explanation.require)
        }
    }

    /// What would change a finding: from its parts where it is a condition of several.
    public func remedy(for finding: Finding, explained explanation: ConditionExplanation?) -> String? {
        explanation.map(self.remedy) ?? self.remedy(for: finding)
    }

    /// What would make a condition hold, from its parts that do not.
    private func remedy(for answer: ConditionAnswer) -> String? {
        guard answer.outcome != .met else { return nil }
        switch answer.join {
        case .test:
            return self.sentences[ProvisionReason.conditionFails.code]?.remedy.map {
                self.fill($0, self.dated(answer.arguments))
            }
        case .all, .any:
            let open = answer.parts.filter { $0.outcome != .met }
            if open.count == 1 { return self.remedy(for: open[0]) }
            return self.joined(open.map { self.remedy(for: $0, within: answer.join) }, or: answer.join == .any)
        }
    }

    /// The same as a part of another: in brackets where it joins several itself in another way.
    private func remedy(for part: ConditionAnswer, within join: ConditionAnswer.Join) -> String? {
        guard let remedy = self.remedy(for: part) else { return nil }
        let isSeveral = part.join != .test && part.join != join && part.parts.filter { $0.outcome != .met }.count > 1
        return isSeveral ? "(\(remedy))" : remedy
    }

    /// The four arguments of a test, with what it asks in one: a date is before, on or after another, not under or over
    /// it. As they are where it asks nothing of a date.
    func dated(_ arguments: [ReasonArgument]) -> [ReasonArgument] {
        guard arguments.count == 4, case .term(let asked) = arguments[1], case .list(let wanted) = arguments[3],
            case .date? = wanted.first
        else { return arguments }
        let isOpen = wanted.count == 1
        let word =
            switch asked {
            case "within" where isOpen: "at least"
            case "not within" where isOpen: "not at least"
            default: asked
            }
        guard let sentence = self.terms[word + " date"] else { return arguments }
        return [arguments[0], .text(self.fill(sentence, wanted)), arguments[2], .list([])]
    }

    private func joined(_ remedies: [String?], or isAlternative: Bool) -> String? {
        self.joined(remedies.compactMap(\.self), isAlternative ? self.words.or : self.words.and)
    }

    private func joined(_ texts: [String], _ word: String) -> String? {
        texts.isEmpty ? nil : texts.joined(separator: " \(word) ")
    }

    /// How a condition came out, a line for each part, those of what joins others set in below it.
    func lines(for explanation: ConditionExplanation) -> [String] {
        let when = explanation.when.map(self.lines) ?? []
        let applies = when.first.map { [self.fill(self.words.appliesWhen, [.text($0)])] + when.dropFirst() } ?? []
        return explanation.when?.outcome == .notMet ? applies : applies + self.lines(for: explanation.require)
    }

    private func lines(for answer: ConditionAnswer) -> [String] {
        let outcome = self.words.outcomes[answer.outcome] ?? answer.outcome.rawValue
        let text: String
        switch answer.join {
        case .all: text = self.words.allOf
        case .any: text = self.words.anyOf
        case .test:
            let sentence = self.sentences[ProvisionReason.conditionHolds.code]?.text
            text = self.fill(sentence ?? "", self.dated(answer.arguments))
        }
        return ["\(outcome)  \(text)"] + answer.parts.flatMap { self.lines(for: $0).map { "  \($0)" } }
    }
}
