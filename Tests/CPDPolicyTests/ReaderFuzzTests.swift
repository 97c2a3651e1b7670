import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Foundation
import Testing

/// SplitMix64: the same numbers for the same seed, everywhere.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        self.state &+= 0x9e37_79b9_7f4a_7c15
        var value = self.state
        value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
        return value ^ (value >> 31)
    }
}

@Suite struct ReaderFuzzTests {
    private static let pieces =
        [
            ":", "-", "{", "}", "[", "]", "\"", "'", "&a", "*a", "!", "|", ">", "?", "#", "%", "@", "`", "\t", "\n",
            "\r",
            " ", "~", "null", "\u{0}", "\u{FEFF}", "\u{2028}", "é", "😀", "---", "...", "<<: *a", "id: MAT-1k",
            "force: must", "99999999999999999999 GBP", "-1 GBP", "0000-00-00", "\\", "\"\\uD800\"",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xF0, 0x9F]]

    static func mutate(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            let position = Int.random(in: 0...bytes.count, using: &generator)
            let end = min(bytes.count, position + Int.random(in: 0...12, using: &generator))
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: bytes.removeSubrange(position..<end)
            case 1: bytes.insert(contentsOf: self.pieces.randomElement(using: &generator) ?? [], at: position)
            case 2: bytes.replaceSubrange(position..<end, with: self.pieces.randomElement(using: &generator) ?? [])
            default:
                let from = Int.random(in: 0...bytes.count, using: &generator)
                bytes.insert(contentsOf: bytes[from..<min(bytes.count, from + 40)], at: position)
            }
        }
        return bytes
    }

    /// Part of the shipped edition, so that a few thousand readings take a few seconds.
    private static let start = Array(ShippedEdition.spring2024.utf8.prefix(1600))
    private static let middle =
        Array("clauses:\n".utf8)
        + (ShippedEdition.spring2024.range(of: "  - id: MAT-1h").map {
            Array(ShippedEdition.spring2024[$0.lowerBound...].utf8.prefix(1400))
        } ?? [])

    @Test("No change to an edition ends the reading without an answer", arguments: 0..<4)
    func editions(_ seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        var refused = 0
        for round in 0..<750 {
            let bytes = Self.mutate(round % 2 == 0 ? Self.start : Self.middle, &generator)
            do {
                _ = try EditionReader().read(EditionSource(file: "f", bytes: bytes)).makePolicy()
            } catch {
                refused += 1
                #expect(!error.problems.isEmpty)
                #expect(error.problems.allSatisfy { $0.line >= 1 && $0.column >= 1 })
            }
        }
        #expect(refused > 300)
    }

    @Test("No change to facts ends the reading or the check without an answer", arguments: 0..<4)
    func facts(_ seed: UInt64) throws {
        var generator = SeededGenerator(state: seed)
        let policy = try shippedEdition().makePolicy()
        let start = Array(exampleText.utf8)
        var refused = 0
        for _ in 0..<250 {
            guard let facts = try? FactsReader().read(Self.mutate(start, &generator), file: "f") else {
                refused += 1
                continue
            }
            let verdict = policy.assess(facts)
            #expect(verdict.findings.count >= 14)
            let text = CheckRecord.encode(verdict, facts: facts, edition: "e", digests: [])
            #expect(
                try CheckRecord.decode(text) == CheckRecord(edition: "e", digests: [], facts: facts, verdict: verdict))
        }
        #expect(refused > 100)
    }
}
