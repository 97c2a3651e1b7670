public import CPDDomain

/// Days on which nobody should be away, such as a week of tests, with the reason.
public struct BlockedDays: Hashable, Sendable {
    /// The first of them.
    public var first: CivilDate
    /// The last of them.
    public var last: CivilDate
    /// Why.
    public var reason: String
    /// Who says so.
    public var source: Source

    /// Who blocks days.
    public enum Source: String, Hashable, Sendable, CaseIterable {
        /// The edition, in its terms of approval.
        case edition = "policy"
        /// The school, by what is recorded of its year.
        case school = "school's calendar"
    }

    /// Days from a first to a last, both included.
    public init(_ first: CivilDate, through last: CivilDate, because reason: String, source: Source = .edition) {
        self.first = first
        self.last = last
        self.reason = reason
        self.source = source
    }

    /// Whether a day is one of them.
    public func contains(_ date: CivilDate) -> Bool { self.first <= date && date <= self.last }
}

/// What an edition makes of an approval for a blocked day.
public enum BlockedDaysRule: String, Hashable, Sendable, CaseIterable {
    // From the loosest up.
    /// It is told, and nothing else.
    case told
    /// Whoever decides it last gives the reason for an exception.
    case withReason = "give a reason"
    /// It is not approved.
    case refused
}

/// What an edition makes of a comment that nobody gave in time.
public enum UnheardRule: String, Hashable, Sendable, CaseIterable {
    // From the loosest up.
    /// The route goes on once the deadline has passed.
    case goesOn = "go on"
    /// It goes on then, and whoever decides last gives the reason why without the comment.
    case withReason = "give a reason"
    /// The route waits for the comment, however late it is.
    case waits = "wait"
}

extension CaseIterable where Self: Equatable {
    /// Whether it stands before another in the list of cases.
    package func stands(before other: Self) -> Bool {
        guard let own = Self.allCases.firstIndex(of: self), let theirs = Self.allCases.firstIndex(of: other) else {
            return false
        }
        return own < theirs
    }
}

extension ApprovalTerms {
    /// The blocked days a matter falls on, day by day, by the edition and by what the school recorded; `nil` where a
    /// session of it has no date, or none is recorded.
    public func blockedDays(of matter: ApprovalMatter) -> [(date: CivilDate, days: BlockedDays)]? {
        guard let days = matter.days else { return nil }
        let blocked = self.blockedDays + matter.blockedDays
        return days.flatMap { date in blocked.filter { $0.contains(date) }.map { (date, $0) } }
    }

    /// What is to be said of a matter and blocked days: each day that is one, or that the days are not known where they
    /// matter.
    func notes(onBlockedDaysOf matter: ApprovalMatter) -> [ApprovalNote] {
        guard let found = self.blockedDays(of: matter) else {
            let matters = self.onBlockedDays != .told || !(self.blockedDays + matter.blockedDays).isEmpty
            return matters ? [ApprovalNote(.sessionsNotDated)] : []
        }
        return found.map { date, days in
            ApprovalNote(
                self.onBlockedDays == .refused ? .blockedDayRefused : .blockedDay,
                [.date(date), .text(days.reason), .term(days.source.rawValue)])
        }
    }
}

extension ApprovalMatter {
    /// The days with a session, each once and in order; `nil` where one has no date, or none is recorded.
    public var days: [CivilDate]? {
        guard let sessions = self.facts.sessions, !sessions.isEmpty else { return nil }
        let dates = sessions.compactMap(\.date)
        return dates.count == sessions.count ? Set(dates).sorted() : nil
    }
}
