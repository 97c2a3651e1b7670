public import CPDDomain

/// The sentences of one language: for each reason what it says and what would change it. Another language is another
/// catalogue, no code.
///
/// In a sentence `{1}` stands for the first argument of the reason, and so on.
public struct SentenceCatalogue: Hashable, Sendable {
    /// The language, as a BCP 47 tag such as `en-GB`.
    public var language: String
    /// The sentence of each reason.
    public var sentences: [ReasonCode: Sentence]
    /// The short title of each criterion, such as `value for money`.
    public var titles: [ClauseIdentifier: String]
    /// Words around the sentences.
    public var words: Words

    /// The sentence of one reason.
    public struct Sentence: Hashable, Sendable {
        /// What is so.
        public var text: String
        /// What would change it, for reasons that are not met or not evidenced.
        public var remedy: String?
        /// Of how many arguments one repetition is made; `nil` where the sentence is said once.
        public var repeating: Int?

        /// A sentence.
        public init(_ text: String, remedy: String? = nil, repeating: Int? = nil) {
            self.text = text
            self.remedy = remedy
            self.repeating = repeating
        }
    }

    /// Words around the sentences.
    public struct Words: Hashable, Sendable {
        /// The months, January first.
        public var months: [String]
        /// Written before an amount, by currency: `£`.
        public var currencies: [String: String]
        /// Between thousands.
        public var thousands: String
        /// Before the pence.
        public var decimal: String
        /// One and several: `1 month`, `{1} months`.
        public var oneMonth: String, severalMonths: String, oneMinute: String, severalMinutes: String
        /// The outcomes as they stand in front of a line.
        public var outcomes: [Outcome: String]
        /// The headline of each answer.
        public var answers: [Answer: String]
        /// The headline of training required by law.
        public var requiredByLaw: String
        /// One and several criteria of an outcome: `one criterion is not met`, `{1} criteria are not met`.
        public var oneCriterion: [Outcome: String], severalCriteria: [Outcome: String]
        /// `… {1} more met`.
        public var moreMet: String
        /// Before what would change it.
        public var remedies: String
        /// `asked {1}`, `policy {1}`, `review due in {1}`, `review overdue since {1}`.
        public var asked: String, policy: String, reviewOverdue: String
        /// Numbers one to ten as words, for counts of criteria.
        public var numbers: [String]
    }

    /// A catalogue.
    public init(
        language: String, sentences: [ReasonCode: Sentence], titles: [ClauseIdentifier: String], words: Words
    ) {
        self.language = language
        self.sentences = sentences
        self.titles = titles
        self.words = words
    }

    /// This catalogue with an embedder's own sentences, which replace those of the same reason.
    public func adding(_ more: [ReasonCode: Sentence], titles: [ClauseIdentifier: String] = [:]) -> Self {
        var copy = self
        copy.sentences.merge(more) { $1 }
        copy.titles.merge(titles) { $1 }
        return copy
    }
}
