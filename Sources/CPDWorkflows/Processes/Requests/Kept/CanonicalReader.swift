/// Reads back what ``CanonicalText`` has written, and nothing else: it is no reader of other people's JSON.
struct CanonicalReader {
    /// A text that was not written here, or was altered since.
    struct Fault: Error {}

    private let bytes: [UInt8]
    private var position = 0

    static func read(_ text: String) throws(Fault) -> CanonicalText {
        var reader = Self(bytes: Array(text.utf8))
        let tree = try reader.value(depth: 0)
        guard reader.position == reader.bytes.count else { throw Fault() }
        return tree
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func value(depth: Int) throws(Fault) -> CanonicalText {
        guard depth < 32, let next = self.peek() else { throw Fault() }
        switch next {
        case UInt8(ascii: "\""): return .text(try self.text())
        case UInt8(ascii: "["): return .list(try self.list(depth: depth))
        case UInt8(ascii: "{"): return .record(try self.record(depth: depth))
        case UInt8(ascii: "n"): return try self.word("null", .null)
        case UInt8(ascii: "t"): return try self.word("true", .flag(true))
        case UInt8(ascii: "f"): return try self.word("false", .flag(false))
        default: return .integer(try self.integer())
        }
    }

    private func peek() -> UInt8? { self.position < self.bytes.count ? self.bytes[self.position] : nil }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard self.peek() == UInt8(ascii: character) else { return false }
        self.position += 1
        return true
    }

    private mutating func word(_ word: String, _ value: CanonicalText) throws(Fault) -> CanonicalText {
        guard self.bytes[self.position...].starts(with: word.utf8) else { throw Fault() }
        self.position += word.utf8.count
        return value
    }

    private mutating func integer() throws(Fault) -> Int64 {
        let start = self.position
        while let byte = self.peek(), byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte) { self.position += 1 }
        guard let integer = Int64(String(decoding: self.bytes[start..<self.position], as: UTF8.self)) else {
            throw Fault()
        }
        return integer
    }

    private mutating func text() throws(Fault) -> String {
        guard self.take("\"") else { throw Fault() }
        var text: [UInt8] = []
        while let byte = self.peek() {
            self.position += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
            guard byte == UInt8(ascii: "\\") else {
                text.append(byte)
                continue
            }
            guard let escaped = self.peek() else { throw Fault() }
            self.position += 1
            guard escaped == UInt8(ascii: "u") else {
                text.append(escaped)
                continue
            }
            guard self.position + 4 <= self.bytes.count,
                let code = UInt8(
                    String(decoding: self.bytes[self.position..<(self.position + 4)], as: UTF8.self), radix: 16)
            else { throw Fault() }
            self.position += 4
            text.append(code)
        }
        throw Fault()
    }

    private mutating func list(depth: Int) throws(Fault) -> [CanonicalText] {
        var elements: [CanonicalText] = []
        guard self.take("[") else { throw Fault() }
        if self.take("]") { return elements }
        repeat { elements.append(try self.value(depth: depth + 1)) } while self.take(",")
        guard self.take("]") else { throw Fault() }
        return elements
    }

    private mutating func record(depth: Int) throws(Fault) -> [CanonicalText.Field] {
        var fields: [CanonicalText.Field] = []
        guard self.take("{") else { throw Fault() }
        if self.take("}") { return fields }
        repeat {
            let key = try self.text()
            guard self.take(":") else { throw Fault() }
            fields.append(.init(key: key, value: try self.value(depth: depth + 1)))
        } while self.take(",")
        guard self.take("}") else { throw Fault() }
        return fields
    }
}
