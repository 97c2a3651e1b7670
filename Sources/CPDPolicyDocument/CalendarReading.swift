import CPDDomain
import CPDPolicy

/// Reads the school year and its terms, three or six or as many as there are.
struct CalendarReading {
    let problems: ProblemList

    func read(_ node: DocumentNode) -> AcademicCalendar? {
        guard let fields = FieldReader(node, what: "a calendar", keys: ["year begins in", "terms"], self.problems)
        else { return nil }
        let months = SentenceCatalogue.Words.english.months
        if fields.value("year begins in") == nil { fields.missing("year begins in", of: "the calendar") }
        let month = fields.text("year begins in").flatMap { name -> Int? in
            if let index = months.firstIndex(where: { $0.lowercased() == name.lowercased() }) { return index + 1 }
            self.problems.add(
                "\"year begins in\" is a month, such as September; this is \"\(name.prefix(60))\"."
                    + Spelling.suggestion(for: name, among: months),
                at: fields.value("year begins in")?.place ?? fields.place)
            return nil
        }
        var terms: [AcademicCalendar.Term] = []
        for node in fields.list("terms") ?? [] {
            guard let term = self.term(node, after: terms.last) else { continue }
            if terms.contains(where: { $0.name == term.name }) {
                self.problems.add("There is a term \"\(term.name)\" already.", at: node.place)
            }
            terms.append(term)
        }
        return month.map { AcademicCalendar(turnsInMonth: $0, terms: terms) }
    }

    private func term(_ node: DocumentNode, after last: AcademicCalendar.Term?) -> AcademicCalendar.Term? {
        let keys = ["name", "first day", "last day", "second half from"]
        guard let fields = FieldReader(node, what: "a term", keys: keys, self.problems) else { return nil }
        for key in keys[1...2] where fields.value(key) == nil { fields.missing(key, of: "the term") }
        let name = fields.required("name", of: "the term")
        guard let name, let first = fields.date("first day"), let end = fields.date("last day") else { return nil }
        if end < first {
            self.problems.add(
                "The term \"\(name)\" would end before it begins.", at: fields.value("last day")?.place ?? node.place)
            return nil
        }
        if let last, first <= last.lastDay {
            self.problems.add(
                "Terms stand in order and share no day: \"\(last.name)\" ends on \(last.lastDay), \"\(name)\" begins on "
                    + "\(first).", at: fields.value("first day")?.place ?? node.place)
        }
        let second = fields.date("second half from")
        if let second, second <= first || second > end {
            self.problems.add(
                "The second half of \"\(name)\" begins after the term's first day, and by its last.",
                at: fields.value("second half from")?.place ?? node.place)
        }
        return AcademicCalendar.Term(
            name: name.lowercased(), firstDay: first, lastDay: end, secondHalfFrom: second)
    }
}
