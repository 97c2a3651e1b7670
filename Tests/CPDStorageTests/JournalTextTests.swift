import CPDDomain
import CPDStorage
import Testing

@Suite("The changes of a journal entry as text")
struct JournalTextTests {
    private static let changes: [JournalEntry.Change] = {
        var random = SplitMix64(state: 5)
        let kinds = ["need", "person", "expectedParticipant", "trainingSession", "é"]
        let revisions: [Int64] = [0, 1, 2, 9, 10, 11, 99, 1_000_000, .max]
        return (0..<500).map { number in
            .init(
                kind: kinds[number / 3 % kinds.count], id: Identifier(high: random.next(), low: random.next()),
                revision: revisions[number % revisions.count],
                seal: number % 4 == 3 ? Digest.sha256(of: "\(number)") : nil)
        }
    }()

    private func entry(_ changes: [JournalEntry.Change]) -> JournalEntry {
        JournalEntry(
            id: Identifier(high: 0x0193_0000_0000_7000, low: 0x8000_0000_0000_0001), process: "décide",
            actor: .system, at: Timestamp(millisecondsSinceEpoch: -5), changes: changes)
    }

    @Test("are the words of each, a line for each")
    func words() {
        let expected = Self.changes.map { "\($0.kind) \($0.id) \($0.revision)\($0.seal.map { " \($0)" } ?? "")" }
            .joined(separator: "\n")
        #expect(self.entry(Self.changes).changesText == expected)
        #expect(self.entry([]).changesText.isEmpty)
    }

    @Test("are read back")
    func readBack() throws {
        let text = self.entry(Self.changes).changesText
        #expect(try JournalEntry.changes(in: text) == Self.changes)
        #expect(try JournalEntry.changes(in: "").isEmpty)
    }

    @Test(
        "are not read where the text says something else",
        arguments: [
            "need", "need 019300000000-7000-8000-000000000001 1", "need 01930000-0000-7000-8000-000000000001",
            "need 01930000-0000-7000-8000-000000000001 one", "need 01930000-0000-7000-8000-000000000001 1 1",
            "need 01930000-0000-7000-8000-00000000000é 1",
            "need 01930000-0000-7000-8000-000000000001 1 \(String(repeating: "a", count: 63))",
            "need 01930000-0000-7000-8000-000000000001 1 \(String(repeating: "A", count: 64))",
            "need 01930000-0000-7000-8000-000000000001 1 \(String(repeating: "a", count: 64)) a",
        ])
    func somethingElse(_ text: String) {
        #expect(throws: StorageError.self) { try JournalEntry.changes(in: text) }
    }

    @Test("are what the chain's digest is of, byte for byte")
    func digest() {
        let entry = self.entry(Self.changes)
        let text =
            "cpd-journal-1\nabc\n7\n01930000-0000-7000-8000-000000000001\ndécide\n\n\n-5\n" + entry.changesText
        let digest = CommittedUnit.digest(of: entry, at: ChangePosition(rawValue: 7), behind: "abc")
        #expect(digest == Digest.sha256(of: text))
    }
}
