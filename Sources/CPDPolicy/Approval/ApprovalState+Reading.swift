public import CPDDomain

extension ApprovalTerms {
    /// How far a matter's approval is on a date, by what was recorded until then. The order of records is of no account.
    public func state(
        of matter: ApprovalMatter, acts: [ApprovalAct], register: PostRegister, on date: CivilDate
    ) -> ApprovalState {
        let facts = ApprovalFacts(matter, register: register)
        var state = ApprovalState(standing: .notEvidenced, stages: [], notEvidence: [], remarks: [])
        if let exempt, case let (truth, missing) = exempt.answer(facts), truth != .no {
            state.note = ApprovalNote(truth == .yes ? .exempt : .exemptionFactsMissing, missing)
            state.standing = truth == .yes ? .exempt : .notEvidenced
            return state
        }
        let route = self.route(for: facts)
        var reading = StageReading(terms: self, matter: matter, register: register, date: date, facts: facts)
        reading.lastBinding = route.lastIndex { $0.applies && $0.stage.kind == .binding }
        var open = Set(acts).sorted { $0.isBefore($1) }
        state.notEvidence = reading.rejectWhatBelongsNowhere(&open)
        for (index, stage) in route.enumerated() {
            let mine = open.filter { $0.stage == stage.stage.name }
            state.stages.append(reading.read(stage, at: index, mine, into: &state.notEvidence))
        }
        state.notEvidence.sort { $0.act.isBefore($1.act) }
        state.remarks = reading.remarks(route)
        (state.standing, state.note) = reading.whole(state.stages)
        return state
    }
}

/// One pass over the stages of a route.
struct StageReading {
    let terms: ApprovalTerms
    let matter: ApprovalMatter
    let register: PostRegister
    let date: CivilDate
    let facts: ApprovalFacts
    /// The place of the last stage that decides.
    var lastBinding: Int?
    /// Since when the next stage is open; `nil` once a stage before it is not finished.
    private var openSince: CivilDate?
    /// The comment-only stage that is still to be heard.
    private var waitsForComment: String?
    /// The comment-only stage that was heard last, before the next stage.
    private var heard: String?
    private var isDeclined: CivilDate?
    /// The comment-only stages without whose comment a decision gives its reason, with the day on which it came.
    private var unheard: [(stage: String, heardOn: CivilDate?)] = []

    init(
        terms: ApprovalTerms, matter: ApprovalMatter, register: PostRegister, date: CivilDate, facts: ApprovalFacts
    ) {
        (self.terms, self.matter, self.register, self.date, self.facts) = (terms, matter, register, date, facts)
        self.openSince = matter.askedOn
    }

    /// Takes out what is about another request or stage, or of another time.
    func rejectWhatBelongsNowhere(_ acts: inout [ApprovalAct]) -> [RejectedAct] {
        let names = Set(self.terms.stages.map(\.name))
        let sorted = acts.map { act -> (act: ApprovalAct, note: ApprovalNote?) in
            if act.request != self.matter.request { return (act, ApprovalNote(.otherRequest)) }
            if !names.contains(act.stage) { return (act, ApprovalNote(.unknownStage, [.text(act.stage)])) }
            if act.on > self.date { return (act, ApprovalNote(.datedLater, [.date(act.on)])) }
            return (act, act.on < self.matter.askedOn ? ApprovalNote(.beforeAsking, [.date(act.on)]) : nil)
        }
        acts = sorted.filter { $0.note == nil }.map(\.act)
        return sorted.compactMap { pair in pair.note.map { RejectedAct(act: pair.act, note: $0) } }
    }

    mutating func read(
        _ stage: RouteStage, at index: Int, _ acts: [ApprovalAct], into rejected: inout [RejectedAct]
    ) -> StageState {
        var state = StageState(stage: stage, standing: .waiting, isLate: false)
        if let note = stage.note {
            state.standing = note.isNotEvidenced || note.reason == .amountInNoBracket ? .notEvidenced : .notApplicable
            if state.standing == .notEvidenced { self.openSince = nil }
            rejected += acts.map { RejectedAct(act: $0, note: note) }
            return state
        }
        guard let since = self.openSince else {
            let note =
                self.isDeclined.map { ApprovalNote(.decidedAlready, [.date($0)]) }
                ?? self.waitsForComment.map { ApprovalNote(.beforeComment, [.text($0)]) }
            rejected += acts.map {
                RejectedAct(act: $0, note: note ?? ApprovalNote(.beforeStage, [.text(stage.stage.name), .date($0.on)]))
            }
            return state
        }
        state.openSince = since
        state.dueBy = self.dueBy(stage.stage, since)
        state.standing = .open
        for act in acts {
            let note = self.fault(of: act, at: index, state)
            if let note {
                rejected.append(RejectedAct(act: act, note: note))
            } else if state.standing == .open {
                state.standing = act.kind == .declined ? .declined(act) : .done(act)
                state.isLate = state.dueBy.map { act.on > $0 } ?? false
            }
        }
        self.finish(&state)
        return state
    }

    private mutating func finish(_ state: inout StageState) {
        self.waitsForComment = nil
        switch state.standing {
        case .done(let act):
            self.openSince = act.on
            guard state.stage.stage.kind == .commentOnly else { return self.heard = nil }
            self.heard = state.stage.stage.name
            guard state.stage.stage.ifNotHeard != .waits else { return }
            self.noteUnheard(state.stage.stage, on: act.on)
            // Once the deadline has passed, a late comment holds up nothing.
            self.openSince = state.dueBy.map { Swift.min($0.adding(days: 1), act.on) } ?? act.on
            self.openSince = Swift.max(self.openSince ?? act.on, state.openSince ?? act.on)
        case .declined(let act): (self.openSince, self.isDeclined) = (nil, act.on)
        default:
            let isPast = state.dueBy.map { self.date > $0 } ?? false
            state.isLate = isPast
            if isPast, state.stage.stage.kind == .commentOnly, state.stage.stage.ifNotHeard != .waits,
                let dueBy = state.dueBy
            {
                state.standing = .passed
                self.noteUnheard(state.stage.stage, on: nil)
                self.heard = state.stage.stage.name
                self.openSince = Swift.max(dueBy.adding(days: 1), state.openSince ?? dueBy)
                return
            }
            state.who = self.eligible(state.stage, on: self.date)
            self.openSince = nil
            if state.stage.stage.kind == .commentOnly { self.waitsForComment = state.stage.stage.name }
        }
    }

    private mutating func noteUnheard(_ stage: ApprovalStage, on day: CivilDate?) {
        guard stage.ifNotHeard == .withReason else { return }
        self.unheard.append((stage.name, day))
    }

    private func dueBy(_ stage: ApprovalStage, _ since: CivilDate) -> CivilDate? {
        stage.dueBy(openSince: since, startsOn: self.matter.startsOn)
    }

    private func eligible(_ stage: RouteStage, on date: CivilDate) -> Eligibility {
        self.register.eligible(stage.posts, for: Concern(self.matter), terms: self.terms, on: date)
    }

    private func fault(of act: ApprovalAct, at index: Int, _ state: StageState) -> ApprovalNote? {
        let name = state.stage.stage.name
        switch state.standing {
        case .done(let first), .declined(let first):
            // A comment-only stage may be heard more than once.
            if state.stage.stage.kind == .binding { return ApprovalNote(.decidedAlready, [.date(first.on)]) }
        default: break
        }
        guard (act.kind == .commented) == (state.stage.stage.kind == .commentOnly) else {
            return ApprovalNote(.wrongKindOfAct, [.text(name), .term(state.stage.stage.kind.rawValue)])
        }
        if let since = state.openSince, act.on < since {
            return self.heard.map { ApprovalNote(.beforeComment, [.text($0)]) }
                ?? ApprovalNote(.beforeStage, [.text(name), .date(since)])
        }
        if let bar = Concern(self.matter).bar(act.hands, in: self.register, on: act.on) { return bar }
        let who = self.eligible(state.stage, on: act.on)
        guard who.includes(act.by) else { return who.note ?? self.wrongPerson(who, act.on) }
        guard who.includes(act.by, onBehalfOf: act.onBehalfOf) else {
            return ApprovalNote(.notDelegated, [.date(act.on)])
        }
        // Who has no objection need not say more.
        guard act.kind != .commented else {
            return act.reason.isBlank && act.stance != .noObjection ? ApprovalNote(.reasonMissing) : nil
        }
        if act.kind == .declined, act.reason.isBlank { return ApprovalNote(.reasonMissing) }
        if act.check == nil { return ApprovalNote(.checkMissing) }
        guard act.kind == .approved, index == self.lastBinding else { return nil }
        let blocked = self.terms.notes(onBlockedDaysOf: self.matter)
        if self.terms.onBlockedDays == .refused, let note = blocked.first { return note }
        guard (act.exception ?? "").isBlank else { return nil }
        let unheard = self.unheard.first { one in one.heardOn.map { $0 > act.on } ?? true }
        if let unheard { return ApprovalNote(.notHeardWithoutReason, [.text(unheard.stage)]) }
        if self.terms.onBlockedDays == .withReason, let note = blocked.first { return note }
        return self.unusual.first
    }

    private func wrongPerson(_ who: Eligibility, _ date: CivilDate) -> ApprovalNote {
        ApprovalNote(.wrongPerson, [.posts(who.posts), .date(date)])
    }

    /// What is beyond the usual, or may be.
    private var unusual: [ApprovalNote] {
        self.terms.usually.compactMap { cap in
            switch cap.usual.answer(self.facts) {
            case (.yes, _): nil
            case (.no, _): ApprovalNote(.beyondUsual, [.text(cap.name)])
            case (.unknown, let missing): ApprovalNote(.usualFactsMissing, [.text(cap.name)] + missing)
            }
        }
    }

    func remarks(_ route: [RouteStage]) -> [ApprovalNote] {
        var remarks = self.unusual + self.terms.notes(onBlockedDaysOf: self.matter)
        let notice = route.filter(\.applies).compactMap(\.daysOfNotice).max()
        let needsStart = route.contains { $0.applies && $0.stage.daysBeforeStart != nil } || notice != nil
        guard needsStart else { return remarks }
        guard let start = self.matter.startsOn else { return remarks + [ApprovalNote(.startNotRecorded)] }
        let given = start.days(since: self.matter.askedOn)
        if let notice, given < notice { remarks.append(ApprovalNote(.shortNotice, [.count(given), .count(notice)])) }
        return remarks
    }

    func whole(_ stages: [StageState]) -> (ApprovalState.Standing, ApprovalNote?) {
        var approvedOn: CivilDate?
        for stage in stages {
            switch stage.standing {
            case .declined(let act): return (.declined(on: act.on, stage: act.stage), nil)
            case .notEvidenced: return (.notEvidenced, stage.stage.note)
            case .open:
                guard let note = stage.who?.note else { return (.open(stage: stage.stage.stage.name), nil) }
                // Of a comment-only stage with a deadline, the deadline passes anyway.
                return (note.isNotEvidenced ? .notEvidenced : .stuck, note)
            case .done(let act) where stage.stage.stage.kind == .binding: approvedOn = act.on
            case .done, .passed, .notApplicable, .waiting: continue
            }
        }
        guard let approvedOn else { return (.stuck, ApprovalNote(.noStageDecides)) }
        return (.approved(on: approvedOn), nil)
    }
}
