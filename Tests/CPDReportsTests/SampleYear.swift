import CPDDomain
import CPDPolicy
import CPDStorage
import CPDStorageInMemory
import CPDWorkflows

/// One year of an invented primary school, as rows. Everybody in it is invented.
struct SampleYear {
    var organisation: Organisation
    var school: School
    var people: [Person] = []
    var engagements: [Engagement] = []
    var roles: [RoleAssignment] = []
    var priorities: [Priority] = []
    var needs: [Need] = []
    var providers: [Provider] = []
    var opportunities: [Opportunity] = []
    var sessions: [TrainingSession] = []
    var costs: [CostItem] = []
    var requests: [Request] = []
    var expected: [ExpectedParticipant] = []
    var checks: [PolicyCheck] = []
    var decisions: [Decision] = []
    var departures: [Departure] = []
    var bookings: [Booking] = []
    var attendances: [Attendance] = []
    var evaluations: [Evaluation] = []
    var disseminations: [Dissemination] = []
    var lines: [BudgetLine] = []
    var commitments: [Commitment] = []
    var editions: [AdoptedEdition] = []

    static let year = AcademicYear(startingIn: 2025, calendar: .england)
    static let date = day(2026, 7, 14)

    /// Reads the edition's and the checks' texts as this sample writes them.
    static let readings = PaperReadings(
        edition: { _, _, _, _ in
            .init(
                review: .overdue(term: "spring 2026", lastDay: day(2026, 4, 30)),
                reviewBody: "Teaching and Learning committee")
        },
        findings: { check in
            check.content.split(separator: ";").compactMap { part in
                let pieces = part.split(separator: "=").map(String.init)
                guard pieces.count == 2, let outcome = Outcome(rawValue: pieces[1]) else { return nil }
                return Finding(clause: ClauseIdentifier(pieces[0]), outcome: outcome, reason: ReasonCode("sample"))
            }
        })

    /// A school with nothing recorded but itself.
    init() {
        var ids = IdentifierGenerator(seed: 7)
        let now = Timestamp(startOf: day(2025, 9, 1))
        self.organisation = Organisation(
            id: ids.next(at: now), name: "Elmfield Primary School", kind: .school, financialYearStartMonth: 9)
        self.school = School(
            id: ids.next(at: now), name: "Elmfield Primary School", urn: "100000",
            membership: Period(startingOn: day(2012, 9, 1)))
    }

    /// Writes the rows and prepares the paper.
    func paper(
        isReversed: Bool = false, on date: CivilDate = Self.date, readings: PaperReadings = Self.readings
    ) async throws -> GovernorsPaper {
        let (store, scope) = try await self.stored(isReversed: isReversed)
        return try await GovernorsPaper.prepare(
            from: store, in: scope, school: self.school.id, year: Self.year, on: date, readings: readings)
    }

    /// Writes the rows kind by kind, each kind in the order given or in reverse.
    func stored(isReversed: Bool = false) async throws -> (CPDStore, Scope) {
        let store = CPDStore(InMemoryBackend())
        let scope = try await Authority(over: store).scope(founding: self.organisation.id)
        let unit = Identifier<JournalEntry>(high: 1, low: 1)
        try await store.write("sample", as: unit, in: scope, at: Timestamp(startOf: Self.date)) { session in
            func add<Entity: StoredEntity>(_ rows: [Entity]) throws {
                let repository = session.repository(for: Entity.self)
                for row in isReversed ? rows.reversed() : rows { try repository.insert(row) }
            }
            try add([self.organisation])
            try add([self.school])
            try add(self.people)
            try add(self.engagements)
            try add(self.roles)
            try add(self.priorities)
            try add(self.needs)
            try add(self.providers)
            try add(self.opportunities)
            try add(self.sessions)
            try add(self.lines)
            try add(self.costs)
            try add(self.editions)
            try add(self.requests)
            try add(self.expected)
            try add(self.checks)
            try add(self.decisions)
            try add(self.departures)
            try add(self.bookings)
            try add(self.attendances)
            try add(self.evaluations)
            try add(self.disseminations)
            try add(self.commitments)
        }
        return (store, scope)
    }
}

/// A date that exists.
func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day) ?? CivilDate(daysSinceEpoch: 0)
}

/// Pounds.
func pounds(_ amount: Int64, _ pence: Int64 = 0) -> Money { Money(minorUnits: amount * 100 + pence) }
