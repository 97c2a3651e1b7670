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
enum OwnItem {
    /// Why a word cannot be one; `nil` where it can.
    static func fault(of word: String) -> String? {
        if word.allSatisfy(\.isWhitespace) { return "\"items\" has an empty word." }
        let fixed = CostKind.fixed.map(\.word)
        if fixed.contains(word.lowercased()) {
            return "Every school has \"\(word.lowercased())\": leave it out here, and use it as it is."
        }
        let near = fixed.first {
            Spelling.distance(word, $0) <= max(1, $0.count / 4) || $0.hasPrefix(word.lowercased())
        }
        guard let near else { return nil }
        return
            "\"\(word.prefix(60))\" could be taken for \"\(near)\", which every school has: leave it out and use that, "
            + "or choose a word that nobody takes for it."
    }
}
