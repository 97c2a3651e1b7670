public import CPDDomain
public import CPDPolicy
internal import CPDStorage

/// What a kept check says: the facts as they stood, and every finding made from them.
public struct CheckContent: Hashable, Sendable {
    /// The facts as they stood.
    public var facts: ProvisionFacts
    /// Every finding, in the order of the edition's clauses.
    public var findings: [Finding]

    /// The version of the text below. A later one reads the earlier.
    private static let version: Int64 = 1

    /// Facts and findings as one canonical text: JSON without white space, its keys in a fixed order.
    var text: String {
        CanonicalText.record([
            .init(key: "version", value: .integer(Self.version)),
            .init(key: "facts", value: Form<ProvisionFacts>.facts.write(self.facts)),
            .init(key: "findings", value: Form<Finding>.finding.list.write(self.findings)),
        ]).written
    }

    init(facts: ProvisionFacts, findings: [Finding]) {
        self.facts = facts
        self.findings = findings
    }

    /// Reads a kept check. Throws `StorageError` with `corrupt` where its text was not written here.
    public init(of check: PolicyCheck) throws {
        do {
            let tree = try CanonicalReader.read(check.content)
            guard tree["version"] == .integer(Self.version) else { throw CanonicalReader.Fault() }
            self.facts = try Form<ProvisionFacts>.facts.read(tree["facts"])
            self.findings = try Form<Finding>.finding.list.read(tree["findings"])
        } catch {
            throw StorageError(.corrupt, "The policy check \(check.id) cannot be read back.", cause: error)
        }
    }
}
