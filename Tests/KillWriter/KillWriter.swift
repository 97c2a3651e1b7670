import CPDDomain
import CPDStorage
import CPDStoragePostgreSQL
import CPDStorageSQLite
import Foundation

/// The process that Scripts/kill-test kills:
///
///     KillWriter prepare STORE               makes the store
///     KillWriter write STORE ROUND FILE      writes units until it is killed; each is named in FILE once it is acknowledged
///     KillWriter finish STORE ROUND FILE     looks at what is there, sends again what was not acknowledged, looks again
///
/// STORE is `sqlite:PATH` or a PostgreSQL URL. Each round has an organisation of its own.
@main
struct KillWriter {
    static func main() async {
        let arguments = CommandLine.arguments
        do {
            switch (arguments.dropFirst().first, arguments.count) {
            case ("prepare", 3): try await store(arguments[2]).migrate()
            case ("write", 5):
                let round = Round(UInt64(arguments[3]) ?? 0, try store(arguments[2]), acknowledged: arguments[4])
                try await round.write(each: nil)
            case ("finish", 5):
                let store = try store(arguments[2])
                try await requireWhole(store)
                let round = Round(UInt64(arguments[3]) ?? 0, store, acknowledged: arguments[4])
                let killed = try await round.check(isFinished: false)
                try await round.write(each: 3)
                let finished = try await round.check(isFinished: true)
                print("\(killed.acknowledged) acknowledged, \(killed.kept) kept, \(finished.kept) at the end")
            default: throw Fault("KillWriter prepare|write|finish STORE [ROUND FILE]")
            }
        } catch {
            FileHandle.standardError.write(Data("KillWriter: \(error)\n".utf8))
            exit(1)
        }
    }

    private static func store(_ location: String) throws -> CPDStore {
        guard location.hasPrefix("sqlite:") else {
            let owner = ProcessInfo.processInfo.environment["CPD_POSTGRES_OWNER_URL"]
            return CPDStore(try PostgreSQLBackend(url: location, ownerURL: owner))
        }
        return CPDStore(try SQLiteBackend(path: String(location.dropFirst(7))))
    }

    /// The store needs no repair: nothing to migrate, and no problem.
    private static func requireWhole(_ store: CPDStore) async throws {
        let pending = try await store.schema().pending
        guard pending.isEmpty else { throw Fault("after the kill there is something to migrate: \(pending)") }
        let problems = try await store.problems()
        guard problems.isEmpty else { throw Fault("after the kill there are problems: \(problems)") }
    }
}

/// What was seen and must not be.
struct Fault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
