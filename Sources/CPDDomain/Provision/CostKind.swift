/// What a cost is for; together they are the full cost (IMP-4).
public enum CostKind: Hashable, Sendable {
    /// The provider's fee.
    case fee
    /// Travel.
    case travel
    /// Board and lodging.
    case accommodation
    /// Cover for lessons.
    case cover
    /// Paid time of those who take part; a cost that no invoice shows.
    case salariedTime
    /// An item of the school's own, by the word its edition has for it, such as `books`. What was recorded under the
    /// word keeps it, whatever a later edition calls it.
    case own(String)

    /// The kinds that every school has, in the order in which they are listed.
    public static let fixed: [Self] = [.fee, .travel, .accommodation, .cover, .salariedTime]

    /// The word for it: `fee`, `salaried time`, or the school's own.
    public var word: String {
        switch self {
        case .fee: "fee"
        case .travel: "travel"
        case .accommodation: "accommodation"
        case .cover: "cover"
        case .salariedTime: "salaried time"
        case .own(let word): word
        }
    }

    /// The kind that every school has of a word; `nil` where it is none of them.
    public init?(fixed word: String) {
        guard let kind = Self.fixed.first(where: { $0.word == word }) else { return nil }
        self = kind
    }

    /// The school's own word, where it is an item of the school's own.
    public var ownWord: String? { if case .own(let word) = self { word } else { nil } }
}

extension CostKind: Comparable {
    /// The kinds every school has, in their order, then the school's own by their words.
    public static func < (left: Self, right: Self) -> Bool {
        let (first, second) = (left.place, right.place)
        guard first == second else { return first < second }
        guard let word = left.ownWord, let other = right.ownWord else { return false }
        return word < other
    }

    private var place: Int { Self.fixed.firstIndex(of: self) ?? Self.fixed.count }
}

extension CostKind {
    /// The code by which it is kept: its word, and one for all that are a school's own.
    package var code: String { self.ownWord == nil ? self.word : Self.ownCode }

    /// The kind of a code and, where it is a school's own, its word; `nil` where the two do not belong together.
    package init?(code: String, ownWord: String?) {
        switch (code, ownWord) {
        case (Self.ownCode, let word?): self = .own(word)
        case (_, nil): self.init(fixed: code)
        default: return nil
        }
    }

    private static let ownCode = "own"
}
