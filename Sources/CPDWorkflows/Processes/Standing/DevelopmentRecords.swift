internal import CPDDomain
internal import CPDPolicy
internal import CPDStorage

/// What is recorded by a date of people's part in development, wherever in the organisation: read kind by kind, in a
/// number of statements that does not depend on how many people there are.
struct DevelopmentRecords {
    private let date: CivilDate
    private var parts: [Identifier<Person>: [Part]] = [:]
    private var asked: [Identifier<Person>: [CivilDate]] = [:]
    private var raised: [Identifier<Person>: [CivilDate]] = [:]
    private var reflected: [Identifier<Person>: [CivilDate]] = [:]
    private var sharing: [Identifier<Person>: [Dissemination]] = [:]
    private var mentoring: [Supervision]

    /// What is recorded as training and is held about somebody, not by them.
    private static let heldByOthers = Set(InductionPosition.courses.map(\.code))

    /// That somebody was marked in a session.
    private struct Part {
        let held: CivilDate
        let minutes: Int
        let isAbsent: Bool
        let opportunity: Opportunity
        let isByColleagues: Bool
    }

    /// - Parameter person: the only one about whom is read, besides sharing and mentoring; everybody where `nil`.
    init(_ session: any Reading, of person: Identifier<Person>? = nil, on date: CivilDate) throws {
        self.date = date
        self.mentoring = try session.values(Supervision.Query()).filter { $0.capacity == .mentor }
        try self.readParts(session, of: person)
        try session.forEach(Request.Query(askedBy: person)) {
            // What a leader plans for a group is not for themself.
            if $0.kind == .individual, $0.askedOn <= date { self.asked[$0.askedBy, default: []].append($0.askedOn) }
        }
        try session.forEach(Need.Query(person: person)) {
            guard let whose = $0.person, $0.raisedOn <= date, $0.isTheirOwnWord else { return }
            self.raised[whose, default: []].append($0.raisedOn)
        }
        try session.forEach(Evaluation.Query(person: person)) {
            if $0.evaluatedOn <= date { self.reflected[$0.person, default: []].append($0.evaluatedOn) }
        }
        try session.forEach(Dissemination.Query()) {
            guard $0.agreedOn <= date else { return }
            self.reflected[$0.participant, default: []].append($0.agreedOn)
            if $0.agreement == .circulate { self.sharing[$0.owner ?? $0.participant, default: []].append($0) }
        }
    }

    private mutating func readParts(_ session: any Reading, of person: Identifier<Person>?) throws {
        var marked: [Attendance] = []
        try session.forEach(Attendance.Query(person: person)) { if $0.recordedOn <= self.date { marked.append($0) } }
        var held: [Identifier<TrainingSession>: CivilDate] = [:]
        var offered: [Identifier<Opportunity>: Opportunity] = [:]
        if person == nil {
            try session.forEach(TrainingSession.Query()) { held[$0.id] = $0.date }
            try session.forEach(Opportunity.Query()) { offered[$0.id] = $0 }
        } else {
            for attendance in marked {
                held[attendance.session] = try session.find(attendance.session)?.date
                guard offered[attendance.opportunity] == nil else { continue }
                offered[attendance.opportunity] = try session.find(attendance.opportunity)
            }
        }
        var colleagues: Set<Identifier<Provider>> = []
        try session.forEach(Provider.Query()) { if $0.kind == .inSchool { colleagues.insert($0.id) } }
        for attendance in marked {
            guard let day = held[attendance.session], day <= self.date,
                let opportunity = offered[attendance.opportunity]
            else { continue }
            self.parts[attendance.person, default: []].append(
                Part(
                    held: day, minutes: attendance.minutes, isAbsent: attendance.status == .absent,
                    opportunity: opportunity,
                    isByColleagues: opportunity.provider.map(colleagues.contains) ?? false))
        }
    }

    /// Somebody's year at a school, as far as it is recorded.
    func year(of person: Identifier<Person>, _ facts: StandingFacts) -> DevelopmentYear {
        let year = AcademicYear(containing: self.date, calendar: facts.calendar)
        let days = year.period
        func count(_ dates: [CivilDate]?) -> Int { (dates ?? []).count(where: days.contains) }
        let own = (self.parts[person] ?? []).filter { days.contains($0.held) }
        let taken = own.filter { !$0.isAbsent }
        var activity = OwnActivity()
        activity.sessions = taken.count
        activity.minutes = taken.reduce(0) { $0 + $1.minutes }
        activity.absences = own.count - taken.count
        activity.requests = count(self.asked[person])
        activity.needs = count(self.raised[person])
        activity.reflections = count(self.reflected[person])
        activity.training = (facts.training[person] ?? []).count {
            $0.proofKind != nil && days.contains($0.completedOn) && !Self.heldByOthers.contains($0.course)
        }
        var result = DevelopmentYear(
            year.description, days: days,
            posts: (facts.posts[person] ?? []).map {
                .init($0.period, isStaff: $0.capacity != .governor && $0.capacity != .volunteer)
            }, leave: facts.leave[person] ?? [], activity: activity,
            support: self.support(of: person, in: days, taken.count(where: \.isByColleagues)))
        let pieces = self.pieces(of: person, facts)
        result.pieces = pieces.filter { days.contains($0.first) }.map(\.piece)
        result.earlierPieces = pieces.count { $0.first < days.from }
        return result
    }

    private func support(of person: Identifier<Person>, in days: Period, _ sessions: Int) -> ColleagueSupport {
        let mentoring = self.mentoring.filter { $0.period.overlaps(days) && $0.period.from <= self.date }
        let sharing = self.sharing[person] ?? []
        var support = ColleagueSupport()
        support.mentored = Set(mentoring.filter { $0.supervisor == person }.map(\.person)).count
        support.mentors = Set(mentoring.filter { $0.person == person }.map(\.supervisor)).count
        support.sessionsByColleagues = sessions
        support.shared = sharing.count { $0.completedOn.map { $0 <= self.date && days.contains($0) } ?? false }
        support.promises = sharing.filter { $0.completedOn.map { $0 > self.date } ?? true }.compactMap { talk in
            talk.dueOn.map { .init(agreedOn: talk.agreedOn, dueOn: $0) }
        }
        return support
    }

    /// What somebody took part in, each with the first day, the earliest first; required training is left out.
    private func pieces(
        of person: Identifier<Person>, _ facts: StandingFacts
    ) -> [(first: CivilDate, piece: DevelopmentPiece)] {
        let taken = (self.parts[person] ?? []).filter { !$0.isAbsent }
        let byPiece = Dictionary(grouping: taken, by: \.opportunity.id)
        return byPiece.values.compactMap { parts -> (first: CivilDate, piece: DevelopmentPiece)? in
            guard let one = parts.first?.opportunity, let first = parts.map(\.held).min(), !one.requiredByLaw,
                facts.trainingSet?.isNoDevelopment(one.course, on: first) != true
            else { return nil }
            return (
                first,
                DevelopmentPiece(
                    one.title, place: .init(recorded: one.buildsOn), hasStandard: !(one.standard ?? "").saysNothing,
                    hasPriority: one.priority != nil)
            )
        }.sorted { ($0.first, $0.piece.title) < ($1.first, $1.piece.title) }
    }
}

extension Need {
    /// Whether the person themself had a hand in finding it; who records it is not kept with it.
    fileprivate var isTheirOwnWord: Bool {
        self.kind == .aspiration || self.origin == .selfEvaluation || self.origin == .discussion
    }
}
