/// Words about time that people read in several ways, wherever an edition, a set of training or a language takes a number
/// or a length of time.
enum PeriodAmbiguity {
    /// What is wrong with such words, with the readings they could have; `nil` where they are none.
    static func fault(of text: String) -> String? {
        let words = text.lowercased().replacing(",", with: " ").split(whereSeparator: \.isWhitespace).map(String.init)
        return DutyPhrase.ambiguity(of: words, in: text)?.message ?? FundingAmbiguity.fault(of: text)
    }
}
