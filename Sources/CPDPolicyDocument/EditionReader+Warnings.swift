public import CPDPolicy

/// An edition that was read, with what whoever writes it should look at once more.
public struct ReadEdition: Hashable, Sendable {
    /// The edition.
    public let edition: PolicyEdition
    /// What is no fault, and may be wrong: terms that may treat some less favourably, without a reason.
    public let warnings: [DocumentProblem]
}

extension EditionReader {
    /// The edition a document says, with its warnings and those of the editions it inherits, in order.
    ///
    /// - Parameters:
    ///   - source: the document and the name of its file.
    ///   - inherited: where the edition of a name is found; `nil` where there is none.
    /// - Throws: ``DocumentError`` with every fault.
    public func readWithWarnings(
        _ source: EditionSource, inherited: (String) -> EditionSource? = { _ in nil }
    ) throws(DocumentError) -> ReadEdition {
        let problems = ProblemList(file: source.file)
        let placed = self.readPlaced(source, chain: [], inherited: inherited, problems)
        guard let placed, problems.problems.isEmpty else { throw DocumentError(problems.problems) }
        return ReadEdition(edition: placed.edition, warnings: DocumentError(problems.warnings).problems)
    }
}
