import CPDDomain

extension CivilDate {
    /// The date as a letter writes it: `12 November 2026`.
    var words: String {
        let (year, month, day) = self.components
        return "\(day) \(monthNames[month - 1]) \(year)"
    }

    /// The date for a column: `12 Nov 2026`.
    var shortWords: String {
        let (year, month, day) = self.components
        return "\(day < 10 ? "0" : "")\(day) \(monthNames[month - 1].prefix(3)) \(year)"
    }
}

private let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]

extension Money {
    /// The amount as a letter writes it: `£1,240.00`.
    var words: String {
        let digits = String(self.minorUnits.magnitude / 100)
        var grouped = ""
        for (position, digit) in digits.enumerated() {
            if position > 0, (digits.count - position) % 3 == 0 { grouped += "," }
            grouped.append(digit)
        }
        let pence = self.minorUnits.magnitude % 100
        let number =
            "\(self.minorUnits < 0 ? "−" : "")\(self.currency == .gbp ? "£" : "")\(grouped)"
            + ".\(pence < 10 ? "0" : "")\(pence)"
        return self.currency == .gbp ? number : "\(number) \(self.currency.rawValue)"
    }
}

extension Person {
    /// Given name and family name.
    var name: String { self.givenName.isEmpty ? self.familyName : "\(self.givenName) \(self.familyName)" }
}

/// A number with its noun: `1 person`, `12 people`.
func counted(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }

/// The words joined as English does: `a, b and c`.
func listed(_ words: [String]) -> String {
    guard let last = words.last else { return "" }
    return words.count == 1 ? last : words.dropLast().joined(separator: ", ") + " and " + last
}

/// Minutes as people say them: `6 h 30 min`.
func duration(_ minutes: Int) -> String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    if hours == 0 { return "\(rest) min" }
    return rest == 0 ? "\(hours) h" : "\(hours) h \(rest) min"
}
