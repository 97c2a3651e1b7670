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
    /// The software's own words, such as `at most` or the name of a fact, in this language.
    public var terms: [String: String]
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
        /// `1 month`.
        public var oneMonth: String
        /// `{1} months`.
        public var severalMonths: String
        /// `1 minute`.
        public var oneMinute: String
        /// `{1} minutes`.
        public var severalMinutes: String
        /// `1 hour`.
        public var oneHour: String
        /// `{1} hours`.
        public var severalHours: String
        /// The outcomes as they stand in front of a line.
        public var outcomes: [Outcome: String]
        /// The headline of each answer.
        public var answers: [Answer: String]
        /// The headline of training required by law.
        public var requiredByLaw: String
        /// One criterion of an outcome: `one criterion is not evidenced`.
        public var oneCriterion: [Outcome: String]
        /// Several of them: `{1} criteria are not evidenced`.
        public var severalCriteria: [Outcome: String]
        /// `all {1} criteria are met`.
        public var allMet: String
        /// `… {1} more met`.
        public var moreMet: String
        /// Before what would change it.
        public var remedies: String
        /// `asked {1}`, with a date.
        public var asked: String
        /// `policy {1}`, with the name of the edition.
        public var policy: String
        /// `review overdue since {1}`, with a term.
        public var reviewOverdue: String
        /// Before the conditions of several parts.
        public var conditions: String
        /// Before parts each of which has to hold.
        public var allOf: String
        /// Before parts one of which has to hold.
        public var anyOf: String
        /// `it applies when: {1}`, with how that came out.
        public var appliesWhen: String
        /// `{1} to be recorded`, with the name of a fact.
        public var toBeRecorded: String
        /// Between what would have to be so together.
        public var and: String
        /// Between what would have to be so alternatively.
        public var or: String
        /// Numbers one to ten as words, for counts of criteria.
        public var numbers: [String]
    }

    /// A catalogue.
    public init(
        language: String, sentences: [ReasonCode: Sentence], titles: [ClauseIdentifier: String],
        terms: [String: String] = [:], words: Words
    ) {
        self.language = language
        self.sentences = sentences
        self.titles = titles
        self.terms = terms
        self.words = words
    }

    /// This catalogue with an embedder's own sentences, which replace those of the same reason.
    public func adding(
        _ more: [ReasonCode: Sentence], titles: [ClauseIdentifier: String] = [:], terms: [String: String] = [:]
    ) -> Self {
        var copy = self
        copy.terms.merge(terms) { $1 }
        copy.sentences.merge(more) { $1 }
        copy.titles.merge(titles) { $1 }
        return copy
    }

    /// This catalogue with a school's own words for its bodies and posts, such as `local committee` for
    /// `Governing Body`. What people recorded is left as they wrote it.
    public func saying(_ words: [String: String]) -> Self {
        var copy = self
        for (word, own) in words.sorted(by: { $0.key < $1.key }) where !word.isEmpty {
            copy.sentences = copy.sentences.mapValues { sentence in
                Sentence(
                    sentence.text.replacing(word, with: own), remedy: sentence.remedy?.replacing(word, with: own),
                    repeating: sentence.repeating)
            }
        }
        return copy
    }
}
