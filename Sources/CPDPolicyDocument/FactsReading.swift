import CPDDomain
import CPDPolicy

/// One pass over one object of facts.
struct FactsReading {
    let problems: ProblemList
    let date: CivilDate?
    /// The items that the edition they are read for has words of its own for; `nil` where that edition is not known.
    let items: [String]?

    static let keys = [
        "title", "date", "askedBy", "requiredByLaw", "approach", "approachDetails", "mode", "participants",
        "priorities",
        "effectivePractice", "pupilBenefit", "diversityCheck", "expertise", "sessions", "minutes", "buildsOn",
        "standard", "currentEvidence", "alternativeMode", "pastImpactByMode", "accommodation", "costs",
        "costAlternative",
        "evaluationPlan", "isRepeated", "changedByFeedback", "impactPlan", "budget", "exceptions",
    ]

    func read(_ root: DocumentNode) -> ProvisionFacts? {
        guard !root.isNull else {
            self.problems.add("The document is empty.", at: root.place)
            return nil
        }
        guard let fields = FieldReader(root, what: "the facts", keys: Self.keys, self.problems) else { return nil }
        let title = fields.required("title", of: "the facts")
        if fields.value("date") == nil, self.date == nil { fields.missing("date", of: "the facts") }
        var facts = ProvisionFacts(
            title: title ?? "", date: fields.date("date") ?? self.date ?? CivilDate(daysSinceEpoch: 0),
            askedBy: fields.text("askedBy"), requiredByLaw: fields.truth("requiredByLaw") ?? false)
        facts.approach = fields.choice("approach")
        facts.approachDetails = self.approachDetails(fields, of: facts.approach)
        facts.mode = fields.choice("mode")
        facts.participants = fields.whole("participants")
        facts.priorities = self.list(fields, "priorities", "a priority", ["title", "level", "reference", "closedOn"]) {
            LinkedPriority(
                title: $0.text("title") ?? "", level: $0.choice("level"), reference: $0.text("reference"),
                closedOn: $0.date("closedOn"))
        }
        facts.effectivePractice = self.attested(fields, "effectivePractice")
        facts.pupilBenefit = self.recorded(fields, "pupilBenefit", ["outcome", "route"]) {
            PupilBenefit(outcome: $0.text("outcome") ?? "", route: $0.text("route"))
        }
        facts.diversityCheck = self.attested(fields, "diversityCheck")
        facts.expertise = self.list(fields, "expertise", "a proof of expertise", ["kind"] + Self.attestedKeys) {
            inner in
            if inner.value("kind") == nil { inner.missing("kind", of: "the proof of expertise") }
            return inner.choice("kind").map { ExpertiseFact(kind: $0, attested: self.attested(inner)) }
        }
        facts.sessions = self.list(fields, "sessions", "a session", ["date", "minutes", "place", "startsAt", "basis"]) {
            SessionFact(
                date: $0.date("date"), minutes: $0.whole("minutes"), place: $0.text("place"),
                startMinute: $0.timeOfDay("startsAt"), basis: $0.choice("basis"))
        }
        facts.minutes = fields.whole("minutes")
        facts.buildsOn = fields.text("buildsOn")
        facts.standard = self.recorded(fields, "standard", ["framework", "item"]) {
            StandardItem(framework: $0.text("framework") ?? "", item: $0.text("item") ?? "")
        }
        facts.currentEvidence = self.attested(fields, "currentEvidence")
        facts.alternativeMode = self.recordedText(fields, "alternativeMode")
        facts.pastImpactByMode = self.recordedText(fields, "pastImpactByMode")
        facts.accommodation = self.accommodation(fields)
        facts.evaluationPlan = self.recordedText(fields, "evaluationPlan")
        facts.isRepeated = fields.truth("isRepeated")
        facts.changedByFeedback = self.recordedText(fields, "changedByFeedback")
        facts.impactPlan = self.impactPlan(fields)
        self.readMoney(fields, &facts)
        self.readExceptions(fields, &facts)
        return facts
    }

    private func readExceptions(_ fields: FieldReader, _ facts: inout ProvisionFacts) {
        for node in fields.list("exceptions") ?? [] {
            let keys = ["clause", "because"]
            guard let inner = FieldReader(node, what: "an exception", keys: keys, self.problems) else { continue }
            if inner.value("because") == nil { inner.missing("because", of: "the exception") }
            guard let clause = inner.required("clause", of: "the exception"),
                let said = self.attested(inner, "because")
            else { continue }
            facts.exceptions[ClauseIdentifier(clause)] = said
        }
    }

    private func readMoney(_ fields: FieldReader, _ facts: inout ProvisionFacts) {
        facts.costs = self.list(fields, "costs", "a cost", ["kind", "item", "basis", "amount", "budgetLine"]) {
            self.cost($0)
        }
        if let node = fields.value("costAlternative"),
            let inner = FieldReader(node, what: "an alternative", keys: ["title", "cost"], self.problems)
        {
            if inner.value("cost") == nil { inner.missing("cost", of: "the alternative") }
            facts.costAlternative = inner.money("cost").map {
                CostAlternative(title: inner.text("title") ?? "", cost: $0)
            }
        }
        facts.budget = self.list(
            fields, "budget", "a budget line", ["line", "financialYear", "asked", "left", "paidByOthers"]
        ) { inner in
            if inner.value("asked") == nil { inner.missing("asked", of: "the budget line") }
            let line = inner.required("line", of: "the budget line")
            let year = inner.required("financialYear", of: "the budget line")
            let (asked, left) = (inner.money("asked"), inner.money("left"))
            guard let line, let year, let asked else { return nil }
            return BudgetFact(
                line: line, financialYear: year, asked: asked, left: left, paidByOthers: inner.money("paidByOthers"))
        }
    }

    private func accommodation(_ fields: FieldReader) -> AccommodationFact? {
        let keys = ["room", "capacity", "quietPlaces", "devices", "connections", "inspected"]
        guard let node = fields.value("accommodation"),
            let inner = FieldReader(node, what: "\"accommodation\"", keys: keys, self.problems)
        else { return nil }
        return AccommodationFact(
            room: self.recordedText(inner, "room"), capacity: inner.whole("capacity"),
            quietPlaces: inner.whole("quietPlaces"), devices: inner.whole("devices"),
            connections: inner.whole("connections"), inspected: self.attested(inner, "inspected"))
    }

    private func impactPlan(_ fields: FieldReader) -> Recorded<ImpactPlanFact>? {
        let keys = ["intendedChange", "followUpQuestion", "measure", "baselineOn", "followUpOn", "levelAimedAt"]
        return self.recorded(fields, "impactPlan", keys) {
            ImpactPlanFact(
                intendedChange: $0.text("intendedChange"), followUpQuestion: $0.text("followUpQuestion"),
                measure: $0.text("measure"), baselineOn: $0.date("baselineOn"), followUpOn: $0.date("followUpOn"),
                levelAimedAt: $0.whole("levelAimedAt"))
        }
    }
}

extension FactsReading {
    static let attestedKeys = ["statement", "source", "sourceDate", "attestedBy", "attestedOn", "record", "holds"]

    private func attested(_ fields: FieldReader, _ key: String) -> AttestedFact? {
        guard let node = fields.value(key) else { return nil }
        if case .scalar("true", isPlain: true) = node.value { return Self.tick }
        if case .scalar("false", isPlain: true) = node.value { return Self.tick }
        return FieldReader(node, what: "\"\(key)\"", keys: Self.attestedKeys, self.problems).map { self.attested($0) }
    }

    /// A tick: nobody said what, from where.
    private static let tick = AttestedFact(Evidence(statement: "", source: "", attestedBy: ""))

    func attested(_ fields: FieldReader) -> AttestedFact {
        AttestedFact(
            self.evidence(fields), sourceDatedOn: fields.date("sourceDate"), holds: fields.truth("holds") ?? true)
    }

    func evidence(_ fields: FieldReader) -> Evidence {
        var record: Identifier<Attestation>?
        if let node = fields.value("record"), let text = fields.text(node, for: "record") {
            record = Identifier(text)
            if record == nil { self.problems.add("\"record\" is an identifier of 36 characters.", at: node.place) }
        }
        return Evidence(
            statement: fields.text("statement") ?? "", source: fields.text("source") ?? "",
            attestedBy: fields.text("attestedBy") ?? "", attestedOn: fields.date("attestedOn"), record: record)
    }

    private func list<Element>(
        _ fields: FieldReader, _ key: String, _ what: String, _ keys: [String], read: (FieldReader) -> Element?
    ) -> [Element]? {
        fields.list(key)?.compactMap { node in
            FieldReader(node, what: what, keys: keys, self.problems).flatMap(read)
        }
    }

    private func recorded<Value>(
        _ fields: FieldReader, _ key: String, _ keys: [String], read: (FieldReader) -> Value
    ) -> Recorded<Value>? {
        guard let node = fields.value(key),
            let inner = FieldReader(node, what: "\"\(key)\"", keys: keys + ["none"], self.problems)
        else { return nil }
        if let reason = self.reason(inner) { return .nothing(because: reason) }
        return .value(read(inner))
    }

    private func recordedText(_ fields: FieldReader, _ key: String) -> Recorded<String>? {
        guard let node = fields.value(key) else { return nil }
        if case .scalar(let text, _) = node.value { return .value(text) }
        guard let inner = FieldReader(node, what: "\"\(key)\"", keys: ["none"], self.problems) else { return nil }
        guard let reason = self.reason(inner) else {
            inner.missing("none", of: "\"\(key)\"")
            return nil
        }
        return .nothing(because: reason)
    }

    /// The reason why there is none; empty where that is said without one.
    private func reason(_ fields: FieldReader) -> String? {
        guard let entry = fields.entries.first(where: { $0.key == "none" }) else { return nil }
        return entry.value.isNull ? "" : fields.text(entry.value, for: "none") ?? ""
    }
}
