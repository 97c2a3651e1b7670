import CPDDomain

extension ParameterValue {
    /// The value as an edition writes it, near enough to be recognised.
    var plain: String {
        switch self {
        case .money(let money): money.description
        case .months(let months): "\(months) months"
        case .count(let count): String(count)
        case .text(let text): text
        case .moneyByKind(let limits):
            (Approach.allCases.compactMap { approach in
                limits.byApproach[approach].map { "\(CostLimits.key(of: approach)): \($0)" }
            } + [limits.otherwise.map { "otherwise: \($0)" }].compactMap(\.self)).joined(separator: ", ")
        case .size(let size): "\(size.hours) hours, \(size.cost)"
        case .condition(let condition): condition.plain
        case .timeOfDay(let minutes): ReasonArgument.clock(minutes)
        case .words(let words): words.joined(separator: ", ")
        }
    }
}

extension FactValue {
    /// The value as an edition writes it.
    var plain: String {
        switch self {
        case .money(let money): money.description
        case .minutes(let minutes) where minutes > 0 && minutes % 60 == 0: "\(minutes / 60) hours"
        case .minutes(let minutes): "\(minutes) minutes"
        case .timeOfDay(let minutes): ReasonArgument.clock(minutes)
        case .percentage(let hundredths):
            "\(hundredths / 100).\(hundredths.magnitude % 100 / 10)\(hundredths.magnitude % 10) %"
        case .date(let date): date.description
        case .count(let count): String(count)
        case .code(let word): word
        case .truth(let truth): String(truth)
        }
    }
}

extension Condition {
    /// The condition in one line of words.
    var plain: String {
        switch self {
        case .all(let parts): "(" + parts.map(\.plain).joined(separator: " and ") + ")"
        case .any(let parts): "(" + parts.map(\.plain).joined(separator: " or ") + ")"
        case .not(let part): "not " + part.plain
        case .present(let name): "\(name) present"
        case .compares(let name, let comparison, .value(let value)): "\(name) \(comparison.rawValue) \(value.plain)"
        case .compares(let name, let comparison, .fact(let other)): "\(name) \(comparison.rawValue) \(other)"
        case .isOneOf(let name, let values): "\(name) one of " + values.map(\.plain).joined(separator: ", ")
        case .isWithin(let name, let period): "\(name) within \(period.plain)"
        }
    }
}

extension Period {
    /// `from 2026-01-01 until 2027-01-01`
    var plain: String { "from \(self.from)" + (self.until.map { " until \($0)" } ?? "") }
}

extension PolicyAdoption {
    var plain: String { "\(self.on), by \(self.by)" + (self.minute.map { ", minute \($0)" } ?? "") }
}

extension [AmountBracket] {
    var plain: String {
        self.map { bracket in
            let amount = bracket.upTo.map { "up to \($0): " } ?? ""
            let notice = bracket.daysOfNotice.map { ", \($0) days of notice" } ?? ""
            return amount + bracket.post.name + notice
        }.joined(separator: "; ")
    }
}

extension AppealTerms {
    var plain: String {
        var parts = ["\(self.daysToLodge) days to lodge"]
        if let daysToHear { parts.append("\(daysToHear) days to hear") }
        parts.append("heard by " + self.heardBy.map(\.name).joined(separator: ", "))
        if self.excludesSubordinates { parts.append("not by subordinates") }
        if !self.grounds.isEmpty { parts.append("grounds: " + self.grounds.joined(separator: ", ")) }
        return parts.joined(separator: "; ")
    }
}

extension DutySchedule {
    var plain: String {
        switch self {
        case .yearly(nil): "once a year"
        case .yearly(let day?): "once a year, by \(day.day) \(SentenceCatalogue.english.words.months[day.month - 1])"
        case .termly: "every term"
        case .atEach(let kind): "at each \(kind.rawValue)"
        case .afterEach(let kind, let days):
            "within \(days.map(String.init) ?? "unset") days after each \(kind.rawValue)"
        case .every(.days(let days)): "every \(days) days"
        case .every(.months(let months)): "every \(months) months"
        case .cycle(let years, let stages):
            (["every \(years) years"]
                + stages.map { "\($0.name) within \($0.months.map(String.init) ?? "unset") months" })
                .joined(separator: ", ")
        case .byTerm(let term): "by the end of \(term)"
        case .unset: "unset"
        }
    }
}
