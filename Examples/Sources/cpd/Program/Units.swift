import CPDDomain

/// Where units of work get their identifiers: from chance, or from a seed, so that the same commands make the same
/// store.
final class Units {
    private var seed: UInt64
    private var count: UInt64 = 0

    /// The units of one command. With a seed, its words tell a single command from others with the same seed; in a
    /// file the position does, so that each line makes the same identifiers whatever the lines before it did.
    init(seed: UInt64?, words: [String], position: Int = 0) {
        guard let seed else {
            self.seed = UInt64.random(in: .min ... .max)
            return
        }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ seed
        for byte in words.joined(separator: "\u{1F}").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        self.seed = hash &+ UInt64(position) &* 0xD1B5_4A32_D192_ED03
    }

    /// Begins the units for one of several things a command is about, so that a command taken up again after it was
    /// stopped half-way gives each thing the unit it had, however many are left.
    func begin(for key: UInt64) { self.count = key }

    /// The identifier of the next unit.
    func next<Entity>(at now: Timestamp) -> Identifier<Entity> {
        self.count &+= 1
        // Each unit has a generator of its own: what one draws does not depend on those before it.
        var generator = IdentifierGenerator(seed: self.seed &+ self.count &* 0x9E37_79B9_7F4A_7C15)
        return generator.next(at: now)
    }
}
