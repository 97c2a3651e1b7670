import CPDDomain
import CPDPolicy

/// Where a part of the terms of funding stands.
struct FundingPlace {
    let file: String
    let place: DocumentNode.Place
}

extension EditionReading {
    /// Reads the terms of funding, after the posts of the approval.
    ///
    /// - Parameter inherited: the items that the edition above has words for.
    func readFunding(_ fields: FieldReader, _ placed: inout PlacedEdition, items inherited: [String]) {
        var reading = FundingReading(
            words: placed.edition.words, ownPosts: placed.edition.approval?.ownPosts ?? [], items: inherited,
            problems: self.problems)
        guard let (terms, places) = fields.value("funding").flatMap({ reading.read($0) }) else { return }
        (placed.edition.funding, placed.funding) = (terms, places)
    }
}

/// Reads what an edition says of money for development.
struct FundingReading {
    let approval: ApprovalReading
    let problems: ProblemList
    /// The words an edition may use for each.
    private(set) var categories: [String] = []
    private(set) var items: [String]
    private(set) var payers = ["school", "trust", WhoPays.employee]

    private static let keys = ["clauses", "categories", "items", "payers", "excluded items"] + FundingTerms.parts

    init(words: [String: String], ownPosts: [OwnPost], items: [String], problems: ProblemList) {
        self.items = CostKind.fixed.map(\.word) + items
        self.approval = ApprovalReading(words: words, ownPosts: ownPosts, problems: problems)
        self.problems = problems
    }

    mutating func read(_ node: DocumentNode) -> (FundingTerms, [String: FundingPlace])? {
        guard let fields = FieldReader(node, what: "funding", keys: Self.keys, self.problems) else { return nil }
        self.categories = self.declared(fields, "categories")
        let own = self.ownItems(fields)
        self.items += own.filter { !self.items.contains($0) }
        self.payers += self.declared(fields, "payers")
        var terms = FundingTerms()
        terms.items = own
        terms.whoPays = self.whoPays(fields)
        terms.repayment = fields.value("repayment").flatMap { self.repayment($0) }
        terms.yearlyLimits = self.yearlyLimits(fields)
        terms.triggers = self.triggers(fields)
        terms.providers = fields.value("providers").flatMap { self.providers($0) }
        terms.order = self.order(fields)
        terms.eligibility = self.eligibility(fields)
        terms.studyLeave = fields.value("study leave").flatMap { self.studyLeave($0) }
        terms.timeBalance = fields.value("time balance").flatMap { self.timeBalance($0) }
        terms.clauses = self.clauses(fields)
        return (terms, self.places(fields))
    }

    /// Where each part stands, by its name.
    private func places(_ fields: FieldReader) -> [String: FundingPlace] {
        func found(_ place: DocumentNode.Place) -> FundingPlace { FundingPlace(file: self.problems.file, place: place) }
        var places: [String: FundingPlace] = [:]
        for entry in fields.entries { places[entry.key] = found(entry.place) }
        if let node = fields.value("clauses"), case .mapping(let entries) = node.value {
            for entry in entries { places["clause of " + entry.key] = found(entry.value.place) }
        }
        guard case .list(let terms)? = fields.value("eligibility")?.value else { return places }
        for node in terms {
            guard case .mapping(let entries) = node.value,
                case .scalar(let name, _)? = entries.first(where: { $0.key == "asks for" })?.value.value
            else { continue }
            places["eligibility: " + name] = found(node.place)
        }
        return places
    }

    private func declared(_ fields: FieldReader, _ key: String) -> [String] {
        (fields.list(key) ?? []).compactMap { node in
            guard let word = fields.text(node, for: key) else { return nil }
            if word.allSatisfy(\.isWhitespace) { self.problems.add("\"\(key)\" has an empty word.", at: node.place) }
            return word
        }
    }

    private func clauses(_ fields: FieldReader) -> [String: ClauseIdentifier] {
        guard let node = fields.value("clauses"),
            let inner = FieldReader(node, what: "the clauses of funding", keys: FundingTerms.parts, self.problems)
        else { return [:] }
        var clauses: [String: ClauseIdentifier] = [:]
        for entry in inner.entries where FundingTerms.parts.contains(entry.key) {
            clauses[entry.key] = inner.text(entry.value, for: entry.key).map { ClauseIdentifier($0) }
        }
        return clauses
    }

    /// A condition over the facts about provision.
    func condition(_ node: DocumentNode, _ name: String) -> Condition? {
        let facts = FactCatalogue.provision.named
        guard let placed = ConditionReading(facts: facts, problems: self.problems).read(node, named: name) else {
            return nil
        }
        ConditionSense(facts: facts, problems: self.problems).check(placed)
        return placed.condition
    }

    /// A condition that must be there.
    func required(_ fields: FieldReader, _ key: String, of what: String) -> Condition? {
        guard let node = fields.value(key) else {
            fields.missing(key, of: what)
            return nil
        }
        return self.condition(node, key)
    }
}
