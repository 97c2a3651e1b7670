import CPDDomain

/// A duty on a date, with what happened and what was done.
private struct DutySample {
    var date: CivilDate?
    var events: [DutyEvent] = []
    var done: [DutyDone] = []
}

extension EditionComparison {
    /// Each duty that is another, at each day on which it falls due, and the day after.
    var dutyQuestions: [TermQuestion] {
        let calendars = (self.old.calendar ?? .england, self.new.calendar ?? .england)
        return Self.pairs(self.old.duties, self.new.duties, by: \.key).map { key, old, new in
            let duties = [old, new].compactMap(\.self)
            let days = DutyDays(duties, since: self.sampleDay, [calendars.0, calendars.1])
            return TermQuestion(.duty(key), DutySample(), days.dimensions(of: duties)) { sample in
                (
                    old?.answer(sample, calendars.0, on: days.first) ?? TermAnswer(),
                    new?.answer(sample, calendars.1, on: days.first) ?? TermAnswer()
                )
            }
        }
    }
}

/// The days at which schedules change what they answer.
private struct DutyDays {
    /// The day on which something happens, and the one on which it was done.
    let first: CivilDate
    let done: CivilDate
    let days: [CivilDate]

    init(_ duties: [Duty], since day: CivilDate, _ calendars: [AcademicCalendar]) {
        let first = max(day, duties.map(\.period.from).max() ?? day)
        let done = first.adding(days: 5)
        let starts = [first, done] + duties.map(\.period.from)
        let ends = duties.flatMap { duty -> [CivilDate] in
            calendars.flatMap { duty.schedule.ends(starts, $0, about: first) } + [duty.period.until].compactMap(\.self)
        }
        (self.first, self.done) = (first, done)
        self.days = Set(ends.flatMap(\.around) + [first, done.adding(days: 1)]).sorted().filter { $0 >= first }
    }

    func dimensions(of duties: [Duty]) -> [TermDimension<DutySample>] {
        let kinds = FactDimension.unique(
            duties.compactMap { duty -> DutyEventKind? in
                switch duty.schedule {
                case .atEach(let kind), .afterEach(let kind, _): kind
                default: nil
                }
            })
        let events = kinds.map { kind -> TermDimension<DutySample> in
            TermDimension("duty.event", given: true) { sample in
                sample.events.append(DutyEvent(kind, on: first, reference: "1"))
                return .list([.text(kind.rawValue), .date(first)])
            }
        }
        let posts = FactDimension.unique(duties.flatMap(\.accountable))
        let stages = FactDimension.unique(duties.flatMap { $0.schedule.stageNames }).map(Optional.some)
        // What an event asks for is done for it, what a stage asks for in its name.
        let occasions = kinds.isEmpty ? (stages.isEmpty ? [nil] : stages) : ["1"]
        let acts = occasions.flatMap { occasion in
            posts.map { post -> TermDimension<DutySample>.Choice in
                { sample in
                    for key in Set(duties.map(\.key)) {
                        sample.done.append(
                            DutyDone(
                                key, on: done, by: "A. Okafor", reference: "file", occasion: occasion, post: post))
                    }
                    return .list([.date(done), .text(post)])
                }
            }
        }
        let on = TermDimension<DutySample>.days("duty.on", \.date, self.days)
        return [on] + events + [TermDimension("duty.done", acts)]
    }
}

extension TermDimension {
    /// A dimension with one value.
    init(_ name: String, given isGiven: Bool, _ choice: @escaping Choice) {
        self.init(name, given: isGiven, [choice])
    }
}

extension Duty {
    /// How it stands, by when, and who must act.
    fileprivate func answer(_ sample: DutySample, _ calendar: AcademicCalendar, on first: CivilDate) -> TermAnswer {
        let standing = self.standing(
            on: sample.date ?? first, calendar: calendar, done: sample.done, events: sample.events)
        let (reason, arguments) = standing.state.reason
        let days = arguments.filter { if case .date = $0 { true } else { false } }
        let actors = standing.actors.flatMap { actor -> [ReasonArgument] in
            let (reason, arguments) = actor.reason
            return reason == .actorPost ? arguments : [.list(arguments)]
        }
        return TermAnswer([PolicyNote(reason.code, standing.state.outcome, arguments)], days + actors)
    }
}

extension DutyState {
    /// What it comes to: done is met, overdue is not, and what is not due yet is neither.
    fileprivate var outcome: Outcome {
        switch self {
        case .done: .met
        case .overdue: .notMet
        case .notEvidenced, .due: .notEvidenced
        case .notYetDue, .paused, .unset: .notApplicable
        }
    }
}

extension DutySchedule {
    /// The names of the stages of a cycle.
    fileprivate var stageNames: [String] {
        if case .cycle(_, let stages) = self { stages.map(\.name) } else { [] }
    }

    /// The last days of a schedule that is counted from some days, in the two years that follow one.
    fileprivate func ends(_ starts: [CivilDate], _ calendar: AcademicCalendar, about day: CivilDate) -> [CivilDate] {
        let year = AcademicYear(containing: day, calendar: calendar)
        let years = [year, AcademicYear(startingIn: year.startYear + 1, calendar: calendar)]
        let yearEnds = years.compactMap { $0.period.until?.adding(days: -1) }
        switch self {
        case .yearly(let dutyDay):
            return yearEnds + years.compactMap { dutyDay?.date(inYear: $0.startYear, calendar: calendar) }
        case .termly: return calendar.terms.map(\.lastDay)
        case .atEach: return starts
        case .afterEach(_, let days): return days.map { days in starts.map { $0.adding(days: days) } } ?? []
        case .every(let interval): return starts.map { interval.after($0) }
        case .cycle(let years, let stages):
            let stages = stages.compactMap(\.months) + [0]
            // Those of the first cycle, and of the second.
            let months = stages + stages.map { $0 + years * 12 }
            return months.flatMap { months in starts.map { $0.adding(months: months) } }
        case .byTerm(let term): return [calendar.lastDay(ofTerm: term)].compactMap(\.self)
        case .unset: return []
        }
    }
}
