internal import CPDDomain

extension Identifier<JournalEntry> {
    /// The identifier of the unit's entry with a number, from 1: of version 7 by RFC 9562, a millisecond later than the
    /// unit's own and counting up, so that the order of the identifiers is that of the entries.
    func following(_ number: Int) -> Self {
        let number = UInt64(number)
        let time = self.high &+ 0x1_0000 & 0xFFFF_FFFF_FFFF_0000
        // 24 bits count; the rest tells units of the same millisecond apart.
        var chance = SplitMix64(state: self.high ^ self.low &* 0x9E37_79B9_7F4A_7C15)
        return Self(
            high: time | 0x7000 | number >> 12 & 0xFFF,
            low: 1 << 63 | (number & 0xFFF) << 50 | chance.next() >> 14)
    }
}
