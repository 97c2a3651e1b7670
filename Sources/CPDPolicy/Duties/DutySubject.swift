public import CPDDomain

/// Whose duty it is, where each person has it for themself, such as the yearly review of each teacher.
public enum DutySubject: Hashable, Sendable, CustomStringConvertible {
    /// Everybody in post but governors.
    case everyone
    /// Each in post in a group of staff.
    case group(StaffGroup)
    /// Each in post in a capacity.
    case capacity(Capacity)
    /// Each who holds a role.
    case role(Role)

    /// What a policy document may name; a word that is both a group and a capacity or role means the group.
    public static let all: [Self] =
        [.everyone] + StaffGroup.allCases.map(Self.group)
        + Capacity.allCases.filter { StaffGroup(rawValue: $0.rawValue) == nil }.map(Self.capacity)
        + Role.allCases.filter {
            StaffGroup(rawValue: $0.rawValue) == nil && Capacity(rawValue: $0.rawValue) == nil
        }.map(Self.role)

    /// Its name in a policy document.
    public var description: String {
        switch self {
        case .everyone: "everyone"
        case .group(let group): group.rawValue
        case .capacity(let capacity): capacity.rawValue
        case .role(let role): role.rawValue
        }
    }
}

extension Duty {
    /// Whether a post that answers for the duty is the person themself whose duty it is, such as `teacher` where it is for
    /// each teacher.
    public func isOwn(_ post: String) -> Bool {
        self.forEach.contains { same($0.description, post) } || (!self.forEach.isEmpty && same(post, "participant"))
    }

    /// The duty as one person has it, from a day of theirs on: no earlier than it exists at all. A cycle counts from that
    /// day, or from the day the policy itself names for the duty where that is later.
    public func own(since start: CivilDate) -> Duty? {
        var duty = self
        guard let period = Period(from: max(self.period.from, start), until: self.period.until) else { return nil }
        duty.period = period
        duty.countedFrom = max(start, self.countedFrom ?? start)
        return duty
    }

    /// Whether everybody who has another duty has this one.
    public func covers(_ other: Duty) -> Bool {
        self.forEach.contains(.everyone) || other.forEach.allSatisfy(self.forEach.contains)
    }
}

/// How many people stand how by a duty that each of them has. Nobody is named.
public struct DutyFigures: Hashable, Sendable {
    /// All who have it.
    public var all = 0
    /// Of whom it is done, in time or late.
    public var done = 0
    /// Of whom it is due.
    public var due = 0
    /// Of whom it is overdue.
    public var overdue = 0
    /// Of whom it is said to be done without a name or a reference.
    public var notEvidenced = 0
    /// Of whom the clock stands still.
    public var paused = 0
    /// Of whom it is not done, and nothing says by when.
    public var unset = 0
    /// Of whom nothing is to be done yet.
    public var notYetDue = 0

    /// The figures of some standings.
    public init(_ standings: [DutyStanding]) {
        self.all = standings.count
        for standing in standings {
            switch standing.state {
            case .done: self.done += 1
            case .due: self.due += 1
            case .overdue: self.overdue += 1
            case .notEvidenced: self.notEvidenced += 1
            case .paused: self.paused += 1
            case .unset: self.unset += 1
            case .notYetDue: self.notYetDue += 1
            }
        }
    }

    /// The figures in words: `7 of 9 done, 1 overdue, 1 due`.
    public var words: String {
        guard self.all > 0 else { return "nobody in post has this duty" }
        let others: [(Int, String)] = [
            (self.overdue, "overdue"), (self.notEvidenced, "without a name or a reference"), (self.due, "due"),
            (self.paused, "paused"), (self.unset, "not done, and the policy does not say by when"),
            (self.notYetDue, "not yet due"),
        ]
        return
            (["\(self.done) of \(self.all) done"]
            + others.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }).joined(separator: ", ")
    }
}

extension DutyStanding {
    /// How a duty that each person has stands for all of them: as the one of whom it matters first.
    ///
    /// Whose it is, on what occasion and who must act for them is not carried over, so that nobody is named; only posts
    /// held for all of them are.
    public static func together(
        _ standings: [DutyStanding], of duty: Duty, on date: CivilDate, posts: [DutyActor] = []
    ) -> DutyStanding {
        func matter(_ state: DutyState) -> (Int, Int) {
            if case .done(_, let late, _) = state { (state.rank, late) } else { (state.rank, 0) }
        }
        let worst = standings.map(\.state).max { matter($0) < matter($1) } ?? .notYetDue(from: nil)
        return DutyStanding(
            duty: duty.key, date: date, state: worst, occasion: nil, task: duty.task, accountable: duty.accountable,
            actors: worst.isOpen ? posts : [], occasions: [])
    }
}
