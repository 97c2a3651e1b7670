public import CPDDomain
public import CPDPolicy

/// An edition that was read, with what whoever writes it should look at once more.
public struct ReadEdition: Hashable, Sendable {
    /// The edition.
    public let edition: PolicyEdition
    /// The documents it was read from, to the byte: its own, and those it inherits, outwards.
    public let digests: [EditionDigest]
    /// What is no fault, and may be wrong: terms that may treat some less favourably, without a reason.
    public let warnings: [DocumentProblem]
    private let file: String
    private let period: DocumentNode.Place

    init(_ placed: PlacedEdition, file: String, warnings: [DocumentProblem]) {
        self.edition = placed.edition
        self.digests = placed.digests
        self.warnings = warnings
        self.file = file
        self.period = placed.periodPlace ?? DocumentNode.Place(line: 1, column: 1)
    }

    /// What is wrong with the days on which the edition is in force, among others, at the place where they stand.
    ///
    /// - Parameters:
    ///   - adopted: the editions that were adopted, for the school and its trust.
    ///   - inForce: when this one is to be in force; what it says of itself where left out.
    ///   - level: for whom this one is to be adopted.
    /// - Returns: a fault for each overlap and each gap between this edition and another.
    public func problems(
        among adopted: [EditionPeriod], inForce: Period? = nil, level: EditionPeriod.Level
    ) -> [DocumentProblem] {
        let own = EditionPeriod(
            name: self.edition.name, level: level, period: inForce ?? self.edition.inForce,
            adoptedOn: self.edition.adoption?.on)
        return EditionTimeline(adopted + [own]).problems.filter { $0.earlier == own || $0.later == own }.map {
            DocumentProblem(
                file: self.file, line: self.period.line, column: self.period.column, message: $0.summary)
        }
    }
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
        return ReadEdition(placed, file: source.file, warnings: DocumentError(problems.warnings).problems)
    }
}
