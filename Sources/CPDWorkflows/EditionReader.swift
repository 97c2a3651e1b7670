internal import CPDDomain
public import CPDPolicy
internal import CPDPolicyDocument

/// How the text of an edition becomes clauses and rules. Embedders with rule kinds of their own hand in another.
public struct EditionReader: Sendable {
    /// Reads a document; the second argument is the name of its file, for messages. Throws `DocumentError`.
    public var read: @Sendable (_ text: String, _ file: String) throws -> PolicyEdition
    /// Where the edition's rule kinds are looked up.
    public var registry: RuleRegistry

    /// A way to read editions.
    public init(
        registry: RuleRegistry = .standard,
        read: @escaping @Sendable (_ text: String, _ file: String) throws -> PolicyEdition
    ) {
        self.read = read
        self.registry = registry
    }

    /// Reads YAML and JSON as the shipped edition is written.
    public static let standard = EditionReader { text, file in
        throw DocumentError([DocumentProblem(file: file, line: 1, column: 1, message: "Not read yet.")])
    }
}
