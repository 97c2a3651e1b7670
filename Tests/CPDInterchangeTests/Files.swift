import CPDInterchange
import Foundation

/// Where files lie that tests read: our own fixtures, and data of others where it is there.
enum Files {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The folder of other people's data: `CPD_INTEROP_DATA`, or `../shared/data` beside the package.
    static let interop =
        ProcessInfo.processInfo.environment["CPD_INTEROP_DATA"].map { URL(filePath: $0) }
        ?? root.deletingLastPathComponent().appending(path: "shared/data")

    /// Whether tests on other people's data must run. A folder that was named and is not there fails them.
    static let hasInterop =
        ProcessInfo.processInfo.environment["CPD_INTEROP_DATA"] != nil
        || FileManager.default.fileExists(atPath: interop.path())

    static func fixture(_ path: String) throws(FileRefusal) -> FileSource {
        try FileSource(folder: root.appending(path: "Examples/Fixtures/" + path).path())
    }

    static func fixtureBytes(_ path: String) throws(FileRefusal) -> [UInt8] {
        try FileSource.bytes(atPath: root.appending(path: "Examples/Fixtures/" + path).path())
    }

    static func interop(_ path: String) throws(FileRefusal) -> FileSource {
        try FileSource(folder: interop.appending(path: path).path())
    }

    static func interopBytes(_ path: String) throws(FileRefusal) -> [UInt8] {
        try FileSource.bytes(atPath: interop.appending(path: path).path())
    }
}

extension CSVReader {
    /// All rows as text, with the line each begins on.
    static func rows(_ text: String) -> [(line: Int, fields: [String])] {
        var reader = CSVReader(utf8: Array(text.utf8))
        var row = CSVRow()
        var rows: [(Int, [String])] = []
        while reader.next(into: &row) { rows.append((row.line, (0..<row.count).map { row.text($0) })) }
        return rows
    }
}
