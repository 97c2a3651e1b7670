import CPDDomain
import CPDPolicy

extension ApprovalReading {
    /// One stage of a route.
    func stage(_ node: DocumentNode) -> ApprovalStage? {
        let keys = [
            "stage", "kind", "by", "when", "amounts", "within days", "within working days", "days before start",
            "if not heard",
        ]
        guard let fields = FieldReader(node, what: "a stage", keys: keys, self.problems),
            let name = fields.required("stage", of: "the stage")
        else { return nil }
        if let start = FundingRecord.reserved(in: name) {
            self.problems.add(
                "A stage cannot be called \"\(name)\": under \"\(start)\" the software keeps what is recorded of money. "
                    + "Give it another name.", at: fields.value("stage")?.place ?? node.place)
        }
        let brackets = self.brackets(fields, "amounts")
        if (fields.value("by") == nil) == (fields.value("amounts") == nil) {
            self.problems.add(
                "The stage \"\(name)\" says who acts either with \"by\" or with \"amounts\".", at: fields.place)
        }
        var stage = ApprovalStage(
            name: name, kind: fields.choice("kind") ?? .binding, posts: self.posts(fields, "by"),
            applies: fields.value("when").flatMap { self.condition($0, "when") }, brackets: brackets,
            daysToAnswer: fields.whole("within days"), daysBeforeStart: fields.whole("days before start"))
        stage.workingDaysToAnswer = fields.whole("within working days")
        self.readUnheard(fields, &stage)
        return stage
    }

    /// What becomes of the route where nobody comments in time.
    private func readUnheard(_ fields: FieldReader, _ stage: inout ApprovalStage) {
        guard let place = fields.value("if not heard")?.place else { return }
        guard let rule = fields.choice("if not heard", UnheardRule.self) else { return }
        stage.ifNotHeard = rule
        guard stage.kind == .commentOnly else {
            self.problems.add(
                "\"if not heard\" is for a stage that comments; \"\(stage.name)\" decides, and is always waited for.",
                at: place)
            return
        }
        let deadlines = [stage.daysToAnswer, stage.workingDaysToAnswer, stage.daysBeforeStart]
        if rule != .waits, deadlines.allSatisfy({ $0 == nil }) {
            self.problems.add(
                "Without a deadline \"\(stage.name)\" is always waited for: give it \"within working days\", "
                    + "\"within days\" or \"days before start\", or write wait.", at: place)
        }
    }

    /// Days on which nobody should be away, with the reason.
    func blockedDays(_ node: DocumentNode) -> BlockedDays? {
        let what = "blocked days"
        guard let fields = FieldReader(node, what: what, keys: ["from", "through", "because"], self.problems) else {
            return nil
        }
        if fields.value("from") == nil { fields.missing("from", of: what) }
        let reason = fields.required("because", of: what)
        guard let first = fields.date("from"), let reason else { return nil }
        let last = fields.value("through") == nil ? first : fields.date("through")
        guard let last else { return nil }
        guard first <= last else {
            self.problems.add(
                "Blocked days would end before they begin.", at: fields.value("through")?.place ?? node.place)
            return nil
        }
        return BlockedDays(first, through: last, because: reason)
    }

    /// Brackets in order: none may overlap another, leave a gap, or stay without an amount.
    func brackets(_ fields: FieldReader, _ key: String) -> [AmountBracket] {
        var brackets: [AmountBracket] = []
        var limit: Money? = nil
        var isOpen = false
        for node in fields.list(key) ?? [] {
            guard
                let inner = FieldReader(
                    node, what: "a bracket", keys: ["over", "up to", "by", "days of notice"], self.problems)
            else { continue }
            let (over, upTo) = (inner.money("over"), inner.money("up to"))
            if isOpen {
                self.problems.add("No amount is left for this: the bracket before has no \"up to\".", at: node.place)
            }
            if let over { self.check(over, follows: limit, at: inner.value("over")?.place ?? node.place) }
            if let upTo, upTo.minorUnits <= (limit?.minorUnits ?? -1) || upTo.currency != (limit ?? upTo).currency {
                self.problems.add(
                    "\(upTo) is not above \(limit ?? .zero(upTo.currency)): brackets stand in order and do not overlap.",
                    at: inner.value("up to")?.place ?? node.place)
            }
            if inner.value("by") == nil { inner.missing("by", of: "the bracket") }
            (limit, isOpen) = (upTo ?? limit, inner.value("up to") == nil)
            guard let post = self.post(inner, "by") else { continue }
            brackets.append(AmountBracket(upTo: upTo, post: post, daysOfNotice: inner.whole("days of notice")))
        }
        if !isOpen, let limit, let node = fields.value(key) {
            self.problems.add("Nobody is named for more than \(limit): leave out the last \"up to\".", at: node.place)
        }
        return brackets
    }

    private func check(_ over: Money, follows limit: Money?, at place: DocumentNode.Place) {
        let limit = limit ?? .zero(over.currency)
        guard over != limit else { return }
        let words =
            over.currency != limit.currency
            ? "are in another currency" : over.minorUnits < limit.minorUnits ? "overlap" : "leave a gap"
        self.problems.add("Brackets \(words): the one before ends at \(limit), this begins over \(over).", at: place)
    }

    /// The longer form of departures; the clauses it opens come with their places.
    mutating func departures(_ node: DocumentNode) -> (terms: DepartureTerms, places: [DocumentNode.Place])? {
        guard
            let fields = FieldReader(
                node, what: "departures", keys: ["clause", "open", "never", "virement"], self.problems)
        else { return nil }
        for node in fields.list("never") ?? [] {
            if case .scalar(let name, _) = node.value { self.note(clause: name, at: node.place) }
        }
        var terms = DepartureTerms(
            never: self.texts(fields, "never").map { ClauseIdentifier($0) }, virement: self.brackets(fields, "virement")
        )
        terms.clause = self.clause(fields)
        var places: [DocumentNode.Place] = []
        for node in fields.list("open") ?? [] {
            guard
                let inner = FieldReader(
                    node, what: "an open clause", keys: ["clause", "by", "reasons"], self.problems),
                let name = inner.required("clause", of: "the open clause")
            else { continue }
            let (clause, place) = (ClauseIdentifier(name), inner.value("clause")?.place ?? node.place)
            if terms.never.contains(clause) || terms.open.contains(where: { $0.clause == clause }) {
                self.problems.add("\(clause) is named here twice, or is never to be departed from.", at: place)
            }
            terms.open.append(
                OpenClause(clause, by: self.posts(inner, "by"), reasons: self.texts(inner, "reasons")))
            places.append(place)
        }
        return (terms, places)
    }

    mutating func appeals(_ node: DocumentNode) -> AppealTerms? {
        let keys = ["clause", "grounds", "days to lodge", "days to hear", "heard by", "not by subordinates"]
        guard let fields = FieldReader(node, what: "appeals", keys: keys, self.problems) else { return nil }
        for key in ["days to lodge", "heard by"] where fields.value(key) == nil {
            fields.missing(key, of: "appeals")
        }
        let heardBy = self.posts(fields, "heard by")
        let clause = self.clause(fields)
        guard let days = fields.whole("days to lodge"), !heardBy.isEmpty else { return nil }
        var terms = AppealTerms(
            grounds: self.texts(fields, "grounds"), daysToLodge: days, daysToHear: fields.whole("days to hear"),
            heardBy: heardBy, excludesSubordinates: fields.truth("not by subordinates") ?? false)
        terms.clause = clause
        return terms
    }

    private func texts(_ fields: FieldReader, _ key: String) -> [String] {
        (fields.list(key) ?? []).compactMap { fields.text($0, for: key) }
    }
}
