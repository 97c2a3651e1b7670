public import CPDDomain
public import CPDPolicy
internal import CPDStorage

/// How an early-career teacher's induction stands at one school on a date.
///
/// Who is one is said by the responsibility ``InductionPosition/responsibility``, who answers for it by
/// ``InductionPosition/tutor`` and by supervision as mentor. Whether a review or an assessment was held is not kept.
public struct InductionPosition: Hashable, Sendable {
    /// Where.
    public var school: School
    /// How it stands; `nil` where the terms or the rules are not known.
    public var standing: EarlyCareerStanding?
    /// What has to be known first; `nil` where it is known how it stands.
    public var lacks: String?
    /// The full-time terms it lasts.
    public var terms: Int
    /// What is to be held at the end of the term of the date, and by which day.
    public var next: EarlyCareerCheck?

    /// The responsibility by which somebody is an early-career teacher.
    public static let responsibility = "early-career teacher"
    /// The responsibility of who leads a school's inductions.
    public static let tutor = "induction tutor"
}

extension StandingFacts {
    /// Somebody's induction; `nil` for whoever is no early-career teacher on the date.
    func inductionPosition(of person: Identifier<Person>, mentors: [Supervision]) -> InductionPosition? {
        let named = self.responsibilities.filter { $0.name.lowercased() == InductionPosition.responsibility }
        let own = named.filter { $0.person == person && $0.period.contains(self.date) }
        guard let since = own.map(\.period.from).min() else { return nil }
        let rules = EarlyCareerRules.england
        var position = InductionPosition(school: self.school, terms: rules.terms)
        guard TrainingSite(self.school).nation == .england else {
            position.lacks = "the nation of the school: the terms of induction are kept for England alone"
            return position
        }
        let contracts = (self.posts[person] ?? []).compactMap { post in
            Period(from: max(post.period.from, since), until: post.period.until).map {
                ContractShare(share: post.contractShare, period: $0)
            }
        }
        let induction = EarlyCareerInduction(
            contracts: contracts, leave: self.leave[person] ?? [], mentors: mentors.map(\.period),
            tutors: self.responsibilities.filter { $0.name.lowercased() == InductionPosition.tutor }.map(\.period))
        position.standing = rules.standing(induction, calendar: self.calendar, on: self.date)
        if position.standing == nil || self.calendar.terms.isEmpty {
            position.standing = nil
            position.lacks = "the first and last school day of each term since it began"
        }
        // Of terms that are over nobody can say here whether a review was held.
        position.next = position.standing?.checks.last { check in
            if case .due = check.state { true } else { false }
        }
        return position
    }
}
