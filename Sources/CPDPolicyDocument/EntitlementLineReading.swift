import CPDDomain
import CPDPolicy

/// Reads one line of a set of entitlements.
struct EntitlementLineReading {
    let problems: ProblemList

    private static let keys = ["id", "what", "sets", "force", "in force", "source", "mark", "switched on"]
    private static let values = [
        "terms", "sessions", "timetable reduction", "assessed at the end of", "reviewed in every other term",
        "registration", "put off from days of absence in a year", "shortest terms that count",
        "interim assessment after terms", "training days", "hours a year",
    ]

    /// The line; `nil` where it cannot be told what it says. Faults are noted.
    func line(_ node: DocumentNode) -> EntitlementLine? {
        guard let fields = FieldReader(node, what: "a line", keys: Self.keys, self.problems) else { return nil }
        // The source, the days and the switch are read as those of required training.
        let rows = TrainingRowReading(nation: nil, problems: self.problems, responsibilities: [], what: "the line")
        let id = fields.required("id", of: "the line")
        let what = fields.required("what", of: "the line")
        let source = rows.source(fields)
        let values = fields.value("sets").flatMap { self.values($0) } ?? EntitlementValues()
        let days = rows.days(fields)
        guard let id, let what, let source else { return nil }
        return EntitlementLine(
            id: RequirementIdentifier(id), what: what, values: values, source: source, from: days.from,
            until: days.until, isOn: rows.isOn(fields, source))
    }

    private func values(_ node: DocumentNode) -> EntitlementValues? {
        guard let fields = FieldReader(node, what: "what a line sets", keys: Self.values, self.problems) else {
            return nil
        }
        var values = EntitlementValues()
        values.terms = self.number("terms", fields, 1...60)
        values.sessions = self.number("sessions", fields, 1...10_000)
        values.reductions = self.numbers("timetable reduction", fields, 0...100)?.map { $0 * 100 }
        values.assessedTerms = self.numbers("assessed at the end of", fields, 1...60).map { Set($0) }
        values.isReviewed = fields.truth("reviewed in every other term")
        values.isRegistered = fields.truth("registration")
        values.extendingAbsence = self.number("put off from days of absence in a year", fields, 1...365)
        values.shortestTerms = self.number("shortest terms that count", fields, 1...60)
        values.interimAfter = self.number("interim assessment after terms", fields, 1...60)
        values.trainingDays = self.number("training days", fields, 0...365)
        values.minutesPerYear = self.number("hours a year", fields, 0...2_000).map { $0 * 60 }
        return values
    }

    private func number(_ key: String, _ fields: FieldReader, _ range: ClosedRange<Int>) -> Int? {
        guard let node = fields.value(key) else { return nil }
        return self.number(node, key, fields, range)
    }

    private func numbers(_ key: String, _ fields: FieldReader, _ range: ClosedRange<Int>) -> [Int]? {
        fields.list(key).map { list in list.compactMap { self.number($0, key, fields, range) } }
    }

    private func number(
        _ node: DocumentNode, _ key: String, _ fields: FieldReader, _ range: ClosedRange<Int>
    ) -> Int? {
        guard let text = fields.text(node, for: key) else { return nil }
        if let number = Int(text), range.contains(number) { return number }
        self.problems.add(
            "\"\(key)\" takes whole numbers from \(range.lowerBound) to \(range.upperBound); this is \"\(text)\".",
            at: node.place)
        return nil
    }
}
