import CPDDomain
@testable import CPDWorkflows
import Testing

@Suite("Steps owed for which no need stands")
struct OwedStepsTests {
    private static let now = Timestamp(startOf: day(2025, 9, 1))

    /// The steps owed, by the row's title, without the rows of none.
    private func owed(_ sample: SampleYear, on date: CivilDate = SampleYear.date) async throws -> [String: PaperValue] {
        let figure = try #require(try await sample.paper(on: date).figures.first { $0.name == .owed })
        let rows = figure.rows.filter { $0.values[0] != .count(0) }
        return Dictionary(uniqueKeysWithValues: rows.map { ($0.title, $0.values[0]) })
    }

    @Test("count a request that was approved and for which no place was booked, once its days are over")
    func neverBooked() async throws {
        var sample = SampleYear.staffed([(.teacher, 9)])
        var ids = IdentifierGenerator(seed: 43)
        sample.addRequest(askedBy: sample.people[3].id, heldOn: day(2026, 1, 20), ids: &ids, at: Self.now)
        #expect(try await self.owed(sample) == ["Approved, no place booked": .count(1)])
        #expect(try await self.owed(sample, on: day(2025, 10, 8)) == [:])
    }

    @Test("count each of a group whose plan was approved and held, and whom nobody marked")
    func neverMarked() async throws {
        var sample = SampleYear.staffed([(.teacher, 9)])
        var ids = IdentifierGenerator(seed: 43)
        sample.addRequest(
            askedBy: sample.people[0].id, expecting: sample.people(.teacher), heldOn: day(2026, 1, 20), ids: &ids,
            at: Self.now)
        #expect(try await self.owed(sample) == ["Held, never marked present or absent": .count(9)])
        #expect(try await self.owed(sample, on: day(2026, 1, 19)) == [:])
    }

    @Test("count who was expected and not booked where others of the group were")
    func leftOut() async throws {
        var sample = SampleYear.staffed([(.teacher, 9)])
        var ids = IdentifierGenerator(seed: 43)
        sample.addRequest(
            askedBy: sample.people[0].id, expecting: Array(sample.people(.teacher).prefix(2)), ids: &ids, at: Self.now)
        sample.bookings.append(
            Booking(
                id: ids.next(at: Self.now), request: sample.requests[0].id, opportunity: sample.opportunities[0].id,
                person: sample.people[0].id, bookedOn: day(2025, 10, 7)))
        #expect(try await self.owed(sample) == ["Approved, no place booked": .count(1)])
    }
}
