import CPDDomain
import CPDStorage
import CPDStorageSQLite
import Foundation
import Testing

@Suite("A SQLite store under bad conditions")
struct BadConditionTests {
    @Test(
        "keeps nothing of a unit for which the disk has no room, and goes on when there is room", .enabled(if: mayMount)
    )
    func diskFull() async throws {
        let folder = try TemporaryFolder()
        try run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", folder.url.path)
        defer { try? run("umount", "-l", folder.url.path) }
        let store = CPDStore(try SQLiteBackend(path: folder.path()))
        let scope = try await Elmfield.found(in: store)
        let ballast = folder.url.appendingPathComponent("ballast")
        let room = try FileManager.default.attributesOfFileSystem(forPath: folder.url.path)[.systemFreeSize] as? Int
        try Data(count: max(0, (room ?? 0) - 200_000)).write(to: ballast)
        try await self.fillUntil(.full, store, scope)
        try FileManager.default.removeItem(at: ballast)
        try await self.requireUsable(store, scope)
    }

    @Test("keeps nothing of a unit for which the file may not grow, and goes on when it may")
    func fileTooLarge() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            let store = CPDStore(try SQLiteBackend(path: folder.path()))
            let scope = try await Elmfield.found(in: store)
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit()
            getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            let before = limit.rlim_cur
            limit.rlim_cur = 1_500_000
            setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            try await BadConditionTests().fillUntil(.unavailable, store, scope)
            limit.rlim_cur = before
            setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            try await BadConditionTests().requireUsable(store, scope)
        }
    }

    @Test(
        "refuses a file that may not be written, or lies where nothing may be, in words that say so",
        .enabled(if: isRoot))
    func readOnly() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path()
        do { _ = try await Elmfield.found(in: CPDStore(try SQLiteBackend(path: path))) }
        try run("chmod", "0444", path)
        try run("chmod", "0555", folder.url.path)
        await #expect(processExitsWith: .success) { [path = path as String] in
            // Root may write anywhere; nobody may not.
            #expect(setgid(65534) == 0 && setuid(65534) == 0)
            let refusals: [StorageError.Code] = [.readOnly, .unavailable]
            do {
                let store = CPDStore(try SQLiteBackend(path: path))
                let scope = try await Elmfield.scope(in: store)
                try await store.write("add", as: Elmfield.unit(1), in: scope, at: Elmfield.now) { session in
                    _ = try session.providers.insert(Elmfield.provider(1))
                }
                Issue.record("a file was written that may not be")
            } catch let error as StorageError {
                #expect(refusals.contains(error.code), "\(error)")
                #expect(error.message.contains("permission"), "\(error)")
            }
        }
    }

    @Test("writes nothing into a file that was deleted or replaced while it was open")
    func replaced() async throws {
        for replaces in [false, true] {
            let folder = try TemporaryFolder()
            let store = CPDStore(try SQLiteBackend(path: folder.path()))
            let scope = try await Elmfield.found(in: store)
            try FileManager.default.moveItem(atPath: folder.path(), toPath: folder.path("moved.sqlite"))
            if replaces {
                try FileManager.default.copyItem(atPath: folder.path("moved.sqlite"), toPath: folder.path())
            }
            await #expect {
                try await store.write("add", as: Elmfield.unit(1), in: scope, at: Elmfield.now) { session in
                    _ = try session.providers.insert(Elmfield.provider(1))
                }
            } throws: { ($0 as? StorageError)?.code == .unavailable }
            await #expect {
                try await store.read(in: scope) { try $0.providers.values().count }
            } throws: { ($0 as? StorageError)?.code == .unavailable }
            // Put back, it is as it was.
            if replaces { try FileManager.default.removeItem(atPath: folder.path()) }
            try FileManager.default.moveItem(atPath: folder.path("moved.sqlite"), toPath: folder.path())
            try await self.requireUsable(store, scope, beside: 0)
        }
    }

    @Test("reports a damaged page as such, wherever it is met, and never as something that is not there")
    func damagedPage() async throws {
        let folder = try TemporaryFolder()
        let scope: Scope
        do {
            let store = CPDStore(try SQLiteBackend(path: folder.path()))
            scope = try await Elmfield.found(in: store)
            try await store.write("add", as: Elmfield.unit(1), in: scope, at: Elmfield.now) { session in
                for number in 0..<2000 {
                    _ = try session.providers.insert(Elmfield.provider(number, "Ashdown \(number)"))
                }
            }
        }
        let file = try #require(FileHandle(forUpdatingAtPath: folder.path()))
        let pages = Int(try file.seekToEnd()) / 4096
        for page in (pages - 50)..<pages {
            try file.seek(toOffset: UInt64(page * 4096))
            try file.write(contentsOf: Data(repeating: 0xA5, count: 4096))
        }
        try file.close()
        let store = CPDStore(try SQLiteBackend(path: folder.path()))
        await #expect {
            try await store.read(in: scope) { try $0.providers.values().count }
        } throws: { ($0 as? StorageError)?.code == .corrupt }
        #expect(try await store.problems() == ["The file is damaged; restore a backup."])
    }

    /// Writes units of twenty rows until one fails, which it does with a code; then all before are there, whole.
    private func fillUntil(_ code: StorageError.Code, _ store: CPDStore, _ scope: Scope) async throws {
        var unit = 0
        var failure: StorageError?
        while failure == nil, unit < 5000 {
            unit += 1
            do {
                try await store.write("fill", as: Elmfield.unit(unit), in: scope, at: Elmfield.now) { [unit] session in
                    for row in 0..<20 {
                        let name = String(repeating: "Ashdown ", count: 40)
                        _ = try session.providers.insert(Elmfield.provider(unit * 100 + row, name))
                    }
                }
            } catch let error as StorageError {
                failure = error
            }
        }
        #expect(failure?.code == code, "\(failure.map { "\($0), \($0.cause.map { "\($0)" } ?? "")" } ?? "no failure")")
        let count = try await store.read(in: scope) { try $0.providers.values().count }
        #expect(count == (unit - 1) * 20)
        #expect(unit > 1)
    }

    /// Requires that a unit is kept after all.
    private func requireUsable(_ store: CPDStore, _ scope: Scope, beside count: Int? = nil) async throws {
        try await store.write("after", as: Elmfield.unit(900_000), in: scope, at: Elmfield.now) { session in
            _ = try session.providers.insert(Elmfield.provider(900_000, "after"))
        }
        let names = try await store.read(in: scope) { try $0.providers.values().map(\.name) }
        #expect(names.contains("after"))
        if let count { #expect(names.count == count + 1) }
        #expect(try await store.problems() == [])
    }
}

private let isRoot = getuid() == 0

/// Whether a small file system may be mounted here.
private let mayMount: Bool = {
    guard isRoot, let folder = try? TemporaryFolder() else { return false }
    guard (try? run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.url.path)) != nil else { return false }
    return (try? run("umount", folder.url.path)) != nil
}()

private func run(_ program: String, _ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
}
