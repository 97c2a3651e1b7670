public import CPDDomain

/// The last link of the thread a need has reached, with what is missing behind it (PRN-5).
public enum ThreadLink: String, Hashable, Sendable, CaseIterable {
    /// Nobody has asked for provision yet.
    case need = "need, no request"
    /// Nobody has decided yet.
    case request = "asked, not decided"
    /// No place has been booked yet.
    case approval = "approved, never booked"
    /// Nobody has marked attendance yet.
    case booking = "booked, attendance not marked"
    /// Marked absent from every session.
    case absence = "booked, did not take part"
    /// No evaluation has been given yet.
    case attendance = "attended, not evaluated"
    /// Nobody has talked with the participant about sharing yet.
    case evaluation = "evaluated, sharing not discussed"
    /// What was agreed has not been done yet.
    case agreement = "agreed to share, not done"
}

/// A valid end of the thread (PRN-5).
public enum ThreadEnd: String, Hashable, Sendable, CaseIterable {
    /// What was learnt has been shared as agreed.
    case shared
    /// It was agreed that wider circulation would bring no benefit.
    case noWiderCirculation = "no wider circulation"
    /// Every request was declined, with a reason.
    case declined
    /// The need was withdrawn.
    case withdrawn
    /// The need was met in another way.
    case metWithoutProvision = "met without provision"
    /// The need was met, and closed as met without a request.
    case met
    /// The need was carried into the next year, with a reason.
    case carriedForward = "carried forward"
}

/// Whose move it is.
public enum Mover: Hashable, Sendable {
    /// Whoever holds a role.
    case role(Role)
    /// One person.
    case person(Identifier<Person>)
}

/// How many days a link may take before the thread counts as dropped there.
public struct ThreadAllowance: Hashable, Sendable {
    /// Days by link. A booking counts from its last session; what was agreed counts from its due date, without days.
    public var days: [ThreadLink: Int]
    /// The links for which the policy expressly gives no time, or leaves it unset: no thread counts as dropped there.
    public var unset: Set<ThreadLink> = []

    /// Allowances in days.
    public init(_ days: [ThreadLink: Int], unset: Set<ThreadLink> = []) {
        self.days = days
        self.unset = unset
    }

    /// A term for a request, two weeks for decision, attendance and evaluation, a month to book and to talk.
    public static let usual = Self([
        .need: 90, .request: 14, .approval: 30, .booking: 14, .absence: 0, .attendance: 14, .evaluation: 30,
        .agreement: 0,
    ])
}

/// How far one need has come.
public struct NeedThread: Hashable, Sendable {
    /// Where a thread stands.
    public enum State: Hashable, Sendable {
        /// It goes on, and there is time.
        case underWay(ThreadLink)
        /// Nothing followed in time.
        case dropped(ThreadLink)
        /// It came to a valid end.
        case followed(ThreadEnd)
    }

    /// The need.
    public var need: Identifier<Need>
    /// Where it stands.
    public var state: State
    /// Since when it stands there; the day it was raised where it has come to its end.
    public var since: CivilDate
    /// Whose move it is.
    public var moves: Set<Mover>
}

/// Each need raised in a stretch of time, followed to a stated date.
public struct ThreadSummary: Hashable, Sendable {
    /// How many stopped behind one link, since when, and whose move it is.
    public struct Row: Hashable, Sendable {
        /// The last link reached.
        public var after: ThreadLink
        /// How many needs.
        public var count: Int
        /// The earliest date since which one of them stands there.
        public var oldest: CivilDate
        /// Whose move it is.
        public var moves: Set<Mover>
    }

    /// The school.
    public var school: Identifier<School>
    /// Needs raised on or after this day are counted.
    public var from: CivilDate
    /// The date for which it is said.
    public var date: CivilDate
    /// Every need, in the order in which they were raised.
    public var needs: [NeedThread]

    /// How many were followed to a valid end.
    public var followed: Int { self.ends.values.reduce(0, +) }
    /// How many are under way.
    public var underWay: Int { self.waiting.reduce(0) { $0 + $1.count } }
    /// How many were dropped.
    public var dropped: Int { self.drops.reduce(0) { $0 + $1.count } }

    /// How many came to each valid end.
    public var ends: [ThreadEnd: Int] {
        self.needs.reduce(into: [:]) { ends, thread in
            if case .followed(let end) = thread.state { ends[end, default: 0] += 1 }
        }
    }

    /// Those under way, by the link reached, in the order of the thread.
    public var waiting: [Row] {
        self.rows { if case .underWay(let link) = $0 { link } else { nil } }
    }

    /// Those dropped, by the link reached, in the order of the thread.
    public var drops: [Row] {
        self.rows { if case .dropped(let link) = $0 { link } else { nil } }
    }

    private func rows(_ link: (NeedThread.State) -> ThreadLink?) -> [Row] {
        let groups = Dictionary(grouping: self.needs.filter { link($0.state) != nil }) { link($0.state) }
        return ThreadLink.allCases.compactMap { reached in
            guard let threads = groups[reached], let oldest = threads.map(\.since).min() else { return nil }
            return Row(
                after: reached, count: threads.count, oldest: oldest,
                moves: threads.reduce(into: []) { $0.formUnion($1.moves) })
        }
    }
}
