import CPDDomain

extension FactDimension {
    /// When it is, how long it lasts, and for which day it is checked.
    static func timing(_ bounds: BoundaryValues) -> [Self] {
        let minutes = Self.unique(bounds.numbers("time.total") + [60]).filter { $0 >= 0 }
        return [
            Self(
                "asked-on", clear: { _ in },
                bounds.dates("asked-on").map { date in
                    { facts in
                        facts.date = date
                        return .date(date)
                    }
                }),
            .part("time.total", \.minutes, minutes.map { (.minutes($0), $0) }),
            self.sessions(bounds),
        ]
    }

    /// One session of an hour that begins, or ends, at a time of day at the bounds.
    private static func timed(_ bounds: BoundaryValues) -> [Choice] {
        let starts = bounds.numbers("starts-at") + bounds.numbers("ends-at").map { $0 &- 60 }
        var choices: [Choice] = []
        for start in Self.unique(starts) where (0..<1440).contains(start) {
            for (basis, day) in Self.bases(bounds).flatMap({ basis in Self.days(bounds).map { (basis, $0) } }) {
                choices.append { facts in
                    let held = day ?? facts.date.adding(days: 30)
                    facts.sessions = [SessionFact(date: held, minutes: 60, startMinute: start, basis: basis)]
                    return .list(
                        [.date(held), FactValue.timeOfDay(start).argument]
                            + (basis.map { [.term($0.rawValue)] } ?? []))
                }
            }
        }
        for basis in Self.bases(bounds).compactMap(\.self) {
            choices.append { facts in
                let day = facts.date.adding(days: 30)
                facts.sessions = [SessionFact(date: day, minutes: 60, basis: basis)]
                return .list([.date(day), .term(basis.rawValue)])
            }
        }
        return choices
    }

    /// No basis, and those that are named with one that is not.
    private static func bases(_ bounds: BoundaryValues) -> [TimeBasis?] {
        let named: [TimeBasis] = bounds.names.contains("basis") ? bounds.words("basis") : []
        return [nil] + named.map { Optional($0) }
    }

    /// The thirtieth day, and those at the bounds.
    private static func days(_ bounds: BoundaryValues) -> [CivilDate?] {
        [nil] + bounds.dates("starts-on").map { Optional($0) }
    }

    /// As many sessions as a bound says, the first and the last on days at the bounds.
    private static func sessions(_ bounds: BoundaryValues) -> Self {
        let counts = Self.unique([1] + bounds.numbers("sessions")).filter { (1...100).contains($0) }
        let (starts, ends) = (bounds.dates("starts-on"), bounds.dates("ends-on"))
        var days: [@Sendable (CivilDate) -> (CivilDate, CivilDate)] = []
        for start in starts {
            days.append { _ in (start, start) }
            for end in ends where end > start { days.append { _ in (start, end) } }
        }
        for end in ends { days.append { _ in (end, end) } }
        for number in bounds.numbers("days-until-start") {
            days.append { ($0.adding(days: number), $0.adding(days: number)) }
            for end in ends { days.append { ($0.adding(days: number), max(end, $0.adding(days: number))) } }
        }
        if days.isEmpty { days.append { ($0.adding(days: 30), $0.adding(days: 30)) } }
        let planned = counts.flatMap { count in
            days.map { day -> Choice in
                { facts in
                    let (start, end) = day(facts.date)
                    let number = end > start ? max(count, 2) : count
                    facts.sessions = (0..<number).map {
                        SessionFact(date: $0 == number - 1 ? end : start, minutes: nil)
                    }
                    return .list([.count(number), .date(start)] + (end > start ? [.date(end)] : []))
                }
            }
        }
        let others: [Choice] = [
            { facts in
                facts.sessions = []
                return .term("none planned")
            },
            { facts in
                facts.sessions = [SessionFact(date: nil, minutes: 60)]
                return .term("one of 60 minutes, without a day")
            },
        ]
        return Self("sessions", clear: { $0.sessions = nil }, planned + Self.timed(bounds) + others)
    }
}
