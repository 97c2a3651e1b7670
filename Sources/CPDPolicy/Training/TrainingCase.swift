import CPDDomain

/// One person, one requirement, one date, once it is settled that the requirement is asked.
struct TrainingCase {
    let requirement: TrainingRequirement
    let assessment: TrainingAssessment
    let person: TrainingPerson
    let run: Period
    let isAgency: Bool
    /// The day from which clocks run.
    let start: CivilDate
    let date: CivilDate

    var clock: LeaveClock { LeaveClock(leave: self.person.leave, on: self.date) }
    var months: Int? { self.assessment.settings.interval(of: self.requirement) }

    /// How it stands: first by what is evidenced, then by what is only said, then by leave.
    var standing: TrainingStanding {
        let evidenced = self.standing(proven: true)
        guard evidenced.state.severity(on: self.date) >= 2 else { return evidenced }
        var standing = evidenced
        let said = self.standing(proven: false)
        if said.state.severity(on: self.date) < 2 {
            standing.reason = .withoutProof
            standing.arguments = [.date(said.evidence.last?.completedOn ?? self.date)]
            standing.evidence = said.evidence
            switch evidenced.state {
            case .due(let day): standing.state = .notEvidenced(by: day)
            case .overdue(let day): standing.state = .notEvidenced(by: day.adding(days: -1))
            default: break
            }
        }
        if self.clock.isStopped(on: self.date) {
            (standing.state, standing.reason, standing.arguments) = (.notYetDue, .onLeave, [])
        }
        return standing
    }

    /// The worst of what is asked: the training itself, the edition of a document, events, terms.
    private func standing(proven: Bool) -> TrainingStanding {
        let completions = self.assessment.completions(
            self.requirement, of: self.person, on: self.date, isAgency: self.isAgency, proven: proven)
        var standings: [TrainingStanding] = []
        if let document = self.requirement.document { standings.append(self.reading(document, completions)) }
        if self.requirement.renewal == .eachTerm {
            standings.append(self.term(completions))
        } else if self.requirement.document == nil || self.requirement.renewal != .never {
            standings.append(self.course(completions))
        }
        if !self.requirement.events.isEmpty, let event = self.event(completions) { standings.append(event) }
        return standings.max { self.isBetter($0, $1) } ?? self.answer(.unset, .intervalUnset)
    }

    private func isBetter(_ left: TrainingStanding, _ right: TrainingStanding) -> Bool {
        let (one, two) = (left.state.severity(on: self.date), right.state.severity(on: self.date))
        guard one == two else { return one < two }
        // Of two deadlines the earlier one is worse, and a known one is worse than none.
        func end(_ state: TrainingState) -> CivilDate {
            switch state {
            case .met(let day?), .due(let day?), .overdue(let day), .notEvidenced(let day?): day
            default: CivilDate(daysSinceEpoch: .max)
            }
        }
        return end(left.state) > end(right.state)
    }

    func answer(
        _ state: TrainingState, _ reason: TrainingReason, _ arguments: [ReasonArgument] = [],
        _ evidence: [TrainingCompletion] = [], heldSince: CivilDate? = nil
    ) -> TrainingStanding {
        TrainingStanding(
            self.requirement.id, state, reason, arguments, evidence: evidence, heldSince: heldSince)
    }

    /// Due or overdue against the first day that is too late; `nil` where leave without an end has stopped the clock.
    func owed(
        before end: CivilDate?, _ reason: TrainingReason, _ arguments: [ReasonArgument] = [],
        _ evidence: [TrainingCompletion] = [], heldSince: CivilDate? = nil
    ) -> TrainingStanding {
        guard let end else { return self.answer(.due(by: nil), reason, arguments, evidence, heldSince: heldSince) }
        let state: TrainingState = self.date < end ? .due(by: end.adding(days: -1)) : .overdue(since: end)
        return self.answer(state, reason, arguments, evidence, heldSince: heldSince)
    }
}
