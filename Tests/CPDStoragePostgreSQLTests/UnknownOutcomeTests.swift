import CPDDomain
import CPDStorage
import Foundation
import Synchronization
import Testing

@Suite("A connection that is cut at COMMIT")
struct UnknownOutcomeTests {
    @Test(
        "leaves the unit there once, and the caller has its result",
        arguments: [CountingProxy.CommitRule.cutBefore, .cutBehind], ["cpd_prepare=on", "cpd_prepare=off"])
    func isThereOnce(_ rule: CountingProxy.CommitRule, _ parameter: String) async throws {
        let (proxy, trial) = try await self.behindProxy(parameter)
        for unit in 10..<15 {
            let runs = Mutex(0)
            // The COMMIT of a read before it has gone through.
            try await trial.expectNothingOpen()
            proxy.atNextCommit(rule)
            let result = try await trial.write(unit) { session in
                let run = runs.withLock { runs in
                    runs += 1
                    return runs
                }
                try session.people.insert(Person(id: identifier(unit), givenName: "Mira", familyName: "\(run)"))
                return run
            }
            #expect(result == (rule == .cutBefore ? 2 : 1))
            let person = try await trial.store.read(in: trial.scope) { try $0.people.find(identifier(unit)) }
            #expect(person?.value.familyName == "\(result)")
            #expect(try await trial.isKept(unit))
        }
        try await trial.expectNothingOpen()
    }

    @Test(
        "says what became of the unit to a task that was cancelled meanwhile",
        arguments: [CountingProxy.CommitRule.holdAndCutBefore, .holdAndCutBehind])
    func cancelled(_ rule: CountingProxy.CommitRule) async throws {
        let (proxy, trial) = try await self.behindProxy("cpd_prepare=on")
        try await trial.expectNothingOpen()
        proxy.atNextCommit(rule)
        let task = Task {
            try await trial.write(10) { session in
                try session.people.insert(Person(id: identifier(10), givenName: "Mira", familyName: "Sandoval"))
                return "result"
            }
        }
        while !proxy.holdsAnswer { try await Task.sleep(for: .milliseconds(1)) }
        task.cancel()
        proxy.release()
        if rule == .holdAndCutBefore {
            await #expect(throws: CancellationError.self) { try await task.value }
        } else {
            #expect(try await task.value == "result")
        }
        #expect(try await trial.isKept(10) == (rule == .holdAndCutBehind))
        try await trial.expectNothingOpen()
    }

    @Test("does not matter to whoever asks for changes", arguments: [CountingProxy.CommitRule.cutBefore, .cutBehind])
    func changes(_ rule: CountingProxy.CommitRule) async throws {
        let (proxy, trial) = try await self.behindProxy("cpd_prepare=on")
        try await trial.addPerson(10)
        try await trial.expectNothingOpen()
        // The first COMMIT is that of a read; the second is of the unit that gives places.
        proxy.atNextCommit(rule, skipping: 1)
        let units = try await trial.store.changes(since: .beginning, in: trial.scope)
        #expect(units.map(\.entry.id) == [identifier(2), identifier(10)])
        #expect(try await trial.store.verifyJournal(in: trial.scope).firstBroken == nil)
        #expect(!proxy.awaitsCommit)
    }

    @Test("does not matter to a read")
    func read() async throws {
        let (proxy, trial) = try await self.behindProxy("cpd_prepare=on")
        proxy.atNextCommit(.cutBehind)
        for _ in 0..<3 {
            let kind = try await trial.store.read(in: trial.scope) { try $0.providers.find(identifier(3))?.value.kind }
            #expect(kind == .external)
        }
    }

    private func behindProxy(_ parameter: String) async throws -> (CountingProxy, TestStore) {
        var components = try #require(URLComponents(string: TestServer.url()))
        let proxy = try CountingProxy(before: UInt16(#require(components.port)))
        components.port = Int(proxy.port)
        return (proxy, try await TestStore.make(url: components.string, connections: 2, parameter))
    }
}
