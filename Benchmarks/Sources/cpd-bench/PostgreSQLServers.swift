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

    /// A backend with one connection and a schema of its own, bound by row-level security.
    func backend(_ schema: String) throws -> PostgreSQLBackend {
        try PostgreSQLBackend(url: "\(self.url)?cpd_connections=1&cpd_schema=\(schema)", ownerURL: self.ownerURL)
    }

    /// The address of a role that may load into a schema.
    func loaderURL(_ schema: String) -> String {
        let url = ProcessInfo.processInfo.environment["CPD_POSTGRES_LOADER_URL"] ?? self.superuserURL
        return "\(url)?cpd_schema=\(schema)"
    }

    /// Writes out what earlier work has left, so that this does not pay for it.
    func checkpoint() {
        let floor = floor_postgresql_open(self.superuserURL, "cpd")
        floor_postgresql_do(floor, "CHECKPOINT")
        floor_postgresql_close(floor)
    }
}
