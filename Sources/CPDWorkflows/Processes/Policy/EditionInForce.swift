public import CPDDomain
public import CPDPolicy
public import CPDPolicyDocument
public import CPDStorage

/// The edition that counts on a date, as it was adopted and as it reads.
public struct EditionInForce: Hashable, Sendable {
    /// As the body adopted it.
    public var adopted: AdoptedEdition
    /// As it reads.
    public var edition: PolicyEdition
    /// The documents it was read from, to the byte: its own, and those it inherits, outwards.
    public var digests: [EditionDigest]
    /// The edition it inherits, as that reads; `nil` where it inherits none.
    public var above: PolicyEdition?
    /// Whether its review is due or overdue on the date. Checks under an overdue edition still work (HDR-1).
    public var review: ReviewStatus

    /// Whether the term of its next review has passed.
    public var isReviewOverdue: Bool {
        if case .overdue = self.review { true } else { false }
    }
}

extension Workflows {
    /// The edition in force at a school on a date, or `nil`: of those in force, the one that came into force last.
    public func editionInForce(
        at school: Identifier<School>, on date: CivilDate, in scope: Scope
    ) async throws -> EditionInForce? {
        try await self.store.read(in: scope) { session in
            try session.editionInForce(at: school, on: date, reader: self.editions)
        }
    }
}

extension Reading {
    func editionInForce(
        at school: Identifier<School>, on date: CivilDate, reader: KnownEditions
    ) throws -> EditionInForce? {
        let editions = try self.values(AdoptedEdition.Query())
        guard let adopted = editions.inForce(at: school, on: date) else { return nil }
        return try self.read(adopted, among: editions, at: school, on: date, reader: reader)
    }

    /// An adopted edition as it reads at a school, or for the whole organisation, with those it inherits from the same
    /// store.
    func read(
        _ adopted: AdoptedEdition, among editions: [AdoptedEdition], at school: Identifier<School>?, on date: CivilDate,
        reader: KnownEditions
    ) throws -> EditionInForce {
        let known = InheritableEditions(editions, for: adopted.school, adoptedBy: adopted.adoptedOn)
        return try self.read(adopted, inheriting: known, at: school, on: date, reader: reader)
    }

    /// An adopted edition as it reads with what it inherits.
    func read(
        _ adopted: AdoptedEdition, inheriting known: InheritableEditions, at school: Identifier<School>?,
        on date: CivilDate, reader: KnownEditions
    ) throws -> EditionInForce {
        let read = try reader.read(adopted, inheriting: known)
        let edition = read.edition
        let above = try edition.inherits.flatMap { name in
            try known.edition(named: name).map { try reader.edition(of: $0, inheriting: known) }
        }
        return EditionInForce(
            adopted: adopted, edition: edition, digests: read.digests, above: above,
            review: try self.reviewStatus(of: edition, at: school, on: date))
    }

    /// The edition in force. Throws ``Refusal`` with `no-edition` where there is none.
    func requireEdition(
        at school: Identifier<School>, on date: CivilDate, reader: KnownEditions
    ) throws -> EditionInForce {
        if let edition = try self.editionInForce(at: school, on: date, reader: reader) { return edition }
        let name = try self.get(school).value.name
        throw Refusal(
            .noEdition,
            "No policy edition is in force at \(name) on \(date.words). The governing body adopts one first.",
            clause: "HDR-1")
    }
}

extension [AdoptedEdition] {
    /// The edition in force at a school on a date, of those adopted by then: the one that came into force last; on one
    /// day the school's own before the organisation's, then the later adopted.
    func inForce(at school: Identifier<School>, on date: CivilDate) -> AdoptedEdition? {
        self.filter { $0.counts(for: school, on: date) && $0.inForce.contains(date) }.max { $0.rank < $1.rank }
    }
}

extension AdoptedEdition {
    /// Whether it was adopted by a date, for a school or for the whole organisation.
    fileprivate func counts(for school: Identifier<School>?, on date: CivilDate) -> Bool {
        (self.school == nil || self.school == school) && self.adoptedOn <= date
    }

    /// The order in which editions come into force; of those that do on one day the last one counts.
    var rank: (CivilDate, Int, CivilDate, Identifier<AdoptedEdition>) {
        (self.inForce.from, self.school == nil ? 0 : 1, self.adoptedOn, self.id)
    }
}
