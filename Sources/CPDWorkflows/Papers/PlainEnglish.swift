public import CPDDomain

/// Numbers, money, dates and lists as they are written in a letter home in the United Kingdom. Nothing here asks the
/// machine for its language, and nothing divides by floating point.
public enum PlainEnglish {
    /// A date: `12 November 2026`.
    public static func date(_ date: CivilDate) -> String {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        let (year, month, day) = date.components
        return "\(day) \(months[month - 1]) \(year)"
    }

    /// A whole number with its thousands apart: `1,240`.
    public static func number(_ number: Int) -> String {
        var digits = String(number.magnitude)
        var grouped = ""
        while digits.utf8.count > 3 {
            grouped = "," + digits.suffix(3) + grouped
            digits.removeLast(3)
        }
        return (number < 0 ? "−" : "") + digits + grouped
    }

    /// An amount of money: `£1,240.00`, other currencies than pounds with their code: `EUR 12.00`.
    public static func money(_ money: Money) -> String {
        let pence = money.minorUnits.magnitude
        let rest = pence % 100
        let symbol = money.currency == .gbp ? "£" : money.currency.rawValue + " "
        return (money.minorUnits < 0 ? "−" : "") + symbol + self.number(Int(clamping: pence / 100)) + "."
            + (rest < 10 ? "0" : "") + String(rest)
    }

    /// A share in whole per cent, a half rounded up: `86%`. What is not all never shows as 100%, what is not nothing
    /// never as 0%.
    public static func percentage(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "–" }
        let rounded = (part * 200 + whole) / (whole * 2)
        if rounded == 0, part > 0 { return "under 1%" }
        if rounded == 100, part < whole { return "over 99%" }
        return "\(rounded)%"
    }

    /// A length of time: `45 min`, `3 h`, `3 h 20 min`.
    public static func duration(minutes: Int) -> String {
        let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
        if hours == 0 { return "\(rest) min" }
        return rest == 0 ? "\(self.number(hours)) h" : "\(self.number(hours)) h \(rest) min"
    }

    /// A length of time to be read aloud: `45 minutes`, `3 hours 20 minutes`.
    public static func spokenDuration(minutes: Int) -> String {
        let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
        let parts = [
            hours > 0 ? self.count(hours, "hour", "hours") : nil,
            rest > 0 || hours == 0 ? self.count(rest, "minute", "minutes") : nil,
        ]
        return parts.compactMap(\.self).joined(separator: " ")
    }

    /// A number of days given in halves: `1 day`, `4.5 days`.
    public static func days(halves: Int) -> String {
        if halves == 2 { return "1 day" }
        return self.number(halves / 2) + (halves % 2 == 0 ? "" : ".5") + " days"
    }

    /// So many of something: `1 session`, `2 sessions`, `no sessions`.
    public static func count(_ count: Int, _ one: String, _ many: String) -> String {
        count == 0 ? "no \(many)" : count == 1 ? "1 \(one)" : "\(self.number(count)) \(many)"
    }

    /// Words in a row: `a, b and c`.
    public static func list(_ words: [String]) -> String {
        guard let last = words.last else { return "" }
        guard words.count > 1 else { return last }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }

    /// The same words with their first letter a capital.
    public static func capitalised(_ words: String) -> String {
        guard let first = words.first else { return words }
        return String(first).uppercased() + words.dropFirst()
    }
}
