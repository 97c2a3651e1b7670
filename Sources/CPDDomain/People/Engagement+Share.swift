extension Engagement {
    /// The share of full time that is written as a decimal such as `0.6`, or in per cent such as `60%`, in thousandths;
    /// `nil` where the text is none, is over full time, or is finer than a thousandth.
    public static func contractShare(written text: String) -> Int? {
        let isPercent = text.last == "%"
        let places = isPercent ? 1 : 3
        var number = isPercent ? text.dropLast() : text[...]
        while number.last == " " { number = number.dropLast() }
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), (1...3).contains(parts[0].utf8.count), Self.isDigits(parts[0]),
            let whole = Int(parts[0])
        else { return nil }
        var fraction = parts.count == 2 ? parts[1] : "0"
        while fraction.count > 1, fraction.last == "0" { fraction = fraction.dropLast() }
        guard (1...places).contains(fraction.utf8.count), Self.isDigits(fraction),
            let thousandths = Int(fraction + String(repeating: "0", count: places - fraction.count))
        else { return nil }
        let share = whole * (isPercent ? 10 : 1000) + thousandths
        return share <= 1000 ? share : nil
    }

    private static func isDigits(_ text: Substring) -> Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
