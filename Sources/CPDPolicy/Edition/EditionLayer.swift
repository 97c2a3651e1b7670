package import CPDDomain

/// For whom an edition is written. An edition may inherit one of a layer above its own.
public enum EditionLayer: String, Hashable, Sendable, CaseIterable {
    /// A nation, for all its schools.
    case nation
    /// A council or local authority, for its schools.
    case council
    /// A trust or group, for its schools.
    case trust
    /// A school.
    case school
    /// A nursery, by itself or as a class of a school.
    case nursery

    /// Whether an edition of this layer may inherit one of another.
    public func mayInherit(_ other: Self) -> Bool { self.depth > other.depth }

    /// Council and trust stand beside one another: neither inherits the other.
    private var depth: Int {
        switch self {
        case .nation: 0
        case .council, .trust: 1
        case .school: 2
        case .nursery: 3
        }
    }
}

/// What an edition that inherits a clause may do with it.
public enum ClauseLatitude: String, Hashable, Sendable, CaseIterable {
    /// Anything: what this clause says is a default.
    case loosened = "may be loosened"
    /// Tighten it, never loosen it.
    case tightened = "may be tightened"
    /// Nothing: it is the same for everybody.
    case untouched = "not to be touched"

    /// Whether it leaves more to editions below than another.
    package func leavesMore(than other: Self) -> Bool {
        let order = Self.allCases
        return (order.firstIndex(of: self) ?? 0) < (order.firstIndex(of: other) ?? 0)
    }
}

extension PolicyClause {
    /// What editions that inherit the clause may do with it: as it says, else tighten what must hold, and anything with the
    /// rest.
    public var latitude: ClauseLatitude { self.below ?? (self.force == .must ? .tightened : .loosened) }

    /// Its words in a language, as a BCP 47 tag; in the first it is written in where it has none in that.
    public func text(in language: String?) -> String {
        guard let language else { return self.text }
        let short = language.split(separator: "-").first.map(String.init) ?? language
        return self.texts[language] ?? self.texts[short] ?? self.text
    }
}

extension Force {
    /// Whether it binds less than another.
    package func isWeaker(than other: Self) -> Bool { self.weight < other.weight }

    private var weight: Int {
        switch self {
        case .must: 4
        case .should: 3
        case .may: 2
        case .atDiscretion: 1
        case .belief: 0
        }
    }
}
