extension DocumentParser {
    /// JSON writes a character beyond the first 65,536 as two escapes, `\ud83d\ude00`; YAML as one, `\U0001f600`.
    /// The pairs are joined, so that the one parser reads both.
    static func joinSurrogates(_ scalars: inout [Unicode.Scalar]) {
        guard scalars.first(where: { !$0.properties.isWhitespace }).map({ $0 == "{" || $0 == "[" }) == true else {
            return
        }
        var joined: [Unicode.Scalar] = []
        joined.reserveCapacity(scalars.count)
        var index = 0
        while index < scalars.count {
            guard scalars[index] == "\\" else {
                joined.append(scalars[index])
                index += 1
                continue
            }
            if let high = self.escape(at: index, in: scalars), let low = self.escape(at: index + 6, in: scalars),
                (0xD800...0xDBFF).contains(high), (0xDC00...0xDFFF).contains(low)
            {
                let digits = String(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00), radix: 16)
                let padding = String(repeating: "0", count: 8 - digits.count)
                joined.append(contentsOf: "\\U\(padding)\(digits)".unicodeScalars)
                index += 12
            } else {
                joined.append(contentsOf: scalars[index..<min(index + 2, scalars.count)])
                index += 2
            }
        }
        scalars = joined
    }

    /// The value of `\uXXXX` at a place.
    private static func escape(at index: Int, in scalars: [Unicode.Scalar]) -> UInt32? {
        guard index + 6 <= scalars.count, scalars[index] == "\\", scalars[index + 1] == "u" else { return nil }
        var value: UInt32 = 0
        for scalar in scalars[(index + 2)..<(index + 6)] {
            guard scalar.isASCII, let digit = Character(scalar).hexDigitValue else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}
