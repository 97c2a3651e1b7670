import CPDDomain
import CPDPolicy

/// Reads a kept check.
struct CheckRecordReading {
    let problems: ProblemList

    func read(_ root: DocumentNode) -> CheckRecord? {
        let keys = ["version", "edition", "digests", "answer", "facts", "findings"]
        guard let fields = FieldReader(root, what: "a check", keys: keys, self.problems) else { return nil }
        guard let version = fields.whole("version"), (1...CheckRecord.version).contains(version) else {
            self.problems.add("This check is kept in a version this library does not know.", at: root.place)
            return nil
        }
        let answer: Answer? = fields.choice("answer")
        let edition = fields.required("edition", of: "the check")
        if fields.value("facts") == nil { fields.missing("facts", of: "the check") }
        if fields.value("answer") == nil { fields.missing("answer", of: "the check") }
        let facts = fields.value("facts").flatMap {
            FactsReading(problems: self.problems, date: nil, items: nil).read($0)
        }
        let digests = fields.list("digests")?.compactMap { self.digest($0) } ?? []
        if digests.isEmpty != (version == 1) {
            self.problems.add("A check names its editions' digests from version 2 on, at least one.", at: root.place)
        }
        let findings = fields.list("findings")?.compactMap { self.finding($0) } ?? []
        guard let answer, let edition, let facts else { return nil }
        return CheckRecord(
            edition: edition, digests: digests, facts: facts, verdict: Verdict(findings: findings, answer: answer))
    }

    private func digest(_ node: DocumentNode) -> EditionDigest? {
        let keys = ["edition", "sha256"]
        guard let fields = FieldReader(node, what: "a digest", keys: keys, self.problems),
            let edition = fields.required("edition", of: "a digest"),
            let sha256 = fields.required("sha256", of: "a digest")
        else { return nil }
        return EditionDigest(edition: edition, sha256: sha256)
    }

    private func finding(_ node: DocumentNode) -> Finding? {
        let keys = ["clause", "outcome", "reason", "arguments", "evidence"]
        guard let fields = FieldReader(node, what: "a finding", keys: keys, self.problems) else { return nil }
        let outcome: Outcome? = fields.choice("outcome")
        let clause = fields.required("clause", of: "a finding")
        let reason = fields.required("reason", of: "a finding")
        let arguments = fields.list("arguments")?.compactMap { self.argument($0) } ?? []
        let evidence = fields.list("evidence")?.compactMap { self.evidence($0) } ?? []
        if fields.value("outcome") == nil { fields.missing("outcome", of: "a finding") }
        guard let outcome, let clause, let reason else { return nil }
        return Finding(
            clause: ClauseIdentifier(clause), outcome: outcome, reason: ReasonCode(reason), arguments: arguments,
            evidence: evidence)
    }

    private func evidence(_ node: DocumentNode) -> Evidence? {
        FieldReader(node, what: "evidence", keys: FactsReading.attestedKeys, self.problems).map {
            FactsReading(problems: self.problems, date: nil, items: nil).evidence($0)
        }
    }

    /// A number that may lie below nothing: days until a start that has passed.
    private func signed(_ key: String, _ fields: FieldReader) -> Int? {
        if let node = fields.value(key), case .scalar(let text, isPlain: true) = node.value, text.hasPrefix("-"),
            let number = Int(text), number >= -1_000_000_000
        {
            return number
        }
        return fields.whole(key)
    }

    private func argument(_ node: DocumentNode) -> ReasonArgument? {
        let keys = ["text", "money", "date", "count", "minutes", "months", "percentage", "term", "list"]
        guard let fields = FieldReader(node, what: "an argument", keys: keys, self.problems) else { return nil }
        if let text = fields.text("text") { return .text(text) }
        if let money = fields.money("money") { return .money(money) }
        if let date = fields.date("date") { return .date(date) }
        if let count = self.signed("count", fields) { return .count(count) }
        if let minutes = fields.whole("minutes") { return .minutes(minutes) }
        if let months = fields.whole("months") { return .months(months) }
        if let hundredths = fields.whole("percentage") { return .percentage(hundredths) }
        if let term = fields.text("term") { return .term(term) }
        if let values = fields.list("list") { return .list(values.compactMap { self.argument($0) }) }
        self.problems.add("An argument is one of \(keys.joined(separator: ", ")).", at: fields.place)
        return nil
    }
}
