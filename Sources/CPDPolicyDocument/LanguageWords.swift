import CPDDomain
import CPDPolicy

extension LanguageReading {
    /// The words around the sentences by their names in a document.
    private static let texts: [(key: String, path: any WritableKeyPath<SentenceCatalogue.Words, String> & Sendable)] = [
        ("thousands", \.thousands), ("decimal", \.decimal), ("one month", \.oneMonth),
        ("several months", \.severalMonths), ("one minute", \.oneMinute), ("several minutes", \.severalMinutes),
        ("one hour", \.oneHour), ("several hours", \.severalHours),
        ("required by law", \.requiredByLaw), ("all met", \.allMet), ("more met", \.moreMet),
        ("remedies", \.remedies), ("asked", \.asked), ("policy", \.policy), ("review overdue", \.reviewOverdue),
        ("conditions", \.conditions), ("all of", \.allOf), ("any of", \.anyOf), ("applies when", \.appliesWhen),
        ("to be recorded", \.toBeRecorded), ("and", \.and), ("or", \.or),
    ]

    private static let groups = ["currencies", "outcomes", "answers", "one criterion", "several criteria"]

    /// The words around the sentences; those of the other language where the document has none.
    func words(_ fields: FieldReader) -> SentenceCatalogue.Words {
        var words = self.other.words
        let keys = ["months", "numbers"] + Self.texts.map(\.key) + Self.groups
        guard let node = fields.value("words"),
            let inner = FieldReader(node, what: "the words", keys: keys, self.problems)
        else { return words }
        for (key, path) in Self.texts {
            guard let text = inner.text(key), let place = inner.value(key)?.place else { continue }
            self.compare(text, words[keyPath: path], at: place)
            words[keyPath: path] = text
        }
        words.months = self.list(inner, "months", as: words.months)
        words.numbers = self.list(inner, "numbers", as: words.numbers)
        for (currency, sign) in self.group(inner, "currencies", keys: nil) { words.currencies[currency] = sign }
        for outcome in Outcome.allCases {
            words.outcomes[outcome] = self.word(inner, "outcomes", outcome.rawValue) ?? words.outcomes[outcome]
            words.oneCriterion[outcome] =
                self.word(inner, "one criterion", outcome.rawValue) ?? words.oneCriterion[outcome]
            words.severalCriteria[outcome] =
                self.word(inner, "several criteria", outcome.rawValue) ?? words.severalCriteria[outcome]
        }
        for answer in Answer.allCases {
            words.answers[answer] = self.word(inner, "answers", answer.rawValue) ?? words.answers[answer]
        }
        for key in Self.groups.dropFirst() {
            let known = key == "answers" ? Answer.allCases.map(\.rawValue) : Outcome.allCases.map(\.rawValue)
            _ = self.group(inner, key, keys: known)
        }
        return words
    }

    private func list(_ fields: FieldReader, _ key: String, as other: [String]) -> [String] {
        guard let nodes = fields.list(key), let place = fields.value(key)?.place else { return other }
        let texts = nodes.compactMap { fields.text($0, for: key) }
        guard texts.count == other.count, texts.count == nodes.count else {
            self.problems.add("\"\(key)\" are \(other.count) words in order; these are \(nodes.count).", at: place)
            return other
        }
        return texts
    }

    /// A group of words; faults are noted.
    private func group(_ fields: FieldReader, _ key: String, keys: [String]?) -> [(String, String)] {
        guard let node = fields.value(key),
            let inner = FieldReader(node, what: "\"\(key)\"", keys: keys, self.problems)
        else { return [] }
        return inner.entries.compactMap { entry in
            inner.text(entry.value, for: entry.key).map { (entry.key, $0) }
        }
    }

    /// One word of a group, without noting faults twice.
    private func word(_ fields: FieldReader, _ key: String, _ name: String) -> String? {
        guard case .mapping(let entries)? = fields.value(key)?.value,
            case .scalar(let text, _)? = entries.first(where: { $0.key == name })?.value.value
        else { return nil }
        return text
    }
}
