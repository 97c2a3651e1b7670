import CPDDomain
import CPDInterchange
import Testing

@Suite struct CSVTableTests {
    /// The rows of a file with the columns `id` and `name`, and what was refused.
    private func read(_ bytes: [UInt8]) throws -> (rows: [[String]], refused: [RefusedRow], table: CSVTable) {
        let table = try CSVTable(file: "file.csv", bytes: bytes)
        var reading = table
        let columns = [try table.requiredColumn("id"), try table.requiredColumn("name")]
        var refused: [RefusedRow] = []
        var rows: [[String]] = []
        var row = CSVRow()
        while reading.next(into: &row, refusing: &refused) { rows.append(columns.map { row.text($0) }) }
        return (rows, refused, table)
    }

    private func refusal(_ bytes: [UInt8]) -> RefusedRow? {
        do {
            _ = try self.read(bytes)
            return nil
        } catch {
            return (error as? FileRefusal)?.reason
        }
    }

    @Test func columnsAreFoundByNameInAnyOrderAndCase() throws {
        let (rows, refused, _) = try self.read(Array("extra, Name ,ID\r\nx,Ann,7\r\n".utf8))
        #expect(rows == [["7", "Ann"]])
        #expect(refused.isEmpty)
    }

    @Test func aByteOrderMarkIsNoPartOfTheFirstName() throws {
        let (rows, _, table) = try self.read([0xEF, 0xBB, 0xBF] + Array("id,name\n1,Zoë".utf8))
        #expect(rows == [["1", "Zoë"]])
        #expect(table.encoding == .utf8)
    }

    @Test("each byte of Windows-1252 stands for its character")
    func windows1252() throws {
        let unassigned: [UInt8] = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
        let high = (UInt8(0x80)...0xFF).filter { !unassigned.contains($0) }
        let expected =
            "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ" + String(String.UnicodeScalarView((0xA0...0xFF).map { UnicodeScalar($0) }))
        let (rows, refused, table) = try self.read(Array("id,name\n1,".utf8) + high)
        #expect(rows == [["1", expected]])
        #expect(refused.isEmpty)
        #expect(table.encoding == .windows1252)
    }

    @Test(
        "a byte that Windows-1252 leaves unassigned refuses its row",
        arguments: [0x81, 0x8D, 0x8F, 0x90, 0x9D] as [UInt8])
    func unassigned(byte: UInt8) throws {
        let bytes = Array("id,name\n1,Ann\n\"2\n\",x".utf8) + [byte] + Array("\n3,Bob\n".utf8)
        let (rows, refused, _) = try self.read(bytes)
        #expect(rows == [["1", "Ann"], ["3", "Bob"]])
        #expect(refused.map(\.code) == ["undecodable-byte"])
        #expect(refused.map(\.origin.line) == [3])
    }

    @Test(
        "malformed UTF-8 is read as Windows-1252",
        arguments: [
            [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0xA0], [0xF5, 0xA0, 0xA0, 0xA0], [0xF0, 0xA0, 0xA0],
            [0xA9], [0xE9, 0x20], [0xC3],
        ] as [[UInt8]])
    func malformed(bytes: [UInt8]) throws {
        #expect(try self.read(Array("id,name\n1,".utf8) + bytes).table.encoding == .windows1252)
    }

    @Test(
        "well-formed UTF-8 is", arguments: ["é", "€", "\u{FFFD}", "\u{D7FF}", "\u{E000}", "😀", "\u{10FFFF}", "\u{800}"])
    func wellFormed(text: String) throws {
        let (rows, _, table) = try self.read(Array("id,name\n1234567,\(text)\n".utf8))
        #expect(rows == [["1234567", text]])
        #expect(table.encoding == .utf8)
    }

    @Test(
        "a file that cannot be read is refused, with the line and what to do",
        arguments: [
            ([], "empty-file", 0), (Array("\r\n\r\n".utf8), "empty-file", 0), ([0xEF, 0xBB, 0xBF], "empty-file", 0),
            ([0xFF, 0xFE] + Array("i\0d\0".utf8), "utf-16", 0), ([0xFE, 0xFF, 0, 0x69], "utf-16", 0),
            (Array("i\0d\0,\0n\0".utf8), "utf-16", 0), (Array("\0i\0d".utf8), "utf-16", 0),
            (Array(("id,name\n" + String(repeating: "1,x\n", count: 100) + "2,\0\n").utf8), "nul-byte", 102),
            ([0xEF, 0xBB, 0xBF] + Array("id,name\n1,".utf8) + [0xE9], "invalid-utf8", 2),
            (Array("id,\"name\n1,x\n".utf8), "unclosed-quote", 1), (Array("id,nom\n".utf8), "missing-column", 1),
            (Array("id,name,ID\n".utf8), "duplicate-column", 1), (Array("\n\nid\n".utf8), "missing-column", 3),
        ] as [([UInt8], String, Int)])
    func refusesFiles(bytes: [UInt8], code: String, line: Int) {
        let refusal = self.refusal(bytes)
        #expect(refusal?.code == code)
        #expect(refusal?.origin == RowOrigin(file: "file.csv", line: line))
        #expect(refusal?.message.hasSuffix(".") == true)
    }

    @Test func otherSeparatorsAreNamed() {
        #expect(self.refusal(Array("id;name\n1;x".utf8))?.message.contains("semicolons") == true)
        #expect(self.refusal(Array("id\tname\n1\tx".utf8))?.message.contains("tabs") == true)
    }

    @Test func aDuplicateOfAColumnNobodyReadsIsIgnored() throws {
        #expect(try self.read(Array("id,name,x,x\n1,Ann,,\n".utf8)).rows == [["1", "Ann"]])
    }

    @Test("a header alone is a table without rows", arguments: ["id,name", "id,name\r\n", "id,name\n\n,\n"])
    func headerOnly(text: String) throws {
        let (rows, refused, _) = try self.read(Array(text.utf8))
        #expect(rows.isEmpty && refused.isEmpty)
    }

    @Test(
        "unsound rows are refused at their line, the others are read",
        arguments: [
            ("1", "ragged-row"), ("1,2,3", "ragged-row"), ("\"1\"2,3", "text-after-quote"),
        ])
    func refusesRows(row: String, code: String) throws {
        let (rows, refused, _) = try self.read(Array("id,name\n\"1\n\",Ann\n\(row)\n3,Bob\n".utf8))
        #expect(rows == [["1\n", "Ann"], ["3", "Bob"]])
        #expect(refused.map(\.code) == [code])
        #expect(refused.map(\.origin) == [RowOrigin(file: "file.csv", line: 4)])
    }

    @Test func anUnclosedQuoteEndsTheFileAndSaysWhereItBegan() throws {
        let (rows, refused, _) = try self.read(Array("id,name\n1,Ann\n2,\"Bob\n3,Cy\n".utf8))
        #expect(rows == [["1", "Ann"]])
        #expect(refused.map(\.code) == ["unclosed-quote"])
        #expect(refused.map(\.origin.line) == [3])
    }

    @Test func aLongRowWithBlankExtrasAndAShortOneWithoutNamelessColumnsAreSound() throws {
        #expect(try self.read(Array("id,name\n1,Ann,, \n".utf8)).rows == [["1", "Ann"]])
        #expect(try self.read(Array("id,name,,\n1,Ann\n".utf8)).rows == [["1", "Ann"]])
    }
}
