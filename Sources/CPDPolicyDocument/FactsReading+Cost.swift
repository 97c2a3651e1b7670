import CPDDomain
import CPDPolicy

extension FactsReading {
    /// One cost: of a kind that every school has, or by an item of the school's own.
    func cost(_ fields: FieldReader) -> CostFact? {
        if fields.value("amount") == nil { fields.missing("amount", of: "the cost") }
        let kind = self.kind(fields)
        let basis: CostBasis? = fields.choice("basis")
        let (amount, line) = (fields.money("amount"), fields.text("budgetLine"))
        guard let kind, let amount else { return nil }
        guard amount.minorUnits >= 0 else {
            self.problems.add(
                "A cost is never below nothing; leave out what is paid back.",
                at: fields.value("amount")?.place ?? fields.place)
            return nil
        }
        return CostFact(kind: kind, basis: basis ?? .whole, amount: amount, budgetLine: line)
    }

    private func kind(_ fields: FieldReader) -> CostKind? {
        switch (fields.value("kind"), fields.value("item")) {
        case (nil, nil):
            fields.missing("kind", of: "the cost")
            return nil
        case (let node?, nil):
            guard let word = fields.text(node, for: "kind") else { return nil }
            if let kind = CostKind(fixed: word) { return kind }
            let fixed = CostKind.fixed.map(\.word)
            let suggestion = Spelling.suggestion(for: word, among: fixed)
            self.problems.add(
                "\(node.summary) is not one of the words for \"kind\": \(fixed.joined(separator: ", ")). An item of the "
                    + "school's own stands under \"item\".\(suggestion)", at: node.place)
            return nil
        case (nil, let node?):
            return self.item(fields, node)
        case (_?, let node?):
            self.problems.add(
                "A cost has a \"kind\" that every school has, or an \"item\" of the school's own, and one of them.",
                at: node.place)
            return nil
        }
    }

    private func item(_ fields: FieldReader, _ node: DocumentNode) -> CostKind? {
        guard let word = fields.required("item", of: "the cost") else { return nil }
        if CostKind(fixed: word) != nil {
            self.problems.add("Every school has \"\(word)\": write it under \"kind\".", at: node.place)
            return nil
        }
        guard let items, !items.contains(word) else { return .own(word) }
        let named = items.isEmpty ? "none" : items.joined(separator: ", ")
        self.problems.add(
            "The edition has no item \"\(word.prefix(60))\" of its own; it names: \(named)."
                + Spelling.suggestion(for: word, among: items + CostKind.fixed.map(\.word)), at: node.place)
        return nil
    }
}
