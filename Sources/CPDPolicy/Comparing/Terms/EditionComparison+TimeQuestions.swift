import CPDDomain

/// Time somebody asks for or has had.
private struct TimeSample {
    var leave = StudyLeaveFacts(asked: nil)
    var since: CivilDate?
    var date: CivilDate?
    var share: Int?
    var group: StaffGroup?
    var minutes: Int?
    var basis: TimeBasis?
    var times: Int?
    var isOver: Bool?
}

extension EditionComparison {
    /// Study leave, time that builds up, and hours of a year or another stretch of time.
    var timeQuestions: [TermQuestion] {
        let (old, new) = (self.old.funding, self.new.funding)
        let day = self.sampleDay
        let leave = TermQuestion(
            .funding("study leave"), old?.studyLeave, new?.studyLeave, TimeSample(), Self.leave
        ) { terms, sample in
            TermAnswer(terms.check(sample.leave).map { PolicyNote($0.reason.code, $0.outcome, $0.arguments) })
        }
        let balance = TermQuestion(
            .funding("time balance"), old?.timeBalance, new?.timeBalance, TimeSample(),
            { Self.balance($0, since: day) },
            answer: { terms, sample in
                let facts = TimeBalanceFacts(since: sample.since, contractShare: sample.share, taken: [])
                let standing = terms.standing(of: facts, on: sample.date ?? day)
                return TermAnswer(standing.note, standing.minutes.map { [.minutes($0)] } ?? [])
            })
        return [leave, balance, self.hoursQuestion].compactMap(\.self)
    }

    private static func leave(_ terms: [StudyLeave]) -> [TermDimension<TimeSample>] {
        let limits = terms.flatMap { [$0.perFirstSitting, $0.perResit, $0.perYear].compactMap(\.self) }
        let yearly = terms.compactMap(\.perYear).flatMap { [$0, ($0 + 1) / 2] }
        return [
            .init(
                "leave.sitting", \.leave.attempt, given: true,
                ExaminationAttempt.allCases.map { (.term($0.rawValue), .value($0)) }),
            .counts("leave.asked", \.leave.asked, [1] + Set(limits.flatMap(\.around)).sorted()),
            .counts("leave.taken-for-sitting", \.leave.takenForSitting, [0]),
            .counts("leave.taken-in-year", \.leave.takenThisYear, [0] + Set(yearly.flatMap(\.around)).sorted()),
            .share(\.leave.contractShare),
        ]
    }

    private static func balance(_ terms: [TimeBalance], since day: CivilDate) -> [TermDimension<TimeSample>] {
        let months = terms.flatMap { terms -> [Int] in
            var months = [1, 12]
            if case .lapsesAfter(let number)? = terms.unused { months += [number, number + 1] }
            if let most = terms.atMost, let each = terms.minutesPerMonth, each > 0 { months += (most / each).around }
            return months
        }
        // What is carried over is told when the school year turns.
        let turn = AcademicYear(containing: day, calendar: .england).period.until
        let days = Set(months.filter { $0 > 0 }.map { day.later(byMonths: $0) } + [turn].compactMap(\.self))
        return [
            .days("balance.since", \.since, [day]),
            .days("balance.on", \.date, days.sorted()), .share(\.share),
        ]
    }

    /// The hours of every group, at each bound, at half of it, and a minute below and above.
    private var hoursQuestion: TermQuestion? {
        guard self.old.hours != self.new.hours else { return nil }
        let terms = self.old.hours + self.new.hours
        let bounds = terms.flatMap { [$0.atLeast, $0.atMost] }.flatMap { bound -> [Int] in
            if case .minutes(let minutes) = bound { [minutes, minutes / 2].flatMap(\.around) } else { [] }
        }
        let named = Set(terms.flatMap(\.groups))
        let groups =
            StaffGroup.allCases.filter(named.contains) + StaffGroup.allCases.filter { !named.contains($0) }.prefix(1)
        let day = self.sampleDay
        return TermQuestion(
            .matter("hours"), TimeSample(),
            [
                .init("hours.group", \.group, given: true, groups.map { (.term($0.rawValue), $0) }),
                .counts("hours.had", \.minutes, [0] + Set(bounds).sorted()) { .minutes($0) }, .share(\.share),
                .init("hours.over", \.isOver, given: true, [(.term("yes"), true), (.term("no"), false)]),
            ] + Self.bases(terms) + Self.times(terms)
        ) { sample in
            func answer(_ edition: PolicyEdition) -> TermAnswer {
                edition.hours.answer(sample, edition.calendar ?? .england, on: day)
            }
            return (answer(self.old), answer(self.new))
        }
    }

    /// The bases named, and one that is not, where any is.
    private static func bases(_ terms: [HoursTerm]) -> [TermDimension<TimeSample>] {
        let named = terms.reduce(into: Set<TimeBasis>()) { $0.formUnion($1.bases) }
        guard !named.isEmpty else { return [] }
        let bases =
            TimeBasis.allCases.filter(named.contains) + TimeBasis.allCases.filter { !named.contains($0) }.prefix(1)
        return [.init("hours.basis", \.basis, given: true, bases.map { (.term($0.rawValue), $0) })]
    }

    /// How often, around each bound, where any is a number of times.
    private static func times(_ terms: [HoursTerm]) -> [TermDimension<TimeSample>] {
        let bounds = terms.flatMap { [$0.atLeast, $0.atMost] }.flatMap { bound -> [Int] in
            if case .times(let times) = bound { times.around } else { [] }
        }
        return bounds.isEmpty ? [] : [.counts("hours.times", \.times, [0] + Set(bounds).sorted())]
    }
}

extension [HoursTerm] {
    /// What the terms that speak of somebody's group answer, each with the stretch of time it speaks of.
    fileprivate func answer(_ sample: TimeSample, _ calendar: AcademicCalendar, on day: CivilDate) -> TermAnswer {
        let own = self.filter { term in
            term.groups.isEmpty || sample.group.map(term.groups.contains) ?? true
        }
        let notes = own.flatMap { term -> [PolicyNote] in
            let basis = sample.basis ?? .directed
            var facts = HoursFacts(
                group: sample.group, minutes: sample.minutes.map { [basis: $0] }, contractShare: sample.share,
                isYearOver: sample.isOver ?? true)
            facts.sessions = sample.times.map { [basis: $0] }
            if term.span != .year { facts.period = term.span.period(containing: day, calendar: calendar)?.name }
            return term.check(facts)
        }
        let spans = own.map { term -> ReasonArgument in
            term.span.period(containing: day, calendar: calendar).map { .text($0.name) } ?? .term("not known")
        }
        return TermAnswer(notes, spans)
    }
}
