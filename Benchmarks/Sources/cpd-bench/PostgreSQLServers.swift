import CFloors
import CPDStoragePostgreSQL
import Foundation

/// The server that `Scripts/with-postgres` has started, as each role.
struct PostgreSQLServers {
    private let url: String
    private let ownerURL: String
    /// The store's database as the superuser, for the floors.
    let superuserURL: String

    /// `nil`, said on standard error, where there is none.
    init?() {
        let environment = ProcessInfo.processInfo.environment
        guard let url = environment["CPD_POSTGRES_URL"], let admin = environment["CPD_POSTGRES_ADMIN_URL"],
            let ownerURL = environment["CPD_POSTGRES_OWNER_URL"],
            var components = URLComponents(string: admin), let path = URLComponents(string: url)?.path
        else {
            FileHandle.standardError.write(Data("PostgreSQL is left out: CPD_POSTGRES_URL is not set.\n".utf8))
            return nil
        }
        components.path = path
        self.url = url
        self.ownerURL = "\(ownerURL)?cpd_loader_role=cpd_loader"
        self.superuserURL = components.string ?? admin
    }

    /// A backend with a schema of its own, bound by row-level security.
    ///
    /// - Parameters:
    ///   - connections: how many it has.
    ///   - port: that of a proxy before the server, where there is one.
    func backend(_ schema: String, connections: Int = 1, port: Int32? = nil) throws -> PostgreSQLBackend {
        let url = self.applicationURL(port: port)
        return try PostgreSQLBackend(
            url: "\(url)?cpd_connections=\(connections)&cpd_schema=\(schema)", ownerURL: self.ownerURL)
    }

    /// The address of the role that is bound by row-level security, at the server or at a proxy before it.
    func applicationURL(port: Int32? = nil) -> String {
        guard let port, var components = URLComponents(string: self.url) else { return self.url }
        components.port = Int(port)
        return components.string ?? self.url
    }

    /// The server's port.
    var port: Int32 { Int32(URLComponents(string: self.url)?.port ?? 5432) }

    /// Runs a statement as the superuser.
    func run(_ statement: String) {
        let floor = floor_postgresql_open(self.superuserURL, "cpd")
        floor_postgresql_do(floor, statement)
        floor_postgresql_close(floor)
    }

    /// The address of a role that may load into a schema.
    func loaderURL(_ schema: String) -> String {
        let url = ProcessInfo.processInfo.environment["CPD_POSTGRES_LOADER_URL"] ?? self.superuserURL
        return "\(url)?cpd_schema=\(schema)"
    }

    /// Writes out what earlier work has left, so that this does not pay for it.
    func checkpoint() { self.run("CHECKPOINT") }

    /// Makes commits durable, or not, as the peers' scripts do.
    static func setFsync(_ setting: String) throws {
        guard let url = ProcessInfo.processInfo.environment["CPD_POSTGRES_ADMIN_URL"] else { return }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "psql", "-Xq", "-v", "ON_ERROR_STOP=1", url, "-c", "ALTER SYSTEM SET fsync = \(setting)", "-c",
            "ALTER SYSTEM SET full_page_writes = \(setting)", "-c", "SELECT pg_reload_conf()", "-c",
            "SELECT pg_sleep(1)",
        ]
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    }
}
