import CPDDomain
import Testing

@Suite struct IdentifierTests {
    private static func some(_ count: Int, seed: UInt64) -> [Identifier<School>] {
        var random = SplitMix64(state: seed)
        return (0..<count).map { _ in Identifier(high: random.next(), low: random.next()) }
    }

    @Test func textIsReadBackInEitherCase() {
        for identifier in Self.some(1000, seed: 1) {
            #expect(Identifier(identifier.description) == identifier)
            #expect(Identifier(identifier.description.uppercased()) == identifier)
            #expect(identifier.description == identifier.description.lowercased())
        }
    }

    @Test func theOrderIsTheOrderOfTheText() {
        let identifiers = Self.some(1000, seed: 2)
        #expect(identifiers.sorted().map(\.description) == identifiers.map(\.description).sorted())
    }

    @Test func aKnownUUIDHasItsKnownHalves() {
        let identifier = Identifier<School>("017f22e2-79b0-7cc3-98c4-dc0c0c07398f")
        #expect(identifier == Identifier(high: 0x017F_22E2_79B0_7CC3, low: 0x98C4_DC0C_0C07_398F))
    }

    @Test(
        "anything but 36 characters of a UUID is no identifier",
        arguments: [
            "", "017f22e2-79b0-7cc3-98c4-dc0c0c07398", "017f22e2-79b0-7cc3-98c4-dc0c0c07398f0",
            "017f22e279b07cc398c4dc0c0c07398f", "017f22e2-79b0-7cc3-98c4-dc0c0c07398g",
            "{17f22e2-79b0-7cc3-98c4-dc0c0c07398}", "017f22e27-9b0-7cc3-98c4-dc0c0c07398f",
            "017f22e2-79b0-7cc3-98c4-dc0c0c0739é", "------------------------------------",
        ])
    func wrongText(text: String) {
        #expect(Identifier<School>(text) == nil)
    }

    @Test(
        "a new identifier is a UUID of version 7 with its time in front",
        arguments: [0, 1, 1_645_557_742_000, 281_474_976_710_655] as [Int64])
    func version7(milliseconds: Int64) {
        var generator = IdentifierGenerator(seed: 7)
        for _ in 0..<200 {
            let made: Identifier<Person> = generator.next(at: Timestamp(millisecondsSinceEpoch: milliseconds))
            #expect(made.high >> 16 == UInt64(milliseconds))
            #expect(made.high >> 12 & 0xF == 7)
            #expect(made.low >> 62 == 0b10)
        }
    }

    @Test func theSameSeedGivesTheSameAndAnotherGivesOthers() {
        func made(_ seed: UInt64) -> [Identifier<Person>] {
            var generator = IdentifierGenerator(seed: seed)
            return (0..<500).map { generator.next(at: Timestamp(millisecondsSinceEpoch: Int64($0 / 100))) }
        }
        #expect(made(1) == made(1))
        #expect(Set(made(1) + made(2)).count == 1000)
    }

    @Test func laterIdentifiersFollowEarlierOnes() {
        var generator = IdentifierGenerator(seed: 3)
        let made: [Identifier<Person>] = (0..<500).map {
            generator.next(at: Timestamp(millisecondsSinceEpoch: 1_700_000_000_000 + $0))
        }
        #expect(made == made.sorted())
    }

    @Test func aTimeBefore1970CountsAsItsBeginning() {
        var generator = IdentifierGenerator(seed: 3)
        let made: Identifier<Person> = generator.next(at: Timestamp(millisecondsSinceEpoch: -5))
        #expect(made.high >> 16 == 0)
    }

    @Test func splitMix64IsThePublishedSequence() {
        var random = SplitMix64(state: 1_234_567)
        let numbers = (0..<5).map { _ in random.next() }
        #expect(
            numbers == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
            ])
    }
}
