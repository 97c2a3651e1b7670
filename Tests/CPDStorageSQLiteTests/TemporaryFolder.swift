import CPDDomain
import CPDStorage
import Foundation

/// A folder of its own for one test, gone with the value.
final class TemporaryFolder: Sendable {
    let url: URL

    init() throws {
        self.url = FileManager.default.temporaryDirectory.appendingPathComponent("cpd-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: self.url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: self.url) }

    func path(_ name: String = "store.sqlite") -> String { self.url.appendingPathComponent(name).path }
}

/// An invented school and what its tests say often.
enum Elmfield {
    static let organisation = Identifier<Organisation>(high: 1, low: 1)
    static let now = Timestamp(millisecondsSinceEpoch: 1_795_478_400_000)

    /// Migrates a store and adds the school to it.
    static func found(in store: CPDStore) async throws -> Scope {
        try await store.migrate()
        let scope = try await Authority(over: store).scope(founding: self.organisation)
        try await store.write("found", as: self.unit(0), in: scope, at: self.now) { session in
            _ = try session.organisations.insert(
                Organisation(id: self.organisation, name: "Elmfield", kind: .school, financialYearStartMonth: 4))
        }
        return scope
    }

    /// The scope in a store that has the school already.
    static func scope(in store: CPDStore) async throws -> Scope {
        try await Authority(over: store).scope(for: .system, in: self.organisation)
    }

    static func unit(_ number: Int) -> Identifier<JournalEntry> { Identifier(high: 7, low: UInt64(number)) }

    static func provider(_ number: Int, _ name: String = "Ashdown Training") -> Provider {
        Provider(id: Identifier(high: 8, low: UInt64(number)), name: name, kind: .external)
    }
}
