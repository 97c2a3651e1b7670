import CPDDomain
import CPDInterchange
import Testing

@Suite struct CSVReaderTests {
    @Test(
        "fields and lines are as RFC 4180 and real files have them",
        arguments: [
            ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]], [1, 2]),
            ("a,b\n1,2", [["a", "b"], ["1", "2"]], [1, 2]),
            ("a,b\r1,2\r", [["a", "b"], ["1", "2"]], [1, 2]),
            ("\"a\r\nb\",c\r\nd,e", [["a\r\nb", "c"], ["d", "e"]], [1, 3]),
            ("\"a\rb\nc\",d\ne", [["a\rb\nc", "d"], ["e"]], [1, 4]),
            ("\"say \"\"yes\"\"\",2", [["say \"yes\"", "2"]], [1]),
            ("\"\"\"\"", [["\""]], [1]),
            ("\"\",", [["", ""]], [1]),
            ("a \"b\" c,d", [["a \"b\" c", "d"]], [1]),
            ("1, \"x\"", [["1", " \"x\""]], [1]),
            ("\"a\"  ,b", [["a", "b"]], [1]),
            ("a\n\n\nb", [["a"], [""], [""], ["b"]], [1, 2, 3, 4]),
            (",\n,", [["", ""], ["", ""]], [1, 2]),
            ("", [], []),
            ("é,Ł,’", [["é", "Ł", "’"]], [1]),
        ] as [(String, [[String]], [Int])])
    func readsRows(text: String, fields: [[String]], lines: [Int]) {
        let rows = CSVReader.rows(text)
        #expect(rows.map(\.fields) == fields)
        #expect(rows.map(\.line) == lines)
    }

    @Test(
        "an unsound row says what is wrong with it",
        arguments: [
            ("a,\"b", CSVRow.Fault.unclosedQuote), ("\"", .unclosedQuote), ("\"a\"\"", .unclosedQuote),
            ("\"a\"b,c", .textAfterQuote), ("\"a\" \"b\"", .textAfterQuote),
            (String(repeating: ",", count: CSVReader.mostFields), .tooManyFields),
        ])
    func findsFaults(text: String, fault: CSVRow.Fault) {
        var reader = CSVReader(utf8: Array(text.utf8))
        var row = CSVRow()
        _ = reader.next(into: &row)
        #expect(row.fault == fault)
        #expect(row.count <= CSVReader.mostFields)
    }

    @Test func aRowKnowsTheLineItEndsOnAndItsPlaceInTheFile() {
        var reader = CSVReader(utf8: Array("a\r\n\"x\r\ny\r\nz\"\r\nlast".utf8))
        var row = CSVRow()
        _ = reader.next(into: &row)
        _ = reader.next(into: &row)
        #expect((row.line, row.lastLine, row.offset) == (2, 4, 3))
        _ = reader.next(into: &row)
        #expect((row.line, row.lastLine, row.offset) == (5, 5, 14))
    }

    @Test func aFieldThatIsNotThereIsEmpty() {
        var reader = CSVReader(utf8: Array("a".utf8))
        var row = CSVRow()
        #expect(row[0].isEmpty)
        _ = reader.next(into: &row)
        #expect(row[1].isEmpty && row[-1].isEmpty)
    }

    @Test("what is written with quotes is read back", arguments: UInt64(1)...20)
    func roundTrip(seed: UInt64) {
        var random = SplitMix64(state: seed)
        let alphabet = ["a", ",", "\"", "\n", "\r", "é", " ", ""]
        let rows = (0..<200).map { _ in
            (0..<Int.random(in: 1...6, using: &random)).map { _ in
                (0..<Int.random(in: 0...5, using: &random)).map { _ in
                    alphabet.randomElement(using: &random) ?? ""
                }.joined()
            }
        }
        let written = rows.map { row in
            row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
        }.joined(separator: "\r\n")
        #expect(CSVReader.rows(written).map(\.fields) == rows)
    }
}
