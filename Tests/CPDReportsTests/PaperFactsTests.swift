import CPDDomain
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
