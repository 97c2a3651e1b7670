internal import CPDDomain
internal import CPDPolicy
internal import CPDStorage

/// What came of provision and of the policy itself, as events of duties and as proof that they were done: who took part
/// in what, the talks and evaluations about it, what was agreed to be shared (IMP-1, IMP-2), and which editions were
/// adopted (HDR-1).
struct ShownDuties {
    private(set) var events: [DutyEvent] = []
    /// By whose they are: the events of what each booked and took part in.
    private(set) var own: [Identifier<Person>: [DutyEvent]] = [:]
    private var shown: [DutyEvidence: [Done]] = [:]
    /// What shows a duty of each person, by whose it is.
    private var ownShown: [Identifier<Person>: [DutyEvidence: [Done]]] = [:]
    /// By the name of the occasion: those of whom what shows a duty is still to come.
    private var waiting: [DutyEvidence: [String: Set<Identifier<Person>>]] = [:]

    /// Something done, for one event where it is tied to one.
    private struct Done {
        let on: CivilDate
        let by: String
        let reference: String
        var occasion: String?
    }

    init(
        _ session: any Reading, at school: Identifier<School>, on date: CivilDate,
        _ names: [Identifier<Person>: String]
    ) throws {
        let offered = try session.values(Opportunity.Query(school: school))
        var last: [Identifier<Opportunity>: CivilDate] = [:]
        var first: [Identifier<Opportunity>: CivilDate] = [:]
        try session.forEach(TrainingSession.Query()) {
            first[$0.opportunity] = min(first[$0.opportunity] ?? $0.date, $0.date)
            last[$0.opportunity] = max(last[$0.opportunity] ?? $0.date, $0.date)
        }
        var tookPart: [Identifier<Opportunity>: Set<Identifier<Person>>] = [:]
        try session.forEach(Attendance.Query()) {
            guard $0.status != .absent, $0.recordedOn <= date else { return }
            tookPart[$0.opportunity, default: []].insert($0.person)
        }
        var bookings: [Identifier<Opportunity>: [Booking]] = [:]
        try session.forEach(Booking.Query()) {
            guard $0.bookedOn <= date, $0.cancelledOn.map({ $0 > date }) ?? true else { return }
            bookings[$0.opportunity, default: []].append($0)
        }
        let talks = Dictionary(
            grouping: try session.values(Dissemination.Query()).filter { $0.agreedOn <= date }, by: \.opportunity)
        let evaluations = Dictionary(
            grouping: try session.values(Evaluation.Query()).filter { $0.evaluatedOn <= date }, by: \.opportunity)
        for opportunity in offered {
            self.addBeginning(
                of: opportunity, bookings[opportunity.id] ?? [], first[opportunity.id],
                tookPart[opportunity.id] ?? [], on: date)
            let own = (talks[opportunity.id] ?? []).sorted { ($0.agreedOn, $0.id) < ($1.agreedOn, $1.id) }
            if let day = last[opportunity.id], day <= date, let people = tookPart[opportunity.id] {
                let occasion = "\(opportunity.title), \(day.words)"
                let ended = DutyEvent(.activity, on: day, reference: occasion)
                self.events.append(ended)
                for person in people { self.own[person, default: []].append(ended) }
                func note(_ evidence: DutyEvidence, _ done: [(Identifier<Person>, Done)]) {
                    let missing = people.subtracting(done.map(\.0))
                    self.waiting[evidence, default: [:]][occasion] = missing
                    for (person, done) in done {
                        self.ownShown[person, default: [:]][evidence, default: []].append(done)
                    }
                    if missing.isEmpty, let last = done.max(by: { $0.1.on < $1.1.on }) {
                        self.shown[evidence, default: []].append(last.1)
                    }
                }
                func talk(_ talk: Dissemination) -> (Identifier<Person>, Done) {
                    (
                        talk.participant,
                        Done(
                            on: talk.agreedOn, by: names[talk.talkedWith] ?? "", reference: "the talk as recorded",
                            occasion: occasion)
                    )
                }
                note(.talks, own.map(talk))
                // A talk that names nothing to take up with the provider has settled that there is nothing.
                note(.providerFollowUp, own.map(talk))
                note(
                    .evaluations,
                    (evaluations[opportunity.id] ?? []).map {
                        (
                            $0.person,
                            Done(
                                on: $0.evaluatedOn, by: names[$0.person] ?? "", reference: "the evaluation as recorded",
                                occasion: occasion)
                        )
                    })
            }
            for talk in own where talk.agreement == .circulate {
                let occasion = "\(opportunity.title), agreed \(talk.agreedOn.words)"
                self.events.append(DutyEvent(.agreedCirculation, on: talk.agreedOn, reference: occasion))
                guard let done = talk.completedOn, done <= date else { continue }
                self.shown[.circulations, default: []].append(
                    Done(
                        on: done, by: talk.owner.flatMap { names[$0] } ?? "", reference: talk.channel ?? "as agreed",
                        occasion: occasion))
            }
        }
        try self.addAdoptions(session.values(AdoptedEdition.Query()), at: school, on: date)
    }

    /// The booking of each place is an event, of those booked on one day one; and so is the first session.
    private mutating func addBeginning(
        of opportunity: Opportunity, _ bookings: [Booking], _ first: CivilDate?, _ tookPart: Set<Identifier<Person>>,
        on date: CivilDate
    ) {
        for day in Set(bookings.map(\.bookedOn)).sorted() {
            let event = DutyEvent(.booking, on: day, reference: "\(opportunity.title), booked \(day.words)")
            self.events.append(event)
            for booking in bookings where booking.bookedOn == day {
                self.own[booking.person, default: []].append(event)
            }
        }
        guard let first, first <= date, !bookings.isEmpty || !tookPart.isEmpty else { return }
        let event = DutyEvent(.startOfActivity, on: first, reference: "\(opportunity.title), begun \(first.words)")
        self.events.append(event)
        for person in tookPart.union(bookings.map(\.person)).sorted() { self.own[person, default: []].append(event) }
    }

    /// Each adoption is an event; that of another text after the edition in force was adopted shows its review.
    private mutating func addAdoptions(
        _ editions: [AdoptedEdition], at school: Identifier<School>, on date: CivilDate
    ) {
        let own = editions.filter { $0.school == nil || $0.school == school }
        self.events += own.map { DutyEvent(.adoption, on: $0.adoptedOn, reference: $0.name) }
        guard let inForce = editions.inForce(at: school, on: date) else { return }
        self.shown[.adoption] = own.filter {
            $0.adoptedOn > inForce.adoptedOn && $0.adoptedOn <= date && $0.digest != inForce.digest
        }.map { Done(on: $0.adoptedOn, by: $0.adoptedBy, reference: "\($0.name), minute \($0.minute)") }
    }

    /// What of a duty the records themselves show to be done.
    func done(_ duty: Duty) -> [DutyDone] {
        guard let evidence = duty.evidence else { return [] }
        return (self.shown[evidence] ?? []).map {
            DutyDone(duty.key, on: $0.on, by: $0.by, reference: $0.reference, occasion: $0.occasion)
        }
    }

    /// What of a duty that each person has the records themselves show to be done of one of them.
    func done(_ duty: Duty, of person: Identifier<Person>) -> [DutyDone] {
        guard let evidence = duty.evidence else { return [] }
        guard [.talks, .providerFollowUp, .evaluations].contains(evidence) else { return self.done(duty) }
        return (self.ownShown[person]?[evidence] ?? []).map {
            DutyDone(duty.key, on: $0.on, by: $0.by, reference: $0.reference, occasion: $0.occasion)
        }
    }

    /// The people of whom what shows a duty is still to come, on an occasion; `nil` where it is not about people who are
    /// known.
    func waiting(for duty: Duty, on occasion: String?) -> Set<Identifier<Person>>? {
        guard let evidence = duty.evidence, let occasion else { return nil }
        return self.waiting[evidence]?[occasion]
    }
}
