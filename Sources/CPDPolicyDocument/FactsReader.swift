public import CPDDomain
public import CPDPolicy

/// Reads the facts on which MAT-1a to MAT-1n are checked, from JSON or YAML, one document or one a line.
///
/// An object with `title` and `date` and, where somebody recorded them: `askedBy`, `requiredByLaw`, `approach`, `mode`,
/// `participants`, `priorities`, `effectivePractice`, `pupilBenefit`, `diversityCheck`, `expertise`, `sessions`,
/// `minutes`, `buildsOn`, `standard`, `currentEvidence`, `alternativeMode`, `pastImpactByMode`, `accommodation`, `costs`,
/// `costAlternative`, `evaluationPlan`, `isRepeated`, `changedByFeedback`, `impactPlan`, `budget`. What is absent or
/// `null` nobody recorded. `{ "none": "why" }` says that there is none. An attested fact is
/// `{ "statement", "source", "sourceDate", "attestedBy", "attestedOn", "holds" }`; a bare `true` is read as a tick,
/// which is no evidence. Money is written `"1240.00 GBP"`, a date `"2026-11-24"`. The whole shape with an example is in
/// `Documentation/policy-facts.md`.
public struct FactsReader: Sendable {
    /// The date for which facts without a date are checked.
    public let date: CivilDate?

    /// The items of cost that the edition they are checked against has words of its own for; `nil` where any word will do,
    /// since that edition is not known.
    public let items: [String]?

    /// A reader; `date` stands in where a document names none.
    public init(date: CivilDate? = nil, items: [String]? = nil) {
        self.date = date
        self.items = items
    }

    /// The facts of one document.
    ///
    /// - Throws: ``DocumentError`` with every fault.
    public func read(_ bytes: [UInt8], file: String) throws(DocumentError) -> ProvisionFacts {
        try self.read(bytes, file: file, firstLine: 1)
    }

    /// The facts of one text.
    ///
    /// - Throws: ``DocumentError`` with every fault.
    public func read(_ text: String, file: String) throws(DocumentError) -> ProvisionFacts {
        try self.read(Array(text.utf8), file: file, firstLine: 1)
    }

    /// The facts of JSON Lines: one object a line, empty lines left out. Each line is read by itself, so one that is
    /// wrong does not hide the next.
    public func readLines(_ bytes: [UInt8], file: String) -> [Result<ProvisionFacts, DocumentError>] {
        bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated().compactMap {
            line, text in
            guard text.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return nil }
            do throws(DocumentError) {
                return .success(try self.read(Array(text), file: file, firstLine: line + 1))
            } catch {
                return .failure(error)
            }
        }
    }

    private func read(_ bytes: [UInt8], file: String, firstLine: Int) throws(DocumentError) -> ProvisionFacts {
        let problems = ProblemList(file: file)
        let root = DocumentParser.parse(bytes, into: problems, firstLine: firstLine)
        let facts = root.flatMap { FactsReading(problems: problems, date: self.date, items: self.items).read($0) }
        guard let facts, problems.problems.isEmpty else { throw DocumentError(problems.problems) }
        return facts
    }
}
