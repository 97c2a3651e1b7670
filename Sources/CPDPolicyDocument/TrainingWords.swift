import CPDDomain
import CPDPolicy

extension TrainingRowReading {
    /// The words of a list.
    func texts(_ key: String, _ fields: FieldReader) -> [String] {
        (fields.list(key) ?? []).compactMap { fields.text($0, for: key) }
    }

    /// The words of a list, each one of an enumeration.
    func words<Word: RawRepresentable & CaseIterable & Hashable>(
        _ key: String, _ fields: FieldReader, _ type: Word.Type
    ) -> Set<Word> where Word.RawValue == String {
        var words: Set<Word> = []
        for node in fields.list(key) ?? [] {
            guard let text = fields.text(node, for: key) else { continue }
            if let word = Word(rawValue: text) {
                words.insert(word)
                continue
            }
            let known = Word.allCases.map(\.rawValue)
            self.problems.add(
                "\(node.summary) is not one of the words for \"\(key)\": \(known.joined(separator: ", "))."
                    + Spelling.suggestion(for: text, among: known), at: node.place)
        }
        return words
    }

    /// What a rule says, or a fault that names what can be said.
    func due<Value>(_ node: DocumentNode, _ key: String, _ rule: (read: @Sendable (String) -> Value?, expected: String))
        -> Value?
    {
        if case .scalar(let text, _) = node.value, let value = rule.read(text) { return value }
        if case .scalar(let text, _) = node.value, let fault = PeriodAmbiguity.fault(of: text) {
            self.problems.add("\(fault) It is written: \(rule.expected).", at: node.place)
            return nil
        }
        self.problems.add("\"\(key)\" is \(rule.expected); this is \(node.summary).", at: node.place)
        return nil
    }

    static let first: (read: @Sendable (String) -> FirstTraining?, expected: String) = (
        { text in
            switch text {
            case "before starting": .beforeStarting
            case "on starting": .onStarting
            default:
                Self.number(in: text, "within ", " days").map { .withinDays($0) }
                    ?? Self.number(in: text, "within ", " months").map { .withinMonths($0) }
            }
        }, "before starting, on starting, within 30 days or within 3 months"
    )

    static let renewal: (read: @Sendable (String) -> TrainingRenewal?, expected: String) = (
        { text in
            switch text {
            case "never": .never
            case "each term": .eachTerm
            case "regularly": .regularly
            case "not given", "unset": .notGiven
            default: Self.number(in: text, "every ", " months").map { .everyMonths($0) }
            }
        }, "every 12 months, each term, regularly, never or not given"
    )

    static let months: (read: @Sendable (String) -> Int?, expected: String) = (
        { Self.number(in: $0, "", " months") }, "a number of months, written like 3 months"
    )

    /// A number from 1 to 1,200 between two words.
    static func number(in text: String, _ before: String, _ after: String) -> Int? {
        guard text.hasPrefix(before), text.hasSuffix(after), text.count > before.count + after.count else { return nil }
        let digits = text.dropFirst(before.count).dropLast(after.count)
        guard digits.allSatisfy(\.isWholeNumber), let number = Int(digits) else { return nil }
        return (1...1200).contains(number) ? number : nil
    }
}
