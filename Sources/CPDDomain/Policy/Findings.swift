/// The findings of a check, in order. Those a rule gave as ``Ruling``s are kept as numbers, and are put into words when
/// they are read.
public struct Findings: RandomAccessCollection, Hashable, Sendable {
    /// One for each finding; empty where all are in words.
    private let rulings: [Ruling]
    private let inWords: [Finding]
    private let words: [RulingWords]

    /// Findings, each in words.
    public init(_ findings: some Sequence<Finding>) {
        self.rulings = []
        self.inWords = Array(findings)
        self.words = []
    }

    /// Findings of which some are rulings.
    ///
    /// - Parameters:
    ///   - rulings: one for each finding: those of what exempts, which are in words, and then one for each rule.
    ///   - inWords: the findings that need words.
    ///   - words: the words of each rule.
    @usableFromInline
    package init(rulings: [Ruling], inWords: [Finding], words: [RulingWords]) {
        self.rulings = rulings
        self.inWords = inWords
        self.words = words
    }

    /// Always 0.
    public var startIndex: Int { 0 }
    /// How many there are.
    public var endIndex: Int { self.rulings.isEmpty ? self.inWords.count : self.rulings.count }

    /// One finding.
    public subscript(position: Int) -> Finding {
        guard !self.rulings.isEmpty else { return self.inWords[position] }
        let ruling = self.rulings[position]
        guard !ruling.isInWords else { return self.inWords[ruling.placeInWords] }
        // What exempts comes before the rules, and is in words.
        return self.words[position - (self.rulings.count - self.words.count)].finding(for: ruling)
    }

    /// Whether both have equal findings in the same order, however they are kept.
    public static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }

    /// Hashes each finding.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(self.count)
        for finding in self { hasher.combine(finding) }
    }
}

extension Findings: ExpressibleByArrayLiteral {
    /// Findings, each in words.
    public init(arrayLiteral elements: Finding...) { self.init(elements) }
}
