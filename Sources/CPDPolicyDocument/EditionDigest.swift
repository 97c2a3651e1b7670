internal import Crypto

/// An edition by its name and by SHA-256 of the exact bytes of its document, so that nothing passes for it that is not it.
public struct EditionDigest: Hashable, Sendable, CustomStringConvertible {
    /// The name of the edition.
    public let edition: String
    /// SHA-256 (FIPS 180-4) of the document's bytes, as 64 hexadecimal digits in lower case.
    public let sha256: String

    /// An edition by its name and the digest of its document.
    public init(edition: String, sha256: String) {
        self.edition = edition
        self.sha256 = sha256
    }

    /// An edition by its name and the document it was read from.
    public init(edition: String, of source: EditionSource) {
        let digits = Array("0123456789abcdef")
        let bytes = SHA256.hash(data: source.bytes)
        self.init(
            edition: edition,
            sha256: String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] }))
    }

    /// `"spring-2024" (SHA-256 9f86d0…)`, the digest in full.
    public var description: String { "\"\(self.edition)\" (SHA-256 \(self.sha256))" }
}

/// What was offered for the edition of a kept check is not that edition: its bytes are others.
public struct AnotherEdition: Error, Hashable, Sendable, CustomStringConvertible {
    /// The edition the check names, or that one of those it inherits which is not the same; `nil` where it names no more.
    public let named: EditionDigest?
    /// What was offered in its place; `nil` where nothing was.
    public let offered: EditionDigest?

    /// What the check names, and what was offered in its place.
    public init(named: EditionDigest?, offered: EditionDigest?) {
        self.named = named
        self.offered = offered
    }

    /// Both, and what to do.
    public var description: String {
        let offered = self.offered.map { "what it would be asked under is \($0)" } ?? "there is nothing in its place"
        guard let named else {
            return
                "The check names no more editions than it was made under, and \(offered): they are not the same. Ask it "
                + "under the texts it was made under."
        }
        return
            "The check was made under \(named), and \(offered): their bytes are not the same. Ask it under the text it "
            + "was made under."
    }
}
