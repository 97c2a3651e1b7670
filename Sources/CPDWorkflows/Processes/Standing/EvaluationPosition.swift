public import CPDDomain
internal import CPDPolicy
internal import CPDStorage

/// How an evaluation stands that somebody owes, or a post owes about them, for what they took part in and has ended.
public struct EvaluationPosition: Hashable, Sendable {
    /// What is evaluated.
    public var opportunity: Opportunity
    /// Its last day, from which the days count.
    public var endedOn: CivilDate
    /// By whom, as the policy names it: `participant`, or a post.
    public var by: String
    /// How it stands, as a duty does.
    public var position: DutyPosition
}

/// How many evaluations of what ended in the school year so far, or is still owed from earlier, stand how. Nobody is named.
public struct EvaluationFigures: Hashable, Sendable {
    /// Within how many days they are due; `nil` where the policy does not say.
    public var withinDays: Int?
    /// All that are owed or given: one for each who took part, each activity and each who evaluates it.
    public var all = 0
    /// Given on the last day or before.
    public var inTime = 0
    /// Given later.
    public var late = 0
    /// Given, where the policy does not say by when: neither in time nor late.
    public var withoutTime = 0
    /// Not given, and still in time.
    public var due = 0
    /// Not given, and the last day has passed.
    public var overdue = 0
    /// Not given, and the clock stands still.
    public var paused = 0
    /// Not given, and the policy does not say by when.
    public var unset = 0
}

/// What people took part in, who evaluated it and when: read kind by kind, for everybody or for one.
struct EvaluationFacts {
    private let facts: StandingFacts
    private var names: [Identifier<Person>: String] = [:]
    private var taken: [Identifier<Person>: [(opportunity: Opportunity, endedOn: CivilDate)]] = [:]
    private var evaluatedOn: [Part: CivilDate] = [:]
    private var talks: [Part: Dissemination] = [:]
    private let supervisions: [Supervision]
    private let records: [DutyRecord]

    init(_ session: any Reading, _ facts: StandingFacts, of person: Identifier<Person>? = nil) throws {
        self.facts = facts
        let (date, school) = (facts.date, facts.school.id)
        self.supervisions = try session.values(Supervision.Query(person: person)).filter {
            $0.school == nil || $0.school == school
        }
        self.records = try session.values(DutyRecord.Query()).filter {
            ($0.school == nil || $0.school == school) && $0.doneOn <= date
        }
        try session.forEach(Person.Query()) { self.names[$0.id] = $0.name }
        var last: [Identifier<Opportunity>: CivilDate] = [:]
        try session.forEach(TrainingSession.Query()) {
            last[$0.opportunity] = max(last[$0.opportunity] ?? $0.date, $0.date)
        }
        let offered = Dictionary(
            try session.values(Opportunity.Query(school: school)).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first })
        var parts: Set<Part> = []
        try session.forEach(Attendance.Query(person: person)) {
            guard $0.status != .absent, $0.recordedOn <= date, offered[$0.opportunity] != nil else { return }
            parts.insert(Part(opportunity: $0.opportunity, person: $0.person))
        }
        for part in parts {
            guard let opportunity = offered[part.opportunity], let ended = last[part.opportunity], ended <= date else {
                continue
            }
            self.taken[part.person, default: []].append((opportunity, ended))
        }
        try session.forEach(Evaluation.Query()) {
            guard $0.evaluatedOn <= date else { return }
            self.evaluatedOn[Part(opportunity: $0.opportunity, person: $0.person)] = $0.evaluatedOn
        }
        try session.forEach(Dissemination.Query()) {
            guard $0.agreedOn <= date else { return }
            self.talks[Part(opportunity: $0.opportunity, person: $0.participant)] = $0
        }
    }

    /// What is evaluated of what somebody took part in, the earliest first.
    func positions(of person: Identifier<Person>) -> [EvaluationPosition] {
        let terms = self.facts.edition?.evaluation
        return (self.taken[person] ?? []).sorted { ($0.endedOn, $0.opportunity.id) < ($1.endedOn, $1.opportunity.id) }
            .flatMap { taken in
                (terms?.by ?? [RecordConfidentiality.participant]).map { by in
                    EvaluationPosition(
                        opportunity: taken.opportunity, endedOn: taken.endedOn, by: by,
                        position: self.position(of: person, by: by, taken.opportunity, taken.endedOn, terms))
                }
            }
    }

    /// How everybody's evaluations stand; `nil` where nothing has ended that anybody took part in.
    var figures: EvaluationFigures? {
        let year = AcademicYear(containing: self.facts.date, calendar: self.facts.calendar).period
        var figures = EvaluationFigures(withinDays: self.facts.edition?.evaluation?.withinDays)
        for one in self.taken.keys.flatMap(self.positions) {
            let state = one.position.standing.state
            guard one.endedOn >= year.from || state.isOpen else { continue }
            figures.all += 1
            switch state {
            case .done where figures.withinDays == nil: figures.withoutTime += 1
            case .done(_, late: 0, _): figures.inTime += 1
            case .done: figures.late += 1
            case .overdue: figures.overdue += 1
            case .paused: figures.paused += 1
            case .unset: figures.unset += 1
            case .due, .notYetDue, .notEvidenced: figures.due += 1
            }
        }
        return figures.all == 0 ? nil : figures
    }
}

extension EvaluationFacts {
    /// The clock is that of a duty after an activity: leave of who took part and a closed school stop it. A policy that
    /// says nothing of evaluation, or no number of days, gives no day, and none is guessed.
    private func position(
        of person: Identifier<Person>, by: String, _ opportunity: Opportunity, _ ended: CivilDate,
        _ terms: EvaluationTerms?
    ) -> DutyPosition {
        let reference = "\(opportunity.title), \(ended.words)"
        let duty = Duty(
            DutyKey(terms?.clause ?? ClauseIdentifier("evaluation")), task: "evaluate \(opportunity.title)",
            accountable: [by], schedule: terms.map { .afterEach(.activity, days: $0.withinDays) } ?? .unset,
            period: Period(startingOn: ended))
        let part = Part(opportunity: opportunity.id, person: person)
        let done = self.done(part, by: by, reference, terms).map { found in
            // What was said before the last session counts from its end.
            DutyDone(
                duty.key, on: max(found.on, ended), by: self.names[found.by] ?? "", reference: found.reference,
                occasion: reference)
        }
        let leave = (self.facts.leave[person] ?? []).map { DutyPause($0, reason: "on leave") }
        return DutyPosition(
            duty.standing(
                on: self.facts.date, calendar: self.facts.calendar, done: done.map { [$0] } ?? [],
                events: [DutyEvent(.activity, on: ended, reference: reference)], pauses: self.facts.pauses + leave,
                people: self.people(by: by, about: person)))
    }

    private func isParticipant(_ name: String) -> Bool { name.lowercased() == RecordConfidentiality.participant }

    /// Who evaluated, when, and by what that is known: the participant by their evaluation; a post by the talk with its
    /// holder, or by what was recorded of the clause for it.
    private func done(
        _ part: Part, by: String, _ reference: String, _ terms: EvaluationTerms?
    ) -> (by: Identifier<Person>, on: CivilDate, reference: String)? {
        if self.isParticipant(by) {
            return self.evaluatedOn[part].map { (part.person, $0, "the evaluation as recorded") }
        }
        let holders = self.holders(of: by, towards: part.person)
        func holds(_ person: Identifier<Person>, on day: CivilDate) -> Bool {
            holders.contains { $0.person == person && $0.period.contains(day) }
        }
        if let talk = self.talks[part], holds(talk.talkedWith, on: talk.agreedOn) {
            return (talk.talkedWith, talk.agreedOn, "the talk as recorded")
        }
        let record = self.records.first { record in
            guard let clause = terms?.clause?.rawValue, record.occasion?.lowercased() == reference.lowercased(),
                record.person == nil || record.person == part.person
            else { return false }
            let isOfClause = record.duty == clause || record.duty.hasPrefix(clause + " ")
            return isOfClause
                && (record.post?.lowercased() == by.lowercased() || holds(record.doneBy, on: record.doneOn))
        }
        return record.map { ($0.doneBy, $0.doneOn, $0.reference) }
    }

    private func holders(
        of post: String, towards person: Identifier<Person>
    ) -> [(person: Identifier<Person>, period: Period)] {
        guard let edition = self.facts.edition else { return [] }
        let role = PolicyDecider.role(meantBy: post, words: edition.words)
        return self.supervisions.filter { $0.person == person && role != nil && $0.capacity.role == role }
            .map { ($0.supervisor, $0.period) }
            + self.facts.roles(of: post, in: edition).map { ($0.person, $0.period) }
            + self.facts.responsibilities.filter { $0.name.lowercased() == post.lowercased() }
            .map { ($0.person, $0.period) }
    }

    private func people(by: String, about person: Identifier<Person>) -> DutyPeople {
        func holder(_ id: Identifier<Person>, _ period: Period) -> DutyPeople.Holder {
            .init(post: by, name: self.names[id] ?? "", period: period)
        }
        guard !self.isParticipant(by) else {
            return DutyPeople(holders: [holder(person, Period(startingOn: .init(daysSinceEpoch: .min)))])
        }
        let holders = self.holders(of: by, towards: person)
        return DutyPeople(
            holders: holders.map { holder($0.person, $0.period) },
            absences: holders.flatMap { found in
                (self.facts.leave[found.person] ?? []).map {
                    DutyPeople.Absence(name: self.names[found.person] ?? "", period: $0)
                }
            })
    }
}
