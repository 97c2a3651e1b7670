public import CPDDomain

/// Who holds which post when, who does it for them, and who answers for whom: what eligibility is computed from.
public struct PostRegister: Hashable, Sendable {
    /// Posts held: the accountable holders.
    public var holdings: [PostHolding]
    /// Posts done for their holders, with dates: the delegated doers.
    public var delegations: [PostDelegation]
    /// Who answers for whom; `nil` where nobody recorded it.
    public var supervisions: [PostSupervision]?

    /// A register.
    public init(
        holdings: [PostHolding] = [], delegations: [PostDelegation] = [], supervisions: [PostSupervision]? = nil
    ) {
        self.holdings = holdings
        self.delegations = delegations
        self.supervisions = supervisions
    }
}

/// Somebody holds a post on stated dates and answers for it.
public struct PostHolding: Hashable, Sendable {
    /// Who.
    public var person: Identifier<Person>
    /// Which post.
    public var post: ApprovalPost
    /// From, until.
    public var period: Period

    /// A post held.
    public init(_ person: Identifier<Person>, _ post: ApprovalPost, _ period: Period) {
        self.person = person
        self.post = post
        self.period = period
    }
}

/// Somebody does a post for its holder on stated dates; the holder goes on answering for it.
public struct PostDelegation: Hashable, Sendable {
    /// Which post.
    public var post: ApprovalPost
    /// The holder. Where they no longer hold it, the delegation is worth nothing.
    public var from: Identifier<Person>
    /// Who does it for them. What is delegated cannot be delegated on.
    public var to: Identifier<Person>
    /// From, until.
    public var period: Period

    /// A delegation.
    public init(_ post: ApprovalPost, from: Identifier<Person>, to: Identifier<Person>, _ period: Period) {
        self.post = post
        self.from = from
        self.to = to
        self.period = period
    }
}

/// Somebody answers for another as line manager, appraiser or mentor on stated dates.
public struct PostSupervision: Hashable, Sendable {
    /// Who is answered for.
    public var person: Identifier<Person>
    /// Who answers for them.
    public var supervisor: Identifier<Person>
    /// As what.
    public var capacity: SupervisionCapacity
    /// From, until.
    public var period: Period

    /// A supervision.
    public init(
        of person: Identifier<Person>, by supervisor: Identifier<Person>,
        as capacity: SupervisionCapacity = .lineManager, _ period: Period
    ) {
        self.person = person
        self.supervisor = supervisor
        self.capacity = capacity
        self.period = period
    }
}

extension PostRegister {
    /// Who holds a post on a date; towards a person, where the post is one towards a person. `nil` where nobody
    /// recorded who answers for whom.
    public func holders(
        of post: ApprovalPost, towards person: Identifier<Person>, on date: CivilDate
    ) -> Set<Identifier<Person>>? {
        if let capacity = post.supervision {
            guard let supervisions else { return nil }
            return Set(
                supervisions.lazy
                    .filter { $0.person == person && $0.capacity == capacity && $0.period.contains(date) }
                    .map(\.supervisor))
        }
        return Set(self.holdings.lazy.filter { $0.post == post && $0.period.contains(date) }.map(\.person))
    }

    /// Whether somebody holds a role at the school on a date.
    public func holds(_ person: Identifier<Person>, _ role: Role, on date: CivilDate) -> Bool {
        self.holdings.contains { $0.person == person && $0.post == .role(role) && $0.period.contains(date) }
    }

    /// Whether somebody is managed by one of others on a date, directly or through managers between; `nil` where
    /// nobody recorded who manages whom.
    public func isSubordinate(
        _ person: Identifier<Person>, to others: Set<Identifier<Person>>, on date: CivilDate
    ) -> Bool? {
        guard let supervisions else { return nil }
        var (open, seen): ([Identifier<Person>], Set<Identifier<Person>>) = ([person], [person])
        while let one = open.popLast() {
            for line in supervisions
            where line.person == one && line.capacity == .lineManager && line.period.contains(date) {
                if others.contains(line.supervisor), line.supervisor != person { return true }
                if seen.insert(line.supervisor).inserted { open.append(line.supervisor) }
            }
        }
        return false
    }
}
