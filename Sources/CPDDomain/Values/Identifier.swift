/// The identity of one entity: 128 bits, typed by what it identifies, so that a school's identifier never fits where
/// a person's is expected.
///
/// Written as a lower-case UUID (RFC 9562). New ones are made as UUID version 7 by an ``IdentifierGenerator``, so they
/// begin with the time they were made: never use one as a secret.
public struct Identifier<Entity>: Hashable, Sendable {
    /// The first eight bytes, most significant first.
    public let high: UInt64
    /// The last eight bytes, most significant first.
    public let low: UInt64

    /// Makes an identifier from its two halves.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Reads the 36 characters of a UUID in either case; `nil` for anything else.
    public init?(_ text: String) { self.init(text: text.utf8) }

    /// The same 128 bits as the identity of something else, for the few places that list identifiers of many kinds.
    public func reinterpreted<Other>(as other: Other.Type = Other.self) -> Identifier<Other> {
        Identifier<Other>(high: self.high, low: self.low)
    }
}

extension Identifier: Comparable {
    /// The order of the sixteen bytes, which is also the order of the text.
    public static func < (left: Self, right: Self) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

extension Identifier: Codable {
    /// Reads the identifier from one string.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let identifier = Self(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "An identifier is a UUID of 36 characters."))
        }
        self = identifier
    }

    /// Writes the identifier as one string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(self.description)
    }
}
