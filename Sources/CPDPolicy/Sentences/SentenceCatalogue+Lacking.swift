public import CPDDomain

/// What a catalogue does not say that another does.
public struct LackingSentences: Hashable, Sendable {
    /// Reasons without a sentence, in order.
    public var reasons: [ReasonCode]
    /// Reasons that have a sentence and do not say what would change it, in order.
    public var remedies: [ReasonCode]
    /// Criteria without a title, in order.
    public var titles: [ClauseIdentifier]
    /// The software's own words without a translation, in order.
    public var terms: [String]

    /// Whether nothing is lacking.
    public var isEmpty: Bool {
        self.reasons.isEmpty && self.remedies.isEmpty && self.titles.isEmpty && self.terms.isEmpty
    }
}

extension SentenceCatalogue {
    /// What this catalogue does not say that another does, such as the English one.
    public func lacking(beside other: Self) -> LackingSentences {
        LackingSentences(
            reasons: other.sentences.keys.filter { self.sentences[$0] == nil }.sorted { $0.rawValue < $1.rawValue },
            remedies: other.sentences.filter { code, sentence in
                sentence.remedy != nil && self.sentences[code].map { $0.remedy == nil } ?? false
            }.keys.sorted { $0.rawValue < $1.rawValue },
            titles: other.titles.keys.filter { self.titles[$0] == nil }.sorted(),
            terms: other.terms.keys.filter { self.terms[$0] == nil }.sorted())
    }

    /// This catalogue with what it does not say taken from another: nothing is ever left without a sentence.
    public func completed(by other: Self) -> Self {
        var copy = self
        copy.sentences = other.sentences.merging(self.sentences) { theirs, own in
            Sentence(own.text, remedy: own.remedy ?? theirs.remedy, repeating: theirs.repeating)
        }
        copy.titles = other.titles.merging(self.titles) { $1 }
        copy.terms = other.terms.merging(self.terms) { $1 }
        return copy
    }
}
