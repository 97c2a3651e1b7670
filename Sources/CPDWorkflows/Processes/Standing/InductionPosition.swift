public import CPDDomain
public import CPDPolicy
internal import CPDPolicyDocument
internal import CPDStorage

/// How an early-career teacher's induction stands at one school on a date.
///
/// Who is one is said by the responsibility ``InductionPosition/responsibility``, who answers for it by
/// ``InductionPosition/tutor`` and by supervision as mentor. That a review or an assessment was held, and that somebody is
/// registered with the appropriate body, is recorded as training with its proof, under the codes of
/// ``InductionPosition/courses``. What it lasts and asks for is that of the lines of the nation's entitlements in force
/// on the date.
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

    /// The reviews and assessments whose last day has passed.
    public var overdue: [EarlyCareerCheck] {
        (self.standing?.checks ?? []).filter { if case .overdue = $0.state { true } else { false } }
    }

    /// Whether a review, an assessment or the registration is overdue.
    public var isOverdue: Bool {
        if case .overdue = self.standing?.registration { return true }
        return !self.overdue.isEmpty
    }

    /// The responsibility by which somebody is an early-career teacher.
    public static let responsibility = "early-career teacher"
    /// The responsibility of who leads a school's inductions.
    public static let tutor = "induction tutor"
    /// The code under which a progress review is recorded.
    public static let review = "induction-progress-review"
    /// The code under which a formal assessment is recorded.
    public static let assessment = "induction-formal-assessment"
    /// The code under which the assessment of whoever leaves before the end is recorded.
    public static let interim = "induction-interim-assessment"
    /// The code under which registration with the appropriate body is recorded.
    public static let registration = "induction-registration"
    /// The code of each kind of review or assessment.
    static let meetings: [(EarlyCareerInduction.Meeting.Kind, String)] = [
        (.review, Self.review), (.assessment, Self.assessment), (.interim, Self.interim),
    ]
    /// The codes, each with what it is for.
    public static let courses: [(code: String, what: String)] = [
        (Self.assessment, "A formal assessment of an early-career teacher, held"),
        (Self.interim, "An assessment of an early-career teacher who leaves before the end, held"),
        (Self.review, "A progress review of an early-career teacher, held"),
        (Self.registration, "Registration of an early-career teacher with the appropriate body"),
    ]
}

extension StandingFacts {
    /// Somebody's induction; `nil` for whoever is no early-career teacher on the date.
    func inductionPosition(of person: Identifier<Person>, mentors: [Supervision]) -> InductionPosition? {
        let named = self.responsibilities.filter { $0.name.lowercased() == InductionPosition.responsibility }
        let own = named.filter { $0.person == person && $0.period.contains(self.date) }
        guard let since = own.map(\.period.from).min() else { return nil }
        let nation = TrainingSite(self.school).nation
        let rules = nation.flatMap { ShippedLines.sets[$0] }?.earlyCareer(
            on: self.date, switchedOn: self.edition?.training.switchedOn ?? [])
        var position = InductionPosition(school: self.school, terms: rules?.terms ?? 0)
        guard let rules else {
            position.lacks =
                nation.map { "a source: how long it lasts was not read for \($0.rawValue)" }
                ?? "the nation of the school"
            return position
        }
        let contracts = (self.posts[person] ?? []).compactMap { post in
            Period(from: max(post.period.from, since), until: post.period.until).map {
                ContractShare(share: post.contractShare, period: $0)
            }
        }
        let induction = EarlyCareerInduction(
            contracts: contracts, leave: self.leave[person] ?? [], mentors: mentors.map(\.period),
            tutors: self.responsibilities.filter { $0.name.lowercased() == InductionPosition.tutor }.map(\.period),
            meetings: InductionPosition.meetings.flatMap { kind, course in
                self.held(by: person, course).map { .init(kind, on: $0) }
            },
            registeredOn: self.held(by: person, InductionPosition.registration).min())
        position.standing = rules.standing(induction, calendar: self.calendar, on: self.date)
        if position.standing == nil || self.calendar.terms.isEmpty {
            position.standing = nil
            position.lacks = "the first and last school day of each term since it began"
        }
        position.next = position.standing?.checks.last { check in
            if case .due = check.state { true } else { false }
        }
        return position
    }

    /// When something of somebody's induction was held, as far as a proof shows it.
    private func held(by person: Identifier<Person>, _ course: String) -> [CivilDate] {
        (self.training[person] ?? []).filter { $0.course == course && $0.proofKind != nil }.map(\.completedOn)
    }
}

/// The shipped sets of entitlements, each read once.
enum ShippedLines {
    /// The set of a nation; a test rules out that one cannot be read.
    static let sets: [Nation: EntitlementSet] = Dictionary(
        uniqueKeysWithValues: Nation.allCases.compactMap { nation in
            (try? ShippedEntitlements.set(of: nation)).map { (nation, $0) }
        })
}
