import CPDDomain
public import CPDPolicy

/// A language that was read: its own sentences, and what whoever translates should look at once more.
public struct ReadLanguage: Hashable, Sendable {
    /// What the document itself says.
    public let own: SentenceCatalogue
    /// The same, with what it does not say taken from the catalogue beside it.
    public let catalogue: SentenceCatalogue
    /// What it does not say.
    public let lacking: LackingSentences
    /// Sentences that leave out a value the other language tells.
    public let warnings: [DocumentProblem]
}

/// Reads the sentences of a language from YAML or JSON. Every fault is reported, each with its line and column.
public struct LanguageReader: Sendable {
    /// The catalogue beside which the document is read: its reasons are those that exist.
    public let other: SentenceCatalogue

    /// A reader beside a catalogue.
    public init(beside other: SentenceCatalogue = .english) { self.other = other }

    /// The language a document says.
    ///
    /// - Throws: ``DocumentError`` with every fault, in order.
    public func read(_ text: String, file: String) throws(DocumentError) -> ReadLanguage {
        let problems = ProblemList(file: file)
        let root = DocumentParser.parse(Array(text.utf8), into: problems)
        let own = root.flatMap { LanguageReading(other: self.other, problems: problems).read($0) }
        guard let own, problems.problems.isEmpty else { throw DocumentError(problems.problems) }
        return ReadLanguage(
            own: own, catalogue: own.completed(by: self.other), lacking: own.lacking(beside: self.other),
            warnings: problems.warnings)
    }
}

/// One pass over the sentences of a language.
struct LanguageReading {
    let other: SentenceCatalogue
    let problems: ProblemList

    func read(_ root: DocumentNode) -> SentenceCatalogue? {
        let keys = ["language", "words", "titles", "terms", "sentences"]
        guard let fields = FieldReader(root, what: "a language", keys: keys, self.problems) else { return nil }
        let language = fields.required("language", of: "the language") ?? ""
        var own = SentenceCatalogue(
            language: language, sentences: [:], titles: [:], words: self.words(fields))
        for entry in self.entries(fields, "titles", among: self.other.titles.keys.map(\.rawValue), "criterion") {
            own.titles[ClauseIdentifier(entry.key)] = fields.text(entry.value, for: entry.key)
        }
        for entry in self.entries(fields, "terms", among: Array(self.other.terms.keys), "word of the software") {
            own.terms[entry.key] = fields.text(entry.value, for: entry.key)
        }
        for entry in self.entries(fields, "sentences", among: self.other.sentences.keys.map(\.rawValue), "reason") {
            own.sentences[ReasonCode(rawValue: entry.key)] = self.sentence(entry, fields)
        }
        return own
    }

    /// The entries of a group whose names are known; the others are faults.
    private func entries(
        _ fields: FieldReader, _ key: String, among known: [String], _ what: String
    ) -> [DocumentNode.Entry] {
        guard let node = fields.value(key), let inner = FieldReader(node, what: "\"\(key)\"", keys: nil, self.problems)
        else { return [] }
        let names = Set(known)
        return inner.entries.filter { entry in
            if names.contains(entry.key) { return !entry.value.isNull }
            let suggestion = Spelling.suggestion(for: entry.key, among: known.sorted())
            self.problems.add("There is no \(what) \"\(entry.key)\".\(suggestion)", at: entry.place)
            return false
        }
    }

    private func sentence(_ entry: DocumentNode.Entry, _ fields: FieldReader) -> SentenceCatalogue.Sentence? {
        guard let beside = self.other.sentences[ReasonCode(rawValue: entry.key)] else { return nil }
        guard case .mapping = entry.value.value else {
            guard let text = fields.text(entry.value, for: entry.key) else { return nil }
            self.compare(text, beside.text, at: entry.value.place)
            return SentenceCatalogue.Sentence(text, repeating: beside.repeating)
        }
        let what = "the sentence of \(entry.key)"
        guard let inner = FieldReader(entry.value, what: what, keys: ["says", "remedy"], self.problems),
            let says = inner.required("says", of: what)
        else { return nil }
        self.compare(says, beside.text, at: inner.value("says")?.place ?? inner.place)
        let remedy = inner.text("remedy")
        if let remedy, let place = inner.value("remedy")?.place {
            if let besides = beside.remedy {
                self.compare(remedy, besides, at: place)
            } else {
                self.problems.add("Nothing has to change for \(entry.key): leave \"remedy\" out.", at: place)
            }
        }
        return SentenceCatalogue.Sentence(says, remedy: remedy, repeating: beside.repeating)
    }

    /// A sentence tells the values the other language tells: no others, and of those left out whoever translates hears.
    func compare(_ text: String, _ other: String, at place: DocumentNode.Place) {
        let (own, known) = (Self.values(in: text), Self.values(in: other))
        for value in own.subtracting(known).sorted() {
            self.problems.add("There is no value {\(value)} here; the other language says \"\(other)\".", at: place)
        }
        let left = known.subtracting(own).sorted().map { "{\($0)}" }.joined(separator: ", ")
        if !left.isEmpty { self.problems.warn("\(left) is not told; the other language says \"\(other)\".", at: place) }
    }

    private static func values(in text: String) -> Set<Int> {
        Set((1...9).filter { text.contains("{\($0)}") })
    }
}
