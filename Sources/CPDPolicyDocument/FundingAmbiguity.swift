/// Words about money and time that people read in two ways, or that give no number.
enum FundingAmbiguity {
    private static let vague: Set<String> = [
        "reasonable", "appropriate", "some", "part", "contribution", "discretion", "discretionary", "usually",
        "normally", "generally", "about", "around", "approximately", "roughly", "short", "long", "modest", "agreed",
        "possible", "proportion", "proportionate", "most",
    ]

    /// What is wrong with such words; `nil` where they are none.
    static func fault(of text: String) -> String? {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let shown = "\"\(text.prefix(60))\""
        if words.contains(where: { $0 == "term" || $0 == "terms" }) {
            return
                "\(shown) can mean 4 months a term where the year has three, or 2 months where it has six: write the "
                + "months."
        }
        if words.contains("academic") || words.contains("school"), words.contains(where: { $0.hasPrefix("year") }) {
            return "\(shown) can mean 12 months, or until the end of a school year: write the months."
        }
        if words.contains("working") {
            return "\(shown) can mean days on which the school is open, or weekdays: write calendar days."
        }
        let isRange = text.contains("-") && words.prefix(2).filter({ Int($0) != nil }).count == 2
        if words.contains("between") || isRange {
            return "\(shown) can mean with or without its ends: write each end, as \"under\" or as \"up to\"."
        }
        if words.contains(where: Self.vague.contains) {
            return "\(shown) gives no number. Write one, or unset where the policy does not say."
        }
        return nil
    }
}
