/// Windows-1252 as UTF-8, and the lines with bytes it leaves unassigned, which become U+FFFD.
func utf8(fromWindows1252 bytes: [UInt8]) -> (text: [UInt8], undecodableLines: [Int]) {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    var undecodableLines: [Int] = []
    var line = 1
    for (index, byte) in bytes.enumerated() {
        switch byte {
        case 0..<0x80:
            text.append(byte)
            if endsLine(bytes, at: index) { line += 1 }
        case 0x80..<0xA0:
            let scalar = windows1252[Int(byte - 0x80)]
            if scalar == 0xFFFD, undecodableLines.last != line { undecodableLines.append(line) }
            appendUTF8(scalar, to: &text)
        default:
            appendUTF8(UInt16(byte), to: &text)
        }
    }
    return (text, undecodableLines)
}

/// What 0x80 to 0x9F stand for (unicode.org, "CP1252.TXT"); 0xFFFD where nothing is assigned. All other bytes stand
/// for the character of the same number.
private let windows1252: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
]

/// A character from U+0080 to U+FFFF, in two or three bytes.
private func appendUTF8(_ scalar: UInt16, to text: inout [UInt8]) {
    if scalar < 0x800 {
        text.append(0xC0 | UInt8(scalar >> 6))
    } else {
        text.append(0xE0 | UInt8(scalar >> 12))
        text.append(0x80 | UInt8(scalar >> 6 & 0x3F))
    }
    text.append(0x80 | UInt8(scalar & 0x3F))
}
