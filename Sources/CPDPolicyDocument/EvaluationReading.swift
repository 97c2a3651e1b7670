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
        let (what, keys) = ("evaluation", ["by", "within days", "measures", "talk with", "confirmed by", "clause"])
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
        var terms = EvaluationTerms(
            by: by, withinDays: inner.givenDays("within days").known,
            measures: (inner.list("measures") ?? []).compactMap { inner.text($0, for: "measures") }, clause: clause)
        terms.talkWith = self.posts(inner, "talk with", placed.edition)
        terms.confirmedBy = self.posts(inner, "confirmed by", placed.edition)
        return terms
    }

    /// The posts of which one acts about a participant. Nobody does it for themself, so that a participant is none.
    private func posts(_ fields: FieldReader, _ key: String, _ edition: PolicyEdition) -> [ApprovalPost]? {
        guard let node = fields.value(key) else { return nil }
        if case .list(let nodes) = node.value, nodes.isEmpty {
            self.problems.add("Name at least one post under \"\(key)\", or leave it out.", at: node.place)
            return nil
        }
        let nodes = if case .list(let nodes) = node.value { nodes } else { [node] }
        let reading = ApprovalReading(
            words: edition.words, ownPosts: edition.approval?.ownPosts ?? [], problems: self.problems)
        var posts: [ApprovalPost] = []
        for node in nodes {
            guard let name = fields.text(node, for: key) else { continue }
            if name.lowercased() == RecordConfidentiality.participant {
                self.problems.add(
                    "Nobody does this for themself: name a post under \"\(key)\", such as line manager.",
                    at: node.place)
            } else if let post = reading.post(named: name, at: node.place) {
                posts.append(post)
            }
        }
        return posts
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
        if let posts = above.talkWith, own.talkWith.map({ !Set($0).isSubset(of: posts) }) ?? true {
            less("The talk afterwards is with the \(posts.map(\.name).joined(separator: " or "))", "talk with")
        }
        if let posts = above.confirmedBy, own.confirmedBy.map({ !Set($0).isSubset(of: posts) }) ?? true {
            less("Impact is confirmed by the \(posts.map(\.name).joined(separator: " or "))", "confirmed by")
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
