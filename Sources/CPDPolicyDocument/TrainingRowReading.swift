import CPDDomain
import CPDPolicy

/// Reads one row of a set of required training.
struct TrainingRowReading {
    let nation: Nation?
    let problems: ProblemList
    let responsibilities: Set<String>
    /// The policy that asks for the row, where it is an edition's own.
    var policy: String?
    /// What the row is, in words.
    var what = "the requirement"

    private static let keys = [
        "id", "what", "who", "at", "for", "course", "also met by", "first", "then", "on", "document", "grace",
        "expires on leave", "from elsewhere", "counts as CPD", "strength", "force", "in force", "source", "mark",
        "switched on",
    ]

    /// The row; `nil` where it cannot be told what is asked. Faults are noted.
    func row(_ node: DocumentNode) -> TrainingRequirement? {
        let keys = Self.keys + (self.policy == nil ? [] : ["clause"])
        guard let fields = FieldReader(node, what: "a requirement", keys: keys, self.problems) else { return nil }
        let what = self.what
        let id = fields.required("id", of: what)
        let words = fields.required("what", of: what)
        let course = fields.required("course", of: what)
        let source = self.source(fields)
        let first = fields.value("first").flatMap { self.due($0, "first", Self.first) }
        let renewal = fields.value("then").flatMap { self.due($0, "then", Self.renewal) }
        let document = fields.text("document")
        let events = Set(self.texts("on", fields))
        if fields.value("first") == nil, fields.value("then") == nil, document == nil, events.isEmpty {
            self.problems.add(
                "The requirement says neither when it is due first nor when again. If no source says, write "
                    + "\"then: not given\".", at: fields.place)
        }
        guard let id, let words, let course, let source else { return nil }
        let days = self.days(fields)
        return TrainingRequirement(
            id: RequirementIdentifier(id), what: words, audience: self.audience(fields), scope: self.scope(fields),
            course: TrainingCourse(course), equivalents: Set(self.texts("also met by", fields).map { .init($0) }),
            first: first, renewal: renewal ?? .never, events: events, document: document,
            graceMonths: fields.value("grace").flatMap { self.due($0, "grace", Self.months) } ?? 0,
            expiresOnLeave: fields.truth("expires on leave") ?? false,
            isPortable: fields.truth("from elsewhere") ?? true, countsAsCPD: fields.truth("counts as CPD") ?? true,
            strength: fields.choice("strength") ?? .must, source: source, from: days.from, until: days.until,
            isOn: self.isOn(fields, source))
    }

    /// Who asks, and where that was read; `nil` where it cannot be told.
    func source(_ fields: FieldReader) -> TrainingSource? {
        if let policy, fields.value("mark") == nil {
            let force = fields.choice("force", TrainingForce.self) ?? .policy
            if force != .policy, fields.value("source") == nil {
                fields.missing(
                    "source", of: "the requirement (or leave \"force\" out, where the policy alone asks for it)")
            }
            let clause = fields.text("clause").map { policy + ", " + $0 }
            return TrainingSource(force: force, mark: .ownWords, text: fields.text("source") ?? clause ?? policy)
        }
        for key in ["force", "mark"] where fields.value(key) == nil { fields.missing(key, of: self.what) }
        guard let force = fields.choice("force", TrainingForce.self), let mark = fields.choice("mark", SourceMark.self)
        else { return nil }
        if mark != .none {
            return fields.required("source", of: self.what).map { .init(force: force, mark: mark, text: $0) }
        }
        if let node = fields.value("source") {
            self.problems.add("A row marked U has no source: mark it S or S2, or take the source away.", at: node.place)
        }
        return TrainingSource(force: force, mark: mark, text: "")
    }

    /// Whether it is asked unless the school says otherwise.
    func isOn(_ fields: FieldReader, _ source: TrainingSource) -> Bool {
        let isOn = fields.truth("switched on")
        if source.mark == .none, isOn == true, let node = fields.value("switched on") {
            self.problems.add(
                "A row without a source is off; a school switches it on in its own settings.", at: node.place)
        }
        return isOn ?? (source.mark != .none)
    }

    /// The days on which it is asked.
    func days(_ fields: FieldReader) -> (from: CivilDate?, until: CivilDate?) {
        guard let node = fields.value("in force"),
            let inner = FieldReader(node, what: "a period", keys: ["from", "until"], self.problems)
        else { return (nil, nil) }
        let (from, until) = (inner.date("from"), inner.date("until"))
        if let from, let until, until <= from {
            self.problems.add(
                "\(self.what.prefix(1).uppercased())\(self.what.dropFirst()) would end before it begins.",
                at: node.place)
        }
        return (from, until)
    }

    private func scope(_ fields: FieldReader) -> TrainingScope {
        guard let text = fields.text("for") else { return .person }
        switch text {
        case "each person": return .person
        case "one of a panel": return .panel(atLeast: 1)
        case "one on site": return .site(atLeast: 1)
        default:
            if let number = Self.number(in: text, "", " on site") { return .site(atLeast: number) }
            if let number = Self.number(in: text, "", " of a panel") { return .panel(atLeast: number) }
            self.problems.add(
                "\"for\" is each person, one of a panel, one on site, or a number of them such as 2 on site; this is "
                    + "\"\(text)\".",
                at: fields.value("for")?.place ?? fields.place)
            return .person
        }
    }

    private func audience(_ fields: FieldReader) -> TrainingAudience {
        var audience = TrainingAudience(nation: self.nation)
        if let node = fields.value("who"),
            let who = FieldReader(
                node, what: "who is asked", keys: ["capacities", "groups", "holders of", "started from"], self.problems)
        {
            audience.capacities = self.words("capacities", who, Capacity.self)
            audience.groups = self.words("groups", who, StaffGroup.self)
            audience.startedFrom = who.date("started from")
            for node in who.list("holders of") ?? [] {
                guard let name = who.text(node, for: "holders of") else { continue }
                audience.responsibilities.insert(name)
                guard !self.responsibilities.contains(name) else { continue }
                let suggestion = Spelling.suggestion(for: name, among: self.responsibilities.sorted())
                self.problems.add("\"\(name)\" is no responsibility of this set.\(suggestion)", at: node.place)
            }
        }
        if let node = fields.value("at"),
            let place = FieldReader(node, what: "where it is asked", keys: ["phases", "types"], self.problems)
        {
            audience.phases = self.words("phases", place, SchoolPhase.self)
            audience.types = self.words("types", place, SchoolType.self)
        }
        return audience
    }
}
