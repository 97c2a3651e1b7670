internal import Crypto

/// SHA-256 (FIPS 180-4), where a text or a unit of work needs a name that nobody can give to another.
public enum Digest {
    /// The digest of a text's UTF-8 bytes, as 64 hexadecimal digits.
    public static func sha256(of text: String) -> String { self.sha256(of: Array(text.utf8)) }

    /// The digest of some bytes, as 64 hexadecimal digits.
    static func sha256(of bytes: [UInt8]) -> String {
        let digits: StaticString = "0123456789abcdef"
        return String(unsafeUninitializedCapacity: 64) { buffer in
            for (index, byte) in SHA256.hash(data: bytes).enumerated() {
                buffer[2 * index] = digits.utf8Start[Int(byte >> 4)]
                buffer[2 * index + 1] = digits.utf8Start[Int(byte & 0xF)]
            }
            return 64
        }
    }

    /// The first sixteen bytes of the digest of some numbers, as two halves.
    static func sha256(of numbers: [UInt64]) -> (first: UInt64, second: UInt64) {
        var bytes: [UInt8] = []
        for number in numbers {
            for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: number >> (56 - 8 * shift))) }
        }
        var halves: (UInt64, UInt64) = (0, 0)
        for (index, byte) in SHA256.hash(data: bytes).prefix(16).enumerated() {
            if index < 8 { halves.0 = halves.0 << 8 | UInt64(byte) } else { halves.1 = halves.1 << 8 | UInt64(byte) }
        }
        return halves
    }
}
