import CPDDomain
import Testing

@testable import CPDStorage

@Suite("The seal of a record")
struct RecordSealTests {
    private let salt = RecordSalt(of: EntityReference(Identifier<Departure>(high: 1, low: 2)), high: 0xA1, low: 0xB2)
    private let departure = Departure(
        id: Identifier(high: 1, low: 2), decision: Identifier(high: 3, low: 4), clause: ClauseIdentifier("MAT-1a"),
        departedBy: Identifier(high: 5, low: 6), departedOn: CivilDate(daysSinceEpoch: 20_000), reason: "é")

    @Test("is of the salt, the kind, the identity and every value, byte for byte")
    func bytes() {
        func eight(_ number: UInt64) -> [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) } }
        func identifier(_ high: UInt64, _ low: UInt64) -> [UInt8] { Array("u".utf8) + eight(high) + eight(low) }
        func text(_ text: String) -> [UInt8] { Array("t".utf8) + eight(UInt64(text.utf8.count)) + Array(text.utf8) }
        let parts = [
            Array("cpd-record-1\n".utf8), identifier(0xA1, 0xB2), text("departure"), identifier(1, 2),
            identifier(3, 4), text("MAT-1a"), identifier(5, 6), Array("i".utf8) + eight(20_000), text("é"),
        ]
        #expect(self.departure.seal(with: self.salt) == Digest.sha256(of: parts.flatMap(\.self)))
    }

    @Test("is the one that stores out there hold their records to")
    func lasting() {
        #expect(
            self.departure.seal(with: self.salt) == "ded60f35b21c961ba548cd4f1421cbc3e149481b3fb6eec8facfb002e5dd9981")
    }

    @Test("tells an absent value from none at the end alone")
    func absence() {
        let check = PolicyCheck(
            id: Identifier(high: 1, low: 2), subject: .request, opportunity: Identifier(high: 3, low: 4), request: nil,
            edition: Identifier(high: 3, low: 4), checkedOn: CivilDate(daysSinceEpoch: 1), answer: .meets, content: "")
        var other = check
        other.request = Identifier(high: 3, low: 4)
        #expect(check.seal(with: self.salt) != other.seal(with: self.salt))
        #expect(check.recordedValues.count == 7 && check.recordedValues.last != nil)
    }

    @Test("is made for every kind that is only ever added to, but the journal, of as many values as it has attributes")
    func everyKind() {
        let kinds = EntityKind.allCases.filter { $0.type.isSealed }
        #expect(kinds == [.policyCheck, .decision, .departure, .adoptedEdition, .stageDecision, .virement])
        // A period is two values.
        #expect(self.departure.recordedValues.count == Mirror(reflecting: self.departure).children.count - 1)
    }

    @Test("has another salt each time, where chance gives it, and the same where a number does")
    func salts() {
        let (record, unit) = (self.salt.record, Identifier<JournalEntry>(high: 7, low: 7))
        let chance = (0..<1000).map { SaltSource.chance.salt(of: record, in: unit, $0) }
        #expect(Set(chance).count == 1000)
        let known = (0..<1000).map { SaltSource.number(1).salt(of: record, in: unit, $0) }
        #expect(Set(known).count == 1000)
        #expect(known == (0..<1000).map { SaltSource.number(1).salt(of: record, in: unit, $0) })
        #expect(known != (0..<1000).map { SaltSource.number(2).salt(of: record, in: unit, $0) })
    }
}
