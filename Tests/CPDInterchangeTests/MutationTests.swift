import CPDDomain
import CPDInterchange
import Testing

/// Files spoilt at random, the same way for the same seed: whatever comes, it ends, and says only what it may.
@Suite struct MutationTests {
    @Test("a spoilt CSV file is read to its end, in order and in bounds", arguments: UInt64(0)..<40)
    func csv(seed: UInt64) throws {
        var random = SplitMix64(state: seed)
        let original = try Files.fixtureBytes("oneroster-1.1/users.csv")
        for _ in 0..<25 {
            let bytes = spoilt(original, with: &random)
            var reader = CSVReader(utf8: bytes)
            var row = CSVRow()
            var (rows, end, last) = (0, 0, 0)
            while reader.next(into: &row) {
                rows += 1
                #expect(row.line > last && row.lastLine >= row.line && row.offset >= end)
                (last, end) = (row.lastLine, row.offset + 1)
                #expect((0..<row.count).reduce(0) { $0 + row[$1].count } <= bytes.count - row.offset)
            }
            #expect(rows <= bytes.count)
        }
    }

    @Test(
        "a spoilt OneRoster set gives people, refusals or a refusal of the set", arguments: ["1.1", "1.2"],
        UInt64(0)..<20)
    func oneRoster(version: String, seed: UInt64) throws {
        var random = SplitMix64(state: seed &+ 1000)
        let source = try Files.fixture("oneroster-" + version)
        var original: [String: [UInt8]] = [:]
        for name in source.names { original[name] = try source.bytes(of: name) }
        let names = try OneRosterSet.read(from: source).staff.map(\.familyName).filter { $0.count > 3 }
        for _ in 0..<25 {
            var files = original
            let name = try #require(source.names.randomElement(using: &random))
            files[name] = spoilt(original[name] ?? [], with: &random)
            do throws(FileRefusal) {
                let set = try OneRosterSet.read(from: FileSource(files))
                #expect(set.staff.count <= 120)
                #expect(set.staff.allSatisfy { !$0.posts.isEmpty && !$0.givenName.isEmpty && !$0.familyName.isEmpty })
                for row in set.refused {
                    #expect(row.origin.line >= 1 && row.origin.line <= 400)
                    #expect(!names.contains { row.message.contains($0) })
                }
            } catch {
                #expect(!error.reason.code.isEmpty && !names.contains { error.description.contains($0) })
            }
        }
    }

    @Test("a spoilt register gives schools, refusals or a refusal of the file", arguments: UInt64(0)..<20)
    func register(seed: UInt64) throws {
        var random = SplitMix64(state: seed &+ 2000)
        let original = try Files.fixtureBytes("gias/elmfield.csv")
        for _ in 0..<10 {
            do throws(FileRefusal) {
                let answer = try SchoolRegister(file: "gias.csv", bytes: spoilt(original, with: &random)).allSchools()
                #expect(answer.schools.count <= 12 && answer.schools.allSatisfy { !$0.record.name.isEmpty })
                #expect(answer.refused.allSatisfy { !$0.message.contains("Quillfeather") })
            } catch {
                #expect(!error.reason.message.contains("Quillfeather"))
            }
        }
    }

    @Test func noLengthOfUTF8OverrunsTheFile() throws {
        let bytes = Array("id,n\n1,é€😀\n".utf8)
        for count in 0...bytes.count {
            let table = try? CSVTable(file: "f.csv", bytes: Array(bytes[..<count]))
            #expect((table == nil) == (count == 0))
        }
    }
}

/// One to eight changes: a byte flipped, set, taken out or put in, a stretch doubled, moved or cut off.
private func spoilt(_ original: [UInt8], with random: inout SplitMix64) -> [UInt8] {
    let special: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x00, 0x20, 0x81, 0x92, 0xC3, 0xE2, 0xEF, 0xF0, 0xFF, 0x7B, 0x3A]
    var bytes = original
    for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let stretch = place..<min(bytes.count, place + Int.random(in: 1...200, using: &random))
        switch Int.random(in: 0..<8, using: &random) {
        case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 1: bytes[place] = special.randomElement(using: &random) ?? 0
        case 2: bytes.remove(at: place)
        case 3: bytes.insert(special.randomElement(using: &random) ?? 0, at: place)
        case 4: bytes.insert(contentsOf: Array(bytes[stretch]), at: place)
        case 5: bytes.insert(contentsOf: Array(bytes[stretch]), at: Int.random(in: 0...bytes.count, using: &random))
        case 6: bytes.removeSubrange(stretch)
        default: if Int.random(in: 0..<4, using: &random) == 0 { bytes.removeSubrange(place...) }
        }
    }
    return bytes
}
