public import CPDDomain
public import CPDPolicy

/// A check as it is kept: the edition by name and digest, the facts as they stood, and every finding, in one canonical text.
///
/// The same check is the same bytes everywhere. The text names its version; a later version reads all earlier ones.
/// Version 1 named the edition without a digest.
public struct CheckRecord: Hashable, Sendable {
    /// The version of the text this library writes.
    public static let version = 2
    /// The name of the edition.
    public var edition: String
    /// The exact documents it was made under: the edition, and those it inherits, outwards. Empty where the record is of
    /// version 1, which names none; it is written in that version again.
    public var digests: [EditionDigest]
    /// The facts.
    public var facts: ProvisionFacts
    /// The findings and the answer.
    public var verdict: Verdict

    /// A record of a check.
    public init(edition: String, digests: [EditionDigest], facts: ProvisionFacts, verdict: Verdict) {
        self.edition = edition
        self.digests = digests
        self.facts = facts
        self.verdict = verdict
    }

    /// The canonical text of a check.
    public static func encode(
        _ verdict: Verdict, facts: ProvisionFacts, edition: String, digests: [EditionDigest]
    ) -> String {
        JSONText.object([
            "version": .integer(digests.isEmpty ? 1 : self.version), "edition": .string(edition),
            "digests": digests.isEmpty
                ? nil
                : .list(
                    digests.map { .object(["edition": .string($0.edition), "sha256": .string($0.sha256)]) }),
            "answer": .string(verdict.answer.rawValue), "facts": JSONText(facts),
            "findings": .list(verdict.findings.map { JSONText($0) }),
        ]).compact
    }

    /// The canonical text.
    public func encode() -> String {
        Self.encode(self.verdict, facts: self.facts, edition: self.edition, digests: self.digests)
    }

    /// The check a canonical text tells of.
    ///
    /// - Throws: ``DocumentError`` where the text is no record of a version this library knows.
    public static func decode(_ text: String) throws(DocumentError) -> CheckRecord {
        let problems = ProblemList(file: "check")
        let record = DocumentParser.parse(Array(text.utf8), into: problems).flatMap {
            CheckRecordReading(problems: problems).read($0)
        }
        guard let record, problems.problems.isEmpty else { throw DocumentError(problems.problems) }
        return record
    }
}
