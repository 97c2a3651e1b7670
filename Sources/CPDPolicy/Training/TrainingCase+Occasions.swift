import CPDDomain

extension TrainingCase {
    /// The edition of a document in force is to be read and acknowledged.
    func reading(_ document: String, _ completions: [TrainingCompletion]) -> TrainingStanding {
        let editions = self.assessment.editions.filter { $0.document == document && $0.from <= self.date }
        guard let current = editions.max(by: { ($0.from, $0.edition) < ($1.from, $1.edition) }) else {
            return self.answer(.notEvidenced(by: nil), .editionNotRecorded, [.text(document)])
        }
        let read = completions.filter { $0.edition == current.edition }
        if let first = read.min(by: { $0.completedOn < $1.completedOn }) {
            let words: [ReasonArgument] = [.text(document), .text(current.edition), .date(first.completedOn)]
            return self.answer(.met(until: nil), .acknowledged, words, read, heldSince: first.completedOn)
        }
        let words: [ReasonArgument] = [.text(document), .text(current.edition)]
        if self.date < self.start, self.requirement.first != .beforeStarting {
            return self.answer(.notYetDue, .notStarted, [.date(self.start)])
        }
        // Who joins under an edition reads it as a starter; who is there when it appears has the days the school sets.
        if current.from <= self.run.from, self.requirement.first != nil {
            return self.owed(before: self.firstEnd, .newEdition, words)
        }
        let from = max(current.from, self.start)
        guard let days = self.assessment.settings.days[self.requirement.id], days >= 0 else {
            return self.answer(.due(by: nil), .newEditionWithoutDays, words)
        }
        let end = self.clock.end(from.adding(days: days).adding(days: 1), from: from)
        return self.owed(before: end, .newEdition, words)
    }

    /// The earliest event since the last completion; `nil` where none asks for training.
    func event(_ completions: [TrainingCompletion]) -> TrainingStanding? {
        let last = completions.map(\.completedOn).max()
        let open = self.person.events.filter { event in
            self.requirement.events.contains(event.name) && event.on >= self.start && event.on <= self.date
                && (last.map { $0 < event.on } ?? true)
        }
        guard let first = open.min(by: { ($0.on, $0.name) < ($1.on, $1.name) }) else { return nil }
        let end = self.clock.end(first.on.adding(days: 1), from: first.on)
        return self.owed(before: end, .event, [.text(first.name), .date(first.on)])
    }

    /// The first term without a completion, from the one in which the person starts.
    func term(_ completions: [TrainingCompletion]) -> TrainingStanding {
        let terms = self.assessment.calendar.terms.sorted { ($0.firstDay, $0.lastDay) < ($1.firstDay, $1.lastDay) }
        guard !terms.isEmpty else { return self.answer(.unset, .termsUnset) }
        let done = completions.filter { $0.completedOn >= self.start }
        let last = done.map(\.completedOn).max()
        guard let open = terms.first(where: { $0.lastDay >= self.start && (last.map(Self.isBefore($0)) ?? true) })
        else {
            guard let last else { return self.answer(.unset, .termsUnset) }
            return self.answer(.met(until: nil), .doneInTerm, [.date(last)], done)
        }
        guard open.firstDay <= self.date else {
            guard let last else { return self.answer(.notYetDue, .notStarted, [.date(open.firstDay)]) }
            return self.answer(.met(until: open.firstDay), .doneInTerm, [.date(last)], done)
        }
        if self.date < self.start { return self.answer(.notYetDue, .notStarted, [.date(self.start)]) }
        let from = max(open.firstDay, self.start)
        let end = self.clock.end(open.lastDay.adding(days: 1), from: from)
        return self.owed(before: end, .term, [.text(open.name)], done)
    }

    private static func isBefore(_ term: AcademicCalendar.Term) -> (CivilDate) -> Bool { { $0 < term.firstDay } }
}
