import CPDDomain
import CPDPolicy

/// Reads the value of a typed fact as an edition writes it, with its unit.
enum FactValueReading {
    /// The value; `nil` where the text is none of the type.
    static func read(_ text: String, _ type: FactType) -> FactValue? {
        switch type {
        case .money: Money(text).map { .money($0) }
        case .minutes: self.minutes(text).map { .minutes($0) }
        case .percentage: self.percentage(text).map { .percentage($0) }
        case .date: CivilDate(text).map { .date($0) }
        case .count: self.count(text).map { .count($0) }
        case .code(let words): words.contains(text) ? .code(text) : nil
        case .truth: ["true": true, "false": false][text].map { .truth($0) }
        }
    }

    /// What a text is instead: `is a length of time`; `nil` where it is no value of any type.
    static func kind(of text: String) -> String? {
        if Money(text) != nil { return "is an amount of money" }
        if self.minutes(text) != nil || ParameterReading.months(text) != nil { return "is a length of time" }
        if self.percentage(text) != nil { return "is a percentage" }
        if CivilDate(text) != nil { return "is a date" }
        if self.count(text) != nil { return "is a number" }
        return nil
    }

    /// Minutes in `90 minutes`, `6 hours` or `1.5 hours`.
    static func minutes(_ text: String) -> Int? {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, let hundredths = self.hundredths(parts[0]) else { return nil }
        switch parts[1] {
        case "minute", "minutes": return hundredths % 100 == 0 ? hundredths / 100 : nil
        case "hour", "hours": return hundredths * 60 % 100 == 0 ? hundredths * 60 / 100 : nil
        default: return nil
        }
    }

    /// Hundredths of a percent in `12.5 %` or `12.5%`.
    static func percentage(_ text: String) -> Int? {
        guard text.hasSuffix("%") else { return nil }
        let number = text.dropLast()
        return self.hundredths(number.hasSuffix(" ") ? number.dropLast() : number)
    }

    private static func count(_ text: String) -> Int? {
        Int(text).flatMap { (-1_000_000_000...1_000_000_000).contains($0) ? $0 : nil }
    }

    /// A hundred times a number of at most nine digits with at most two decimals.
    private static func hundredths(_ text: Substring) -> Int? {
        let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
        let areDigits = pieces.allSatisfy { piece in
            !piece.isEmpty && piece.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
        guard (1...2).contains(pieces.count), areDigits, pieces[0].utf8.count <= 9, let whole = Int(pieces[0]) else {
            return nil
        }
        guard pieces.count == 2 else { return whole * 100 }
        guard pieces[1].utf8.count <= 2, let part = Int(pieces[1]) else { return nil }
        return whole * 100 + (pieces[1].utf8.count == 1 ? part * 10 : part)
    }
}
