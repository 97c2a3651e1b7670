import CPDDomain
import CPDStorage
import Dispatch
import Foundation
import Synchronization
import Testing

@testable import CPDStorageSQLite

@Suite("A task with an SQLite file that is cancelled")
struct CancellationTests {
    @Test("while others write begins nothing when its turn comes")
    func whileWaitingForTheWriter() async throws {
        let folder = try TemporaryFolder()
        let store = CPDStore(try SQLiteBackend(path: folder.path()))
        let scope = try await Elmfield.found(in: store)
        let (isHeld, mayEnd) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let begun = Mutex(0)
        let holder = Task {
            try await store.write("hold", as: Elmfield.unit(1), in: scope, at: Elmfield.now) { session in
                try session.providers.insert(Elmfield.provider(1))
                isHeld.signal()
                mayEnd.wait()
            }
        }
        await reached(isHeld)
        let waiter = Task {
            try await store.write("wait", as: Elmfield.unit(2), in: scope, at: Elmfield.now) { _ in
                begun.withLock { $0 += 1 }
            }
        }
        try await Task.sleep(for: .milliseconds(20))
        waiter.cancel()
        mayEnd.signal()
        _ = try await holder.value
        await #expect(throws: CancellationError.self) { try await waiter.value }
        #expect(begun.withLock { $0 } == 0)
        try await expectNothingOpen(folder, rows: 1)
    }

    @Test("while another program keeps the file locked waits no longer, and is told so")
    func whileTheFileIsLocked() async throws {
        let folder = try TemporaryFolder()
        // Whoever is not cancelled waits for long, and is refused as busy.
        let store = CPDStore(try SQLiteBackend(path: folder.path(), waiting: BackOff(bound: 20_000)))
        let scope = try await Elmfield.found(in: store)
        let other = CPDStore(try SQLiteBackend(path: folder.path()))
        let (isHeld, mayEnd) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let holder = Task {
            try await other.write("hold", as: Elmfield.unit(1), in: scope, at: Elmfield.now) { session in
                try session.providers.insert(Elmfield.provider(1))
                isHeld.signal()
                mayEnd.wait()
            }
        }
        await reached(isHeld)
        let waiter = Task {
            try await store.write("wait", as: Elmfield.unit(2), in: scope, at: Elmfield.now) { session in
                try session.providers.insert(Elmfield.provider(2))
            }
        }
        try await Task.sleep(for: .milliseconds(100))
        waiter.cancel()
        // The file is locked still: the answer does not wait for it.
        await #expect(throws: CancellationError.self) { try await waiter.value }
        mayEnd.signal()
        _ = try await holder.value
        try await expectNothingOpen(folder, rows: 1)
    }

    @Test("in a long list is told so before the list is over", arguments: [true, false])
    func inACursor(inUnit: Bool) async throws {
        let folder = try TemporaryFolder()
        let store = CPDStore(try SQLiteBackend(path: folder.path()))
        let scope = try await Elmfield.found(in: store)
        try await store.write("add", as: Elmfield.unit(1), in: scope, at: Elmfield.now) { session in
            try session.providers.insert(contentsOf: (0..<6000).map { Elmfield.provider($0) })
        }
        let visits = Mutex(0)
        let visit: @Sendable (any ReadableRepository<Provider>) throws -> Void = { providers in
            try providers.forEach(.init()) { _ in
                guard
                    visits.withLock({
                        $0 += 1; return $0
                    }) == 1500
                else { return }
                withUnsafeCurrentTask { $0?.cancel() }
            }
        }
        let task = Task {
            if inUnit {
                try await store.write("visit", as: Elmfield.unit(2), in: scope, at: Elmfield.now) { session in
                    try session.providers.insert(Elmfield.provider(7000))
                    try visit(session.providers)
                }
            } else {
                try await store.read(in: scope) { try visit($0.providers) }
            }
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(visits.withLock { $0 } < 4000)
        try await expectNothingOpen(folder, rows: 6000)
    }
}

/// Waits for a signal without holding up the cooperative threads.
private func reached(_ semaphore: DispatchSemaphore) async {
    await withCheckedContinuation { continuation in
        Thread.detachNewThread {
            semaphore.wait()
            continuation.resume()
        }
    }
}
