import CPDDomain
import CPDStorage
import CPDStoragePostgreSQL
import Foundation
import TestPrograms
import Testing

@Suite("A connection that is to be encrypted")
struct EncryptionTests {
    @Test("is, where the server's certificate is signed by the root that the address names, and refused otherwise")
    func certificates() async throws {
        let server = try OwnServer(["ssl=on", "ssl_cert_file=../server.crt", "ssl_key_file=../server.key"]) { folder in
            for name in ["server", "another"] {
                try run(
                    "/usr/bin/openssl",
                    [
                        "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=store",
                        "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", "\(folder)/\(name).key", "-out",
                        "\(folder)/\(name).crt",
                    ]
                ).required()
            }
        }
        let right = "sslrootcert=\(server.folder)/server.crt"
        let wrong = "sslrootcert=\(server.folder)/another.crt"
        let schema = "cpd_schema=encrypted"
        let ownerURL = server.url("cpd_owner", "sslmode=verify-full", right)
        let backend = try PostgreSQLBackend(
            url: server.url("cpd_app", "sslmode=verify-full", right, schema), ownerURL: ownerURL)
        try await backend.migrate()
        let trial = try await TestStore.found(CPDStore(backend), schema: "encrypted")
        try await trial.addPerson(10)
        let encrypted = try TestServer.psql(
            server.url("postgres"),
            "SELECT DISTINCT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE usename = 'cpd_app'")
        #expect(encrypted.lines == ["t"])

        let refusals = [
            (server.url("cpd_app", "sslmode=verify-full", wrong, schema), "not signed by the root"),
            (server.url("cpd_app", "sslmode=verify-ca", "sslrootcert=/nowhere.crt", schema), "sslrootcert"),
            (
                server.url("cpd_app", "sslmode=verify-full", right, schema)
                    .replacing("127.0.0.1", with: "localhost").replacing("?", with: "?hostaddr=127.0.0.1&"),
                "another host"
            ),
        ]
        for (url, words) in refusals {
            let backend = try PostgreSQLBackend(url: url)
            await expectError(.notTrusted, saying: words) { _ = try await backend.organisations() }
        }
    }

    @Test("is refused where the server does not encrypt")
    func noEncryption() async throws {
        let backend = try PostgreSQLBackend(url: TestServer.url() + "?sslmode=require")
        await expectError(.notTrusted, saying: "does not encrypt") { _ = try await backend.organisations() }
    }
}
