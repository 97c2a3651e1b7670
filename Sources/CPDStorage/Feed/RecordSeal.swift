internal import CPDDomain

/// What is kept beside a record, so that its seal in the journal gives nothing of it away: sixteen bytes of chance.
///
/// Whoever forgets a record forgets its salt too; from then on the seal says nothing about it, and the chain that
/// holds the seal is whole still.
public struct RecordSalt: Hashable, Sendable {
    /// The record.
    public let record: EntityReference
    /// The first eight bytes.
    public let high: UInt64
    /// The other eight.
    public let low: UInt64

    /// A record's salt.
    public init(of record: EntityReference, high: UInt64, low: UInt64) {
        self.record = record
        self.high = high
        self.low = low
    }
}

extension StoredEntity {
    /// Whether the rows of the kind are records, sealed in the journal entries of their units. A journal entry is in
    /// the chain as a whole.
    static var isSealed: Bool { Self.isAppendOnly && Self.kind != .journalEntry }

    /// The record's seal: SHA-256 of the line `cpd-record-1`, the salt, the kind (as a text), the identity and the
    /// recorded values. An identifier is `u` and sixteen bytes, a number `i` and eight, a text `t`, its length in
    /// eight bytes and its UTF-8, an absent value `n`; absent values at the end are left out. Numbers are big-endian.
    func seal(with salt: RecordSalt) -> String {
        var bytes = Array("cpd-record-1\n".utf8)
        bytes.appendSealed(.identifier(high: salt.high, low: salt.low))
        bytes.appendSealed(.text(Self.kind.rawValue))
        bytes.appendSealed(StoredValue(self.id))
        let values = self.recordedValues
        let count = values.lastIndex { $0 != nil }.map { $0 + 1 } ?? 0
        for value in values[..<count] { bytes.appendSealed(value) }
        return Digest.sha256(of: bytes)
    }
}

extension [UInt8] {
    fileprivate mutating func appendSealed(_ value: StoredValue?) {
        switch value {
        case nil:
            self.append(UInt8(ascii: "n"))
        case .identifier(let high, let low):
            self.append(UInt8(ascii: "u"))
            self.append(bigEndian: high)
            self.append(bigEndian: low)
        case .integer(let integer):
            self.append(UInt8(ascii: "i"))
            self.append(bigEndian: UInt64(bitPattern: integer))
        case .text(let text):
            self.append(UInt8(ascii: "t"))
            self.append(bigEndian: UInt64(text.utf8.count))
            self.append(contentsOf: text.utf8)
        }
    }

    private mutating func append(bigEndian number: UInt64) {
        for shift in 0..<8 { self.append(UInt8(truncatingIfNeeded: number >> (56 - 8 * shift))) }
    }
}
