import CPDDomain
import CPDStorage
import CPDStoragePostgreSQL
import CPDStorageSQL
import Foundation
import Testing

@Suite("The three roles of a PostgreSQL store")
struct RoleTests {
    @Test("the application may change what changes, only add to what is append-only, and touch nothing else")
    func rights() async throws {
        let schema = TestServer.schemaName()
        _ = try await TestServer.backend(schema: schema)
        try self.asOwner("CREATE TABLE \(schema).another (id bigint)")
        _ = try await TestServer.backend(schema: schema)
        let tables = Migration.tables
        #expect(tables.count > 20)
        for (table, isAppendOnly) in tables {
            #expect(try self.rights(on: "\(schema).\(table)", of: "cpd_app") == (isAppendOnly ? "S I" : "S I U D"))
        }
        #expect(try self.rights(on: "\(schema).migrations", of: "cpd_app") == "S")
        #expect(try self.rights(on: "\(schema).another", of: "cpd_app") == "")
    }

    @Test("the database itself refuses the application to alter or delete in any append-only table")
    func appendOnly() async throws {
        let schema = TestServer.schemaName()
        _ = try await TestServer.backend(schema: schema)
        let tables = Migration.tables.filter(\.isAppendOnly).map(\.name)
        #expect(tables.contains("journal") && tables.contains("decisions"))
        for table in tables {
            for statement in [
                "UPDATE \(schema).\(table) SET organisation_id = organisation_id", "DELETE FROM \(schema).\(table)",
                "TRUNCATE \(schema).\(table)",
            ] {
                let answer = try TestServer.psql(TestServer.url(), statement)
                #expect(!answer.succeeded && answer.lines.joined().contains("permission denied"), "\(statement)")
            }
        }
    }

    @Test("the loader may read and add, and nothing else")
    func loader() async throws {
        let schema = TestServer.schemaName()
        let owner = try "\(TestServer.ownerURL())?cpd_loader_role=cpd_loader"
        let backend = try PostgreSQLBackend(url: "\(TestServer.url())?cpd_schema=\(schema)", ownerURL: owner)
        try await backend.migrate()
        for (table, _) in Migration.tables {
            #expect(try self.rights(on: "\(schema).\(table)", of: "cpd_loader") == "S I")
        }
    }

    @Test("migrating needs the owner, unless there is nothing to do")
    func migratingAsTheApplication() async throws {
        let schema = TestServer.schemaName()
        let backend = try PostgreSQLBackend(url: "\(TestServer.url())?cpd_schema=\(schema)")
        await expectError(.unsuitableRole, saying: "owner") { try await backend.migrate() }
        _ = try await TestServer.backend(schema: schema)
        try await backend.migrate()
    }

    @Test("a role to be granted that is not there is named")
    func absentRole() async throws {
        let owner = try "\(TestServer.ownerURL())?cpd_schema=\(TestServer.schemaName())&cpd_app_role=no%2Dbody"
        let backend = try PostgreSQLBackend(url: owner)
        await expectError(.unsuitableRole, saying: "The role no-body is not there") { try await backend.migrate() }
    }

    @Test("an application is refused as the owner, the loader or a superuser, also where that is granted or named")
    func unsuitable() async throws {
        let schema = TestServer.schemaName()
        _ = try await TestServer.backend(schema: schema)
        var admin = try #require(URLComponents(string: TestServer.adminURL()))
        admin.path = "/cpd"
        let urls = try [
            (TestServer.ownerURL(), "owns"), (TestServer.loaderURL(), "bypasses"),
            (#require(admin.string), "superuser"),
        ]
        for (url, word) in urls {
            let backend = try PostgreSQLBackend(url: "\(url)?cpd_schema=\(schema)")
            await expectError(.unsuitableRole, saying: word) { _ = try await backend.organisations() }
        }
        for role in ["cpd_owner", "cpd_loader", "postgres"] {
            let backend = try PostgreSQLBackend(
                url: "\(TestServer.ownerURL())?cpd_schema=\(schema)&cpd_app_role=\(role)")
            await expectError(.unsuitableRole, saying: role) { try await backend.migrate() }
        }
    }

    @Test(
        "an application is refused as a member of such a role, directly or through another, and where it makes roles",
        arguments: [
            ("GRANT cpd_owner TO %", "owns"), ("GRANT cpd_loader TO %", "bypasses"),
            ("CREATE ROLE %_between; GRANT cpd_loader TO %_between; GRANT %_between TO %", "bypasses"),
            ("GRANT postgres TO %", "superuser"), ("ALTER ROLE % CREATEROLE", "makes"),
        ])
    func member(_ statements: String, _ word: String) async throws {
        let schema = TestServer.schemaName()
        let role = "r" + schema
        var url = try #require(URLComponents(string: TestServer.url()))
        let password = try #require(url.password)
        try self.asAdministrator("CREATE ROLE \(role) LOGIN PASSWORD '\(password)'")
        url.user = role
        let address = try #require(url.string)
        let backend = try await TestServer.backend(url: address, schema: schema, connections: 1)
        #expect(try await backend.organisations() == [])
        try self.asAdministrator(statements.replacing("%", with: role))
        // The connection that was open knew better; a new one is asked again.
        let another = try PostgreSQLBackend(url: "\(address)?cpd_schema=\(schema)")
        await expectError(.unsuitableRole, saying: word == "makes" ? "may make roles" : word) {
            _ = try await another.organisations()
        }
    }

    /// What a role may do with a table: S, I, U, D for each of the four, and more for what nobody was to have.
    private func rights(on table: String, of role: String) throws -> String {
        let names = [
            ("SELECT", "S"), ("INSERT", "I"), ("UPDATE", "U"), ("DELETE", "D"), ("TRUNCATE", "T"), ("REFERENCES", "R"),
            ("TRIGGER", "G"),
        ]
        let parts = names.map { "CASE WHEN has_table_privilege('\(role)', '\(table)', '\($0)') THEN '\($1)' END" }
        let answer = try TestServer.psql(
            TestServer.ownerURL(), "SELECT concat_ws(' ', \(parts.joined(separator: ", ")))")
        return answer.lines.first ?? ""
    }

    private func asOwner(_ statements: String) throws {
        #expect(try TestServer.psql(TestServer.ownerURL(), statements).succeeded)
    }

    private func asAdministrator(_ statements: String) throws {
        #expect(try TestServer.psql(TestServer.adminURL(), statements).succeeded)
    }
}

/// Expects an error of a kind with a word in its message.
func expectError(
    _ code: StorageError.Code, saying words: String? = nil, _ work: () async throws -> Void,
    sourceLocation: SourceLocation = #_sourceLocation
) async {
    do {
        try await work()
        Issue.record("nothing was refused", sourceLocation: sourceLocation)
    } catch let error as StorageError {
        #expect(
            error.code == code && words.map(error.message.contains) != false, "\(error)", sourceLocation: sourceLocation
        )
    } catch {
        Issue.record(error, sourceLocation: sourceLocation)
    }
}
