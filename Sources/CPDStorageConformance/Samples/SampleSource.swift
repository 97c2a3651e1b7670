internal import CPDDomain

/// Where invented values come from: the edges of what each type can hold in turn, then chance from a seed.
struct SampleSource {
    /// Whether optional attributes are there.
    enum Optionals { case absent, present, mixed }

    private var random: SplitMix64
    private let turn: Int
    private let optionals: Optionals
    /// The number, from 0, of the text that gets a NUL.
    private let spoiled: Int?
    private let hasLongTexts: Bool
    /// How many texts have been made.
    private(set) var textsMade = 0
    private var picksMade = 0

    init(seed: UInt64, turn: Int, optionals: Optionals, spoiled: Int? = nil, hasLongTexts: Bool = true) {
        self.random = SplitMix64(state: seed)
        self.turn = turn
        self.optionals = optionals
        self.spoiled = spoiled
        self.hasLongTexts = hasLongTexts
    }

    /// The next case of a code, by turn: as many turns as there are cases meet all of them.
    func pick<Code: CaseIterable>(_ code: Code.Type) -> Code where Code.AllCases == [Code] {
        Code.allCases[self.turn % Code.allCases.count]
    }

    /// A value or none.
    mutating func optional<Value>(_ make: (inout Self) -> Value) -> Value? {
        switch self.optionals {
        case .absent: nil
        case .present: make(&self)
        case .mixed: self.random.next() % 3 == 0 ? nil : make(&self)
        }
    }

    mutating func flag() -> Bool { self.next(2) == 1 }

    /// A short text, for what is sorted by or unique.
    mutating func name() -> String { self.text(from: SampleTexts.short) }

    /// A text of any length.
    mutating func prose() -> String {
        self.text(from: self.hasLongTexts ? SampleTexts.short + SampleTexts.long : SampleTexts.short)
    }

    /// A short text that no other turn makes.
    mutating func key() -> String { "\(self.turn)·" + self.name() }

    /// A date: far in the past or the future, around 1970, or of our time.
    mutating func date() -> CivilDate {
        let edges: [Int32] = [.min, -719_162, -25_567, -1, 0, 1, 2_932_896, .max]
        let day = self.flag() ? edges[self.next(edges.count)] : Int32(20_000 + self.next(1000))
        return CivilDate(daysSinceEpoch: day)
    }

    /// A period, with an end where optional attributes are there.
    mutating func period() -> Period {
        let (one, other) = (self.date(), self.date())
        let end = self.optional { _ in max(one, other) }
        return Period(from: min(one, other), until: end) ?? Period(startingOn: one)
    }

    /// Probation: none, running or passed, by turn.
    mutating func probation() -> Probation {
        let day = self.date()
        let all = [Probation.notAgreed, .until(day), .passed(day)]
        return all[self.turn % all.count]
    }

    /// The next kind of cost that every school has, by turn.
    func fixedCostKind() -> CostKind { CostKind.fixed[self.turn % CostKind.fixed.count] }

    /// An item of cost of a school's own, at every third turn.
    mutating func ownCostKind() -> CostKind? { self.turn % 3 == 1 ? .own(self.name()) : nil }

    /// An amount: huge, negative, nothing, or ordinary, in pounds or not.
    mutating func money() -> Money {
        let edges: [Int64] = [.min, -1, 0, 1, 124_000, 9_007_199_254_740_993, .max]
        let currency = self.next(3) == 0 ? Currency(rawValue: "EUR") : nil
        return Money(minorUnits: edges[self.next(edges.count)], currency: currency ?? .gbp)
    }

    /// A number in a range: its ends, or a little above the lower, by turn.
    func number(_ range: ClosedRange<Int>) -> Int {
        let edges = [range.lowerBound, range.upperBound, min(range.lowerBound + 3, range.upperBound)]
        return edges[self.turn % 3]
    }

    private mutating func text(from texts: [String]) -> String {
        defer { self.textsMade += 1 }
        let text = texts[(self.turn + self.next(texts.count)) % texts.count]
        return self.spoiled == self.textsMade ? "before\u{0}behind" : text
    }

    private mutating func next(_ bound: Int) -> Int { Int(self.random.next() % UInt64(bound)) }
}

/// Texts at the edges.
enum SampleTexts {
    static let short: [String] = [
        "", " ", "a", "Z", "ä", "é", "e\u{301}", "É", "Zoë Ní Bhriain", "O’Neill-D'Arcy", "İstanbul ß ﬁ",
        "\"quoted\" 'quoted'", "back\\slash \\0 \\n", "100% _under_ [a-z]* ?", "'; DROP TABLE people; --",
        "line\nbreak\r\n\ttab", "  space around  ", "NULL", "👩🏽‍🏫 🇬🇧 👨‍👩‍👧‍👦", "משה 李小龍 Ωμέγα", "\u{FEFF}marked",
        "\u{1}\u{7F}\u{85}",
        "\u{10FFFF}\u{E000}\u{FFFD}", "$1 :name @name {a,b}", "a\u{323}\u{302} ậ",
    ]
    static let long: [String] = [
        String(repeating: "Every colleague, every term. ", count: 2000),
        String(repeating: "é👩🏽‍🏫\n", count: 3000),
    ]
}
