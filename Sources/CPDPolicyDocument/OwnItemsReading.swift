import CPDDomain
import CPDPolicy

extension FundingReading {
    /// The items of cost that the school has words of its own for: each once, and none that could be taken for a kind
    /// that every school has.
    func ownItems(_ fields: FieldReader) -> [String] {
        var items: [String] = []
        for node in fields.list("items") ?? [] {
            guard let word = fields.text(node, for: "items") else { continue }
            if let fault = OwnItem.fault(of: word) {
                self.problems.add(fault, at: node.place)
            } else if let first = items.first(where: { $0.lowercased() == word.lowercased() }) {
                self.problems.add("There is an item \"\(first)\" already.", at: node.place)
            } else if let above = self.items.first(where: { $0.lowercased() == word.lowercased() }), above != word {
                self.problems.add(
                    "There is an item \"\(above)\" already in the edition inherited: write it the same way, or leave it "
                        + "out here.", at: node.place)
            } else {
                items.append(word)
            }
        }
        return items
    }
}

/// What holds of a school's own word for an item of cost.
package enum OwnItem {
    /// Why a word cannot be one; `nil` where it can.
    static func fault(of word: String) -> String? {
        if word.allSatisfy(\.isWhitespace) { return "\"items\" has an empty word." }
        guard let near = Self.fixed(near: word) else { return nil }
        if near == word.lowercased() { return "Every school has \"\(near)\": leave it out here, and use it as it is." }
        return
            "\"\(word.prefix(60))\" could be taken for \"\(near)\", which every school has: leave it out and use that, "
            + "or choose a word that nobody takes for it."
    }

    /// The kind that every school has for which a word could be taken, itself among them; `nil` where there is none.
    package static func fixed(near word: String) -> String? {
        let fixed = CostKind.fixed.map(\.word)
        return fixed.first { $0 == word.lowercased() }
            ?? fixed.first {
                Spelling.distance(word, $0) <= max(1, $0.count / 4) || $0.hasPrefix(word.lowercased())
            }
    }
}
