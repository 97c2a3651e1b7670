public import CPDDomain
public import CPDPolicy

/// The time for development somebody is entitled to at one school in a school year, and what they have had.
public struct TimePosition: Hashable, Sendable {
    /// Where.
    public var school: School
    /// The school year.
    public var year: AcademicYear
    /// Pro rata for the contract, for starters, leavers and leave; `nil` where the edition does not say: none is guessed.
    ///
    /// Of several terms that speak of somebody, such as a trust's and a school's own, the one that gives most counts.
    public var account: YearlyTimeAccount?
    /// What the edition does not say; `nil` where it is known how the time stands.
    public var unset: String?
    /// How the time stands to the most that may be asked, where the edition gives one: the lowest of several.
    public var most: PolicyNote?
    /// How the time stands in the terms, months or days in which the edition counts hours beside the year: a note for each
    /// end that it gives.
    public var inPeriods: [PolicyNote] = []
    /// How the time of the year stands to the terms that name the bases on which hours count: a note for each end.
    public var onBases: [PolicyNote] = []
    /// How the most that may be asked stands once what is booked has taken place, where that is other than now: a note for
    /// each stretch of time in which it would be too much, or is not evidenced.
    public var withBooked: [PolicyNote] = []
    /// What they had there this school year, by its basis.
    public var had = HoursHad()
    /// What there is of the time that builds up month by month; `nil` where the edition gives none.
    public var balance: TimeBalanceStanding?
}

/// Time taken part in, at a school.
struct TakenPart: Hashable {
    let time: TakenTime
    var approach: Approach?
    let school: Identifier<School>?

    var on: CivilDate { self.time.on }
}

extension StandingFacts {
    /// Somebody's time at the school; `nil` for those to whom none is owed and of whom none is asked: who has no contract,
    /// such as governors and volunteers, is spoken of where an edition names their group.
    ///
    /// - Parameter elsewhere: their posts by contract at other schools, with which what is owed is shared.
    func timePosition(
        of person: Identifier<Person>, taken: [TakenPart], booked: [TakenPart], elsewhere: [Engagement]
    ) -> TimePosition? {
        let year = AcademicYear(containing: self.date, calendar: self.calendar)
        let time = PersonTime(
            posts: (self.posts[person] ?? []).filter { $0.period.overlaps(year.period) }, year: year, date: self.date,
            leave: self.leave[person] ?? [], taken: taken.filter { $0.school == self.school.id },
            booked: booked.filter { $0.school == self.school.id }, elsewhere: elsewhere)
        let terms = (self.edition?.hours ?? []).filter { !time.posts(under: $0).isEmpty }
        guard !terms.isEmpty || time.posts.contains(where: \.isByContract) else { return nil }
        var position = TimePosition(school: self.school, year: year)
        position.had = time.had(in: year.period)
        position.inPeriods = terms.filter { $0.span != .year }.flatMap { time.notes(under: $0, self.calendar) }
        position.onBases = terms.filter { $0.span == .year && !$0.isPlain }
            .flatMap { time.notes(under: $0, self.calendar) }
        let yearly = terms.filter { $0.span == .year && $0.isPlain }
        switch time.account(under: yearly) {
        case .success(let account): position.account = account
        case .failure(let unset): position.unset = unset.words
        }
        position.most = time.most(under: yearly)
        position.withBooked = terms.flatMap { time.withBooked(under: $0, self.calendar) }
        return position
    }
}
