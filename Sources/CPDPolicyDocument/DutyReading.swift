import CPDDomain
import CPDPolicy

/// Reads the duties of an edition: what has to be done, who answers for it, and when it is due.
struct DutyReading {
    let problems: ProblemList
    var calendar = AcademicCalendar.england

    private static let keys = [
        "clause", "part", "do", "accountable", "when", "stages", "delegated", "from", "shown by", "for each",
    ]

    func read(_ fields: FieldReader, _ placed: inout PlacedEdition) {
        for node in fields.list("duties") ?? [] {
            guard let inner = FieldReader(node, what: "a duty", keys: Self.keys, self.problems),
                let (duty, place) = self.duty(inner, inForce: placed.edition.inForce)
            else { continue }
            if let first = placed.duties[duty.key] {
                self.problems.add(
                    "There is a duty \(duty.key) already, in line \(first.line); name the \"part\" of each where a clause "
                        + "asks for several things.", at: place)
                continue
            }
            placed.duties[duty.key] = place
            placed.edition.duties.append(duty)
        }
    }

    /// A duty belongs to a clause of the edition, or of one it inherits.
    func checkClauses(of placed: PlacedEdition) {
        let known = placed.edition.clauses.map(\.id.rawValue)
        for (key, place) in placed.duties where !known.contains(key.clause.rawValue) {
            self.problems.add(
                "There is no clause \"\(key.clause)\" to which this duty could belong."
                    + Spelling.suggestion(for: key.clause.rawValue, among: known), at: place)
        }
    }

    private func duty(_ fields: FieldReader, inForce: Period) -> (Duty, DocumentNode.Place)? {
        let clause = fields.required("clause", of: "a duty")
        let part = fields.text("part")
        let what = "duty " + (clause ?? "")
        let task = fields.required("do", of: what)
        let (posts, sharing) = self.accountable(fields, of: what)
        let schedule = self.schedule(fields, of: what)
        let delegations = self.delegations(fields, posts)
        var period = inForce
        if let from = fields.date("from") {
            if let own = Period(from: from, until: inForce.until) {
                period = own
            } else {
                self.problems.add(
                    "The duty would begin on \(from), when the edition is no longer in force.",
                    at: fields.value("from")?.place ?? fields.place)
            }
        }
        guard let clause, let task, !posts.isEmpty, let schedule else { return nil }
        var duty = Duty(
            DutyKey(ClauseIdentifier(clause), part: part), task: task, accountable: posts, sharing: sharing,
            delegations: delegations, schedule: schedule, period: period,
            shownBy: self.evidence(fields, schedule), forEach: self.subjects(fields))
        if fields.value("from") != nil { duty.countedFrom = period.from }
        return (duty, fields.value("clause")?.place ?? fields.place)
    }

    /// Who has the duty, each for themself: one word, or a list of them.
    private func subjects(_ fields: FieldReader) -> [DutySubject] {
        guard let node = fields.value("for each") else { return [] }
        let names: [DocumentNode]
        if case .list(let items) = node.value { names = items } else { names = [node] }
        if names.isEmpty {
            self.problems.add("Say who has the duty, such as \"for each: teacher\".", at: node.place)
        }
        return names.compactMap { item in
            guard let name = fields.text(item, for: "for each") else { return nil }
            if let subject = DutySubject.all.first(where: { $0.description.lowercased() == name.lowercased() }) {
                return subject
            }
            let known = DutySubject.all.map(\.description)
            self.problems.add(
                "\"\(name.prefix(60))\" is nobody who could have a duty; \"for each\" names a group of staff, a capacity or a "
                    + "role: \(known.joined(separator: ", "))." + Spelling.suggestion(for: name, among: known),
                at: item.place)
            return nil
        }
    }

    /// The records that show a duty to be done are about events of one kind each.
    private func evidence(_ fields: FieldReader, _ schedule: DutySchedule) -> DutyEvidence? {
        guard let evidence = fields.choice("shown by", DutyEvidence.self) else { return nil }
        guard let kind = evidence.event, !evidence.shows(schedule) else { return evidence }
        self.problems.add(
            "\"\(evidence.rawValue)\" show what is due after each \(kind); this duty is due at another time.",
            at: fields.value("shown by")?.place ?? fields.place)
        return nil
    }

    private func accountable(_ fields: FieldReader, of what: String) -> ([String], DutySharing) {
        guard let node = fields.value("accountable") else {
            fields.missing("accountable", of: what)
            return ([], .either)
        }
        if case .scalar = node.value { return (fields.required("accountable", of: what).map { [$0] } ?? [], .either) }
        let keys = DutySharing.allCases.map(\.rawValue)
        if case .list = node.value {
            self.problems.add(
                "Several posts share a duty in one of two ways: write { both: […] } where each must do it, or "
                    + "{ either: […] } where one of them is enough.", at: node.place)
            return ([], .either)
        }
        guard let inner = FieldReader(node, what: "who is accountable", keys: keys, self.problems) else {
            return ([], .either)
        }
        let named = DutySharing.allCases.filter { inner.value($0.rawValue) != nil }
        guard let sharing = named.first, named.count == 1 else {
            self.problems.add("Say \"both\" or \"either\", and one of them only.", at: node.place)
            return ([], .either)
        }
        let posts = (inner.list(sharing.rawValue) ?? []).compactMap { inner.text($0, for: sharing.rawValue) }
        if posts.count < 2 || Set(posts.map { $0.lowercased() }).count < posts.count {
            self.problems.add("A joint duty names two different posts or more.", at: node.place)
        }
        return (posts, sharing)
    }

    private func delegations(_ fields: FieldReader, _ posts: [String]) -> [DutyDelegation] {
        (fields.list("delegated") ?? []).compactMap { node in
            guard
                let inner = FieldReader(
                    node, what: "a delegation", keys: ["by", "to", "from", "until"], self.problems)
            else { return nil }
            let to = inner.required("to", of: "the delegation")
            if inner.value("from") == nil { inner.missing("from", of: "the delegation") }
            let by = inner.text("by") ?? (posts.count == 1 ? posts[0] : nil)
            guard let to, let from = inner.date("from") else { return nil }
            guard let by, posts.contains(where: { $0.lowercased() == by.lowercased() }) else {
                if !posts.isEmpty {
                    self.problems.add(
                        "Say under \"by\" which post delegates the duty: \(posts.joined(separator: ", ")).",
                        at: inner.value("by")?.place ?? inner.place)
                }
                return nil
            }
            if posts.contains(where: { $0.lowercased() == to.lowercased() }) {
                self.problems.add(
                    "\"\(to)\" answers for this duty already: it is delegated to somebody else, or to nobody.",
                    at: inner.value("to")?.place ?? inner.place)
                return nil
            }
            guard let period = Period(from: from, until: inner.date("until")) else {
                self.problems.add(
                    "The delegation would end before it begins.", at: inner.value("until")?.place ?? inner.place)
                return nil
            }
            return DutyDelegation(by: by, to: to, period: period)
        }
    }

    private func schedule(_ fields: FieldReader, of what: String) -> DutySchedule? {
        let stages = self.stages(fields)
        guard let node = fields.value("when"), let text = fields.required("when", of: what) else {
            if fields.value("when") == nil {
                fields.missing("when", of: what + " (write \"unset\" where the policy does not say)")
            }
            return nil
        }
        switch DutyPhrase.read(text, calendar: self.calendar) {
        case .failure(let fault):
            self.problems.add(fault.message, at: node.place)
            return nil
        case .success(.every(.months(let months))) where fields.value("stages") != nil && months % 12 == 0:
            if let late = stages.first(where: { ($0.months ?? 0) > months }) {
                self.problems.add(
                    "The stage \"\(late.name)\" would be done after the \(months) months of the cycle.", at: node.place)
            }
            return .cycle(years: months / 12, stages: stages)
        case .success(let schedule):
            if let place = fields.value("stages")?.place {
                self.problems.add("Stages belong to a cycle of years, such as \"when: every 5 years\".", at: place)
            }
            return schedule
        }
    }

    private func stages(_ fields: FieldReader) -> [DutyStage] {
        var stages: [DutyStage] = []
        for node in fields.list("stages") ?? [] {
            guard let inner = FieldReader(node, what: "a stage", keys: ["name", "within"], self.problems) else {
                continue
            }
            guard let name = inner.required("name", of: "the stage") else { continue }
            guard !stages.contains(where: { $0.name.lowercased() == name.lowercased() }) else {
                self.problems.add("There is a stage \"\(name)\" already.", at: inner.value("name")?.place ?? node.place)
                continue
            }
            guard let within = inner.required("within", of: "the stage") else { continue }
            let months = ParameterReading.months(within)
            if months == nil, within != "unset" {
                self.problems.add(
                    PeriodAmbiguity.fault(of: within)
                        ?? "\"within\" is a length of time from the beginning of the cycle, written like 18 months, or unset; "
                        + "this is \"\(within)\".", at: inner.value("within")?.place ?? node.place)
                continue
            }
            stages.append(DutyStage(name, months: months))
        }
        return stages
    }
}

extension PolicyEdition {
    /// Takes over the duties of the edition above that this one does not set itself; one it sets anew is still shown by
    /// what shows it above, and had by each who has it above, where it names nothing else.
    mutating func inheritDuties(_ parent: PolicyEdition) {
        let own = Dictionary(self.duties.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let above = Set(parent.duties.map(\.key))
        self.duties =
            parent.duties.map { own[$0.key]?.taking(over: $0) ?? $0 } + self.duties.filter { !above.contains($0.key) }
    }
}

extension Duty {
    /// The duty in place of one above: shown by what shows that one, and had by each who has that one, where it says
    /// nothing of its own.
    fileprivate func taking(over above: Duty) -> Duty {
        var duty = self
        if duty.forEach.isEmpty { duty.forEach = above.forEach }
        if duty.shownBy == nil, let evidence = above.shownBy, evidence.shows(self.schedule) { duty.shownBy = evidence }
        return duty
    }
}
