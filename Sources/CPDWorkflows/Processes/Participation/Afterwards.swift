internal import CPDDomain
internal import CPDPolicy
internal import CPDStorage

/// Something that a post does about somebody who took part, and nobody for themself: the talk, or confirming what
/// changed.
struct AfterwardsAct {
    /// What is done, for messages: `hold the talk`.
    let what: String
    /// The posts that may, by the edition.
    let posts: @Sendable (PolicyEdition) -> [ApprovalPost]
    /// The clause behind it.
    let clause: String

    /// The talk after provision (IMP-1).
    static let talk = Self(what: "hold the talk", posts: { $0.talkPosts }, clause: "IMP-1")
    /// Confirming the change that an evaluation claims (IMP-5).
    static let confirmation = Self(what: "confirm what changed", posts: { $0.confirmationPosts }, clause: "IMP-5")
}

extension Reading {
    /// Who may do something about somebody who took part, on a date.
    func eligible(
        for act: AfterwardsAct, about person: Identifier<Person>, at school: Identifier<School>, on date: CivilDate,
        reader: KnownEditions
    ) throws -> Eligibility {
        let edition =
            try self.editionInForce(at: school, on: date, reader: reader)?.edition
            ?? PolicyEdition(title: "", name: "", inForce: Period(startingOn: date), clauses: [])
        let posts = act.posts(edition)
        let register = try PostGathering(session: self, school: school, edition: edition)
            .register(for: [person], on: [date], and: posts)
        // Where nobody recorded who answers for them, as of a head, the other posts settle it.
        let others = posts.filter { $0.supervision == nil }
        return register.eligible(
            register.supervisions == nil && !others.isEmpty ? others : posts, for: Concern(person),
            terms: edition.approvalTerms, on: date)
    }

    /// Who does it, and for which holder: whoever acts, or on whose behalf it is entered. Throws ``Refusal`` where the
    /// person themself has a hand in it, or where whoever acts is none of those who may.
    func requireHand(
        in act: AfterwardsAct, about person: Person, at school: Identifier<School>, _ call: Call,
        reader: KnownEditions
    ) throws -> (by: Identifier<Person>, holder: Identifier<Person>?) {
        let principal = try call.principal()
        guard !call.hands.contains(person.id) else {
            throw Refusal(
                .ownMatter,
                "Nobody does this for themself: to \(act.what) with or about \(person.name) is for somebody else, who "
                    + "records it or has it entered for them.", clause: act.clause)
        }
        let who = try self.eligible(for: act, about: person.id, at: school, on: call.today, reader: reader)
        if let hand = who.hand(of: call) { return (hand.by, hand.holder) }
        let barred = who.others.first { $0.person == principal && !$0.note.isNotEvidenced }
        let able = try Set(who.people.map(\.person)).sorted().map { try self.get($0).value.name }
        let names = able.isEmpty ? "" : " On \(call.today.words) that is \(able.alternatives)."
        let nobody = who.note.map { " \($0.words)" } ?? ""
        throw Refusal(
            able.isEmpty ? .noApprover : .wrongRole,
            "To \(act.what) about \(person.name) is for the \(who.posts.map(\.name).alternatives), or whoever does that "
                + "post for its holder.\(names)\(nobody)"
                + (barred.map { " Of whoever acts: \($0.note.words)" } ?? ""),
            clause: act.clause)
    }
}
