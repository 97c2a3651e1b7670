import CPDInterchange
import Foundation

/// A line of a file of commands: its words, as a shell would make them.
struct ScriptLine {
    /// Where it begins, from 1.
    var number: Int
    /// The words.
    var words: [String]
    /// Whether the file goes on where the answer is no: the line begins with `!`.
    var mayAnswerNo = false
    /// The heading it stands under, where it is the first: a comment written between dashes.
    var heading: String?

    /// The lines of a file that say something.
    static func read(_ path: String, environment: [String: String]) throws -> [ScriptLine] {
        let bytes = try FileSource.bytes(atPath: path)
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        guard let text = String(validating: bytes.dropFirst(bytes.starts(with: mark) ? 3 : 0), as: UTF8.self) else {
            throw Failure(.input, "\(path): The file is not written in UTF-8. Save it as UTF-8 text.")
        }
        var lines: [ScriptLine] = []
        var reader = WordReader(environment: environment)
        var first = 1
        var heading: String?
        // Lines end as they do on any system; CR and LF together are one character.
        let ends: Set<Character> = ["\n", "\r\n", "\r"]
        for (offset, line) in text.split(omittingEmptySubsequences: false, whereSeparator: ends.contains).enumerated() {
            if !reader.isInside {
                first = offset + 1
                heading = Self.heading(line) ?? heading
            }
            do {
                guard try reader.take(line) else { continue }
            } catch {
                throw Failure(.input, "\(path):\(offset + 1): \(Failure(error).message)")
            }
            var words = reader.finish()
            let mayAnswerNo = words.first == "!"
            if mayAnswerNo { words.removeFirst() }
            if words.first == "cpd" { words.removeFirst() }
            guard !words.isEmpty else { continue }
            lines.append(ScriptLine(number: first, words: words, mayAnswerNo: mayAnswerNo, heading: heading))
            heading = nil
        }
        guard !reader.isInside else {
            let fault =
                reader.isQuoted ? "A quotation mark is opened and not closed." : "It ends with \\, and nothing follows."
            throw Failure(.input, "\(path):\(first): \(fault)")
        }
        return lines
    }

    /// The words of a comment such as `# ---- September ----`.
    private static func heading(_ line: Substring) -> String? {
        guard line.hasPrefix("# --") else { return nil }
        return String(line.drop { "# -".contains($0) }.reversed().drop { "- \r".contains($0) }.reversed())
    }
}

/// Makes words of text: quotation marks, `\`, `#` and `${NAME:-default}` as in a shell.
private struct WordReader {
    let environment: [String: String]
    private var words: [String] = []
    private var word: String?
    private var quote: Character?
    private var continues = false

    init(environment: [String: String]) { self.environment = environment }

    /// Whether the command goes on in the next line.
    var isInside: Bool { self.continues || self.quote != nil }

    /// Whether a quotation mark is open.
    var isQuoted: Bool { self.quote != nil }

    /// Takes a line; whether the command ends with it.
    mutating func take(_ line: Substring) throws -> Bool {
        self.continues = false
        // What goes on inside quotation marks is one text: the break and the indentation behind it are one space.
        var rest = self.quote == nil ? line : line.drop(while: \.isWhitespace)
        while let character = rest.popFirst() {
            if self.quote == "'" {
                if character == "'" { self.quote = nil } else { self.word?.append(character) }
            } else if character == "\\" {
                guard let next = rest.popFirst() else {
                    self.continues = true
                    break
                }
                self.word = (self.word ?? "") + String(next)
            } else if character == "$", rest.first == "{" {
                self.word = (self.word ?? "") + (try self.value(from: &rest))
            } else if character == self.quote {
                self.quote = nil
            } else if self.quote != nil {
                self.word?.append(character)
            } else if character == "\"" || character == "'" {
                self.quote = character
                self.word = self.word ?? ""
            } else if character.isWhitespace {
                self.endWord()
            } else if character == "#", self.word == nil {
                break
            } else {
                self.word = (self.word ?? "") + String(character)
            }
        }
        if self.quote != nil { self.word?.append(" ") } else { self.endWord() }
        return !self.isInside
    }

    /// The words, and an empty reader.
    mutating func finish() -> [String] {
        defer { self.words = [] }
        return self.words
    }

    private mutating func endWord() {
        if let word = self.word { self.words.append(word) }
        self.word = nil
    }

    private func value(from rest: inout Substring) throws -> String {
        guard let end = rest.firstIndex(of: "}") else { throw Failure(.input, "\"${\" is opened and not closed.") }
        let inside = rest[rest.index(after: rest.startIndex)..<end]
        rest = rest[rest.index(after: end)...]
        let name: Substring
        var fallback: Substring?
        if let range = inside.range(of: ":-") {
            name = inside[..<range.lowerBound]
            fallback = inside[range.upperBound...]
        } else {
            name = inside
        }
        if let value = self.environment[String(name)], !value.isEmpty { return value }
        guard let fallback else {
            throw Failure(.input, "The variable \(name) is not set. Set it, or write a default: ${\(name):-…}.")
        }
        return String(fallback)
    }
}
