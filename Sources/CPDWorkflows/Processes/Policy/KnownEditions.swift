internal import CPDDomain
internal import CPDPolicy
internal import CPDPolicyDocument
internal import CPDStorage
internal import Synchronization

/// Adopted editions as they read, each read once: a text that was adopted never changes.
final class KnownEditions: Sendable {
    let registry: RuleRegistry<ProvisionFacts>
    let reader: EditionReader
    private let editions = Mutex<[Key: ReadEdition]>([:])

    /// What an edition's reading depends on: its own text and the texts it may inherit, by their digests.
    private struct Key: Hashable {
        let name: String
        let digest: String
        let sources: [String: String]
    }

    init(registry: RuleRegistry<ProvisionFacts>) {
        self.registry = registry
        self.reader = EditionReader(registry: registry)
    }

    /// The edition an adopted text says.
    func edition(of adopted: AdoptedEdition, inheriting known: InheritableEditions) throws -> PolicyEdition {
        try self.read(adopted, inheriting: known).edition
    }

    /// The edition an adopted text says, with the digests of what it was read from.
    func read(_ adopted: AdoptedEdition, inheriting known: InheritableEditions) throws -> ReadEdition {
        let key = Key(name: adopted.name, digest: adopted.digest, sources: known.digests)
        if let edition = self.editions.withLock({ $0[key] }) { return edition }
        let read = try self.reader.readWithWarnings(EditionSource(file: adopted.name, text: adopted.text)) { known[$0] }
        self.editions.withLock { $0[key] = read }
        return read
    }
}
