internal import CPDDomain
internal import CPDPolicy
internal import CPDStorage

extension Reading {
    /// Throws ``Refusal`` with `confidential` where the edition in force at a school on a date keeps a kind of record that
    /// is not stored from whoever asks about somebody. The person themself always sees it, and so does the software.
    func requireToSee(
        _ kind: RecordConfidentiality.Kind, of person: Identifier<Person>, at school: Identifier<School>,
        on date: CivilDate, in scope: Scope, _ reader: KnownEditions
    ) throws {
        guard let edition = try self.editionInForce(at: school, on: date, reader: reader)?.edition,
            let rule = edition.confidentiality.first(where: { $0.kind == kind })
        else { return }
        let posts = try PostsBesideRoles(self, on: date)
        var isKept = false
        for (holder, standings) in scope.standings(towards: person, at: school) {
            let held = posts.held(by: holder, at: school, under: edition)
            if standings.allSatisfy({ rule.keepsOut($0, holding: held, under: edition) }) { isKept = true }
        }
        if isKept { throw WithheldRecords(rule, at: school, under: edition).refusal }
    }
}
