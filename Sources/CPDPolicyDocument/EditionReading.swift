import CPDDomain
import CPDPolicy

/// One pass over one document: the edition it says, and every fault on the way.
struct EditionReading {
    let vocabulary: RuleVocabulary
    let problems: ProblemList
    /// Where each decider is named, by the matter.
    private(set) var deciderPlaces: [String: DocumentNode.Place] = [:]

    init(vocabulary: RuleVocabulary, problems: ProblemList) {
        self.vocabulary = vocabulary
        self.problems = problems
    }

    /// The newest form of documents that is read; it goes up when older software would misread what is new.
    static let newestFormat = 1

    private static let keys = [
        "format", "policy", "school", "owner", "CPD leader", "evaluation", "edition", "adopted", "review", "in force",
        "inherits", "words", "departures",
        "who decides", "clauses",
        "required training",
        "duties",
        "approval", "appeals",
        "funding",
        "layer", "below", "languages", "calendar", "hours", "holders", "reserved days", "frameworks", "confidentiality",
        "induction",
    ]

    /// The edition as far as it can be read; faults are noted.
    ///
    /// - Parameter inherited: gives the edition that this one inherits, once it is known which that is.
    mutating func read(_ root: DocumentNode, above inherited: (PlacedEdition) -> PolicyEdition?) -> PlacedEdition? {
        // In a document of a newer form what this software does not know is no fault.
        guard self.isReadable(root),
            let fields = FieldReader(root, what: "a policy edition", keys: Self.keys, self.problems)
        else { return nil }
        let what = "the edition"
        let title = fields.required("policy", of: what)
        let name = fields.required("edition", of: what)
        let period = self.period(fields)
        let inherits = fields.text("inherits")
        var placed = PlacedEdition(
            edition: PolicyEdition(
                title: title ?? "", school: fields.text("school"), name: name ?? "", adoption: self.adoption(fields),
                inForce: period ?? Period(startingOn: CivilDate(daysSinceEpoch: 0)),
                inherits: inherits, words: self.words(fields), deciders: self.deciders(fields), clauses: []),
            inheritsPlace: fields.value("inherits")?.place, periodPlace: fields.value("in force")?.place)
        placed.edition.calendar = fields.value("calendar").flatMap { CalendarReading(problems: self.problems).read($0) }
        let above = inherited(placed)
        let calendar = placed.edition.calendar ?? above?.calendar ?? .england
        placed.edition.review = ReviewReading(calendar: calendar, problems: self.problems).read(fields, placed.edition)
        placed.edition.layer = fields.choice("layer", EditionLayer.self)
        placed.edition.below = self.below(fields)
        placed.parts = self.partPlaces(fields)
        placed.layerPlace = fields.value("layer")?.place
        placed.edition.languages = LanguagesReading(problems: self.problems).read(fields)
        self.readApproval(fields, &placed)
        self.readClauses(fields, &placed)
        self.readTraining(fields, &placed)
        PartsReading(calendar: calendar, problems: self.problems).read(fields, &placed)
        HoldersReading(problems: self.problems).read(fields, &placed)
        InductionReading(problems: self.problems).read(fields, &placed)
        self.readFunding(fields, &placed, items: above?.funding?.items ?? [])
        self.readCare(fields, &placed)
        DutyReading(problems: self.problems, calendar: calendar).read(fields, &placed)
        return placed
    }

    private func isReadable(_ root: DocumentNode) -> Bool {
        guard case .mapping(let entries) = root.value,
            let entry = entries.first(where: { $0.key == "format" }), !entry.value.isNull
        else { return true }
        let number = if case .scalar(let text, isPlain: true) = entry.value.value { Int(text) } else { Int?.none }
        guard let number, number >= 1 else {
            self.problems.add(
                "\"format\" is the number of the form the document is written in, such as 1; this is "
                    + "\(entry.value.summary).", at: entry.value.place)
            return true
        }
        guard number > Self.newestFormat else { return true }
        self.problems.add(
            "The document is written in form \(number); this software reads up to form \(Self.newestFormat). Bring the "
                + "software up to date, or write the document in an older form.", at: entry.value.place)
        return false
    }

    private func period(_ fields: FieldReader) -> Period? {
        guard let node = fields.value("in force") else {
            fields.missing("in force", of: "the edition")
            return nil
        }
        guard let inner = FieldReader(node, what: "a period", keys: ["from", "until"], self.problems) else {
            return nil
        }
        guard inner.value("from") != nil else {
            inner.missing("from", of: "the period in force")
            return nil
        }
        guard let from = inner.date("from") else { return nil }
        let until = inner.date("until")
        if let period = Period(from: from, until: until) { return period }
        self.problems.add(
            "The edition would be in force until \(until?.description ?? "") and from \(from): it would end before it begins.",
            at: inner.value("until")?.place ?? inner.place)
        return nil
    }

    private func adoption(_ fields: FieldReader) -> PolicyAdoption? {
        guard let node = fields.value("adopted"),
            let inner = FieldReader(node, what: "an adoption", keys: ["by", "on", "minute"], self.problems)
        else { return nil }
        if inner.value("on") == nil { inner.missing("on", of: "the adoption") }
        let (by, on, minute) = (inner.required("by", of: "the adoption"), inner.date("on"), inner.text("minute"))
        guard let by, let on else { return nil }
        return PolicyAdoption(by: by, on: on, minute: minute)
    }

    private func words(_ fields: FieldReader) -> [String: String] {
        guard let node = fields.value("words"), let inner = FieldReader(node, what: "words", keys: nil, self.problems)
        else { return [:] }
        var words: [String: String] = [:]
        for entry in inner.entries { words[entry.key] = inner.text(entry.value, for: entry.key) }
        return words
    }

    private mutating func deciders(_ fields: FieldReader) -> [PolicyDecider] {
        guard let node = fields.value("who decides"),
            let inner = FieldReader(node, what: "who decides", keys: PolicyDecider.matters, self.problems)
        else { return [] }
        return inner.entries.compactMap { entry in
            guard let name = inner.text(entry.value, for: entry.key) else { return nil }
            self.deciderPlaces[entry.key] = entry.value.place
            return PolicyDecider(matter: entry.key, by: name)
        }
    }

    private func readApproval(_ fields: FieldReader, _ placed: inout PlacedEdition) {
        var reading = ApprovalReading(words: placed.edition.words, problems: self.problems)
        defer { placed.clauseNames += reading.clauseNames }
        placed.edition.approval = fields.value("approval").flatMap { reading.read($0) }
        placed.edition.appealTerms = fields.value("appeals").flatMap { reading.appeals($0) }
        guard let node = fields.value("departures") else { return }
        if case .mapping = node.value {
            guard let (terms, places) = reading.departures(node) else { return }
            placed.edition.departureTerms = terms
            placed.edition.departures = terms.open.map(\.clause)
            placed.departurePlaces = places
            return
        }
        for node in fields.list("departures") ?? [] {
            guard let name = fields.text(node, for: "departures") else { continue }
            placed.edition.departures.append(ClauseIdentifier(name))
            placed.departurePlaces.append(node.place)
        }
    }

    private func readClauses(_ fields: FieldReader, _ placed: inout PlacedEdition) {
        guard let list = fields.list("clauses") else {
            if fields.value("clauses") == nil, fields.value("inherits") == nil {
                fields.missing("clauses", of: "the edition")
            }
            return
        }
        var section: String?
        for node in list {
            let reading = ClauseReading(
                vocabulary: self.vocabulary, languages: placed.edition.languages, problems: self.problems)
            guard let (clause, place) = reading.read(node, section: &section) else { continue }
            if let first = placed.clauses[clause.id] {
                self.problems.add(
                    "There is a clause \(clause.id) already, in line \(first.clause.line).", at: place.clause)
                continue
            }
            placed.clauses[clause.id] = place
            placed.edition.clauses.append(clause)
        }
    }

    /// Faults that show only once what is inherited is there.
    func checkReferences(of placed: PlacedEdition) {
        let known = Set(placed.edition.clauses.map(\.id))
        for (index, clause) in placed.edition.departures.enumerated()
        where placed.departurePlaces.indices.contains(index) && !known.contains(clause) {
            let suggestion = Spelling.suggestion(for: clause.rawValue, among: known.map(\.rawValue))
            self.problems.add(
                "There is no clause \"\(clause)\" to depart from.\(suggestion)", at: placed.departurePlaces[index])
        }
        for (clause, place) in zip(placed.edition.departures, placed.departurePlaces)
        where placed.edition.isOverBudget(clause) {
            self.problems.add(
                "Over budget is no departure from \(clause): say under \"virement\" who moves money.", at: place)
        }
        self.checkDeciders(of: placed.edition)
        DutyReading(problems: self.problems).checkClauses(of: placed)
        self.checkFundingClauses(of: placed)
        for (name, place) in placed.clauseNames where !known.contains(ClauseIdentifier(name)) {
            let suggestion = Spelling.suggestion(for: name, among: known.map(\.rawValue))
            self.problems.add("There is no clause \"\(name)\".\(suggestion)", at: place)
        }
    }
}
