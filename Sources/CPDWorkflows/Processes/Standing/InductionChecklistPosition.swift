public import CPDDomain
public import CPDPolicy
internal import CPDStorage

/// How somebody's induction stands in one capacity at one school on a date (PRN-4).
public struct InductionChecklistPosition: Hashable, Sendable {
    /// Where.
    public var school: School
    /// In what capacity.
    public var capacity: Capacity
    /// The first day of the posts in it that follow one another without a day between.
    public var since: CivilDate
    /// Each item, in the order of the checklist.
    public var items: [InductionItemStanding]
    /// Why nothing can be said; `nil` where there is a checklist.
    public var lacks: PolicyNote?

    /// Whether the last day of an item has passed.
    public var isOverdue: Bool { self.items.contains(where: \.state.isOverdue) }
}

extension StandingFacts {
    /// How somebody's induction stands, for each capacity in which they are in post on the date; none where the edition
    /// lists no induction at all.
    func inductionChecklists(
        of person: Identifier<Person>, _ steps: [InductionStep], names: (Identifier<Person>) throws -> String
    ) throws -> [InductionChecklistPosition] {
        guard let edition = self.edition, !edition.induction.isEmpty else { return [] }
        let posts = self.posts[person] ?? []
        let known = steps.filter { $0.school == self.school.id && $0.recordedOn <= self.date }
        return try Capacity.allCases.compactMap { capacity in
            let periods = posts.filter { $0.capacity == capacity && $0.period.from <= self.date }.map(\.period)
            guard let (since, before) = periods.runOfDays(on: self.date) else { return nil }
            var position = InductionChecklistPosition(
                school: self.school, capacity: capacity, since: since, items: [])
            guard let list = edition.inductionChecklist(for: capacity) else {
                position.lacks = InductionReason.notListed.note(.text(capacity.rawValue))
                return position
            }
            // What was done in an earlier spell at the school is done again.
            let done = try known.filter { step in before.map { step.doneOn >= $0 } ?? true }.map {
                InductionDone($0.item, on: $0.doneOn, by: try names($0.doneBy), assurance: $0.assurance)
            }
            position.items = list.standing(
                as: capacity, since: since, done: done, leave: self.leave[person] ?? [], on: self.date)
            return position
        }
    }
}

extension [Period] {
    /// The first day of those that follow one another without a day between up to a date, and the end of the one before
    /// them, where there is one; `nil` where none is on the date.
    fileprivate func runOfDays(on date: CivilDate) -> (since: CivilDate, before: CivilDate?)? {
        guard var since = self.filter({ $0.contains(date) }).map(\.from).min() else { return nil }
        while let before = self.filter({ $0.from < since && ($0.until.map { $0 >= since } ?? true) }).map(\.from).min()
        {
            since = before
        }
        return (since, self.compactMap(\.until).filter { $0 < since }.max())
    }
}
