public import CPDDomain

/// One day of a request: who else is away, and whether it is blocked.
public struct CoverDay: Hashable, Sendable {
    /// The day.
    public var date: CivilDate
    /// Who else is away, as far as whoever asks may see it: in the order of identifiers.
    public var others: [CoverAbsence]
    /// How many others are away; `nil` where some of them may not be seen and they are too few to be told.
    public var count: Int?
    /// The blocked days it is one of.
    public var blocked: [BlockedDays]
    /// What is to be said of it.
    public var notes: [PolicyNote]

    init(_ date: CivilDate, _ facts: CoverFacts) {
        let asked = facts.asked ?? []
        let away = facts.absences.filter { $0.date == date }
        let others = away.filter { !asked.contains($0.person) }
        let people = Set(others.map(\.person))
        let seen = Set(others.filter(\.isSeen).map(\.person))
        self.date = date
        self.others = others.filter(\.isSeen).sorted(by: Self.comes)
        self.blocked = facts.blocked.filter { $0.contains(date) }
        let isTold = people == seen || people.count >= facts.fewest
        self.count = isTold ? people.count : nil
        self.notes = []
        self.notes.append(Self.note(onOthers: self.count, on: date))
        // Whether somebody asked for is on leave that day: to whoever may see it.
        let onLeave = Set(away.filter { asked.contains($0.person) && $0.reason == .leave && $0.isSeen }.map(\.person))
        if !onLeave.isEmpty {
            self.notes.append(
                PolicyNote(CoverReason.askedOnLeave.code, .notMet, [.count(onLeave.count), .date(date)]))
        }
        if isTold { self.addShares(people.union(asked), facts) }
        self.notes += self.blocked.map { days in
            let reason = facts.onBlockedDays == .refused ? ApprovalReason.blockedDayRefused : .blockedDay
            return PolicyNote(
                reason.code, .notMet, [.date(date), .text(days.reason), .term(days.source.rawValue)])
        }
    }

    /// How many of each group of those asked, and of their team, would be away.
    private mutating func addShares(_ out: Set<Identifier<Person>>, _ facts: CoverFacts) {
        let here = facts.posts.filter { $0.period.contains(self.date) }
        let groups = Set(here.filter { facts.asked?.contains($0.person) == true }.map(\.group))
        for group in StaffGroup.allCases where groups.contains(group) {
            let members = Set(here.filter { $0.group == group }.map(\.person))
            self.notes.append(
                PolicyNote(
                    CoverReason.groupOut.code, .met,
                    [
                        .count(members.intersection(out).count), .count(members.count), .term(group.rawValue),
                        .date(self.date),
                    ]))
        }
        guard let team = facts.team else { return }
        let members = team.intersection(here.map(\.person))
        self.notes.append(
            PolicyNote(
                CoverReason.teamOut.code, .met,
                [.count(members.intersection(out).count), .count(members.count), .date(self.date)]))
    }

    private static func note(onOthers count: Int?, on date: CivilDate) -> PolicyNote {
        switch count {
        case nil: PolicyNote(CoverReason.othersWithheld.code, .notEvidenced, [.date(date)])
        case 0?: PolicyNote(CoverReason.nobodyOut.code, .met, [.date(date)])
        case 1?: PolicyNote(CoverReason.oneOut.code, .met, [.date(date)])
        case let count?: PolicyNote(CoverReason.othersOut.code, .met, [.count(count), .date(date)])
        }
    }

    private static func comes(_ one: CoverAbsence, before other: CoverAbsence) -> Bool {
        if one.person != other.person { return one.person < other.person }
        return one.reason == .leave && other.reason != .leave
    }
}
