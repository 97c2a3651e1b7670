import CPDDomain
import CPDPolicy

/// Reads the value of a typed fact as an edition writes it, with its unit.
enum FactValueReading {
    /// The value; `nil` where the text is none of the type.
    static func read(_ text: String, _ type: FactType) -> FactValue? {
        switch type {
        case .money: Money(text).map { .money($0) }
        case .minutes: self.minutes(text).map { .minutes($0) }
        case .timeOfDay: self.timeOfDay(text).map { .timeOfDay($0) }
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
        if self.timeOfDay(text) != nil { return "is a time of day" }
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

    /// Minutes after midnight in `15:45`; hours and minutes have two digits each.
    static func timeOfDay(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2,
            parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let hours = Int(parts[0]), let minutes = Int(parts[1]), hours < 24, minutes < 60
        else { return nil }
        return hours * 60 + minutes
    }

    /// What is wrong with a time of day that can be one of the morning or of the afternoon; `nil` where it is none.
    static func halfOfDay(of text: String) -> String? {
        let digits = text.replacing(".", with: ":").split(separator: ":", omittingEmptySubsequences: false)
        guard digits.count == 2, let hours = Int(digits[0]), (1...12).contains(hours), digits[0].utf8.count == 1,
            digits[1].utf8.count == 2, let minutes = Int(digits[1]), (0..<60).contains(minutes)
        else { return nil }
        let (early, late) = ("0\(hours):\(digits[1])", "\(hours + 12):\(digits[1])")
        return "\"\(text)\" can mean \(early), or \(late): write which."
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
