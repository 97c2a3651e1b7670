import CPDDomain
import CPDStorage
import CPDStorageInMemory
import Foundation
import Testing

// The programs of Documentation/change-feed-and-outbox.md, to the letter.

func follow(_ store: CPDStore, in scope: Scope, from last: Int64, keep: (Int64) async throws -> Void) async throws {
    for try await unit in store.changeSequence(since: ChangePosition(rawValue: last), in: scope) {
        for change in unit.entry.changes {
            print(change.kind, change.id, change.revision == 0 ? "deleted" : "revision \(change.revision)")
        }
        try await keep(unit.position.rawValue)
    }
}

func names(_ store: CPDStore, in scope: Scope) async throws {
    for try await person in store.stream(Person.Query(), in: scope, pageSize: 200) { print(person.value.familyName) }
}

func audit(_ store: CPDStore, in scope: Scope, writtenDown: ChainHead?) async throws -> ChainHead {
    let audit = try await store.verifyJournal(in: scope, against: writtenDown)
    if let broken = audit.firstBroken { print(broken.defect.rawValue, broken.position.rawValue, broken) }
    return audit.end
}

func tell(_ session: WriteSession, of booking: Identifier<Booking>) throws {
    try session.send(topic: "booking.made", subject: "\(booking)", payload: #"{"booking":"\#(booking)"}"#)
}

func relay(_ store: CPDStore, in scope: Scope, now: @escaping @Sendable () -> Timestamp) async throws {
    let relay = OutboxRelay(over: store, in: [scope], now: now) { event in
        if case .died(let message) = event { print("cannot be delivered: \(message.id)") }
    } deliver: { message in
        try await post(message.payload, as: "\(message.id)")
    }
    try await relay.run()
}

func post(_ text: String, as id: String) async throws {}

@Suite("The page about the change feed")
struct FeedPageTests {
    @Test("shows programs that compile: they are these")
    func showsThese() throws {
        let file = URL(fileURLWithPath: #filePath)
        let project = file.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let page = try String(
            contentsOf: project.appending(path: "Documentation/change-feed-and-outbox.md"), encoding: .utf8)
        let compiled = try String(contentsOf: file, encoding: .utf8)
        let programs = page.components(separatedBy: "```swift\n").dropFirst()
        #expect(programs.count == 4)
        for program in programs {
            let lines = program.components(separatedBy: "```")[0].split(
                separator: "\n", omittingEmptySubsequences: false)
            let text = lines.filter { !$0.hasPrefix("import ") }.joined(separator: "\n")
            #expect(compiled.contains(text.trimmingCharacters(in: .whitespacesAndNewlines)))
        }
    }

    @Test("tells another system, and hands over the end of the chain")
    func works() async throws {
        let store = CPDStore(InMemoryBackend())
        let organisation = Identifier<Organisation>(high: 1, low: 1)
        let scope = try await Authority(over: store).scope(founding: organisation)
        let now = Timestamp(millisecondsSinceEpoch: 0)
        try await store.write("tell", as: Identifier(high: 1, low: 2), in: scope, at: now) { session in
            try session.organisations.insert(
                Organisation(id: organisation, name: "Elmfield", kind: .school, financialYearStartMonth: 4))
            try tell(session, of: Identifier(high: 1, low: 3))
        }
        #expect(try await store.read(in: scope) { try $0.outbox.values().map(\.topic) } == ["booking.made"])
        _ = try await store.changes(since: .beginning, in: scope)
        let end = try await audit(store, in: scope, writtenDown: nil)
        #expect(try await audit(store, in: scope, writtenDown: end) == end)
        #expect(end.position.rawValue == 1)
    }
}
