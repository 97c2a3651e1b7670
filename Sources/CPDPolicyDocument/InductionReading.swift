import CPDDomain
import CPDPolicy

/// Reads what induction consists of, by capacity.
struct InductionReading {
    let problems: ProblemList

    func read(_ fields: FieldReader, _ placed: inout PlacedEdition) {
        for node in fields.list("induction") ?? [] {
            guard let list = self.checklist(node, &placed) else { continue }
            let taken = placed.edition.induction.flatMap(\.capacities).filter(list.capacities.contains)
            if let capacity = taken.map(\.rawValue).min() {
                self.problems.add(
                    "There is a checklist for \(capacity) already: a capacity has one.", at: node.place)
            }
            placed.edition.induction.append(list)
        }
    }

    private func checklist(_ node: DocumentNode, _ placed: inout PlacedEdition) -> InductionChecklist? {
        let (what, keys) = ("an induction checklist", ["for", "items", "clause"])
        guard let fields = FieldReader(node, what: what, keys: keys, self.problems) else { return nil }
        let words = fields.words("for", among: Capacity.allCases.map(\.rawValue), "capacity")
        if words.isEmpty, fields.value("for") == nil { fields.missing("for", of: what) }
        let capacities = Set(words.compactMap { Capacity(rawValue: $0) })
        var clause: ClauseIdentifier?
        if let node = fields.value("clause"), let name = fields.text(node, for: "clause") {
            placed.clauseNames.append((name, node.place))
            clause = ClauseIdentifier(name)
        }
        guard let nodes = fields.list("items"), !nodes.isEmpty else {
            if fields.value("items").map({ if case .list = $0.value { true } else { false } }) ?? true {
                fields.missing("items", of: what)
            }
            return nil
        }
        var items: [InductionItem] = []
        for node in nodes {
            guard let item = self.item(node, capacities, placed.edition) else { continue }
            if items.contains(where: { $0.name == item.name }) {
                self.problems.add("There is an item \"\(item.name)\" in this checklist already.", at: node.place)
            }
            for capacity in capacities {
                placed.induction["\(capacity.rawValue): \(item.name)"] = FundingPlace(
                    file: self.problems.file, place: node.place)
            }
            items.append(item)
        }
        return InductionChecklist(for: capacities, items: items, clause: clause)
    }

    private func item(
        _ node: DocumentNode, _ capacities: Set<Capacity>, _ edition: PolicyEdition
    ) -> InductionItem? {
        let (what, keys) = ("an item of induction", ["item", "what", "within days", "by", "agency's assurance counts"])
        guard let fields = FieldReader(node, what: what, keys: keys, self.problems) else { return nil }
        let (name, sentence) = (fields.required("item", of: what), fields.required("what", of: what))
        if fields.value("within days") == nil { fields.missingOrUnset("within days", of: what) }
        let isAssured = fields.truth("agency's assurance counts") ?? false
        if isAssured, !capacities.isEmpty, !capacities.contains(.agency) {
            self.problems.add(
                "An agency's assurance counts for agency staff only: leave it out of this checklist.",
                at: fields.value("agency's assurance counts")?.place ?? node.place)
        }
        let doer = self.doer(fields, edition)
        guard let name, let sentence, let doer else { return nil }
        return InductionItem(
            name, what: sentence, withinDays: fields.givenDays("within days").known, by: doer,
            isAssuredByAgency: isAssured)
    }

    /// Posts in any words: a role, or what somebody answers for, such as site manager.
    private func doer(_ fields: FieldReader, _ edition: PolicyEdition) -> InductionDoer? {
        guard let node = fields.value("by") else {
            fields.missing("by", of: "an item of induction")
            return nil
        }
        let nodes = if case .list(let nodes) = node.value { nodes } else { [node] }
        let names = nodes.compactMap { fields.text($0, for: "by") }.filter { !$0.allSatisfy(\.isWhitespace) }
        guard !names.isEmpty else {
            self.problems.add("Say who does it: a post, several in a list, or inductee.", at: node.place)
            return nil
        }
        guard names.contains(where: { $0.lowercased() == InductionDoer.inducteeWord }) else {
            return .posts(
                names.map { name in
                    PolicyDecider.role(meantBy: name, words: edition.words).map { .role($0) } ?? .own(name)
                })
        }
        if names.count > 1 {
            self.problems.add("Either the inductee does it or a post: write two items for both.", at: node.place)
        }
        return .inductee
    }
}

extension PlacedEdition {
    /// Takes over the checklists of the edition above: its items stay, and this one adds others or says them more strictly.
    mutating func inheritInduction(_ parent: PlacedEdition) {
        let capacities = Capacity.allCases.filter { parent.edition.inductionChecklist(for: $0) != nil }
        guard !capacities.isEmpty else { return }
        var lists: [InductionChecklist] = []
        for capacity in Capacity.allCases {
            let (own, above) = (
                self.edition.inductionChecklist(for: capacity), parent.edition.inductionChecklist(for: capacity)
            )
            guard let base = above ?? own else { continue }
            let items = base.items.map { item in own?.items.first { $0.name == item.name } ?? item }
            let names = Set(items.map(\.name))
            var list = InductionChecklist(
                for: [capacity], items: items + (own?.items.filter { !names.contains($0.name) } ?? []),
                clause: own?.clause ?? base.clause)
            if let same = lists.firstIndex(where: { $0.items == list.items && $0.clause == list.clause }) {
                list = lists.remove(at: same)
                list.capacities.insert(capacity)
            }
            lists.append(list)
        }
        self.edition.induction = lists
        self.induction.merge(parent.induction) { own, _ in own }
    }
}

extension EditionInheritance {
    /// An item of the edition above is done no later here, by no other post, and no sooner taken on an agency's word.
    func checkInduction(_ problems: ProblemList) {
        for capacity in Capacity.allCases {
            guard let list = self.parent.edition.inductionChecklist(for: capacity) else { continue }
            // A clause that may be loosened leaves its checklist to the editions below.
            if list.clause.flatMap({ self.parent.edition.clause($0)?.latitude }) == .loosened { continue }
            let above = list.items
            for item in self.child.edition.inductionChecklist(for: capacity)?.items ?? [] {
                let key = "\(capacity.rawValue): \(item.name)"
                guard let other = above.first(where: { $0.name == item.name }), other != item,
                    let place = self.child.induction[key], let abovePlace = self.parent.induction[key]
                else { continue }
                func loosened(_ what: String) {
                    self.loosened(what, at: place.place, abovePlace.file, abovePlace.place, problems)
                }
                if let days = other.withinDays, item.withinDays.map({ $0 > days }) ?? true {
                    loosened("\"\(item.name)\" is done within \(days) days")
                }
                if !Set(item.by.names).isSubset(of: other.by.names) {
                    loosened("\"\(item.name)\" is done by the \(other.by.names.joined(separator: " or "))")
                }
                if item.isAssuredByAgency, !other.isAssuredByAgency {
                    loosened("\"\(item.name)\" is done at the school, whatever an agency assures,")
                }
            }
        }
    }
}
