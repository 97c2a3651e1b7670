public import CPDDomain

/// Whom an act is about: what bars somebody from it. Nobody decides, departs, confirms impact or holds the talk
/// afterwards for themself, in whatever role and on whosever behalf.
public struct Concern: Hashable, Sendable {
    /// The person whose line manager, appraiser or mentor is meant.
    public let person: Identifier<Person>
    /// Who may not act, since it would be for themself.
    public let own: Set<Identifier<Person>>
    /// Who may act although they are one of the group; it is marked.
    public let group: Set<Identifier<Person>>
    /// Whether the headteacher may not act, since it is for governors (AUD-6); `nil` where that is not recorded.
    public let isForGovernors: Bool?
    /// Whether it is recorded who takes part.
    public let isRecorded: Bool

    /// What concerns one person alone: confirming the impact on them, or the talk with them (IMP-1).
    public init(_ person: Identifier<Person>) {
        self.person = person
        self.own = [person]
        self.group = []
        self.isForGovernors = false
        self.isRecorded = true
    }

    /// What concerns nobody in particular: money moved from one budget line to another.
    public init(movedBy person: Identifier<Person>) {
        self.person = person
        (self.own, self.group) = ([], [])
        self.isForGovernors = false
        self.isRecorded = true
    }

    /// What a request concerns.
    public init(_ matter: ApprovalMatter) {
        self.person = matter.askedBy
        let people = matter.participants ?? []
        switch matter.kind {
        case .individual: (self.own, self.group) = (people.union([matter.askedBy]), [])
        case .group: (self.own, self.group) = people.count == 1 ? (people, []) : ([], people)
        }
        self.isForGovernors = matter.isForGovernors
        self.isRecorded = matter.kind == .individual || !people.isEmpty
    }

    /// Why a person may not act, for themself or on behalf of another; `nil` where nothing bars them.
    ///
    /// - Parameter hands: whoever acts, whoever they act for, and whoever enters it.
    public func bar(
        _ hands: Set<Identifier<Person>>, in register: PostRegister, on date: CivilDate
    ) -> ApprovalNote? {
        guard self.isRecorded else { return ApprovalNote(.participantsNotRecorded) }
        guard hands.isDisjoint(with: self.own) else { return ApprovalNote(.ownMatter) }
        guard self.isForGovernors != false, hands.contains(where: { register.holds($0, .headteacher, on: date) })
        else { return nil }
        return ApprovalNote(self.isForGovernors == true ? .headForGovernors : .capacityNotRecorded)
    }
}
