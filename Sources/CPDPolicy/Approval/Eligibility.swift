public import CPDDomain

/// Who may act at a place of a route on a date, why the others may not, and who must appoint where nobody may.
public struct Eligibility: Hashable, Sendable {
    /// The posts of which any holder may act.
    public var posts: [ApprovalPost]
    /// Who may act, by person; somebody may be able to in several ways.
    public var people: [EligiblePerson]
    /// Who holds one of the posts or does it for its holder, and may not act, by person.
    public var others: [IneligiblePerson]
    /// Why nobody may, with who must appoint; `nil` where somebody may.
    public var note: ApprovalNote?

    /// Whether a person may act, for themself or on behalf of a holder.
    public func includes(_ person: Identifier<Person>, onBehalfOf holder: Identifier<Person>? = nil) -> Bool {
        self.people.contains { $0.person == person && (holder == nil || $0.onBehalfOf == holder) }
    }
}

/// Somebody who may act.
public struct EligiblePerson: Hashable, Sendable {
    /// Who: the doer.
    public var person: Identifier<Person>
    /// In which post.
    public var post: ApprovalPost
    /// The accountable holder, where it is done for them.
    public var onBehalfOf: Identifier<Person>?
    /// Whether they are one of the group it is about. It is allowed, and marked.
    public var isOneOfTheGroup: Bool

    /// Who answers for what is done.
    public var accountable: Identifier<Person> { self.onBehalfOf ?? self.person }
}

/// Somebody who may not act, and why.
public struct IneligiblePerson: Hashable, Sendable {
    /// Who.
    public var person: Identifier<Person>
    /// In which post they would.
    public var post: ApprovalPost
    /// The accountable holder, where it would be done for them.
    public var onBehalfOf: Identifier<Person>?
    /// Why not.
    public var note: ApprovalNote
}

extension PostRegister {
    /// Who may act in one of some posts about a concern on a date.
    ///
    /// Where each holder of them is barred, whoever stands in their place by the terms is asked, and so on. A post that
    /// nobody holds has nobody in its place: somebody must be appointed.
    public func eligible(
        _ posts: [ApprovalPost], for concern: Concern, terms: ApprovalTerms, on date: CivilDate
    ) -> Eligibility {
        var (asked, seen) = (posts, Set(posts))
        var others: Set<IneligiblePerson> = []
        while true {
            var found = self.candidates(asked, concern, on: date)
            others.formUnion(found.others)
            found.others = others.sorted { $0.order < $1.order }
            if !found.people.isEmpty {
                found.note = nil
                return found
            }
            if let note = found.note {
                if !note.isNotEvidenced { found.note = self.nobody(found, note.reason, terms, on: date) }
                return found
            }
            let next = Set(asked.compactMap { terms.inPlaceOf[$0] }).subtracting(seen).sorted()
            guard !next.isEmpty else {
                found.note = self.nobody(found, .everyHolderBarred, terms, on: date)
                return found
            }
            seen.formUnion(next)
            asked = next
        }
    }

    private func nobody(
        _ result: Eligibility, _ reason: ApprovalReason, _ terms: ApprovalTerms, on date: CivilDate
    ) -> ApprovalNote {
        if let missing = result.others.first(where: { $0.note.isNotEvidenced }) { return missing.note }
        let appointers = Set(result.posts.map { terms.appointer(to: $0) }).sorted()
        return ApprovalNote(reason, [.posts(result.posts), .date(date), .list(appointers.map { .text($0) })])
    }

    private func candidates(_ posts: [ApprovalPost], _ concern: Concern, on date: CivilDate) -> Eligibility {
        var result = Eligibility(posts: posts, people: [], others: [])
        var isHeld = false
        for post in Set(posts).sorted() {
            guard let holders = self.holders(of: post, towards: concern.person, on: date) else {
                result.note = ApprovalNote(.supervisorNotRecorded, [.text(post.name)])
                continue
            }
            isHeld = isHeld || !holders.isEmpty
            for holder in holders { self.add(holder, post, for: nil, concern, on: date, to: &result) }
            for delegation in Set(self.delegations)
            where delegation.post == post && delegation.period.contains(date) && delegation.from != delegation.to {
                guard holders.contains(delegation.from) else {
                    // Of a post towards a person, a delegation of somebody else's supervisor says nothing here.
                    guard post.supervision == nil else { continue }
                    result.others.append(
                        IneligiblePerson(
                            person: delegation.to, post: post, onBehalfOf: delegation.from,
                            note: ApprovalNote(.delegationWithoutHolder, [.text(post.name), .date(date)])))
                    continue
                }
                self.add(delegation.to, post, for: delegation.from, concern, on: date, to: &result)
            }
        }
        if !isHeld, result.note == nil { result.note = ApprovalNote(.nobodyHoldsPost) }
        result.people = Set(result.people).sorted { $0.order < $1.order }
        result.others = Set(result.others).sorted { $0.order < $1.order }
        return result
    }

    private func add(
        _ person: Identifier<Person>, _ post: ApprovalPost, for holder: Identifier<Person>?, _ concern: Concern,
        on date: CivilDate, to result: inout Eligibility
    ) {
        let hands = Set([person, holder].compactMap(\.self))
        if let note = concern.bar(hands, in: self, on: date) {
            result.others.append(IneligiblePerson(person: person, post: post, onBehalfOf: holder, note: note))
        } else {
            result.people.append(
                EligiblePerson(
                    person: person, post: post, onBehalfOf: holder, isOneOfTheGroup: concern.group.contains(person)))
        }
    }
}

extension EligiblePerson {
    fileprivate var order: (Identifier<Person>, String, Identifier<Person>) {
        (self.person, self.post.name, self.onBehalfOf ?? self.person)
    }
}

extension IneligiblePerson {
    fileprivate var order: (Identifier<Person>, String, Identifier<Person>) {
        (self.person, self.post.name, self.onBehalfOf ?? self.person)
    }
}
