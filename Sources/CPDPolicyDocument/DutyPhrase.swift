import CPDDomain
import CPDPolicy

/// Reads the words that say when a duty is due: `once a year, by 15 July`, `within 14 days after each activity`.
enum DutyPhrase {
    struct Fault: Error, Hashable {
        let message: String
    }

    static func read(_ text: String, calendar: AcademicCalendar = .england) -> Result<DutySchedule, Fault> {
        let words = text.lowercased().replacing(",", with: " ").split(whereSeparator: \.isWhitespace).map(String.init)
        if let fault = Self.ambiguity(of: words, in: text) { return .failure(fault) }
        if words == ["unset"] { return .success(.unset) }
        if let schedule = Self.yearly(words) ?? Self.interval(words) ?? Self.term(words, calendar) {
            return .success(schedule)
        }
        if ["every term", "each term", "once a term", "termly"].contains(words.joined(separator: " ")) {
            return .success(.termly)
        }
        return Self.event(words, in: text)
    }

    private static func yearly(_ words: [String]) -> DutySchedule? {
        let phrase = words.joined(separator: " ")
        let beginnings = ["once a year", "every year", "each year", "annually", "yearly"]
        guard let begin = beginnings.first(where: { phrase == $0 || phrase.hasPrefix($0 + " ") }) else { return nil }
        let rest = phrase.dropFirst(begin.count).split(separator: " ")
        if rest.isEmpty { return .yearly(by: nil) }
        guard rest.count == 3, rest[0] == "by", let day = Int(rest[1]),
            let month = SentenceCatalogue.Words.english.months.firstIndex(where: { $0.lowercased() == rest[2] }),
            let date = DutyDay(month: month + 1, day: day)
        else { return nil }
        return .yearly(by: date)
    }

    private static func interval(_ words: [String]) -> DutySchedule? {
        switch words.joined(separator: " ") {
        case "weekly", "every week", "once a week": return .every(.days(7))
        case "fortnightly", "every fortnight", "once a fortnight": return .every(.days(14))
        case "monthly", "every month", "once a month": return .every(.months(1))
        default: break
        }
        guard words.count == 3, words[0] == "every", let number = Int(words[1]), (1...1200).contains(number) else {
            return nil
        }
        return switch words[2] {
        case "day", "days": .every(.days(number))
        case "week", "weeks": .every(.days(7 * number))
        case "month", "months": .every(.months(number))
        case "year", "years": .every(.months(12 * min(number, 100)))
        default: nil
        }
    }

    private static func term(_ words: [String], _ calendar: AcademicCalendar) -> DutySchedule? {
        guard words.count >= 3, words[0] == "by" else { return nil }
        let skipped = words.dropFirst().starts(with: ["the", "end", "of"]) ? 4 : 1
        let term = words.dropFirst(skipped).joined(separator: " ")
        return calendar.lastDay(ofTerm: term) == nil ? nil : .byTerm(term)
    }

    private static func event(_ words: [String], in text: String) -> Result<DutySchedule, Fault> {
        var days: Int??
        var rest = words[...]
        if words.count > 4, words[0] == "within", ["day", "days"].contains(words[2]), words[3] == "after" {
            guard words[1] == "unset" || Int(words[1]).map({ (0...3660).contains($0) }) == true else {
                return .failure(Fault(message: "\"\(words[1])\" is no number of days; write one, or unset."))
            }
            days = .some(Int(words[1]))
            rest = words[4...]
        } else if ["at", "in"].contains(words.first) {
            rest = words.dropFirst()
        } else {
            return .failure(Self.unknown(text))
        }
        guard let first = rest.first, ["each", "every"].contains(first) else { return .failure(Self.unknown(text)) }
        let name = rest.dropFirst().joined(separator: " ").replacing("’", with: "'")
        let kinds = DutyEventKind.all
        guard let kind = kinds.first(where: { $0.rawValue == name }) else {
            let suggestion = Spelling.suggestion(for: name, among: kinds.map(\.rawValue))
            return .failure(
                Fault(
                    message: "There is no event \"\(name.prefix(60))\"; there are: "
                        + kinds.map(\.rawValue).joined(separator: ", ") + "." + suggestion))
        }
        return .success(days.map { .afterEach(kind, days: $0) } ?? .atEach(kind))
    }

    private static func unknown(_ text: String) -> Fault {
        let words = text.lowercased().split(whereSeparator: \.isWhitespace)
        let takesLength = words.first == "every" || words.contains("working")
        if takesLength, let message = FundingAmbiguity.fault(of: text) { return Fault(message: message) }
        return Fault(
            message:
                "\"\(text.prefix(60))\" does not say when. Write one of: once a year; once a year, by 15 July; every "
                + "term; every 6 months; every 5 years; at each governing body meeting; within 14 days after each "
                + "activity; by the end of spring 2026; unset.")
    }
}
