internal import CPDDomain
internal import CPDPolicy
internal import CPDStorage

/// A post of a school's own, such as named governors, is held by whoever is recorded as answering for it. Who may record
/// that follows from who appoints to it: else the head would pick who decides the head's own requests.
extension WriteSession {
    /// Throws ``Refusal`` unless whoever's act a call is may record, or end, that somebody answers for something.
    ///
    /// A post that an edition declares, and to which the governing body or the trust appoints, is for those who give the
    /// roles of the governing body or of the trust; nobody gives one to themself, and whoever holds one may leave it.
    /// Everything else is as the table of roles says.
    func require(
        toAppoint responsibility: Responsibility, _ call: Call, reader: KnownEditions, by operation: Operation = .insert
    ) throws {
        guard let principal = call.scope.actor.principal else { return }
        guard let post = try self.ownPost(of: responsibility, on: call.today, reader: reader) else {
            return try self.require(toRecord: responsibility, "a responsibility", call, by: operation)
        }
        if call.hands.contains(responsibility.person) {
            if operation == .update, principal == responsibility.person { return }
            throw Refusal(
                .ownRole, "Nobody appoints themself to the post of \(post.name). Ask the \(post.appointedBy).")
        }
        let example = RoleAssignment(
            id: Identifier(high: responsibility.id.high, low: responsibility.id.low), person: responsibility.person,
            school: responsibility.school, role: post.givenLike, period: responsibility.period)
        guard try !self.allows(operation, example, to: principal, on: call.today) else { return }
        let able = RoleTable.standard.standings(able: operation, example.matter).map(\.words)
        throw Refusal(
            .wrongRole,
            "The \(post.appointedBy) appoints to the post of \(post.name): to record it is for the "
                + "\(able.alternatives). Whoever acts does not hold that role on \(call.today.words).")
    }

    /// The post of the school's own that something is, by an edition in force or to come, where others than the head and
    /// those below appoint to it.
    private func ownPost(
        of responsibility: Responsibility, on date: CivilDate, reader: KnownEditions
    ) throws -> (name: String, appointedBy: String, givenLike: Role)? {
        let all = try self.values(AdoptedEdition.Query())
        for adopted in all where adopted.counts(for: responsibility.school, from: date) {
            // What can no longer be read is in force nowhere.
            let sources = InheritableEditions(all, for: adopted.school, adoptedBy: adopted.adoptedOn)
            guard let edition = try? reader.edition(of: adopted, inheriting: sources) else { continue }
            let post = edition.approval?.ownPosts.first {
                $0.name.lowercased() == responsibility.name.lowercased() && !$0.isBelowTheHead
            }
            guard let post else { continue }
            let appointer = PolicyDecider.role(meantBy: post.appointedBy, words: edition.words)
            return (post.name, post.appointedBy, appointer == .trustOfficer ? .trustOfficer : .governor)
        }
        return nil
    }
}

extension AdoptedEdition {
    /// Whether it counts at a school, or at any for `nil`, on a date or later.
    fileprivate func counts(for school: Identifier<School>?, from date: CivilDate) -> Bool {
        (self.school == nil || school == nil || self.school == school) && self.inForce.until.map { $0 > date } ?? true
    }
}
