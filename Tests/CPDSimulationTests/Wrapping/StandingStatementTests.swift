import CPDDomain
import CPDStorage
import CPDStorageInMemory
import CPDWorkflows
import Testing

@Suite("The statements behind a status")
struct StandingStatementTests {
    @Test("are as many for a school of three as for one of sixty")
    func statements() async throws {
        let (few, many) = (try await Self.statements(people: 3), try await Self.statements(people: 60))
        #expect(few.school == many.school && few.school > 0)
        #expect(few.person == many.person && few.person > 0)
    }

    /// How many statements the status of a school takes, and of one of its people, each with leave and training.
    private static func statements(people count: Int) async throws -> (school: Int, person: Int) {
        let backend = WrappingBackend(base: InMemoryBackend())
        let store = CPDStore(backend)
        let workflows = Workflows(store: store)
        let organisation = Identifier<Organisation>(high: 0x7000, low: 0x8000_0000_0000_0001)
        let scope = try await Authority(over: store).scope(founding: organisation)
        let first = try #require(CivilDate("2026-09-01"))
        let school = Identifier<School>(high: 0x7000, low: 0x8000_0000_0000_0002)
        let people = try await store.write(
            "found", as: Identifier(high: 0x7000, low: 0x8000_0000_0000_0003), in: scope, at: Timestamp(startOf: first)
        ) { session in
            try session.organisations.insert(
                Organisation(id: organisation, name: "Elmfield", kind: .school, financialYearStartMonth: 9))
            try session.schools.insert(
                School(
                    id: school, name: "Elmfield", phase: "Primary", nation: "England", establishmentType: "maintained",
                    membership: Period(startingOn: first)))
            return try (0..<count).map { number in
                let person = Person(id: session.makeIdentifier(), givenName: "Amina", familyName: "Okafor \(number)")
                try session.people.insert(person)
                try session.engagements.insert(
                    Engagement(
                        id: session.makeIdentifier(), person: person.id, school: school, capacity: .employee,
                        staffGroup: .teacher, title: "Teacher", period: Period(startingOn: first)))
                try session.leaves.insert(
                    Leave(id: session.makeIdentifier(), person: person.id, period: Period(startingOn: first)))
                try session.trainingRecords.insert(
                    TrainingRecord(
                        id: session.makeIdentifier(), person: person.id, course: "safeguarding", completedOn: first,
                        recordedOn: first))
                return person.id
            }
        }
        func taken(by body: () async throws -> Void) async throws -> Int {
            let before = backend.meter.counts.statements
            try await body()
            return backend.meter.counts.statements - before
        }
        return (
            try await taken { _ = try await workflows.status(of: school, on: first, in: scope) },
            try await taken { _ = try await workflows.status(of: people[0], on: first, in: scope) }
        )
    }
}
