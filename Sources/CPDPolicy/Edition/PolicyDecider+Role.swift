public import CPDDomain

extension PolicyDecider {
    /// What the governing body is called besides the edition's own word; it decides through its chair.
    public static let namesOfTheGoverningBody = ["Governing Body", "governing board", "governors", "chair"]

    /// What the senior leadership team is called: a body that answers for duties and decides nothing.
    public static let namesOfTheLeadershipTeam = ["SLT", "senior leadership team"]

    /// The post that a word of an edition means; `nil` where it means none.
    ///
    /// - Parameters:
    ///   - text: the word, in capitals or not: a post, the governing body, or the school's own word for one.
    ///   - words: the school's own words, as in ``PolicyEdition/words``.
    public static func role(meantBy text: String, words: [String: String]) -> Role? {
        if let role = Self.role(named: text) { return role }
        // Two posts may share a word of the school's: the first in the order of the alphabet that is a post counts.
        return words.filter { $0.value.lowercased() == text.lowercased() }.keys.sorted()
            .lazy.compactMap(Self.role(named:)).first
    }

    private static func role(named text: String) -> Role? {
        let name = text.lowercased()
        if let role = Role.allCases.first(where: { $0.rawValue.lowercased() == name }) { return role }
        return Self.namesOfTheGoverningBody.contains { $0.lowercased() == name } ? .chairOfGovernors : nil
    }
}
