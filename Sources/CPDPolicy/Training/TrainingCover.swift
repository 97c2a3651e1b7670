public import CPDDomain

extension TrainingAssessment {
    /// Whether enough people on site hold what a cover rule asks, on a day.
    ///
    /// - Parameters:
    ///   - present: those who are on site on the day.
    ///   - isOpen: whether the site is open.
    public func cover(
        _ requirement: TrainingRequirement, present: [TrainingPerson], on date: CivilDate, isOpen: Bool = true
    ) -> TrainingStanding {
        if let objection = self.objection(requirement, on: date) { return objection }
        guard case .site(let number) = requirement.scope else {
            return TrainingStanding(requirement.id, .notApplicable, .askedOfOthersTogether)
        }
        guard isOpen else { return TrainingStanding(requirement.id, .notApplicable, .closed) }
        return self.together(requirement, present, needed: number, dueBy: date, on: date)
    }

    /// Whether enough members of a panel hold what is asked of one, for the day on which it meets.
    ///
    /// - Parameters:
    ///   - panel: its members; one who interviews alone is a panel of one.
    ///   - meeting: the day on which it meets; the training comes before.
    ///   - date: the date asked about.
    public func panel(
        _ requirement: TrainingRequirement, _ panel: [TrainingPerson], meeting: CivilDate, on date: CivilDate
    ) -> TrainingStanding {
        if let objection = self.objection(requirement, on: date) { return objection }
        guard case .panel(let number) = requirement.scope else {
            return TrainingStanding(requirement.id, .notApplicable, .askedOfOthersTogether)
        }
        return self.together(
            requirement, panel, needed: number, dueBy: meeting.adding(days: -1), on: meeting, now: date)
    }

    /// The day on which they are needed decides who holds it; what is completed after `now` is not known yet.
    private func together(
        _ requirement: TrainingRequirement, _ people: [TrainingPerson], needed: Int, dueBy: CivilDate,
        on day: CivilDate, now: CivilDate? = nil
    ) -> TrainingStanding {
        let now = now ?? day
        let held = people.compactMap { self.holding($0, requirement, on: day, by: min(now, dueBy), proven: true) }
        let words: [ReasonArgument] = [.count(held.count), .count(needed), .date(day)]
        let evidence = held.compactMap(\.chain.last).sorted { $0.completedOn < $1.completedOn }
        if held.count >= needed {
            return TrainingStanding(requirement.id, .met(until: nil), .enoughHolders, words, evidence: evidence)
        }
        let said = people.compactMap { self.holding($0, requirement, on: day, by: min(now, dueBy), proven: false) }
        if said.count >= needed {
            return TrainingStanding(
                requirement.id, .notEvidenced(by: dueBy), .withoutProof,
                [.date(said.compactMap(\.chain.last?.completedOn).max() ?? day)], evidence: evidence)
        }
        // Cover that is missing on its own day is missing now: no later day mends it.
        let isLate = now > dueBy || day == dueBy
        let state: TrainingState = isLate ? .overdue(since: day) : .due(by: dueBy)
        return TrainingStanding(requirement.id, state, .tooFewHolders, words, evidence: evidence)
    }

    private func holding(
        _ person: TrainingPerson, _ requirement: TrainingRequirement, on day: CivilDate, by last: CivilDate,
        proven: Bool
    ) -> TrainingHolding? {
        let isAgency = person.posts.contains { $0.capacity == .agency && $0.period.contains(day) }
        let completions = self.completions(requirement, of: person, on: last, isAgency: isAgency, proven: proven)
        let holding = TrainingHolding(
            completions, requirement, months: self.settings.interval(of: requirement),
            clock: LeaveClock(leave: person.leave, on: day))
        return holding.isValid(on: day) ? holding : nil
    }
}
