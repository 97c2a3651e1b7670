public import CPDDomain

/// The clauses of the policy itself. A school's own clauses begin with another word, such as `LOC-4`.
public enum StandardClauses {
    /// Every clause, in the order of the policy.
    public static let all: [ClauseIdentifier] =
        (numbered("HDR", 1) + numbered("PRE", 2) + numbered("PRN", 6) + numbered("AUD", 7) + ["MAT-1"]
        + lettered("MAT-1", "abcdefghijklmn") + ["MAT-2"] + lettered("MAT-2", "abcdefghijklmnopqrs") + ["MAT-3"]
        + numbered("IMP", 6)).map { ClauseIdentifier($0) }

    /// Whether an identifier begins like one of the policy's own, and is none: a slip, most likely.
    public static func isMisnamed(_ clause: ClauseIdentifier) -> Bool {
        let families = ["HDR-", "PRE-", "PRN-", "AUD-", "MAT-", "IMP-"]
        return families.contains { clause.rawValue.hasPrefix($0) } && !self.all.contains(clause)
    }

    private static func numbered(_ family: String, _ count: Int) -> [String] {
        (1...count).map { "\(family)-\($0)" }
    }

    private static func lettered(_ clause: String, _ letters: String) -> [String] {
        letters.map { "\(clause)\($0)" }
    }
}
