/// How the bytes of a file stand for text.
public enum TextEncoding: String, Hashable, Sendable {
    /// UTF-8, with or without a byte order mark.
    case utf8 = "UTF-8"
    /// Windows-1252, in which spreadsheet programs on Windows and the register of schools write.
    case windows1252 = "Windows-1252"
}

/// How a file was written, for a report on what was read.
public struct FileReading: Hashable, Sendable {
    /// The file's name.
    public let file: String
    /// What it was written in.
    public let encoding: TextEncoding
    /// Whether it began with a byte order mark, which was skipped.
    public let hasByteOrderMark: Bool

    /// What is worth saying of it, in a sentence; `nil` for plain UTF-8.
    public var remark: String? {
        if self.hasByteOrderMark { return "\(self.file): A byte order mark at its beginning was skipped." }
        return self.encoding == .utf8
            ? nil : "\(self.file): It is no valid UTF-8 and was read as \(self.encoding.rawValue)."
    }
}

/// A file's text as UTF-8 bytes.
struct DecodedText: Sendable {
    /// UTF-8; what is not part of the text (a byte order mark) lies before ``start``.
    var bytes: [UInt8]
    /// Where the text begins in ``bytes``.
    var start: Int
    /// What the file was written in.
    var encoding: TextEncoding
    /// Lines, ascending, that hold a byte which stands for no character; it reads as U+FFFD.
    var undecodableLines: [Int]

    /// Text from a file's bytes: UTF-8 where they are valid UTF-8, else Windows-1252.
    ///
    /// Throws ``FileRefusal`` for UTF-16, for a NUL byte, and for bytes that announce UTF-8 and are not.
    init(file: String, bytes: [UInt8]) throws(FileRefusal) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .utf16(file) }
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let start = hasMark ? 3 : 0
        let (validEnd, nul) = bytes.withUnsafeBytes { scanUTF8($0, from: start) }
        if let nul {
            // Latin letters in UTF-16 are every second byte NUL; a single one is a slip.
            let head = bytes.prefix(256)
            if nul < 256, head.count(where: { $0 == 0 }) * 4 > head.count { throw .utf16(file) }
            throw FileRefusal(
                file: file, line: lineNumber(of: nul, in: bytes), code: "nul-byte",
                message: "The file holds a NUL byte, which no text does. Export it again as CSV UTF-8.")
        }
        if validEnd == bytes.count {
            self.init(bytes: bytes, start: start, encoding: .utf8, undecodableLines: [])
        } else if hasMark {
            throw FileRefusal(
                file: file, line: lineNumber(of: validEnd, in: bytes), code: "invalid-utf8",
                message: "The file says it is UTF-8, but this line is not. Export it again as CSV UTF-8.")
        } else {
            let (text, lines) = utf8(fromWindows1252: bytes)
            self.init(bytes: text, start: 0, encoding: .windows1252, undecodableLines: lines)
        }
    }

    private init(bytes: [UInt8], start: Int, encoding: TextEncoding, undecodableLines: [Int]) {
        self.bytes = bytes
        self.start = start
        self.encoding = encoding
        self.undecodableLines = undecodableLines
    }

    /// Whether one of the lines holds a byte that stands for no character.
    func holdsUndecodable(_ lines: ClosedRange<Int>) -> Bool {
        guard !self.undecodableLines.isEmpty else { return false }
        var low = 0
        var high = self.undecodableLines.count
        while low < high {
            let middle = (low + high) / 2
            if self.undecodableLines[middle] < lines.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < self.undecodableLines.count && self.undecodableLines[low] <= lines.upperBound
    }
}

extension FileRefusal {
    fileprivate static func utf16(_ file: String) -> Self {
        Self(
            file: file, code: "utf-16",
            message: "The file is written in UTF-16. Open it in the program it came from and save it as CSV UTF-8.")
    }
}

private func lineNumber(of offset: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    for index in 0..<min(offset, bytes.count) where endsLine(bytes, at: index) { line += 1 }
    return line
}

/// Whether a line ends with this byte: LF, or CR without LF behind it.
func endsLine(_ bytes: [UInt8], at index: Int) -> Bool {
    bytes[index] == 0x0A || (bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A))
}
