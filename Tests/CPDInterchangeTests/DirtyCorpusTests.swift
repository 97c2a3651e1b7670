import CPDDomain
import CPDInterchange
import Foundation
import Testing

/// Files with every usual defect, by other people. The expected numbers were made with Python's `csv` module and the
/// rule for ragged rows: columns, sound rows, unsound rows, bytes of all fields of the sound rows.
@Suite(.enabled(if: Files.hasInterop, "other people's data is not there"))
struct DirtyCorpusTests {
    static let files: [(name: String, columns: Int, sound: Int, unsound: Int, bytes: Int)] = [
        ("accent.csv", 1, 0, 2, 0),
        ("analysis-data.csv", 11, 9, 0, 527),
        ("ascii.csv", 3, 1, 0, 3),
        ("blank-headers.csv", 3, 2, 0, 21),
        ("blank-rows-no-fields.csv", 3, 2, 0, 21),
        ("blank-rows.csv", 3, 2, 0, 21),
        ("bom.csv", 2, 2, 0, 18),
        ("capital-3.csv", 2, 5, 0, 32),
        ("capitals.csv", 3, 5, 0, 47),
        ("chunk1.csv", 2, 1, 0, 8),
        ("chunk2.headless.csv", 2, 0, 0, 0),
        ("countries.csv", 1, 1, 5, 1),
        ("country-2.csv", 1, 6, 0, 94),
        ("data2.csv", 2, 3, 0, 39),
        ("defective-rows.csv", 3, 0, 2, 0),
        ("duplicate-column.csv", 4, 1, 0, 4),
        ("duplicate-headers.csv", 5, 2, 0, 35),
        ("escaping.csv", 2, 3, 0, 51),
        ("floats.csv", 1, 5, 0, 15),
        ("invalid.csv", 4, 0, 3, 0),
        ("issue-1004-data1.csv", 4, 3, 2, 37),
        ("issue-1004-data2.csv", 4, 0, 3, 0),
        ("issue-1009-comma.csv", 2, 1, 0, 5),
        ("issue-1009-semicolon.csv", 1, 1, 0, 6),
        ("issue-1066-smallcellsize.csv", 2, 12, 0, 3136),
        ("issue-1066-smallcellsizewithdeviation.csv", 2, 12, 0, 7426),
        ("issue-1100.csv", 1, 2, 0, 42),
        ("issue-1105-timezone.csv", 1, 2, 0, 49),
        ("issue-1109.csv", 3, 3, 0, 48),
        ("issue-1138.csv", 1, 0, 7, 0),
        ("issue-1232.csv", 1, 5, 0, 252),
        ("issue-1341.csv", 51, 99, 0, 11401),
        ("latin1.csv", 2, 2, 0, 11),
        ("leading-zeros.csv", 1, 3, 0, 10),
        ("nested-invalid.csv", 3, 5, 0, 36),
        ("numeric-labels.csv", 10, 3, 0, 120),
        ("table-infer-increase-limit.csv", 2, 199, 0, 598),
        ("table-infer-missing-values.csv", 3, 7, 0, 50),
        ("table-infer-utf8.csv", 3, 5, 0, 59),
        ("table-limits.csv", 4, 3, 0, 24),
        ("table.csv", 2, 2, 0, 18),
        ("timezone-with-id.csv", 3, 4, 0, 138),
        ("transform-groups.csv", 4, 6, 0, 78),
        ("transform.csv", 3, 3, 0, 27),
        ("unique-field.csv", 3, 9, 0, 176),
        ("vix.csv", 1, 2, 0, 88),
        ("without-rows.csv", 2, 0, 0, 0),
    ]

    @Test("a dirty file reads as an independent program reads it", arguments: files)
    func reads(file: (name: String, columns: Int, sound: Int, unsound: Int, bytes: Int)) throws {
        var table = try CSVTable(file: file.name, bytes: Files.interopBytes("dirty-csv/" + file.name))
        var row = CSVRow()
        var refused: [RefusedRow] = []
        var (sound, bytes) = (0, 0)
        while table.next(into: &row, refusing: &refused) {
            sound += 1
            bytes += (0..<row.count).reduce(0) { $0 + row[$1].count }
        }
        #expect(table.columnNames.count == file.columns)
        #expect(sound == file.sound)
        #expect(bytes == file.bytes)
        // Semicolons behind closing quotes: Python joins what stands there, we refuse to guess.
        let code = file.name == "issue-1138.csv" ? "text-after-quote" : "ragged-row"
        #expect(refused.map(\.code) == Array(repeating: code, count: file.unsound))
    }

    @Test func everyFileOfTheFolderIsInTheTable() throws {
        let names = try Files.interop("dirty-csv").names.filter { $0.hasSuffix(".csv") }
        #expect(names == Self.files.map(\.name).sorted())
    }
}
