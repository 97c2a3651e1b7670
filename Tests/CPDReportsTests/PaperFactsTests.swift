import CPDDomain
import CPDPolicy
import CPDStorage
@testable import CPDWorkflows
import Testing

@Suite("What a paper is read from")
struct PaperFactsTests {
    @Test("is asked of the store as often for a full year as for an empty school")
    func questions() async throws {
        let empty = try await Self.questions(SampleYear())
        let rich = try await Self.questions(SampleYear.rich())
        #expect(empty > 0)
        #expect(rich == empty)
    }

    @Test("leaves out the rows of the organisation's other schools")
    func otherSchools() async throws {
        let sample = SampleYear.rich()
        let (store, scope) = try await sample.stored()
        let other = School(
            id: Identifier(high: 9, low: 9), name: "Ashgrove Primary School", urn: "100001",
            membership: Period(startingOn: day(2012, 9, 1)))
        let facts = try await store.write(
            "other", as: Identifier<JournalEntry>(high: 1, low: 2), in: scope, at: Timestamp(startOf: SampleYear.date)
        ) { session in
            try session.repository(for: School.self).insert(other)
            return try PaperFacts(
                session, school: other.id, year: SampleYear.year, date: SampleYear.date, readings: SampleYear.readings)
        }
        #expect(facts.opportunities.isEmpty && facts.sessions.isEmpty && facts.costs.isEmpty && facts.checks.isEmpty)
        #expect(facts.bookings.isEmpty && facts.attendances.isEmpty && facts.evaluations.isEmpty)
        #expect(facts.requests.isEmpty && facts.expected.isEmpty && facts.decisions.isEmpty)
        #expect(facts.departures.isEmpty && facts.commitments.isEmpty && facts.disseminations.isEmpty)
    }

    @Test("shows what was paid for an item of the school’s own by its word, as a kind of cost like any other")
    func ownItems() async throws {
        func lines(_ change: (inout SampleYear) -> Void) async throws -> [Provision.CostLine] {
            var sample = SampleYear.rich()
            change(&sample)
            let (store, scope) = try await sample.stored()
            return try await store.read(in: scope) { [school = sample.school.id] session in
                try Provision(
                    PaperFacts(
                        session, school: school, year: SampleYear.year, date: SampleYear.date,
                        readings: SampleYear.readings)
                ).costLines
            }
        }
        let fees = try #require(try await lines { _ in }.first { $0.kinds == [.fee] })
        let own = try await lines { sample in
            for index in sample.costs.indices where sample.costs[index].kind == .fee {
                sample.costs[index].kind = .own("course books")
            }
        }
        let books = try #require(own.first { $0.kinds == [.own("course books")] })
        #expect(books.amount == fees.amount && !own.contains { $0.kinds.contains(.fee) })
        #expect(books.kinds[0].words == "Course books")
    }

    @Test("counts no hours of required training that its edition keeps out of development")
    func noDevelopment() async throws {
        func minutes(of course: String?) async throws -> [Int?] {
            var sample = SampleYear.rich()
            for index in sample.opportunities.indices { sample.opportunities[index].course = course }
            let (store, scope) = try await sample.stored()
            return try await store.read(in: scope) { [school = sample.school.id] session in
                let facts = try PaperFacts(
                    session, school: school, year: SampleYear.year, date: SampleYear.date,
                    readings: Self.readings)
                return Participation(facts).lines.map { $0.figures?.minutes }
            }
        }
        let all = try await minutes(of: nil)
        #expect(all.contains { ($0 ?? 0) > 0 })
        #expect(try await minutes(of: "signing") == all)
        #expect(try await minutes(of: "booklet").allSatisfy { $0 == 0 })
    }

    /// An edition that asks for two courses, of which one is no development.
    private static let readings = PaperReadings { _, _, _, _ in
        var policy = PolicyEdition(
            title: "Ours", name: "ours", inForce: Period(startingOn: day(2020, 9, 1)), clauses: [])
        policy.ownTraining = [("booklet", false), ("signing", true)].map { course, counts in
            TrainingRequirement(
                id: RequirementIdentifier(course), what: course, audience: TrainingAudience(),
                course: TrainingCourse(course), first: nil, renewal: .never, countsAsCPD: counts,
                source: TrainingSource(force: .policy, mark: .ownWords, text: "Ours"))
        }
        return .init(policy: policy)
    }

    /// How many questions a store is asked for the facts of a sample.
    private static func questions(_ sample: SampleYear) async throws -> Int {
        let (store, scope) = try await sample.stored()
        return try await store.read(in: scope) { session in
            let counting = CountingReading(session)
            _ = try PaperFacts(
                counting, school: sample.school.id, year: SampleYear.year, date: SampleYear.date,
                readings: SampleYear.readings)
            return counting.count
        }
    }
}

/// A session that counts how often it is asked.
private final class CountingReading: Reading {
    private let session: ReadSession
    private(set) var count = 0

    init(_ session: ReadSession) { self.session = session }

    func readable<Entity: StoredEntity>(_ entity: Entity.Type) -> any ReadableRepository<Entity> {
        self.count += 1
        return self.session.readable(entity)
    }
}
