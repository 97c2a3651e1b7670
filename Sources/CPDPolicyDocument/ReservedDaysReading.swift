import CPDDomain
import CPDPolicy

/// Reads the days that are kept for a purpose in given years.
struct ReservedDaysReading {
    /// The one that says in which school year a day is.
    let calendar: AcademicCalendar
    let problems: ProblemList

    func read(_ node: DocumentNode, _ placed: inout PlacedEdition) -> ReservedDays? {
        let (what, keys) = ("reserved days", ["for", "days", "years", "on", "kept by", "clause"])
        guard let fields = FieldReader(node, what: what, keys: keys, self.problems) else { return nil }
        if fields.value("days") == nil { fields.missingOrUnset("days", of: what) }
        if fields.value("years") == nil { fields.missing("years", of: what) }
        var years: [Int] = []
        for node in fields.list("years") ?? [] {
            guard let text = fields.text(node, for: "years") else { continue }
            guard let year = Self.year(text), !years.contains(year) else {
                self.problems.add(
                    "A school year is named once, and written like 2026-27; this is \(node.summary).", at: node.place)
                continue
            }
            years.append(year)
        }
        guard let purpose = fields.required("for", of: what) else { return nil }
        var kept = ReservedDays(
            for: purpose, days: fields.givenDays("days").known, years: years, clause: fields.clause(&placed))
        kept.on = self.dates(fields, of: kept)
        kept.keptBy = fields.value("kept by").flatMap { self.condition($0) }
        for key in ["on", "kept by"] where kept.clause == nil {
            guard let node = fields.value(key) else { continue }
            self.problems.add(
                "What is held on the days is reported under a clause: name the \"clause\" behind them.", at: node.place)
        }
        return kept
    }

    /// The days by their dates, each within one of the years and named once, and no more than there are.
    private func dates(_ fields: FieldReader, of kept: ReservedDays) -> [CivilDate] {
        var dates: [CivilDate] = []
        for node in fields.list("on") ?? [] {
            guard let text = fields.text(node, for: "on") else { continue }
            guard let date = CivilDate(text), !dates.contains(date) else {
                self.problems.add(
                    "A day is named once, as a date that exists, written like 2026-11-24; this is \(node.summary).",
                    at: node.place)
                continue
            }
            let year = AcademicYear(containing: date, calendar: self.calendar)
            guard kept.years.isEmpty || kept.years.contains(year.startYear) else {
                self.problems.add(
                    "\(date) is in the school year \(year), and the days are kept in other years.", at: node.place)
                continue
            }
            dates.append(date)
        }
        for year in kept.years {
            guard let days = kept.days, let node = fields.value("on") else { continue }
            let count = dates.count { AcademicYear(containing: $0, calendar: self.calendar).startYear == year }
            guard count > days else { continue }
            self.problems.add(
                "\(count) days are named in the school year that begins in \(year), and \(days) are kept.",
                at: node.place)
        }
        return dates
    }

    /// What has to be so of whatever is held on the days.
    private func condition(_ node: DocumentNode) -> Condition? {
        let facts = FactCatalogue.provision.named
        guard let placed = ConditionReading(facts: facts, problems: self.problems).read(node, named: "kept by") else {
            return nil
        }
        ConditionSense(facts: facts, problems: self.problems).check(placed)
        return placed.condition
    }

    /// The calendar year in which `2026-27` begins.
    private static func year(_ text: String) -> Int? {
        let parts = text.replacing("–", with: "-").split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 4, parts[1].count == 2, let start = Int(parts[0]),
            let end = Int(parts[1]), (1000...9998).contains(start), (start + 1) % 100 == end
        else { return nil }
        return start
    }
}
