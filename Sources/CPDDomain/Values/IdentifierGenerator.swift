/// A source of new identifiers whose time and chance are arguments: the same seed gives the same identifiers.
public struct IdentifierGenerator: Sendable {
    private var random: SplitMix64

    /// A generator that starts from a number. Executables take it from chance, scripts and tests state it.
    public init(seed: UInt64) {
        self.random = SplitMix64(state: seed)
    }

    /// Makes a UUID of version 7 (RFC 9562): 48 bits of milliseconds, then 74 bits of the generator's chance.
    public mutating func next<Entity>(at now: Timestamp) -> Identifier<Entity> {
        let milliseconds = UInt64(truncatingIfNeeded: max(0, now.millisecondsSinceEpoch)) & 0xFFFF_FFFF_FFFF
        let high = milliseconds << 16 | 0x7000 | (self.random.next() & 0x0FFF)
        let low = 0x8000_0000_0000_0000 | (self.random.next() & 0x3FFF_FFFF_FFFF_FFFF)
        return Identifier(high: high, low: low)
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014): a small generator that is the same on every machine. Not for secrets.
public struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// A generator at a state; equal states give equal sequences.
    public init(state: UInt64) {
        self.state = state
    }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        self.state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = self.state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
