public import CPDDomain
public import CPDPolicy

/// A check as it is kept: the edition's name, the facts as they stood, and every finding, in one canonical text.
///
/// The same check is the same bytes everywhere. The text names its version; a later version reads all earlier ones.
public struct CheckRecord: Hashable, Sendable {
    /// The version of the text this library writes.
    public static let version = 1
    /// The name of the edition.
    public var edition: String
    /// The facts.
    public var facts: ProvisionFacts
    /// The findings and the answer.
    public var verdict: Verdict

    /// A record of a check.
    public init(edition: String, facts: ProvisionFacts, verdict: Verdict) {
        self.edition = edition
        self.facts = facts
        self.verdict = verdict
    }

    /// The canonical text of a check.
    public static func encode(_ verdict: Verdict, facts: ProvisionFacts, edition: String) -> String {
        JSONText.object([
            "version": .integer(self.version), "edition": .string(edition),
            "answer": .string(verdict.answer.rawValue), "facts": JSONText(facts),
            "findings": .list(verdict.findings.map { JSONText($0) }),
        ]).compact
    }

    /// The canonical text.
    public func encode() -> String { Self.encode(self.verdict, facts: self.facts, edition: self.edition) }

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
