extension Identifier: CustomStringConvertible {
    /// The identifier as 36 characters in lower case.
    public var description: String {
        String(unsafeUninitializedCapacity: 36) { buffer in
            self.writeText(to: buffer.baseAddress)
            return 36
        }
    }

    /// Appends the 36 characters to some text in UTF-8, for lists of many identifiers.
    package func appendText(to bytes: inout [UInt8]) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 36) { buffer in
            self.writeText(to: buffer.baseAddress)
            bytes.append(contentsOf: buffer)
        }
    }

    private func writeText(to start: UnsafeMutablePointer<UInt8>?) {
        guard var next = start else { return }
        let digits = hexadecimalDigits.utf8Start
        for index in 0..<16 {
            if index == 4 || index == 6 || index == 8 || index == 10 {
                next.pointee = UInt8(ascii: "-")
                next += 1
            }
            let half = index < 8 ? self.high : self.low
            let byte = Int(truncatingIfNeeded: half &>> UInt64(56 - 8 * (index & 7))) & 0xFF
            next[0] = digits[byte >> 4]
            next[1] = digits[byte & 0xF]
            next += 2
        }
    }
}

extension Identifier {
    /// Reads the 36 characters of a UUID in either case from their UTF-8; `nil` for anything else.
    package init?(text: some Sequence<UInt8>) {
        var halves: (UInt64, UInt64) = (0, 0)
        var digits = 0
        var position = 0
        for byte in text {
            if position == 8 || position == 13 || position == 18 || position == 23 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard let value = hexadecimalValue(byte) else { return nil }
                if digits < 16 { halves.0 = halves.0 << 4 | value } else { halves.1 = halves.1 << 4 | value }
                digits += 1
            }
            position += 1
        }
        guard position == 36, digits == 32 else { return nil }
        self.init(high: halves.0, low: halves.1)
    }
}

/// The sixteen digits in ASCII, by value.
private let hexadecimalDigits: StaticString = "0123456789abcdef"

private func hexadecimalValue(_ byte: UInt8) -> UInt64? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
}
