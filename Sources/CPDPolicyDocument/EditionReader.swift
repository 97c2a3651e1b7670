import CPDDomain
public import CPDPolicy

/// The bytes of an edition another one inherits, under the name its faults are reported with.
public struct EditionSource: Hashable, Sendable {
    /// The name of the file.
    public let file: String
    /// Its bytes.
    public let bytes: [UInt8]

    /// A source.
    public init(file: String, bytes: [UInt8]) {
        self.file = file
        self.bytes = bytes
    }

    /// A source from text.
    public init(file: String, text: String) { self.init(file: file, bytes: Array(text.utf8)) }
}

/// Reads a policy edition from YAML or JSON. Every fault is reported, each with its line and column.
public struct EditionReader: Sendable {
    /// The rule kinds an edition may name, and the facts its conditions may.
    public let vocabulary: RuleVocabulary

    /// A reader that knows the standard rule kinds and facts about opportunities and requests.
    public init() { self.init(registry: .standard) }

    /// A reader that knows the rule kinds and facts of a registry, about whatever subject.
    public init<Subject>(registry: RuleRegistry<Subject>) { self.vocabulary = RuleVocabulary(registry) }

    /// The edition a document says, with what it inherits.
    ///
    /// - Parameters:
    ///   - source: the document and the name of its file.
    ///   - inherited: where the edition of a name is found; `nil` where there is none.
    /// - Throws: ``DocumentError`` with every fault of the document and of those it inherits, in order.
    public func read(
        _ source: EditionSource, inherited: (String) -> EditionSource? = { _ in nil }
    ) throws(DocumentError) -> PolicyEdition {
        let problems = ProblemList(file: source.file)
        let placed = self.readPlaced(source, chain: [], inherited: inherited, problems)
        guard let placed, problems.problems.isEmpty else { throw DocumentError(problems.problems) }
        return placed.edition
    }

    /// The edition a text says.
    ///
    /// - Throws: ``DocumentError`` with every fault.
    public func read(
        _ text: String, file: String, inherited: (String) -> EditionSource? = { _ in nil }
    ) throws(DocumentError) -> PolicyEdition {
        try self.read(EditionSource(file: file, text: text), inherited: inherited)
    }

    /// The name a document gives its edition, whatever else it says; `nil` where it says none or cannot be read.
    public static func editionName(in source: EditionSource) -> String? {
        guard
            case .mapping(let entries)? = DocumentParser.parse(source.bytes, into: ProblemList(file: source.file))?
                .value,
            case .scalar(let name, _)? = entries.first(where: { $0.key == "edition" })?.value.value
        else { return nil }
        return name
    }

    func readPlaced(
        _ source: EditionSource, chain: [String], inherited: (String) -> EditionSource?, _ problems: ProblemList
    ) -> PlacedEdition? {
        guard let root = DocumentParser.parse(source.bytes, into: problems) else { return nil }
        guard !root.isNull else {
            problems.add("The document is empty.", at: root.place)
            return nil
        }
        var reading = EditionReading(vocabulary: self.vocabulary, problems: problems)
        var above: PlacedEdition?
        let placed = reading.read(root) { placed in
            above = self.above(placed, chain: chain, inherited: inherited, problems)
            return above?.edition
        }
        guard var placed else { return nil }
        placed.digests = [EditionDigest(edition: placed.edition.name, of: source)] + (above?.digests ?? [])
        if let above {
            EditionInheritance(child: placed, parent: above, vocabulary: self.vocabulary).check(problems)
            placed.inherit(above)
        }
        reading.checkReferences(of: placed)
        return placed
    }

    /// The edition that one inherits; `nil` where it inherits none, or none that can be read, with the fault noted.
    private func above(
        _ placed: PlacedEdition, chain: [String], inherited: (String) -> EditionSource?, _ problems: ProblemList
    ) -> PlacedEdition? {
        guard let parent = placed.edition.inherits, let place = placed.inheritsPlace else { return nil }
        let chain = chain + [placed.edition.name]
        if chain.contains(parent) {
            let circle = (chain + [parent]).joined(separator: " inherits ")
            problems.add("An edition cannot inherit itself: \(circle).", at: place)
            return nil
        }
        guard chain.count < 16 else {
            problems.add("More than 16 editions inherit one another.", at: place)
            return nil
        }
        guard let source = inherited(parent) else {
            problems.add("There is no edition \"\(parent)\" to inherit.", at: place)
            return nil
        }
        let faults = ProblemList(file: source.file)
        let above = self.readPlaced(source, chain: chain, inherited: inherited, faults)
        problems.append(faults.problems)
        problems.append(warnings: faults.warnings)
        return above
    }
}
