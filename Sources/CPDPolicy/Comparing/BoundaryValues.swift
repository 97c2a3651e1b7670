import CPDDomain

/// The values at the bounds of rules and conditions, by the fact they are asked of: at each threshold, just below and just
/// above it; each word of a list, and one outside.
struct BoundaryValues: Sendable {
    /// The values by the name of the fact, in order, each once.
    private(set) var values: [String: [FactValue]] = [:]
    /// Months before the day of the check, of which evidence may be dated.
    private(set) var months: [Int] = []
    /// Limits of the cost of a participant-hour.
    private(set) var perHour: [Money] = []
    /// The facts named.
    var names: [String] { self.values.keys.sorted() }

    /// Facts that the thresholds of a rule kind are about, by the type of the parameter.
    static let reads: (money: String, time: String, counts: [String], timesOfDay: [String]) = (
        "cost.fee", "time.total", ["participants", "sessions", "priorities"], ["starts-at", "ends-at"]
    )

    init(_ checks: [ClauseCheck], over facts: FactCatalogue<ProvisionFacts>) {
        for check in checks {
            for (_, value) in check.parameters.values.sorted(by: { $0.key < $1.key }) { self.collect(value, facts) }
        }
        self.months = Set(self.months).sorted()
    }

    func money(_ name: String) -> [Money] {
        (self.values[name] ?? []).compactMap { if case .money(let money) = $0 { money } else { nil } }
    }

    func numbers(_ name: String) -> [Int] {
        (self.values[name] ?? []).compactMap {
            switch $0 {
            case .count(let number), .minutes(let number), .percentage(let number), .timeOfDay(let number): number
            default: nil
            }
        }
    }

    func dates(_ name: String) -> [CivilDate] {
        (self.values[name] ?? []).compactMap { if case .date(let date) = $0 { date } else { nil } }
    }

    /// The words a list names, and the first it does not name of all that there are.
    func words<Word: RawRepresentable<String> & CaseIterable & Equatable>(_ name: String) -> [Word] {
        let listed = (self.values[name] ?? []).compactMap { value -> Word? in
            if case .code(let word) = value { Word(rawValue: word) } else { nil }
        }
        return listed + Word.allCases.filter { !listed.contains($0) }.prefix(1)
    }

    private mutating func collect(_ value: ParameterValue, _ facts: FactCatalogue<ProvisionFacts>) {
        switch value {
        case .money(let money): self.add(.money(money), to: Self.reads.money)
        case .months(let months): self.months.append(months)
        case .count(let count): for name in Self.reads.counts { self.add(.count(count), to: name) }
        case .text: break
        case .moneyByKind(let limits):
            for approach in Approach.allCases {
                guard let limit = limits.byApproach[approach] else { continue }
                self.perHour.append(limit)
                self.add(.code(approach.rawValue), to: "approach")
            }
            if let limit = limits.otherwise { self.perHour.append(limit) }
        case .size(let size):
            self.add(.money(size.cost), to: Self.reads.money)
            self.add(.minutes(Int(clamping: Int128(size.hours) * 60)), to: Self.reads.time)
        case .condition(let condition): self.collect(condition, facts)
        case .timeOfDay(let minutes):
            for name in Self.reads.timesOfDay { self.add(.timeOfDay(minutes), to: name) }
        case .words(let words): self.collect(words)
        }
    }

    private mutating func collect(_ condition: Condition, _ facts: FactCatalogue<ProvisionFacts>) {
        switch condition {
        case .all(let parts), .any(let parts): for part in parts { self.collect(part, facts) }
        case .not(let part): self.collect(part, facts)
        case .present(let name): self.addSomething(to: name, facts)
        case .compares(let name, _, .value(let value)): self.add(value, to: name)
        case .compares(let name, _, .fact(let other)):
            self.addSomething(to: name, facts)
            self.addSomething(to: other, facts)
        case .isOneOf(let name, let values): for value in values { self.add(value, to: name) }
        case .isWithin(let name, let period):
            self.add(.date(period.from), to: name)
            if let until = period.until { self.add(.date(until), to: name) }
        }
    }
}

extension BoundaryValues {
    /// Approaches and days of the week that a rule kind names: a day in that week for each.
    private mutating func collect(_ words: [String]) {
        for word in words {
            if Approach(rawValue: word) != nil { self.add(.code(word), to: "approach") }
            guard let weekday = Weekday(rawValue: word), let day = Weekday.allCases.firstIndex(of: weekday) else {
                continue
            }
            // The 2nd of January 2034 is a Monday.
            self.insert([.date(CivilDate(daysSinceEpoch: 23_377).adding(days: day))], to: "starts-on")
        }
    }

    /// A value of a type, for a fact of which no threshold is named: two facts compared, or one that must be recorded.
    private mutating func addSomething(to name: String, _ facts: FactCatalogue<ProvisionFacts>) {
        switch facts.fact(named: name)?.type {
        case .money: self.add(.money(Money(minorUnits: 100)), to: name)
        case .minutes: self.add(.minutes(60), to: name)
        case .timeOfDay: self.add(.timeOfDay(720), to: name)
        case .percentage: self.add(.percentage(5000), to: name)
        case .date: self.add(.date(CivilDate(daysSinceEpoch: 20_000)), to: name)
        case .count: self.add(.count(2), to: name)
        case .code(let words): for word in words { self.insert([.code(word)], to: name) }
        case .truth: self.add(.truth(true), to: name)
        case nil: self.insert([], to: name)
        }
    }

    private mutating func add(_ value: FactValue, to name: String, _ facts: FactCatalogue<ProvisionFacts>? = nil) {
        let around: [FactValue]
        switch value {
        case .money(let money):
            around = [-1, 0, 1].map {
                .money(Money(minorUnits: money.minorUnits &+ $0, currency: money.currency))
            }
        case .minutes(let number): around = Self.around(number).map { .minutes($0) }
        case .timeOfDay(let number): around = Self.around(number).map { .timeOfDay($0) }
        case .percentage(let number): around = Self.around(number).map { .percentage($0) }
        case .count(let number): around = Self.around(number).map { .count($0) }
        case .date(let date): around = [-1, 0, 1].map { .date(date.adding(days: $0)) }
        case .code: around = [value]
        case .truth: around = [.truth(true), .truth(false)]
        }
        self.insert(around, to: name)
    }

    private static func around(_ number: Int) -> [Int] {
        [number == .min ? number : number - 1, number, number == .max ? number : number + 1]
    }

    private mutating func insert(_ more: [FactValue], to name: String) {
        var known = self.values[name] ?? []
        for value in more where !known.contains(value) { known.append(value) }
        self.values[name] = known
    }
}
