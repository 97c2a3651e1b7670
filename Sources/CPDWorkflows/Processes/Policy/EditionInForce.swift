public import CPDDomain
public import CPDPolicy
internal import CPDPolicyDocument
public import CPDStorage

/// The edition that counts on a date, as it was adopted and as it reads.
public struct EditionInForce: Hashable, Sendable {
    /// As the body adopted it.
    public var adopted: AdoptedEdition
    /// As it reads.
    public var edition: PolicyEdition
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
        at school: Identifier<School>, on date: CivilDate, reader: EditionReader
    ) throws -> EditionInForce? {
        var latest: AdoptedEdition?
        try self.forEach(AdoptedEdition.Query()) { edition in
            guard edition.school == nil || edition.school == school, edition.inForce.contains(date) else { return }
            // The later one counts; on one day the school's own before the organisation's, then the later adopted.
            if let other = latest, edition.rank < other.rank { return }
            latest = edition
        }
        guard let adopted = latest else { return nil }
        return try self.read(adopted, on: date, reader: reader)
    }

    /// An adopted edition as it reads, with those it inherits from the same store.
    func read(_ adopted: AdoptedEdition, on date: CivilDate, reader: EditionReader) throws -> EditionInForce {
        let known = try self.adoptedSources()
        let edition = try reader.read(adopted.text, file: adopted.name) { known[$0] }
        let calendar = AcademicCalendar(turnsInMonth: try self.organisation().academicYearStartMonth)
        return EditionInForce(
            adopted: adopted, edition: edition, review: edition.reviewStatus(on: date, calendar: calendar))
    }

    /// The text of every adopted edition by its name; of two of one name, the later adopted.
    func adoptedSources() throws -> [String: EditionSource] {
        var sources: [String: EditionSource] = [:]
        try self.forEach(AdoptedEdition.Query()) { sources[$0.name] = EditionSource(file: $0.name, text: $0.text) }
        return sources
    }

    /// The edition in force. Throws ``Refusal`` with `no-edition` where there is none.
    func requireEdition(
        at school: Identifier<School>, on date: CivilDate, reader: EditionReader
    ) throws -> EditionInForce {
        if let edition = try self.editionInForce(at: school, on: date, reader: reader) { return edition }
        let name = try self.get(school).value.name
        throw Refusal(
            .noEdition,
            "No policy edition is in force at \(name) on \(date.words). The governing body adopts one first.",
            clause: "HDR-1")
    }
}

extension AdoptedEdition {
    fileprivate var rank: (CivilDate, Int, CivilDate) {
        (self.inForce.from, self.school == nil ? 0 : 1, self.adoptedOn)
    }
}
