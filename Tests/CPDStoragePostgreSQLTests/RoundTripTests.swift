import CPDDomain
import CPDStorage
import CPDStoragePostgreSQL
import Foundation
import Testing

@Suite("PostgreSQL round trips")
struct RoundTripTests {
    @Test("reading one row, updating it and inserting another costs two round trips with the journal entry")
    func unitOfWork() async throws {
        let (proxy, store, scope) = try await self.storeBehindProxy()
        let line = try await self.budgetLine(in: store, scope)
        for round in 1...3 {
            let trips = try await proxy.count {
                try await store.write("set", as: identifier(100 + round), in: scope, at: now) { session in
                    var stored = try session.budgetLines.get(line)
                    stored.value.minute = "\(round)"
                    try session.budgetLines.update(stored.value, expecting: stored.revision)
                    try session.people.insert(
                        Person(id: session.makeIdentifier(), givenName: "Mira", familyName: "Sandoval"))
                }
            }
            #expect(trips == 2)
        }
    }

    @Test("a unit that only writes costs one round trip")
    func writingOnly() async throws {
        let (proxy, store, scope) = try await self.storeBehindProxy()
        let trips = try await proxy.count {
            try await store.write("add", as: identifier(200), in: scope, at: now) { session in
                for _ in 0..<20 {
                    try session.people.insert(
                        Person(id: session.makeIdentifier(), givenName: "Mira", familyName: "Sandoval"))
                }
            }
        }
        #expect(trips == 1)
    }

    private func storeBehindProxy() async throws -> (CountingProxy, CPDStore, Scope) {
        var components = try #require(URLComponents(string: TestServer.url()))
        let proxy = try CountingProxy(before: UInt16(#require(components.port)))
        components.port = Int(proxy.port)
        let url = try #require(components.string)
        let store = CPDStore(try await TestServer.backend(url: url, connections: 1, "cpd_notify=off"))
        let organisation: Identifier<Organisation> = identifier(1)
        let scope = try await Authority(over: store).scope(founding: organisation)
        try await store.write("found", as: identifier(2), in: scope, at: now) { session in
            try session.organisations.insert(
                Organisation(id: organisation, name: "Elmfield", kind: .school, financialYearStartMonth: 9))
        }
        return (proxy, store, scope)
    }

    private func budgetLine(in store: CPDStore, _ scope: Scope) async throws -> Identifier<BudgetLine> {
        try await store.write("budget", as: identifier(3), in: scope, at: now) { session in
            let school = School(
                id: session.makeIdentifier(), name: "Elmfield Primary School",
                membership: Period(startingOn: now.dateInUTC))
            try session.schools.insert(school)
            return try session.budgetLines.insert(
                BudgetLine(
                    id: session.makeIdentifier(), school: school.id, name: "Staff training", financialYear: 2026)
            ).value.id
        }
    }
}

private let now = Timestamp(millisecondsSinceEpoch: 1_795_000_000_000)
