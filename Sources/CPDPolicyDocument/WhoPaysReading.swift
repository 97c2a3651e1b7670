import CPDDomain
import CPDPolicy

extension FundingReading {
    /// Who pays which share, rule by rule.
    func whoPays(_ fields: FieldReader) -> WhoPays? {
        let excluded = fields.words("excluded items", among: self.items, "item")
        guard let list = fields.list("who pays") else {
            return excluded.isEmpty ? nil : WhoPays(rules: [], excluded: excluded)
        }
        var open: Int?
        let rules = list.compactMap { node -> ShareRule? in
            if let open {
                self.problems.add(
                    "This rule is never reached: the one in line \(open) speaks of every cost.", at: node.place)
            }
            guard let rule = self.shareRule(node) else { return nil }
            if rule.categories.isEmpty, rule.attempts.isEmpty, rule.items.isEmpty, rule.applies == nil {
                open = open ?? node.place.line
            }
            return rule
        }
        return WhoPays(rules: rules, excluded: excluded)
    }

    private func shareRule(_ node: DocumentNode) -> ShareRule? {
        let keys = ["category", "attempt", "items", "when", "shares", "at most", "rest"]
        guard let fields = FieldReader(node, what: "who pays", keys: keys, self.problems) else { return nil }
        var rule = ShareRule(
            categories: self.categoryWords(fields, "category"),
            attempts: fields.words("attempt", among: ExaminationAttempt.allCases.map(\.rawValue), "attempt")
                .compactMap { ExaminationAttempt(rawValue: $0) },
            items: fields.words("items", among: self.items, "item"),
            applies: fields.value("when").flatMap { self.condition($0, "when") }, shares: nil)
        if let rest = fields.words("rest", among: self.payers, "payer").first { rule.rest = rest }
        guard let shares = fields.value("shares") else {
            fields.missingOrUnset("shares", of: "who pays")
            return nil
        }
        if case .scalar("unset", _) = shares.value {
            if let place = (fields.value("at most") ?? fields.value("rest"))?.place {
                self.problems.add("Where the shares are unset, there is nothing to limit.", at: place)
            }
            return rule
        }
        rule.shares = self.shares(shares, rest: rule.rest)
        self.readLimits(fields, &rule)
        return rule.shares == nil ? nil : rule
    }

    /// A category, which the edition must have declared.
    func categoryWords(_ fields: FieldReader, _ key: String) -> [String] {
        guard let node = fields.value(key) else { return [] }
        guard !self.categories.isEmpty else {
            self.problems.add(
                "Name the categories of development under \"categories\" of funding first.", at: node.place)
            return []
        }
        return fields.words(key, among: self.categories, "category")
    }

    /// Shares that make up the whole; what lacks is paid by whoever pays the rest.
    private func shares(_ node: DocumentNode, rest: String) -> [PayerShare]? {
        guard let fields = FieldReader(node, what: "shares", keys: nil, self.problems) else { return nil }
        var shares: [PayerShare] = []
        for entry in fields.entries {
            guard let payer = fields.known(entry.key, among: self.payers, "payer", at: entry.place) else { return nil }
            guard case .value(let share) = fields.givenShare(entry.key) else {
                if case .scalar("unset", _) = entry.value.value {
                    self.problems.add(
                        "A share that is unset leaves the others open: write \"shares: unset\".", at: entry.value.place)
                }
                return nil
            }
            shares.append(PayerShare(payer, share))
        }
        let total = shares.reduce(0) { $0 + $1.hundredths }
        guard total <= 10_000 else {
            self.problems.add(
                "The shares come to more than the whole, by \(Self.percent(total - 10_000)).", at: node.place)
            return nil
        }
        guard total < 10_000 else { return shares }
        guard !shares.contains(where: { $0.payer == rest }) else {
            self.problems.add(
                "The shares come to less than the whole, by \(Self.percent(10_000 - total)).", at: node.place)
            return nil
        }
        return shares + [PayerShare(rest, 10_000 - total)]
    }

    private static func percent(_ hundredths: Int) -> String {
        SentenceCatalogue.english.text(ReasonArgument.percentage(hundredths))
    }

    private func readLimits(_ fields: FieldReader, _ rule: inout ShareRule) {
        guard let node = fields.value("at most"),
            let inner = FieldReader(node, what: "\"at most\"", keys: nil, self.problems)
        else { return }
        for entry in inner.entries {
            guard let index = rule.shares?.firstIndex(where: { $0.payer == entry.key }) else {
                let payers = (rule.shares ?? []).map(\.payer)
                self.problems.add(
                    "\"\(entry.key)\" pays no share here." + Spelling.suggestion(for: entry.key, among: payers),
                    at: entry.place)
                continue
            }
            if entry.key == rule.rest {
                self.problems.add(
                    "\"\(entry.key)\" pays the rest, which has no limit: name another under \"rest\".", at: entry.place)
            }
            rule.shares?[index].atMost = inner.givenMoney(entry.key).known
        }
    }
}
