import CPDDomain
import CPDStorage
import CPDStorageSQLite
import TestPrograms
import Testing

@Suite("Wake-ups of a SQLite store", .timeLimit(.minutes(2)))
struct WakeUpTests {
    @Test("come after a unit of this process, one for many where nobody took them meanwhile")
    func ownUnits() async throws {
        let folder = try TemporaryFolder()
        let backend = try SQLiteBackend(path: folder.path())
        let store = CPDStore(backend)
        let scope = try await Elmfield.found(in: store)
        var hints = backend.wakeUps().makeAsyncIterator()
        for number in 1...5 { try await self.add(number, store, scope) }
        #expect(await hints.next() != nil)
        // What the hint promises is there when it comes.
        #expect(try await store.changes(since: .beginning, in: scope).count == 6)
        try await self.add(6, store, scope)
        #expect(await hints.next() != nil)
    }

    @Test("come after a unit of another process")
    func othersUnits() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path()
        let backend = try SQLiteBackend(path: path)
        let store = CPDStore(backend)
        let scope = try await Elmfield.found(in: store)
        var hints = backend.wakeUps().makeAsyncIterator()
        async let child: Void = withTaskExecutorPreference(ThreadsApart.shared) {
            await #expect(processExitsWith: .success) { [path = path as String] in
                let store = CPDStore(try SQLiteBackend(path: path))
                try await WakeUpTests().add(1, store, try await Elmfield.scope(in: store))
            }
        }
        var isThere = false
        while !isThere, await hints.next() != nil {
            isThere = try await store.read(in: scope) { try $0.providers.values().count } == 1
        }
        #expect(isThere)
        await child
    }

    @Test("end for a listener whose task is cancelled, and go on for others")
    func cancelled() async throws {
        let folder = try TemporaryFolder()
        let backend = try SQLiteBackend(path: folder.path())
        let store = CPDStore(backend)
        let scope = try await Elmfield.found(in: store)
        var others = backend.wakeUps().makeAsyncIterator()
        let listener = Task {
            var count = 0
            for await _ in backend.wakeUps() { count += 1 }
            return count
        }
        listener.cancel()
        #expect(await listener.value <= 1)
        try await self.add(1, store, scope)
        #expect(await others.next() != nil)
    }

    private func add(_ number: Int, _ store: CPDStore, _ scope: Scope) async throws {
        try await store.write("add", as: Elmfield.unit(number), in: scope, at: Elmfield.now) { session in
            _ = try session.providers.insert(Elmfield.provider(number, "Ashdown \(number)"))
        }
    }
}
