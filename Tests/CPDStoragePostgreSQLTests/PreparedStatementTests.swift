import CPDDomain
import CPDStorage
import Foundation
import Testing

@testable import CPDStoragePostgreSQL
@testable import CPDStorageSQL

@Suite("Statements prepared on one connection")
struct PreparedStatementTests {
    @Test("are bounded where they vary with what is asked for, and cost no round trip to give up")
    func areBounded() async throws {
        let connected = try await Connected()
        try connected.begin()
        let people = connected.session.repository(for: Person.self)
        _ = try people.find(identifier(5))
        for count in 1...150 {
            let trips = try await connected.proxy.count { _ = try connected.figures(count) }
            // Whoever prepares nothing needs one, too.
            #expect(trips == 1, "at \(count)")
        }
        #expect(try connected.preparedFigures() == PreparedStatements.limit)
        #expect(try connected.prepared("statement LIKE '%people%' AND statement NOT LIKE '%counted%'") == 1)
        // What was given up is prepared again; what was used last is still there.
        #expect(try connected.figures(150) == 1 && connected.figures(1) == 1)
        #expect(try connected.preparedFigures() == PreparedStatements.limit)
        try connected.pipeline.send(.control("COMMIT"))
        try connected.pipeline.settle()
    }

    @Test("stay bounded where a failure kept the server from giving one up")
    func staysBoundedAfterFailures() async throws {
        let connected = try await Connected()
        let providers = connected.session.repository(for: Provider.self)
        for count in 1...100 {
            try connected.begin()
            // Refused, and everything behind it with it: what was to be prepared, and what was to make room.
            _ = try providers.insert(Provider(id: identifier(3), name: "Calm Classrooms", kind: .external))
            #expect {
                _ = try connected.figures(count)
            } throws: { ($0 as? StorageError)?.code == .duplicate }
            try connected.pipeline.rollBack()
            try connected.begin()
            _ = try connected.figures(count)
            #expect(try connected.preparedFigures() <= PreparedStatements.limit)
            try connected.pipeline.rollBack()
        }
        try connected.begin()
        #expect(try connected.preparedFigures() == PreparedStatements.limit)
        try connected.pipeline.rollBack()
    }
}

/// One connection to a store with one organisation, through a proxy that counts.
private struct Connected {
    let proxy: CountingProxy
    let pipeline: Pipeline
    let session: SQLSession
    private let organisation: Identifier<Organisation>

    init() async throws {
        let store = try await TestStore.make()
        var address = try #require(URLComponents(string: TestServer.url()))
        self.proxy = try CountingProxy(before: UInt16(#require(address.port)))
        address.port = Int(self.proxy.port)
        let url = "\(try #require(address.string))?cpd_schema=\(store.schema)"
        self.organisation = store.scope.organisation
        self.pipeline = Pipeline(try Connection.open(StoreLocation(url: url), nil), prepares: true, number: 1)
        self.session = SQLSession(
            self.pipeline, catalogue: Catalogue(dialect: .postgreSQL(schema: store.schema)),
            organisation: store.scope.organisation)
    }

    func begin() throws {
        try self.pipeline.send(.control("BEGIN"))
        try self.pipeline.send(.once("SET LOCAL cpd.organisation = '\(self.organisation)'"))
    }

    /// How many units there are, all of which lie in the last of so many bands: each number of bands is a statement.
    func figures(_ bands: Int) throws -> Int64? {
        let request = FigureRequest<JournalEntry>(
            groupedBy: [.bands(of: .at, from: (1...bands).map { Int64($0) })], measuring: [.count])
        return try self.session.repository(for: JournalEntry.self).figures(request).groups.first?.measures.first ?? nil
    }

    func preparedFigures() throws -> Int { try self.prepared("statement LIKE '%counted%'") }

    /// How many statements of a form the server has, without one for asking.
    func prepared(_ condition: String) throws -> Int {
        var count: Int64 = 0
        let query = SQLStatement(
            "SELECT count(*) FROM pg_catalog.pg_prepared_statements WHERE \(condition) AND statement NOT LIKE '%pg_prep%'",
            .read, of: .organisation)
        try self.pipeline.rows(query, []) { row throws(StorageError) in count = try row.integer(at: 0) ?? 0 }
        return Int(count)
    }
}
