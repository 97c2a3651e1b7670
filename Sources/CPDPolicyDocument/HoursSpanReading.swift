import CPDDomain
import CPDPolicy

/// Reads in what time hours are counted: `each term`, `every 3 months`, or between two days.
struct HoursSpanReading {
    let problems: ProblemList

    /// The time; a school year, with a problem noted, where it cannot be read.
    func read(_ node: DocumentNode) -> HoursSpan {
        guard case .scalar(let text, _) = node.value else { return self.dates(node) ?? .year }
        let words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
        switch words.first == "each" || words.first == "every" ? Array(words.dropFirst()) : [] {
        case ["year"], ["school", "year"]: return .year
        case ["term"]: return .term
        case ["half", "term"]: return .halfTerm
        case ["month"]: return .months(1)
        case let rest where rest.count == 2 && rest[1] == "months":
            guard let number = Int(rest[0]) else { break }
            if HoursSpan.months.contains(number) { return .months(number) }
            self.problems.add(
                "\(number) months do not part a school year evenly: write every "
                    + HoursSpan.months.dropFirst().map(String.init).joined(separator: ", ") + " months, or each month.",
                at: node.place)
            return .year
        default: break
        }
        self.problems.add(
            PeriodAmbiguity.fault(of: text)
                ?? "\(node.summary) is no time in which hours are counted. Write one of: each year, each term, each half term, "
                + "each month, every 3 months, or { from: 2026-09-01, until: 2027-01-01 }.", at: node.place)
        return .year
    }

    private func dates(_ node: DocumentNode) -> HoursSpan? {
        guard let fields = FieldReader(node, what: "the time", keys: ["from", "until"], self.problems) else {
            return nil
        }
        for key in ["from", "until"] where fields.value(key) == nil { fields.missing(key, of: "the time") }
        guard let from = fields.date("from"), let until = fields.date("until") else { return nil }
        if from < until, let period = Period(from: from, until: until) { return .dates(period) }
        self.problems.add("The time would end before it begins.", at: fields.value("until")?.place ?? node.place)
        return nil
    }
}
