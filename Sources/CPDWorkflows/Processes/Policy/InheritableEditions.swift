public import CPDDomain
internal import CPDPolicyDocument
public import CPDStorage

/// The adopted texts an edition of one school, or of the whole organisation, may inherit, by their names: the school's
/// own before the organisation's, and those before what other schools adopted, as a nursery class inherits its school's.
struct InheritableEditions {
    private let editions: [String: AdoptedEdition]
    /// Names under which other schools adopted texts that are not the same: nobody guesses which is meant.
    let ambiguous: Set<String>

    /// Those adopted by a date. An edition of the whole organisation inherits none of a school.
    init(_ all: [AdoptedEdition], for school: Identifier<School>?, adoptedBy date: CivilDate) {
        let adopted = all.filter { $0.adoptedOn <= date }
        let near = adopted.filter { $0.school == nil || $0.school == school }.sorted { left, right in
            (left.school == nil ? 0 : 1, left.adoptedOn, left.id)
                < (right.school == nil ? 0 : 1, right.adoptedOn, right.id)
        }
        let own = Dictionary(near.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
        // Of the others the one recorded first, so that what another school adopts later changes nothing.
        let others =
            school == nil ? [] : adopted.filter { $0.school != nil && $0.school != school && own[$0.name] == nil }
        let inOrder = others.sorted { $0.id < $1.id }
        self.editions = own.merging(inOrder.map { ($0.name, $0) }) { first, _ in first }
        self.ambiguous = Set(
            Dictionary(grouping: others, by: \.name).filter { Set($0.value.map(\.digest)).count > 1 }.keys)
    }

    /// The same, with the very texts a kept check names wherever they are among those adopted.
    ///
    /// What is adopted later, or recorded later with an earlier date, so changes nothing in what a check replays under.
    func holding(_ digests: [EditionDigest], among all: [AdoptedEdition]) -> Self {
        let held = digests.compactMap { digest in
            all.first { $0.name == digest.edition && $0.digest == digest.sha256 }.map { ($0.name, $0) }
        }
        return Self(
            editions: self.editions.merging(held) { $1 }, ambiguous: self.ambiguous.subtracting(held.map(\.0)))
    }

    private init(editions: [String: AdoptedEdition], ambiguous: Set<String>) {
        self.editions = editions
        self.ambiguous = ambiguous
    }

    /// The document of a name.
    subscript(name: String) -> EditionSource? {
        self.editions[name].map { EditionSource(file: $0.name, text: $0.text) }
    }

    /// The adopted edition of a name.
    func edition(named name: String) -> AdoptedEdition? { self.editions[name] }

    /// The text of a name.
    func text(of name: String) -> String? { self.editions[name]?.text }

    /// What reading depends on: the digest of each text.
    var digests: [String: String] { self.editions.mapValues(\.digest) }

    /// Each text.
    var texts: [String: String] { self.editions.mapValues(\.text) }
}

extension Workflows {
    /// The texts that an edition of a school, or of the whole organisation for `nil`, may inherit on a date, by name.
    public func editionsToInherit(
        at school: Identifier<School>?, on date: CivilDate, in scope: Scope
    ) async throws -> [String: String] {
        try await self.store.read(in: scope) { session in
            InheritableEditions(try session.values(AdoptedEdition.Query()), for: school, adoptedBy: date).texts
        }
    }
}
