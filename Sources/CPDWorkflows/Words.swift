internal import CPDDomain

extension CivilDate {
    /// The date as a letter writes it: `12 November 2026`.
    var words: String {
        let (year, month, day) = self.components
        return "\(day) \(Self.monthNames[month - 1]) \(year)"
    }

    private static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

extension Person {
    /// Given name and family name.
    var name: String { self.givenName.isEmpty ? self.familyName : "\(self.givenName) \(self.familyName)" }
}

extension Money {
    /// The amount as a letter writes it: `£1,240.00`, or with its currency's code.
    var words: String {
        let pence = self.minorUnits.magnitude
        var pounds = String(pence / 100)
        var index = pounds.count - 3
        while index > 0 {
            pounds.insert(",", at: pounds.index(pounds.startIndex, offsetBy: index))
            index -= 3
        }
        let minor = pence % 100
        let number = "\(pounds).\(minor < 10 ? "0" : "")\(minor)"
        let sign = self.minorUnits < 0 ? "−" : ""
        return self.currency == .gbp ? "\(sign)£\(number)" : "\(sign)\(number) \(self.currency.rawValue)"
    }
}

extension String {
    /// Whether nothing but white space is written here.
    var saysNothing: Bool { self.allSatisfy(\.isWhitespace) }
}

extension [String] {
    /// The words joined as English does: `a, b and c`.
    var listed: String {
        guard let last = self.last else { return "" }
        return self.count == 1 ? last : self.dropLast().joined(separator: ", ") + " and " + last
    }

    /// The words joined as English does: `a, b or c`.
    var alternatives: String {
        guard let last = self.last else { return "" }
        return self.count == 1 ? last : self.dropLast().joined(separator: ", ") + " or " + last
    }
}
