import CPDDomain

extension TrainingCase {
    /// The training itself: the first time, and again after its interval.
    func course(_ completions: [TrainingCompletion]) -> TrainingStanding {
        let holding = TrainingHolding(completions, self.requirement, months: self.months, clock: self.clock)
        let evidence = holding.chain
        let since = holding.reaches(self.date) ? holding.since : nil
        if holding.isValid(on: self.date) {
            if let open = self.openInterval { return self.answer(.unset, open, [], evidence, heldSince: since) }
            if let until = holding.validUntil {
                return self.answer(.met(until: until), .valid, [.date(until)], evidence, heldSince: since)
            }
            return self.answer(
                .met(until: nil), .completed, [.date(evidence.last?.completedOn ?? self.date)], evidence,
                heldSince: since)
        }
        if self.date < self.start, self.requirement.first != .beforeStarting {
            return self.answer(.notYetDue, .notStarted, [.date(self.start)], evidence)
        }
        let asksNothing = self.requirement.first == nil && self.months == nil
        if !holding.isEmpty, !asksNothing {
            let first = self.firstEnd ?? self.start
            let end = holding.renewBefore.map { max($0, first) }
            return self.owed(
                before: end, .lapsed, [.date(holding.validUntil ?? self.date)], evidence, heldSince: since)
        }
        if let end = self.firstEnd { return self.owed(before: end, .firstTime) }
        if !asksNothing { return self.owed(before: nil, .firstTime) }
        if let open = self.openInterval { return self.answer(.unset, open) }
        return self.answer(.notYetDue, .nothingAsked)
    }

    /// Why no interval is known, where one is asked.
    private var openInterval: TrainingReason? {
        guard self.months == nil else { return nil }
        return switch self.requirement.renewal {
        case .regularly: .intervalUnset
        case .notGiven: .intervalNotGiven
        case .never, .everyMonths, .eachTerm: nil
        }
    }

    /// The first day too late for the first time; `nil` where there is no such day, or leave has no known end.
    var firstEnd: CivilDate? {
        switch self.requirement.first {
        case .beforeStarting: self.start
        case .onStarting: self.clock.end(self.start.adding(days: 1), from: self.start)
        case .withinDays(let days): self.within { $0.adding(days: days) }
        case .withinMonths(let months): self.within { $0.later(byMonths: months) }
        case nil: self.months.flatMap { self.clock.end(self.start.later(byMonths: $0), from: self.start) }
        }
    }

    /// The day after a time from the start of the post; of those in post before it was asked, not before it was.
    private func within(_ last: (CivilDate) -> CivilDate) -> CivilDate? {
        Periods.later(
            self.clock.end(last(self.run.from).adding(days: 1), from: self.run.from),
            self.clock.end(self.start.adding(days: 1), from: self.start))
    }
}
