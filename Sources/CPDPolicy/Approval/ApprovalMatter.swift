public import CPDDomain

/// What is to be decided: a request, with who asked, who takes part and the facts about it.
public struct ApprovalMatter: Hashable, Sendable {
    /// The request.
    public var request: Identifier<Request>
    /// One person's, or planned for a group.
    public var kind: RequestKind
    /// Who asks or plans.
    public var askedBy: Identifier<Person>
    /// When it was asked.
    public var askedOn: CivilDate
    /// Who takes part; `nil` where nobody recorded it.
    public var participants: Set<Identifier<Person>>?
    /// In what capacities people are engaged on the day it was asked; somebody missing here is not recorded.
    public var capacities: [Identifier<Person>: Set<Capacity>]
    /// Whether the school or the trust itself provides it; `nil` where nobody recorded it.
    public var isInternal: Bool?
    /// Whether lessons have to be covered; `nil` where nobody recorded it.
    public var needsCover: Bool?
    /// Whether a session falls into a term; `nil` where that is not known.
    public var isInTermTime: Bool?
    /// Days the school recorded on which nobody should be away.
    public var blockedDays: [BlockedDays] = []
    /// The facts about it.
    public var facts: ProvisionFacts

    /// A matter.
    public init(
        request: Identifier<Request>, kind: RequestKind, askedBy: Identifier<Person>, askedOn: CivilDate,
        participants: Set<Identifier<Person>>?, capacities: [Identifier<Person>: Set<Capacity>] = [:],
        isInternal: Bool? = nil, needsCover: Bool? = nil, facts: ProvisionFacts
    ) {
        self.request = request
        self.kind = kind
        self.askedBy = askedBy
        self.askedOn = askedOn
        self.participants = participants
        self.capacities = capacities
        self.isInternal = isInternal
        self.needsCover = needsCover
        self.facts = facts
    }

    /// The day of the first session; `nil` where it is not recorded.
    public var startsOn: CivilDate? {
        guard let sessions = self.facts.sessions else { return nil }
        let dates = sessions.compactMap(\.date)
        return dates.count == sessions.count ? dates.min() : nil
    }

    /// Whether it is a request for governors: who asked for themself is engaged as governor and nothing else, or all who
    /// take part are (AUD-6). `nil` where it is not recorded in what capacity they are engaged.
    public var isForGovernors: Bool? {
        let people = self.kind == .individual ? (self.participants ?? []).union([self.askedBy]) : self.participants
        guard let people, !people.isEmpty else { return nil }
        var isKnown = true
        for person in people {
            guard let capacities = self.capacities[person], !capacities.isEmpty else {
                isKnown = false
                continue
            }
            if capacities != [.governor] { return false }
        }
        return isKnown ? true : nil
    }

    /// Whether somebody would decide about nobody but themself, or about what they asked for themself.
    func isOwn(_ person: Identifier<Person>) -> Bool {
        switch self.kind {
        case .individual: person == self.askedBy || self.participants?.contains(person) == true
        case .group: self.participants == [person]
        }
    }

    /// Whether a group includes somebody who may nevertheless decide about it.
    func includes(_ person: Identifier<Person>) -> Bool {
        self.kind == .group && self.participants?.contains(person) == true
    }
}
