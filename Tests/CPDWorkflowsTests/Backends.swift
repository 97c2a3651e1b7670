import CPDStorage
import CPDStorageInMemory
import CPDStorageSQLite
import Testing

/// The stores over which every promise of the processes is tried.
enum Backend: String, CaseIterable, CustomTestStringConvertible {
    case memory
    case sqlite

    var testDescription: String { self.rawValue }

    func makeStore() async throws -> CPDStore {
        let store =
            switch self {
            case .memory: CPDStore(InMemoryBackend())
            case .sqlite: CPDStore(try SQLiteBackend.inMemory())
            }
        try await store.migrate()
        return store
    }
}
