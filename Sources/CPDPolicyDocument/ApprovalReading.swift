import CPDDomain
import CPDPolicy

/// Reads how an edition has requests approved.
struct ApprovalReading {
    let words: [String: String]
    let problems: ProblemList
    private(set) var ownPosts: [OwnPost] = []
    /// The clauses that are named here, to be looked for once the edition is whole.
    private(set) var clauseNames: [(clause: String, place: DocumentNode.Place)] = []

    /// Names and types of the facts that conditions of a route may ask.
    private static let facts = FactCatalogue.approval.named

    private static let keys = [
        "clause", "posts", "head's approver", "governors' approver", "in place of", "exempt", "usually", "stages",
        "blocked days", "on blocked days",
    ]

    init(words: [String: String], ownPosts: [OwnPost] = [], problems: ProblemList) {
        self.words = words
        self.ownPosts = ownPosts
        self.problems = problems
    }

    mutating func read(_ node: DocumentNode) -> ApprovalTerms? {
        guard let fields = FieldReader(node, what: "approval", keys: Self.keys, self.problems) else { return nil }
        self.readPosts(fields)
        let chair = ApprovalPost.role(.chairOfGovernors)
        var terms = ApprovalTerms(
            stages: [], headsApprover: self.post(fields, "head's approver") ?? chair,
            governorsApprover: self.post(fields, "governors' approver") ?? chair,
            exempt: fields.value("exempt").flatMap { self.condition($0, "exempt") }, ownPosts: self.ownPosts)
        terms.clause = self.clause(fields)
        self.checkAboveTheHead(fields, terms)
        self.readPlaces(fields, &terms)
        for node in fields.list("usually") ?? [] {
            guard let cap = FieldReader(node, what: "what is usual", keys: ["name", "is"], self.problems),
                let name = cap.required("name", of: "what is usual")
            else { continue }
            if cap.value("is") == nil { cap.missing("is", of: "what is usual") }
            guard let usual = cap.value("is").flatMap({ self.condition($0, "is") }) else { continue }
            terms.usually.append(SoftCap(name: name, usual: usual))
        }
        terms.blockedDays = (fields.list("blocked days") ?? []).compactMap(self.blockedDays)
        terms.onBlockedDays = fields.choice("on blocked days") ?? .told
        guard let list = fields.list("stages"), !list.isEmpty else {
            if fields.value("stages").map({ if case .list = $0.value { true } else { false } }) ?? true {
                fields.missing("stages", of: "approval")
            }
            return nil
        }
        var places: [String: Int] = [:]
        for node in list {
            guard let stage = self.stage(node) else { continue }
            if let line = places[stage.name] {
                self.problems.add("There is a stage \"\(stage.name)\" already, in line \(line).", at: node.place)
            }
            places[stage.name] = places[stage.name] ?? node.place.line
            terms.stages.append(stage)
        }
        if terms.stages.count == list.count, !terms.stages.contains(where: { $0.kind == .binding }) {
            self.problems.add("No stage decides: each is only heard. Make one binding.", at: node.place)
        }
        return terms
    }

    private mutating func readPosts(_ fields: FieldReader) {
        guard let node = fields.value("posts"),
            let inner = FieldReader(node, what: "posts", keys: nil, self.problems)
        else { return }
        for entry in inner.entries {
            guard let appointer = inner.text(entry.value, for: entry.key) else { continue }
            if PolicyDecider.role(meantBy: entry.key, words: self.words) != nil {
                self.problems.add("\"\(entry.key)\" is a post already; leave it out here.", at: entry.place)
            }
            let appoints = PolicyDecider.role(meantBy: appointer, words: self.words)
            let isAbove = appoints.map { ApprovalPost.role($0).isAboveTheHead || $0 == .governanceProfessional }
            self.ownPosts.append(
                OwnPost(name: entry.key, appointedBy: appointer, isBelowTheHead: isAbove == false))
        }
    }

    private func checkAboveTheHead(_ fields: FieldReader, _ terms: ApprovalTerms) {
        for (key, post) in [("head's approver", terms.headsApprover), ("governors' approver", terms.governorsApprover)]
        {
            // In a trust the head's own line manager may decide for the head; nobody in the school does for governors.
            let isLine = key == "head's approver" && post == .role(.lineManager)
            guard !isLine, !terms.isAboveTheHead(post) else { continue }
            let place = fields.value(key)?.place ?? fields.place
            guard post != .role(.headteacher) else {
                self.problems.add(
                    "The headteacher decides neither their own requests nor those of governors: name the chair, or a "
                        + "post above the head.", at: place)
                continue
            }
            self.problems.add(
                "\"\(post.name)\" stands below the headteacher and decides neither the head's requests nor those of "
                    + "governors: name the chair, or a post above the head.", at: place)
        }
    }

    /// Who stands in whose place; a circle would have two people decide for each other.
    private func readPlaces(_ fields: FieldReader, _ terms: inout ApprovalTerms) {
        guard let node = fields.value("in place of"),
            let inner = FieldReader(node, what: "\"in place of\"", keys: nil, self.problems)
        else { return }
        for entry in inner.entries {
            guard let post = self.post(named: entry.key, at: entry.place),
                let name = inner.text(entry.value, for: entry.key),
                let other = self.post(named: name, at: entry.value.place)
            else { continue }
            var chain = [post, other]
            while let last = chain.last, !chain.dropLast().contains(last), let next = terms.inPlaceOf[last] {
                chain.append(next)
            }
            if let last = chain.last, chain.dropLast().contains(last) {
                let circle = chain.map(\.name).joined(separator: ", then ")
                self.problems.add("Approvers in a circle: \(circle). Let it end with one post.", at: entry.place)
                continue
            }
            terms.inPlaceOf[post] = other
        }
    }

    /// The clause behind a part, which must be one of the edition or of one it inherits.
    mutating func clause(_ fields: FieldReader) -> ClauseIdentifier? {
        guard let node = fields.value("clause"), let name = fields.text(node, for: "clause") else { return nil }
        self.note(clause: name, at: node.place)
        return ClauseIdentifier(name)
    }

    mutating func note(clause name: String, at place: DocumentNode.Place) { self.clauseNames.append((name, place)) }

    func post(_ fields: FieldReader, _ key: String) -> ApprovalPost? {
        guard let node = fields.value(key), let name = fields.text(node, for: key) else { return nil }
        return self.post(named: name, at: node.place)
    }

    /// One post, or several in a list.
    func posts(_ fields: FieldReader, _ key: String) -> [ApprovalPost] {
        guard let node = fields.value(key) else { return [] }
        guard case .list(let nodes) = node.value else { return self.post(fields, key).map { [$0] } ?? [] }
        return nodes.compactMap { node in
            fields.text(node, for: key).flatMap { self.post(named: $0, at: node.place) }
        }
    }

    func post(named name: String, at place: DocumentNode.Place) -> ApprovalPost? {
        if let own = self.ownPosts.first(where: { $0.name.lowercased() == name.lowercased() }) {
            return .own(own.name)
        }
        if let role = PolicyDecider.role(meantBy: name, words: self.words) { return .role(role) }
        let names =
            Role.allCases.map(\.rawValue) + PolicyDecider.namesOfTheGoverningBody + self.words.values.sorted()
            + self.ownPosts.map(\.name)
        let suggestion = Spelling.suggestion(for: name, among: names)
        self.problems.add(
            "There is no post \"\(name)\": name a role, the Governing Body, or a post under \"posts\".\(suggestion)",
            at: place)
        return nil
    }

    func condition(_ node: DocumentNode, _ name: String) -> Condition? {
        guard let placed = ConditionReading(facts: Self.facts, problems: self.problems).read(node, named: name) else {
            return nil
        }
        ConditionSense(facts: Self.facts, problems: self.problems).check(placed)
        return placed.condition
    }
}
