internal import CPDDomain
internal import CPDPolicy
internal import CPDPolicyDocument

extension Reading {
    /// What a cost is for, as it is recorded: an item of the school's own by the word that the edition in force has for it.
    /// Where no edition is in force nobody can tell which words are the school's; one that could be taken for a kind that
    /// every school has is none of them.
    ///
    /// Throws ``Refusal``, with the nearest word, where there can be no such item.
    func named(
        _ kind: CostKind, at school: Identifier<School>, on date: CivilDate, reader: KnownEditions
    ) throws -> CostKind {
        guard let word = kind.ownWord else { return kind }
        if let fixed = CostKind(fixed: word.lowercased()) { return fixed }
        guard !word.saysNothing else { throw Refusal(.missing, "Say what the cost is for.") }
        guard let edition = try self.editionInForce(at: school, on: date, reader: reader)?.edition else {
            guard let fixed = OwnItem.fixed(near: word) else { return kind }
            throw Refusal(
                .invalid,
                "No policy is in force that has an item of cost \"\(word.prefix(60))\", and it could be taken for one that "
                    + "every school has. Did you mean \"\(fixed)\"?")
        }
        let items = edition.funding?.items ?? []
        if let item = items.first(where: { $0.lowercased() == word.lowercased() }) { return .own(item) }
        let known = CostKind.fixed.map(\.word) + items
        throw Refusal(
            .invalid,
            "The policy \(edition.name) has no item of cost \"\(word.prefix(60))\"; there are: "
                + "\(known.joined(separator: ", ")).\(Spelling.suggestion(for: word, among: known))",
            clause: edition.funding?.clauses["who pays"]?.rawValue)
    }
}
