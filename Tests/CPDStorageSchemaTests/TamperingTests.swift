import CPDDomain
import CPDStorage
import Testing

@Suite("A journal that somebody altered behind the software's back")
struct TamperingTests {
    @Test("is found out, and the first broken link is named", arguments: Tampering.all, Place.Kind.allCases)
    func isFoundOut(_ tampering: Tampering, _ kind: Place.Kind) async throws {
        let place = try Place(kind)
        defer { place.remove() }
        let (store, scope) = try await self.sixUnits(place)
        #expect(try await store.verifyJournal(in: scope).firstBroken == nil)
        try place.runUnbound(tampering.statements(for: kind))
        let broken = try #require(try await store.verifyJournal(in: scope).firstBroken)
        #expect(broken.defect == tampering.defect)
        #expect(broken.position.rawValue == tampering.position)
        #expect(try await store.problems().contains { $0.hasSuffix(broken.description) })
    }

    @Test(
        "is found out by an end that was written down, where the whole chain was cut and mended",
        arguments: Place.Kind.allCases)
    func isFoundOutByARecord(_ kind: Place.Kind) async throws {
        let place = try Place(kind)
        defer { place.remove() }
        let (store, scope) = try await self.sixUnits(place)
        let record = try await store.verifyJournal(in: scope).end
        try place.runUnbound(Tampering.cutAndMended.statements(for: kind))
        #expect(try await store.verifyJournal(in: scope).firstBroken == nil)
        let broken = try await store.verifyJournal(in: scope, against: record).firstBroken
        #expect(broken == BrokenLink(position: record.position, entry: nil, defect: Tampering.cutAndMended.defect))
        #expect(record.position.rawValue == Tampering.cutAndMended.position)
    }

    private func sixUnits(_ place: Place) async throws -> (CPDStore, Scope) {
        let store = CPDStore(try place.backend())
        try await store.migrate()
        let organisation = Identifier<Organisation>(high: 1, low: 1)
        let scope = try await Authority(over: store).scope(founding: organisation)
        for number in 1...6 {
            try await store.write(
                "unit-\(number)", as: Identifier(high: 2, low: UInt64(number)), in: scope,
                at: Timestamp(millisecondsSinceEpoch: Int64(number))
            ) { session in
                guard number == 1 else { return }
                try session.organisations.insert(
                    Organisation(id: organisation, name: "Elmfield", kind: .school, financialYearStartMonth: 4))
            }
        }
        #expect(try await store.changes(since: .beginning, in: scope).count == 6)
        return (store, scope)
    }
}
