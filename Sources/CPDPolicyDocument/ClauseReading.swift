import CPDDomain
import CPDPolicy

/// Reads one clause of an edition.
struct ClauseReading {
    let vocabulary: RuleVocabulary
    let languages: [String]
    let problems: ProblemList

    private static let keys = [
        "id", "section", "text", "force", "check", "when", "require", "usually", "judged by", "evidence", "below",
    ]

    /// The clause and its places; `nil` where it has no identifier to be known by.
    func read(_ node: DocumentNode, section: inout String?) -> (PolicyClause, PlacedEdition.ClausePlace)? {
        guard let fields = FieldReader(node, what: "a clause", keys: nil, self.problems) else { return nil }
        section = fields.text("section") ?? section
        let id = self.identifier(fields)
        let what = id.map { "clause \($0)" } ?? "the clause"
        let texts = LanguagesReading(problems: self.problems).texts(fields, self.languages, of: what)
        let force: Force? = fields.choice("force")
        if fields.value("force") == nil { fields.missing("force", of: what) }
        let checks = [self.check(fields, of: what), self.condition(fields)].compactMap(\.self)
        let judge = self.judge(fields, of: what)
        if ["check", "require", "usually", "judged by"].allSatisfy({ fields.value($0) == nil }) {
            self.problems.add(
                "\(what) has no \"check\", no \"require\" and no \"judged by\": say which rule checks it, what it "
                    + "requires, or who judges it.", at: fields.place)
        }
        guard let id else { return nil }
        var clause = PolicyClause(
            id: id, section: section, text: texts?.first ?? "", force: force ?? .must, checks: checks, judge: judge)
        clause.texts = texts?.all ?? [:]
        clause.below = fields.choice("below", ClauseLatitude.self)
        let place = PlacedEdition.ClausePlace(
            file: self.problems.file, clause: fields.value("id")?.place ?? fields.place,
            force: fields.value("force")?.place ?? fields.place,
            parameters: Dictionary(fields.entries.map { ($0.key, $0.value.place) }, uniquingKeysWith: { a, _ in a }))
        return (clause, place)
    }

    private func identifier(_ fields: FieldReader) -> ClauseIdentifier? {
        guard let name = fields.required("id", of: "a clause") else { return nil }
        let isPlain = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."):
                true
            default: false
            }
        }
        if !isPlain || name.utf8.count > 40 {
            let place = fields.value("id")?.place ?? fields.place
            self.problems.add(
                "A clause is named with letters, digits, hyphens and stops, 40 at most, like MAT-1k.", at: place)
        }
        if StandardClauses.isMisnamed(ClauseIdentifier(name)) {
            let suggestion = Spelling.suggestion(for: name, among: StandardClauses.all.map(\.rawValue))
            self.problems.add(
                "The policy has no clause \(name).\(suggestion) A clause of the school's own begins with another word, "
                    + "like LOC-1.", at: fields.value("id")?.place ?? fields.place)
        }
        return ClauseIdentifier(name)
    }

    private func check(_ fields: FieldReader, of what: String) -> ClauseCheck? {
        let node = fields.value("check")
        let name = node.flatMap { fields.text($0, for: "check") }
        if let node, name == RuleVocabulary.softCapKind {
            self.problems.add("What is usual is said with \"usually\"; leave \"check\" out.", at: node.place)
            return nil
        }
        if let node, name == RuleVocabulary.conditionKind {
            self.problems.add(
                "A condition is said with \"require\", and with \"when\" where the clause does not always speak; leave "
                    + "\"check\" out.", at: node.place)
            return nil
        }
        let kind = name.flatMap { self.vocabulary.kind(named: $0) }
        if let node, let name, kind == nil {
            let suggestion = Spelling.suggestion(for: name, among: self.vocabulary.names)
            let hint =
                " Take one from the reference of rules, or say it as a condition with \"require\". If newer software has "
                + "it, bring this up to date first."
            self.problems.add(
                "There is no rule \(node.summary).\(suggestion)\(hint)", at: node.place)
        }
        let specifications = kind?.parameters ?? []
        var values: [String: ParameterValue] = [:]
        for entry in fields.entries where !Self.keys.contains(entry.key) {
            if let specification = specifications.first(where: { $0.name == entry.key }) {
                let reading = ParameterReading(facts: self.vocabulary.facts, problems: self.problems)
                values[entry.key] = reading.read(entry.value, specification)
            } else {
                // Of a rule nobody knows, the parameters cannot be judged either.
                if name != nil, kind == nil { continue }
                let owner = kind.map { "a parameter of \($0.name)" } ?? "part of a clause"
                let suggestion = Spelling.suggestion(for: entry.key, among: specifications.map(\.name) + Self.keys)
                self.problems.add("\"\(entry.key)\" is not \(owner).\(suggestion)", at: entry.place)
            }
        }
        guard let kind, let node else { return nil }
        for specification in specifications
        where specification.isRequired && !fields.entries.contains(where: { $0.key == specification.name }) {
            self.problems.add("\(kind.name) needs \"\(specification.name)\".", at: node.place)
        }
        if kind.name == TimesOfDay.kind.name {
            TimesOfDaySense(problems: self.problems).check(fields, values, at: node)
        }
        return ClauseCheck(kind: kind.name, parameters: RuleParameters(values))
    }

    /// What the clause requires of the facts, said as a condition.
    private func condition(_ fields: FieldReader) -> ClauseCheck? {
        let word = fields.value("usually") == nil ? "require" : "usually"
        if let usual = fields.value("usually") {
            if fields.value("require") != nil {
                self.problems.add(
                    "A clause says what it requires or what is usual: write two clauses where both are meant.",
                    at: usual.place)
            }
            if self.vocabulary.kind(named: RuleVocabulary.softCapKind) == nil {
                self.problems.add("Nothing is \"usual\" of what is checked here: say \"require\".", at: usual.place)
                return nil
            }
        }
        guard let node = fields.value(word) else {
            if let when = fields.value("when") {
                self.problems.add("\"when\" says when a clause speaks; say \"require\" too.", at: when.place)
            }
            return nil
        }
        let reading = ConditionReading(facts: self.vocabulary.facts, problems: self.problems)
        let requirement = reading.read(node, named: word)
        let applies = fields.value("when").flatMap { reading.read($0, named: "when") }
        guard let requirement, fields.value("when") == nil || applies != nil else { return nil }
        let sense = ConditionSense(facts: self.vocabulary.facts, problems: self.problems)
        if let applies { sense.check(applies) }
        sense.check(requirement, where: applies)
        var values: [String: ParameterValue] = [word: .condition(requirement.condition)]
        if let applies { values["when"] = .condition(applies.condition) }
        return ClauseCheck(
            kind: word == "usually" ? RuleVocabulary.softCapKind : RuleVocabulary.conditionKind,
            parameters: RuleParameters(values))
    }

    private func judge(_ fields: FieldReader, of what: String) -> ClauseJudge? {
        guard fields.value("judged by") != nil else {
            if let evidence = fields.value("evidence") {
                self.problems.add(
                    "\"evidence\" says on what somebody judges; say \"judged by\" too.", at: evidence.place)
            }
            return nil
        }
        let (by, evidence) = (fields.required("judged by", of: what), fields.required("evidence", of: what))
        guard let by, let evidence else { return nil }
        return ClauseJudge(by: by, evidence: evidence)
    }
}
