public import CPDDomain
public import CPDPolicy
public import CPDStorage

/// A kind of record that the role of whoever asks would let them see, and the edition in force keeps from them.
public struct WithheldRecords: Hashable, Sendable {
    /// The kind.
    public var kind: RecordConfidentiality.Kind
    /// Whose records they are.
    public var school: Identifier<School>
    /// The edition that keeps them, by name.
    public var edition: String
    /// The clause behind it, where the edition names one.
    public var clause: ClauseIdentifier?
    /// Why, with the posts that see them.
    public var note: PolicyNote

    init(_ rule: RecordConfidentiality, at school: Identifier<School>, under edition: PolicyEdition) {
        self.kind = rule.kind
        self.school = school
        self.edition = edition.name
        self.clause = rule.clause
        self.note = rule.keptNote
    }

    /// The refusal that it is where the record itself was asked for.
    var refusal: Refusal {
        let words = SentenceCatalogue.english.sentence(for: self.note)
        return Refusal(
            .confidential, "Policy \(self.edition): \(words).", clause: self.clause?.rawValue)
    }
}

extension Workflows {
    /// What the edition in force at a school keeps from whoever asks of somebody's records, or of anybody's for `nil`, in
    /// the order of the edition. What their role does not let them see is not told.
    public func withheldRecords(
        of person: Identifier<Person>? = nil, at school: Identifier<School>, on date: CivilDate, in scope: Scope
    ) async throws -> [WithheldRecords] {
        try await self.store.read(in: scope.forProcess) { session in
            let narrowed = try session.narrowed(scope, on: date, reader: self.editions)
            return try session.withheld(of: person, at: school, on: date, in: narrowed, reader: self.editions)
        }
    }
}

extension Reading {
    /// What is withheld from a narrowed scope.
    func withheld(
        of person: Identifier<Person>?, at school: Identifier<School>, on date: CivilDate, in scope: Scope,
        reader: KnownEditions
    ) throws -> [WithheldRecords] {
        guard let edition = try self.editionInForce(at: school, on: date, reader: reader)?.edition else { return [] }
        return edition.confidentiality.filter { rule in
            rule.kind.matters.contains { matter in
                person.map { scope.withholds(matter, about: $0, at: school) }
                    ?? scope.withholdsSome(matter, at: school)
            }
        }.map { WithheldRecords($0, at: school, under: edition) }
    }
}
