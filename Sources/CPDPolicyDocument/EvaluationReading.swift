import CPDDomain
import CPDPolicy

extension EditionReading {
    /// Who looks after the edition, which post leads development, and how it is evaluated.
    func readCare(_ fields: FieldReader, _ placed: inout PlacedEdition) {
        placed.edition.owner = fields.value("owner") == nil ? nil : fields.required("owner", of: "the edition")
        placed.edition.leadingPost =
            fields.value("CPD leader") == nil ? nil : fields.required("CPD leader", of: "the edition")
        placed.edition.evaluation = self.evaluation(fields, &placed)
    }

    private func evaluation(_ fields: FieldReader, _ placed: inout PlacedEdition) -> EvaluationTerms? {
        let (what, keys) = ("evaluation", ["by", "within days", "measures", "clause"])
        guard let node = fields.value("evaluation"),
            let inner = FieldReader(node, what: what, keys: keys, self.problems)
        else { return nil }
        if inner.value("within days") == nil { inner.missingOrUnset("within days", of: what) }
        let by = (inner.list("by") ?? []).compactMap { inner.text($0, for: "by") }
        if by.isEmpty {
            self.problems.add(
                "Name who evaluates: \"by\" is a list of posts, such as participant.",
                at: inner.value("by")?.place ?? inner.place)
        }
        var clause: ClauseIdentifier?
        if let node = inner.value("clause"), let name = inner.text(node, for: "clause") {
            placed.clauseNames.append((name, node.place))
            clause = ClauseIdentifier(name)
        }
        return EvaluationTerms(
            by: by, withinDays: inner.givenDays("within days").known,
            measures: (inner.list("measures") ?? []).compactMap { inner.text($0, for: "measures") }, clause: clause)
    }
}

extension EditionInheritance {
    /// What is evaluated above is evaluated here: no later, by nobody less, by no measure less.
    func checkEvaluation(_ problems: ProblemList) {
        guard let own = self.child.edition.evaluation, let above = self.parent.edition.evaluation,
            self.isBound(.evaluation, isSame: own == above, at: "evaluation", problems)
        else { return }
        func less(_ what: String, _ key: String) {
            self.loosened(.evaluation, what, at: "evaluation: " + key, problems)
        }
        if let days = above.withinDays, own.withinDays.map({ $0 > days }) ?? true {
            less("Development is evaluated within \(days) days", "within days")
        }
        let names = Set(own.by.map { $0.lowercased() })
        if let missing = above.by.first(where: { !names.contains($0.lowercased()) }) {
            less("Development is evaluated by the \(missing), too", "by")
        }
        let measures = Set(own.measures.map { $0.lowercased() })
        if let missing = above.measures.first(where: { !measures.contains($0.lowercased()) }) {
            less("\"\(missing)\" is a measure", "measures")
        }
    }
}
