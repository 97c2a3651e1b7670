import CPDStorage
import CPDStorageInMemory
import CPDStoragePostgreSQL
import CPDStorageSQLite
import Foundation

/// The stores a process has opened, by address: a store in memory lasts as long as this does.
final class Stores {
    private var opened: [String: CPDStore] = [:]

    /// The store at an address.
    ///
    /// - Parameter isMaking: whether a file that is not there is made; else it is a failure, so that a slip of the pen
    ///   leaves no empty file behind.
    func open(_ address: String, isMaking: Bool) throws -> CPDStore {
        if let store = self.opened[address] { return store }
        let store = try Self.open(address, isMaking: isMaking)
        self.opened[address] = store
        return store
    }

    private static func open(_ address: String, isMaking: Bool) throws -> CPDStore {
        if address == "memory:" { return CPDStore(InMemoryBackend()) }
        if address.hasPrefix("postgresql://") || address.hasPrefix("postgres://") {
            return CPDStore(try PostgreSQLBackend(url: address))
        }
        guard address.hasPrefix("sqlite:"), address.count > "sqlite:".count else {
            throw Failure(
                .usage, "A store's address is sqlite:PATH, postgresql://… or memory:. Give one of these with --store.")
        }
        let path = String(address.dropFirst("sqlite:".count))
        guard isMaking || FileManager.default.fileExists(atPath: path) else {
            throw Failure(
                .store, "There is no store at \(path). Make one with cpd init, or name another with --store.")
        }
        return CPDStore(try SQLiteBackend(path: path))
    }
}
