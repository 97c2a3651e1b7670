import CPDDomain
import CPDInterchange
import CPDPolicy
import CPDPolicyDocument
import CPDStorage
import CPDWorkflows
import Foundation

extension Desk {
    /// The names of the organisation where a store is at hand: the one asked for, or the default where it is there and
    /// keeps an organisation; `nil` where there is none to ask.
    func namesAtHand() async throws -> Names? {
        let path = self.address.hasPrefix("sqlite:") ? String(self.address.dropFirst("sqlite:".count)) : nil
        if let path, !FileManager.default.fileExists(atPath: path) { return nil }
        guard try await self.store().schema().pending.isEmpty, try await !self.store().organisations().isEmpty else {
            return nil
        }
        guard self.options.actor != nil else { return try await self.names() }
        return Names(store: try self.store(), scope: try await self.call().scope, date: self.today)
    }
}

extension Editions {
    /// An edition by its file, by `shipped`, or by the name under which it was adopted or is shipped.
    ///
    /// - Parameter names: the store at hand; `nil` where there is none.
    static func find(_ words: String, _ desk: Desk, _ names: Names?) async throws -> PolicyEdition {
        try await self.findWithDigests(words, desk, names).edition
    }

    /// The same, with the documents it was read from.
    static func findWithDigests(
        _ words: String, _ desk: Desk, _ names: Names?
    ) async throws -> (edition: PolicyEdition, digests: [EditionDigest]) {
        if words == "shipped" || FileManager.default.fileExists(atPath: words) {
            var adopted: [String: String] = [:]
            if let names {
                adopted = try await desk.workflows().editionsToInherit(at: nil, on: desk.today, in: names.scope)
            }
            let read = try self.readWithWarnings(words, adopted: adopted)
            return (read.edition, read.digests)
        }
        if let names, let adopted = try await self.adopted(named: words, desk, names) {
            return (adopted.edition, adopted.digests)
        }
        // What looks like a file is told of as one.
        if words == Self.shippedName || words.contains("/") || words.contains(".") {
            let read = try self.readWithWarnings(words == Self.shippedName ? "shipped" : words)
            return (read.edition, read.digests)
        }
        let known = try await self.adoptedNames(names, desk.today) + ["shipped"]
        throw Failure(
            .usage,
            "There is no file \"\(words)\", and no edition of that name is known on \(desk.today.words). Name a file, or "
                + "one of: \(known.joined(separator: ", ")).")
    }

    /// The name of the shipped edition.
    static let shippedName = "spring-2024"

    /// The adopted edition of a name: of any school's, the one adopted last.
    private static func adopted(named name: String, _ desk: Desk, _ names: Names) async throws -> EditionInForce? {
        let editions = try await names.store.read(in: names.scope) { try $0.adoptedEditions.values() }
        let named = editions.filter { $0.name == name && $0.adoptedOn <= desk.today }
        guard let last = named.max(by: { ($0.adoptedOn, $0.id) < ($1.adoptedOn, $1.id) }) else { return nil }
        return try await desk.workflows().editions(at: last.school, named: name, on: desk.today, in: names.scope)
            .inForce
    }

    private static func adoptedNames(_ names: Names?, _ date: CivilDate) async throws -> [String] {
        guard let names else { return [] }
        let editions = try await names.store.read(in: names.scope) { try $0.adoptedEditions.values() }
        return Set(editions.filter { $0.adoptedOn <= date }.map(\.name)).sorted()
    }
}
