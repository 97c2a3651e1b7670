/// Where well-formed UTF-8 ends (the count where all of it is), and the first NUL byte before that.
///
/// Eight bytes at a time while they are ASCII: nearly every file is, nearly everywhere.
func scanUTF8(_ bytes: UnsafeRawBufferPointer, from start: Int) -> (validEnd: Int, nul: Int?) {
    var position = start
    let count = bytes.count
    while position < count {
        while position + 8 <= count {
            let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            let isASCII = word & 0x8080_8080_8080_8080 == 0
            let hasNUL = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0
            guard isASCII, !hasNUL else { break }
            position += 8
        }
        guard position < count else { break }
        let first = bytes[position]
        if first == 0 { return (position, position) }
        if first < 0x80 {
            position += 1
            continue
        }
        let length = lengthOfSequence(bytes, at: position)
        if length == 0 { break }
        position += length
    }
    return (position, position < count ? bytes[position...].firstIndex(of: 0) : nil)
}

/// The length of the well-formed sequence of two to four bytes here; 0 for none (Unicode Standard, table 3-7).
private func lengthOfSequence(_ bytes: UnsafeRawBufferPointer, at position: Int) -> Int {
    let first = bytes[position]
    let (length, second): (Int, ClosedRange<UInt8>) =
        switch first {
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xE1...0xEF: (3, 0x80...0xBF)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: (0, 0...0)
        }
    guard length > 0, position + length <= bytes.count, second.contains(bytes[position + 1]) else { return 0 }
    for index in 2..<max(length, 2) where bytes[position + index] & 0xC0 != 0x80 { return 0 }
    return length
}
