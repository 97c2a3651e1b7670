import CPDDomain
import CPDStorage
import Testing

@testable import CPDStorageSQLite

@Suite("What a store in an SQLite file is asked that it cannot do")
struct BadInputTests {
    /// What is asked for, and how it is refused.
    private static let requests: [(StorageError.Code, @Sendable (WriteSession) throws -> Void)] = [
        (
            .invalidCursor,
            { session in
                let cursor = try session.providers.page(.init(), PageRequest(limit: 1)).next
                _ = try session.people.page(.init(), PageRequest(after: cursor))
            }
        ),
        (.invalidText, { try $0.providers.insert(Elmfield.provider(9, "a\u{0}b")) }),
        (.duplicate, { try $0.providers.insert(Elmfield.provider(1)) }),
        (.duplicate, { try $0.providers.insert(contentsOf: [Elmfield.provider(9), Elmfield.provider(1)]) }),
        (.revisionConflict, { try $0.providers.update(Elmfield.provider(1), expecting: Revision(rawValue: .max)) }),
        (.notFound, { try $0.providers.delete(Elmfield.provider(9).id, expecting: .first) }),
        (.stillReferenced, { try $0.organisations.delete(Elmfield.organisation, expecting: .first) }),
        (
            .missingReference,
            { session in
                try session.expectedParticipants.insert(
                    ExpectedParticipant(
                        id: Identifier(high: 9, low: 1), request: Identifier(high: 9, low: 2),
                        person: Identifier(high: 9, low: 3)))
            }
        ),
    ]

    @Test("is refused by a code, in a unit that goes on, and leaves nothing open", arguments: requests.indices)
    func leavesNothingOpen(_ index: Int) async throws {
        let folder = try TemporaryFolder()
        let store = CPDStore(try SQLiteBackend(path: folder.path()))
        let scope = try await Elmfield.found(in: store)
        try await store.write("add", as: Elmfield.unit(1), in: scope, at: Elmfield.now) { session in
            try session.providers.insert(contentsOf: [Elmfield.provider(1), Elmfield.provider(2)])
        }
        let (code, request) = Self.requests[index]
        await #expect {
            try await store.write("ask", as: Elmfield.unit(2), in: scope, at: Elmfield.now) { session in
                try session.providers.insert(Elmfield.provider(3))
                // The body takes no notice: the unit is doomed all the same.
                do { try request(session) } catch is StorageError {}
            }
        } throws: { ($0 as? StorageError)?.code == code }
        try await expectNothingOpen(folder, rows: 2)
    }
}

/// That no transaction is open and nothing is locked: another program writes at once, and the log can be put into the
/// file whole, which it cannot while anybody reads.
func expectNothingOpen(_ folder: TemporaryFolder, rows: Int) async throws {
    let other = CPDStore(try SQLiteBackend(path: folder.path(), waiting: BackOff(bound: 0)))
    let scope = try await Elmfield.scope(in: other)
    #expect(try await other.read(in: scope) { try $0.providers.count() } == rows)
    try await other.write("after", as: Elmfield.unit(900_000), in: scope, at: Elmfield.now) { _ in }
    #expect(try sqlite(folder.path(), "PRAGMA wal_checkpoint(TRUNCATE)").first?.hasPrefix("0|") == true)
    #expect(try await other.problems() == [])
}
