internal import CPDDomain
internal import CPDPolicy
internal import CPDStorage

/// What came of provision, as events of duties and as proof that they were done: who took part in what, the talks about
/// it, and what was agreed to be shared (IMP-1).
struct SharedTalks {
    private(set) var events: [DutyEvent] = []
    private var talked: [DutyDoneOnce] = []
    private var circulated: [DutyDoneOnce] = []

    /// Something done for one event.
    private struct DutyDoneOnce {
        let on: CivilDate
        let by: String
        let reference: String
        let occasion: String
    }

    init(
        _ session: any Reading, at school: Identifier<School>, on date: CivilDate,
        _ names: [Identifier<Person>: String]
    ) throws {
        let offered = try session.values(Opportunity.Query(school: school))
        var last: [Identifier<Opportunity>: CivilDate] = [:]
        try session.forEach(TrainingSession.Query()) {
            last[$0.opportunity] = max(last[$0.opportunity] ?? $0.date, $0.date)
        }
        var tookPart: [Identifier<Opportunity>: Set<Identifier<Person>>] = [:]
        try session.forEach(Attendance.Query()) {
            guard $0.status != .absent, $0.recordedOn <= date else { return }
            tookPart[$0.opportunity, default: []].insert($0.person)
        }
        let talks = Dictionary(
            grouping: try session.values(Dissemination.Query()).filter { $0.agreedOn <= date }, by: \.opportunity)
        for opportunity in offered {
            let own = (talks[opportunity.id] ?? []).sorted { ($0.agreedOn, $0.id) < ($1.agreedOn, $1.id) }
            if let day = last[opportunity.id], day <= date, let people = tookPart[opportunity.id] {
                let occasion = "\(opportunity.title), \(day.words)"
                self.events.append(DutyEvent(.activity, on: day, reference: occasion))
                if people.isSubset(of: own.map(\.participant)), let talk = own.last {
                    self.talked.append(
                        .init(
                            on: talk.agreedOn, by: names[talk.talkedWith] ?? "", reference: "the talk as recorded",
                            occasion: occasion))
                }
            }
            for talk in own where talk.agreement == .circulate {
                let occasion = "\(opportunity.title), agreed \(talk.agreedOn.words)"
                self.events.append(DutyEvent(.agreedCirculation, on: talk.agreedOn, reference: occasion))
                guard let done = talk.completedOn, done <= date else { continue }
                self.circulated.append(
                    .init(
                        on: done, by: talk.owner.flatMap { names[$0] } ?? "", reference: talk.channel ?? "as agreed",
                        occasion: occasion))
            }
        }
    }

    /// What of a duty the talks themselves show to be done: the talk with each participant, and what was circulated.
    func done(_ duty: Duty) -> [DutyDone] {
        guard duty.key.clause == ClauseIdentifier("IMP-1"), case .afterEach(let kind, _) = duty.schedule else {
            return []
        }
        let shown: [DutyDoneOnce] =
            switch kind {
            case .activity: self.talked
            case .agreedCirculation: self.circulated
            default: []
            }
        return shown.map {
            DutyDone(duty.key, on: $0.on, by: $0.by, reference: $0.reference, occasion: $0.occasion)
        }
    }
}
