import CPDDomain
import CPDStorage
import CPDStorageSQLite
import Dispatch
import Foundation
import Testing

@Suite("The synchronous face of a SQLite store")
struct SynchronousFaceTests {
    private let folder = try? TemporaryFolder()

    @Test("writes and reads without await, and journals as the asynchronous one does")
    func samePromises() async throws {
        let backend = try self.backend()
        let store = SynchronousStore(backend)
        let scope = try await Elmfield.found(in: store.asynchronous)
        let names = try self.withoutAwait {
            try store.write("add", as: Elmfield.unit(1), in: scope, at: Elmfield.now) { session in
                _ = try session.providers.insert(Elmfield.provider(1))
            }
            return try store.read(in: scope) { try $0.providers.values().map(\.name) }
        }
        #expect(names == ["Ashdown Training"])
        let entry = try await store.asynchronous.read(in: scope) { try $0.journal.get(Elmfield.unit(1)).value }
        #expect(entry.process == "add" && entry.changes.map(\.kind) == ["provider"])
    }

    @Test("applies a unit once, whichever face it comes through, and keeps nothing of a doomed one")
    func once() async throws {
        let store = SynchronousStore(try self.backend())
        let scope = try await Elmfield.found(in: store.asynchronous)
        try await store.asynchronous.write("add", as: Elmfield.unit(1), in: scope, at: Elmfield.now) { session in
            _ = try session.providers.insert(Elmfield.provider(1))
        }
        #expect(
            self.code { try store.write("add", as: Elmfield.unit(1), in: scope, at: Elmfield.now) { _ in } }
                == .alreadyApplied)
        let doomed = self.code {
            try store.write("add", as: Elmfield.unit(2), in: scope, at: Elmfield.now) { session in
                _ = try session.providers.insert(Elmfield.provider(2))
                _ = try? session.providers.insert(Elmfield.provider(1))
            }
        }
        #expect(doomed == .duplicate)
        #expect(
            self.code { try store.write("a\0b", as: Elmfield.unit(3), in: scope, at: Elmfield.now) { _ in } }
                == .invalidText)
        #expect(try self.withoutAwait { try store.read(in: scope) { try $0.providers.values().count } } == 1)
    }

    @Test("refuses what is begun inside the body of another, instead of waiting for itself")
    func nested() async throws {
        let store = SynchronousStore(try self.backend())
        let scope = try await Elmfield.found(in: store.asynchronous)
        let insideWrite = try await store.asynchronous.write(
            "outer", as: Elmfield.unit(1), in: scope, at: Elmfield.now
        ) { _ in
            [
                code { try store.write("inner", as: Elmfield.unit(2), in: scope, at: Elmfield.now) { _ in } },
                code { try store.read(in: scope) { _ in } },
            ]
        }
        #expect(insideWrite == [.refused, .refused])
        let insideRead = try self.withoutAwait {
            try store.read(in: scope) { _ in
                [
                    code { try store.write("inner", as: Elmfield.unit(3), in: scope, at: Elmfield.now) { _ in } },
                    code { try store.read(in: scope) { _ in } },
                ]
            }
        }
        #expect(insideRead == [.refused, .refused])
        // And none of it stays in the way of the next.
        try self.withoutAwait { try store.write("after", as: Elmfield.unit(4), in: scope, at: Elmfield.now) { _ in } }
    }

    @Test("takes turns with the asynchronous one: no update is lost between them")
    func together() async throws {
        let store = SynchronousStore(try self.backend())
        let scope = try await Elmfield.found(in: store.asynchronous)
        let add: @Sendable (WriteSession) throws -> Void = { session in
            let count = try session.providers.values().count
            _ = try session.providers.insert(Elmfield.provider(count, "Ashdown \(count)"))
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for number in 1...50 {
                    try await store.asynchronous.write(
                        "add", as: Elmfield.unit(number), in: scope, at: Elmfield.now, add)
                }
            }
            group.addTask {
                try await onThread {
                    for number in 51...100 {
                        try store.write("add", as: Elmfield.unit(number), in: scope, at: Elmfield.now, add)
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await store.asynchronous.read(in: scope) { try $0.providers.values().count } == 100)
    }

    @Test("gives the same results to a task on the store's own executor, which runs where the units do")
    func onItsExecutor() async throws {
        let store = CPDStore(try self.backend())
        let scope = try await Elmfield.found(in: store)
        let onOneThread = try await store.onItsExecutor {
            var isAlwaysHere = true
            for number in 1...20 {
                let here = try await store.write("add", as: Elmfield.unit(number), in: scope, at: Elmfield.now) {
                    session in
                    _ = try session.providers.insert(Elmfield.provider(number, "Ashdown \(number)"))
                    return currentThread()
                }
                let there = try await store.read(in: scope) { _ in currentThread() }
                isAlwaysHere = isAlwaysHere && here == currentThread() && there == currentThread()
            }
            return isAlwaysHere
        }
        #expect(onOneThread)
        #expect(try await store.read(in: scope) { try $0.providers.values().count } == 20)
    }

    private func backend() throws -> SQLiteBackend { try SQLiteBackend(path: #require(self.folder).path()) }

    private func withoutAwait<Result>(_ work: () throws -> Result) rethrows -> Result { try work() }

    private func code(_ work: () throws -> Void) -> StorageError.Code? { CPDStorageSQLiteTests.code(work) }
}

/// The code of the error with which some work fails.
func code(_ work: () throws -> Void) -> StorageError.Code? {
    do {
        try work()
        return nil
    } catch {
        return (error as? StorageError)?.code
    }
}

/// Runs some work on a thread of its own.
func onThread<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue(label: "cpd.test.thread").async { continuation.resume(with: Swift.Result { try work() }) }
    }
}

/// The thread that runs this.
private func currentThread() -> UInt { UInt(pthread_self()) }
