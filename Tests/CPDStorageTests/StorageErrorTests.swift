import CPDDomain
import CPDStorage
import CPDStorageInMemory
import Testing

@Suite("A storage error")
struct StorageErrorTests {
    /// A person whose every text would show in a message that carried row data.
    private static let secret = "Xanthippe"

    private struct Surroundings {
        let store: CPDStore
        let scope: Scope
        let person: Person
    }

    private func surroundings() async throws -> Surroundings {
        let store = CPDStore(InMemoryBackend())
        let organisation = Organisation(
            id: Identifier(high: 1, low: 1), name: Self.secret, kind: .school, financialYearStartMonth: 4)
        let scope = try await Authority(over: store).scope(founding: organisation.id)
        let person = Person(
            id: Identifier(high: 1, low: 2), givenName: Self.secret, familyName: Self.secret,
            sourceIdentifier: Self.secret)
        try await store.write("found", as: Identifier(high: 2, low: 1), in: scope, at: Self.now) { session in
            try session.organisations.insert(organisation)
            try session.people.insert(person)
        }
        return Surroundings(store: store, scope: scope, person: person)
    }

    private static let now = Timestamp(millisecondsSinceEpoch: 0)

    /// Each way to fail, with the code it must fail with.
    private static let failures: [(StorageError.Code, @Sendable (WriteSession, Person) throws -> Void)] = [
        (.duplicate, { session, person in try session.people.insert(person) }),
        (
            .duplicate,
            { session, person in
                try session.people.insert(
                    Person(
                        id: Identifier(high: 1, low: 3), givenName: "", familyName: "",
                        sourceIdentifier: person.sourceIdentifier))
            }
        ),
        (.revisionConflict, { session, person in try session.people.update(person, expecting: Revision(rawValue: 9)) }),
        (.notFound, { session, _ in try session.people.delete(Identifier(high: 9, low: 9), expecting: .first) }),
        (.notFound, { session, _ in _ = try session.people.get(Identifier(high: 9, low: 9)) }),
        (
            .missingReference,
            { session, person in
                try session.expectedParticipants.insert(
                    ExpectedParticipant(
                        id: Identifier(high: 1, low: 4), request: Identifier(high: 1, low: 5), person: person.id))
            }
        ),
        (
            .invalidText,
            { session, person in
                try session.people.update(
                    Person(id: person.id, givenName: person.givenName + "\u{0}", familyName: ""), expecting: .first)
            }
        ),
    ]

    @Test("never carries what a row holds", arguments: failures.indices)
    func carriesNoRowData(_ index: Int) async throws {
        let (code, fail) = Self.failures[index]
        let here = try await self.surroundings()
        let error = await #expect(throws: StorageError.self) {
            try await here.store.write("fail", as: Identifier(high: 2, low: 2), in: here.scope, at: Self.now) {
                session in
                try fail(session, here.person)
            }
        }
        #expect(error?.code == code)
        #expect(error?.description.contains(Self.secret) == false)
        #expect(error.map { "\($0)".hasPrefix("\(code): ") } == true)
    }

    @Test("says what failed underneath an `alreadyApplied`, without showing it")
    func keepsCause() async throws {
        let here = try await self.surroundings()
        let error = await #expect(throws: StorageError.self) {
            try await here.store.write("found", as: Identifier(high: 2, low: 1), in: here.scope, at: Self.now) { _ in }
        }
        #expect(error?.code == .alreadyApplied)
        #expect((error?.cause as? StorageError)?.code == .duplicate)
        #expect(error?.description == "already-applied: This has been done already.")
    }
}
