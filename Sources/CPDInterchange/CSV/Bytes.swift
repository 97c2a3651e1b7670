/// Small questions to a field's UTF-8, answered without making a `String`.
extension ArraySlice<UInt8> {
    /// Without blanks (spaces, tabs, line breaks) at either end.
    var trimmed: Self {
        var start = self.startIndex
        var end = self.endIndex
        while start < end, self[start] <= 0x20 { start += 1 }
        while end > start, self[end - 1] <= 0x20 { end -= 1 }
        return self[start..<end]
    }

    /// Whether nothing but blanks stands in it.
    var isBlank: Bool { self.allSatisfy { $0 <= 0x20 } }

    /// Whether it is this word, given in lower case ASCII, in any case.
    func isWord(_ word: StaticString) -> Bool {
        guard self.count == word.utf8CodeUnitCount else { return false }
        var letter = word.utf8Start
        for byte in self {
            guard byte == letter.pointee || ((0x41...0x5A).contains(byte) && byte | 0x20 == letter.pointee) else {
                return false
            }
            letter += 1
        }
        return true
    }

    /// Whether it is exactly this text.
    func isText(_ text: String) -> Bool { self.elementsEqual(text.utf8) }

    /// The number its digits make; `nil` where it is empty, longer than nine, or holds anything else.
    var digits: Int? {
        guard !self.isEmpty, self.count <= 9 else { return nil }
        var value = 0
        for byte in self {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }

    /// Blanks at either end taken off, as text.
    var trimmedText: String { String(decoding: self.trimmed, as: UTF8.self) }

    /// The same, `nil` where nothing is left.
    var textUnlessBlank: String? {
        let text = self.trimmed
        return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
    }

    /// The text in lower case.
    var lowercasedText: String { String(decoding: self, as: UTF8.self).lowercased() }
}

/// Text that is equal and hashed by its UTF-8, as the stores compare it; `String` also equates different spellings of
/// one character.
struct ExactText: Hashable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (left: Self, right: Self) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    func hash(into hasher: inout Hasher) {
        var text = self.text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
