internal import CPDDomain
internal import CPDStorage

/// A school's year of the usual size of numbers, so that sums fit: sessions, who took part, what it cost, and needs.
struct OrdinaryYear: Sendable {
    let people: [Person]
    let opportunities: [Opportunity]
    /// Every row, in an order in which each refers only to those before it.
    let entities: [any StoredEntity]

    init(_ trial: Trial) {
        var random = SplitMix64(state: 26)
        func next(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }
        func pick<Code: CaseIterable>(_ code: Code.Type) -> Code where Code.AllCases == [Code] {
            Code.allCases[next(Code.allCases.count)]
        }
        func day() -> CivilDate { CivilDate(daysSinceEpoch: Int32(20_300 + next(800))) }
        let graphs = (0..<5).map { trial.graph($0 + 1, sharing: [.school: 1, .provider: 1, .priority: 1]) }
        let school = graphs[0].school
        let people = (0..<25).map { number in
            Person(id: trial.identifier(), givenName: "Ada", familyName: "Number \(number)")
        }
        let opportunities = graphs.map(\.opportunity)
        let sessions = (0..<15).map { _ in
            TrainingSession(
                id: trial.identifier(), opportunity: opportunities[next(5)].id, date: day(),
                startMinute: next(3) == 0 ? nil : next(96) * 15, minutes: next(24) * 15,
                capacity: next(2) == 0 ? nil : next(40))
        }
        let attendances = sessions.flatMap { session in
            people.filter { _ in next(4) > 0 }.map { person in
                let status = pick(AttendanceStatus.self)
                return Attendance(
                    id: trial.identifier(), session: session.id, opportunity: session.opportunity, person: person.id,
                    status: status, minutes: next(session.minutes + 1), recordedOn: day())
            }
        }
        let kinds = CostKind.fixed + [.own("books"), .own("parking")]
        let costs = (0..<150).map { _ in
            CostItem(
                id: trial.identifier(), opportunity: opportunities[next(5)].id, kind: kinds[next(kinds.count)],
                basis: pick(CostBasis.self),
                amount: Money(
                    minorUnits: Int64(next(200_000) - 20_000),
                    currency: next(4) == 0 ? Currency(rawValue: "EUR") ?? .gbp : .gbp), fallsOn: day())
        }
        let needs = (0..<150).map { _ in
            let isClosed = next(2) == 0
            return Need(
                id: trial.identifier(), school: school.id, person: next(3) == 0 ? nil : people[next(8)].id,
                level: pick(Level.self), origin: pick(NeedOrigin.self), kind: pick(NeedKind.self), summary: "A need.",
                evidence: "A talk.", raisedOn: day(), closing: isClosed ? pick(NeedClosing.self) : nil,
                closedOn: isClosed ? day() : nil)
        }
        self.people = people
        self.opportunities = opportunities
        var entities: [any StoredEntity] = [school, graphs[0].provider, graphs[0].priority]
        entities += opportunities as [any StoredEntity]
        entities += people as [any StoredEntity]
        entities += sessions as [any StoredEntity]
        entities += attendances as [any StoredEntity]
        entities += costs as [any StoredEntity]
        entities += needs as [any StoredEntity]
        self.entities = entities
    }
}
