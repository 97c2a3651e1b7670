internal import Crypto

/// SHA-256 (FIPS 180-4), where a text or a unit of work needs a name that nobody can give to another.
public enum Digest {
    /// The digest of a text's UTF-8 bytes, as 64 hexadecimal digits.
    public static func sha256(of text: String) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var hexadecimal: [UInt8] = []
        hexadecimal.reserveCapacity(64)
        for byte in SHA256.hash(data: Array(text.utf8)) {
            hexadecimal.append(digits[Int(byte >> 4)])
            hexadecimal.append(digits[Int(byte & 0xF)])
        }
        return String(decoding: hexadecimal, as: UTF8.self)
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
