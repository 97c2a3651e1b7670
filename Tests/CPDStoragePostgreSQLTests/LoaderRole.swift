import Foundation
import Testing

extension TestServer {
    /// The URL of a role that may load into a schema: it bypasses row-level security, and reads and adds rows.
    static func loaderURL(schema: String) throws -> String {
        let password = "invented-for-the-test"
        let address = try #require(ProcessInfo.processInfo.environment["CPD_POSTGRES_ADMIN_URL"])
        var admin = try #require(URLComponents(string: address))
        admin.path = try #require(URLComponents(string: self.url())).path
        let url = try #require(admin.string)
        try run(
            url,
            """
            DO $$ BEGIN
                PERFORM pg_advisory_xact_lock(7);
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'cpd_test_loader') THEN
                    CREATE ROLE cpd_test_loader LOGIN BYPASSRLS PASSWORD '\(password)';
                END IF;
            END $$;
            GRANT USAGE ON SCHEMA \(schema) TO cpd_test_loader;
            GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA \(schema) TO cpd_test_loader;
            """)
        admin.user = "cpd_test_loader"
        admin.password = password
        return "\(try #require(admin.string))?cpd_schema=\(schema)"
    }
}

/// Has the server's own client run some statements.
private func run(_ url: String, _ statements: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["psql", "-Xq", "-v", "ON_ERROR_STOP=1", url, "-c", statements]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
}
