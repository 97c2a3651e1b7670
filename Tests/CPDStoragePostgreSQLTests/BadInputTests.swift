import CPDDomain
import CPDStorage
import CPDStoragePostgreSQL
import Testing

@Suite("What a PostgreSQL store is asked that it cannot do")
struct BadInputTests {
    private static let mira = Person(id: identifier(20), givenName: "Mira", familyName: "Sandoval")

    /// What is asked for, and how it is refused.
    private static let requests: [(StorageError.Code, @Sendable (TestStore, WriteSession) throws -> Void)] = [
        (
            .invalidCursor,
            { _, session in
                let cursor = try session.people.page(.init(), PageRequest(limit: 1)).next
                _ = try session.providers.page(.init(), PageRequest(after: cursor))
            }
        ),
        (
            .invalidText,
            { _, session in
                try session.people.insert(Person(id: identifier(30), givenName: "a\u{0}b", familyName: ""))
            }
        ),
        (.duplicate, { _, session in try session.people.insert(mira) }),
        (.duplicate, { _, session in try session.people.insert(contentsOf: [mira, mira]) }),
        (
            .missingReference,
            { _, session in
                try session.expectedParticipants.insert(
                    ExpectedParticipant(id: identifier(30), request: identifier(31), person: mira.id))
            }
        ),
        (.revisionConflict, { _, session in try session.people.update(mira, expecting: Revision(rawValue: .max)) }),
        (.notFound, { _, session in try session.people.delete(identifier(40), expecting: .first) }),
        (
            .overflow,
            { _, session in
                let request = FigureRequest<TrainingSession>(measuring: [.sum(.minutes)])
                _ = try session.trainingSessions.figures(request)
            }
        ),
        (
            .stillReferenced,
            { trial, session in try session.organisations.delete(trial.scope.organisation, expecting: .first) }
        ),
    ]

    @Test("is refused by a code, in a unit that goes on, and leaves nothing open", arguments: requests.indices)
    func leavesNothingOpen(_ index: Int) async throws {
        let trial = try await TestStore.make(connections: 1)
        try await trial.write(10) { session in
            try session.people.insert(contentsOf: [
                Self.mira, Person(id: identifier(21), givenName: "", familyName: ""),
            ])
            try session.schools.insert(
                School(id: identifier(22), name: "Elmfield", membership: Period(startingOn: TestStore.now.dateInUTC)))
            try session.opportunities.insert(
                Opportunity(
                    id: identifier(23), school: identifier(22), title: "Calm", approach: .coaching,
                    mode: .allCases[0], expectedParticipants: 1, recordedOn: TestStore.now.dateInUTC))
            for number in 24...25 {
                try session.trainingSessions.insert(
                    TrainingSession(
                        id: identifier(number), opportunity: identifier(23), date: TestStore.now.dateInUTC,
                        minutes: .max))
            }
        }
        let (code, request) = Self.requests[index]
        for unit in 11...13 {
            await expectError(code) {
                try await trial.write(unit) { session in
                    try session.people.insert(Person(id: identifier(unit), givenName: "Ada", familyName: "Byron"))
                    // The body takes no notice: the unit is doomed all the same.
                    do { try request(trial, session) } catch is StorageError {}
                }
            }
            #expect(try await !trial.isKept(unit))
        }
        try await trial.expectNothingOpen()
        #expect(try trial.connections() == 1)
        try await trial.addPerson(14)
    }
}
