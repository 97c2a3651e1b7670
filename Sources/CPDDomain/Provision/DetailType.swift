/// What the value of a detail of an approach is.
public enum DetailType: Hashable, Sendable {
    /// Words.
    case text
    /// Somebody's name, of the school or from outside.
    case person
    /// The name of a school or another body.
    case body
    /// A day.
    case date
    /// A whole number of things, at least 1.
    case count
    /// Yes or no.
    case truth
    /// One of some words.
    case choice([String])

    /// What a value of it is, as people say it: `a date, such as 2027-03-01`.
    public var words: String {
        switch self {
        case .text: "words"
        case .person: "somebody's name"
        case .body: "the name of a school or another body"
        case .date: "a date, such as 2027-03-01"
        case .count: "a whole number, at least 1"
        case .truth: "yes or no"
        case .choice(let words): "one of " + words.joined(separator: ", ")
        }
    }

    /// A value in the one form in which it is kept; `nil` where it is no value of this type.
    public func value(of text: String) -> String? {
        let text = text.withoutWhiteSpaceAround
        return switch self {
        case .text, .person, .body: text.isEmpty ? nil : text
        case .date: CivilDate(text)?.description
        case .count: Int(text).flatMap { $0 >= 1 ? String($0) : nil }
        case .truth: ["yes", "no"].first { $0 == text.lowercased() }
        case .choice(let words): words.first { $0.lowercased() == text.lowercased() }
        }
    }
}

extension String {
    fileprivate var withoutWhiteSpaceAround: String {
        func isWhite(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
        let scalars = self.unicodeScalars.drop(while: isWhite)
        guard let last = scalars.lastIndex(where: { !isWhite($0) }) else { return "" }
        return String(self[scalars.startIndex...last])
    }
}
