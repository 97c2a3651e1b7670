public import CPDDomain
public import CPDPolicy
public import CPDStorage

/// How one clause about people is answered for one person, with who judges it.
public struct PersonPosition: Hashable, Sendable {
    /// Where.
    public var school: School
    /// The answer.
    public var answer: PersonAnswer
    /// That in a sentence.
    public var sentence: String
    /// What would change it; `nil` where nothing need change.
    public var remedy: String?
    /// Who judges the clause, by the edition in force; `nil` where it names nobody.
    public var judgedBy: String?
}

/// How one clause about people is answered for everybody in post at a school. A figure about fewer than five people is
/// shown with others only.
public struct PeopleFigures: Hashable, Sendable {
    /// How many people have an outcome.
    public struct Figure: Hashable, Sendable {
        /// The outcome.
        public var outcome: Outcome
        /// How many people.
        public var people: Int
    }

    /// The clause.
    public var clause: PersonClause
    /// Who judges it, by the edition in force; `nil` where it names nobody.
    public var judgedBy: String?
    /// Those shown one by one, in the order of the outcomes.
    public var figures: [Figure] = []
    /// The outcomes shown together.
    public var together: [Outcome] = []
    /// How many people stand behind those; `nil` where they are fewer than five.
    public var togetherPeople: Int?
}

extension StandingFacts {
    /// The clauses about people that the edition in force has, with who judges each.
    fileprivate var personClauses: [(clause: PersonClause, judge: String?)] {
        PersonClause.allCases.compactMap { clause in
            self.edition?.clauses.first { $0.id == clause.clause }.map { (clause, $0.judge?.by) }
        }
    }

    /// How each clause about people is answered for somebody; none where they hold no post in the year.
    func answers(for person: Identifier<Person>, _ records: DevelopmentRecords) -> [PersonPosition] {
        let clauses = self.personClauses
        guard !clauses.isEmpty else { return [] }
        let year = records.year(of: person, self)
        let catalogue = SentenceCatalogue.english
        return clauses.map { clause, judge in
            let answer = year.answer(clause, on: self.date)
            return PersonPosition(
                school: self.school, answer: answer, sentence: catalogue.sentence(for: answer.note),
                remedy: catalogue.remedy(for: answer.note), judgedBy: judge)
        }
    }

    /// How each is answered for everybody in post on the date.
    func peopleFigures(_ people: [Identifier<Person>], _ records: DevelopmentRecords) -> [PeopleFigures] {
        let clauses = self.personClauses
        guard !clauses.isEmpty else { return [] }
        let years = people.map { (person: $0, year: records.year(of: $0, self)) }
        return clauses.map { clause, judge in
            let answered = years.map {
                (person: $0.person, outcome: $0.year.answer(clause, on: self.date).note.outcome)
            }
            let behind = Outcome.allCases.map { outcome in
                (key: outcome, people: Set(answered.filter { $0.outcome == outcome }.map(\.person)))
            }
            let groups = SmallGroups(behind)
            let counts = Dictionary(uniqueKeysWithValues: behind.map { ($0.key, $0.people.count) })
            let together = groups.together.filter { counts[$0, default: 0] > 0 }
            return PeopleFigures(
                clause: clause, judgedBy: judge,
                figures: groups.shown.compactMap { outcome in
                    counts[outcome].flatMap { $0 > 0 ? .init(outcome: outcome, people: $0) : nil }
                }, together: together,
                togetherPeople: groups.isWithheld || together.isEmpty
                    ? nil : together.reduce(0) { $0 + counts[$1, default: 0] })
        }
    }
}

/// Somebody for whom a clause about people is not met, or for whom nothing shows it.
public struct OpenAnswer: Hashable, Sendable {
    /// Who.
    public var person: Person
    /// How the clause is answered for them.
    public var position: PersonPosition
}

extension Workflows {
    /// Everybody in post at a school on a date for whom a clause about people is not met or not evidenced, by name: those
    /// whose standing whoever asks may see.
    public func openAnswers(
        at school: Identifier<School>, on date: CivilDate, in scope: Scope
    ) async throws -> [OpenAnswer] {
        try await self.askAboutMany(in: scope) { session, _ in
            let edition = try session.editionInForce(at: school, on: date, reader: self.editions)?.edition
            let facts = try StandingFacts(session, school: school, on: date, edition: edition)
            let records = try DevelopmentRecords(session, on: date)
            var open: [OpenAnswer] = []
            for id in facts.posts.filter({ $0.value.contains { $0.period.contains(date) } }).keys.sorted() {
                guard try session.mayReadStanding(of: id, on: date, in: scope) else { continue }
                let person = try session.get(id).value
                open += facts.answers(for: id, records).filter { position in
                    position.answer.note.outcome == .notMet || position.answer.note.outcome == .notEvidenced
                }.map { OpenAnswer(person: person, position: $0) }
            }
            return open
        }
    }
}

extension ReadSession {
    /// Whether a scope may see how somebody stands: their leave, and their training unless that is kept back anyway.
    func mayReadStanding(
        of person: Identifier<Person>, on date: CivilDate, keepingTraining isKept: Bool = false, in scope: Scope
    ) throws -> Bool {
        let leave = Leave(id: Identifier(high: 0, low: 0), person: person, period: Period(startingOn: date))
        let record = TrainingRecord(
            id: Identifier(high: 0, low: 0), person: person, course: "", completedOn: date, recordedOn: date)
        return try self.mayRead(leave, in: scope) && (isKept || self.mayRead(record, in: scope))
    }
}
