extension DutyPhrase {
    /// Words that people read in two ways, with the ways.
    private static let readings: [String: [String]] = [
        "biannual": ["every 6 months", "every 24 months"], "biannually": ["every 6 months", "every 24 months"],
        "biennially": ["every 24 months", "every 6 months"], "biennial": ["every 24 months", "every 6 months"],
        "bimonthly": ["every 2 months", "every 2 weeks"], "biweekly": ["every 2 weeks", "every 3 days"],
        "bitermly": ["every term", "every 12 months"], "quarterly": ["every 3 months", "every term"],
        "semiannually": ["every 6 months", "every term"], "halfyearly": ["every 6 months", "every term"],
        "halftermly": ["every term (of six)", "every 6 weeks"],
        "twice": ["every 6 months", "every term"],
    ]

    /// Words that are plain by themselves, with what somebody may mean who adds "-ish".
    private static let plain: [String: [String]] = [
        "weekly": ["every week", "every 2 weeks"], "fortnightly": ["every 2 weeks", "every month"],
        "monthly": ["every month", "every term"], "termly": ["every term", "once a year"],
        "yearly": ["once a year", "every 18 months"],
    ]

    /// Words that give no number.
    private static let vague: Set<String> = [
        "regularly", "regular", "periodically", "often", "frequently", "occasionally", "sometimes", "routinely",
        "promptly", "soon", "timely", "usually", "normally", "generally", "appropriate", "necessary", "needed", "about",
        "around", "approximately", "roughly", "possible", "ongoing", "continually", "shortly",
    ]

    /// What is wrong with words that can be read in several ways, or that give no number.
    static func ambiguity(of words: [String], in text: String) -> Fault? {
        for word in words {
            let plain = word.filter { $0 != "-" && $0 != "." }
            if let ways = Self.readings[plain] {
                return Fault(
                    message: "\"\(text.prefix(60))\" can mean \(ways.joined(separator: ", or ")): write which.")
            }
            if Self.vague.contains(plain) || word.hasSuffix("-ish") {
                let stem = word.hasSuffix("-ish") ? String(plain.dropLast(3)) : plain
                let ways = Self.readings[stem] ?? Self.plain[stem] ?? ["every term", "once a year"]
                return Fault(
                    message:
                        "\"\(text.prefix(60))\" gives no number. It could mean \(ways.joined(separator: ", or ")): "
                        + "write which, or unset where the policy does not say.")
            }
        }
        return nil
    }
}
