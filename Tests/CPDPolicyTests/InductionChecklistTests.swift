import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

private let clauses = """
    clauses:
      - { id: PRN-4, text: Induction., force: must, below: may be tightened, judged by: Headteacher, evidence: a note }

    """

private let ours = """
    policy: Ours
    edition: trust
    in force: { from: 2026-09-01 }
    induction:
      - for: [employee, agency]
        clause: PRN-4
        items:
          - { item: safety, what: The exits, within days: 0, by: [site manager, Headteacher] }
          - { item: checks, what: Identity, within days: 5, by: administrator, agency's assurance counts: true }
          - { item: handbook, what: Read it, within days: unset, by: inductee }
    \(clauses)
    """

private func read(_ text: String, above: String? = nil) throws -> PolicyEdition {
    try EditionReader().read(text, file: "c.yaml") { _ in above.map { EditionSource(file: "t.yaml", text: $0) } }
}

private func faults(_ text: String, above: String? = nil) -> [String] {
    do throws(any Error) {
        _ = try read(text, above: above)
        return []
    } catch { return (error as? DocumentError)?.problems.map(\.description) ?? ["\(error)"] }
}

private func child(_ items: String, for capacities: String = "[employee]") -> String {
    "policy: Ours\nedition: own\ninherits: trust\nin force: { from: 2026-09-01 }\ninduction:\n  - for: \(capacities)\n"
        + "    items:\n      - \(items)\n"
}

/// What was recorded, for how long somebody has been there, and how the item stands.
private struct Case: CustomTestStringConvertible, Sendable {
    let what: String
    var item = "checks"
    var capacity = Capacity.agency
    var done: [InductionDone] = []
    var leave: [Period] = []
    let on: String
    let state: InductionState
    let reason: InductionReason

    var testDescription: String { self.what }
}

private func days(_ from: String, _ until: String?) -> Period {
    Period(from: day(from), until: until.map(day)) ?? Period(startingOn: day(from))
}

@Suite("What induction consists of, by capacity")
struct InductionChecklistTests {
    @Test("a checklist is read, stands behind its clause, and is compared and shown where days are unset")
    func reading() throws {
        let edition = try read(ours)
        let list = try #require(edition.inductionChecklist(for: .agency))
        #expect(list.capacities == [.employee, .agency] && list.items.map(\.name) == ["safety", "checks", "handbook"])
        #expect(list.items[0].by == .posts([.own("site manager"), .role(.headteacher)]))
        #expect(
            list.items.map(\.withinDays) == [0, 5, nil] && list.items.map(\.isAssuredByAgency) == [false, true, false])
        #expect(list.items[2].by == .inductee && edition.inductionChecklist(for: .governor) == nil)
        #expect(edition.coverage.first?.terms == ["induction"])
        #expect(edition.unset.map(\.note.reason) == [InductionReason.daysUnset.code])
        let other = try read(ours.replacing("within days: 5", with: "within days: 6"))
        let listed = EditionComparison(old: edition, new: other).listed.map { ComparisonRenderer().line($0) }
        #expect(
            listed.count == 1 && listed[0].hasPrefix("edition · induction: was agency, employee: safety"), "\(listed)")
    }

    @Test(
        "each fault has its line and column",
        arguments: [
            ("for: [employee, agency]", "for: [employe]", "c.yaml:5:11", "Did you mean \"employee\"?"),
            ("within days: 0, by: [site", "by: [site", "c.yaml:8:9", "\"within days\" is missing"),
            ("within days: 0", "within days: -1", "c.yaml:8:55", "\"within days\""),
            (", by: administrator", "", "c.yaml:9:9", "\"by\" is missing"),
            ("by: inductee", "by: [inductee, mentor]", "c.yaml:10:66", "Either the inductee does it or a post"),
            ("item: handbook", "item: safety", "c.yaml:10:9", "There is an item \"safety\" in this checklist already"),
            ("clause: PRN-4\n", "clause: PRN-9\n", "c.yaml:6:13", "There is no clause \"PRN-9\""),
            ("counts: true", "counts: perhaps", "c.yaml:9:103", "true or false"),
            ("what: Identity", "waht: Identity", "c.yaml:9:25", "Did you mean \"what\"?"),
            ("for: [employee, agency]", "for: [employee]", "c.yaml:9:103", "for agency staff only"),
        ])
    func faulty(_ old: String, _ new: String, _ place: String, _ words: String) {
        let found = faults(ours.replacing(old, with: new))
        #expect(found.contains { $0.hasPrefix(place) && $0.contains(words) }, "\(new): \(found)")
    }

    @Test("a capacity has one checklist")
    func once() {
        let twice = ours.replacing(
            "clauses:\n",
            with: "  - { for: agency, items: [ { item: a, what: b, within days: 1, by: mentor } ] }\nclauses:\n")
        let found = faults(twice)
        #expect(found.count == 1 && found[0].contains("There is a checklist for agency already"), "\(found)")
    }

    @Test("an edition below adds items and says them more strictly, and never less")
    func inherited() throws {
        let own = try read(child("{ item: tour, what: The site, within days: 1, by: mentor }"), above: ours)
        #expect(
            own.inductionChecklist(for: .employee)?.items.map(\.name) == ["safety", "checks", "handbook", "tour"])
        #expect(own.inductionChecklist(for: .agency)?.items.map(\.name) == ["safety", "checks", "handbook"])
        let strict = "{ item: checks, what: Identity, within days: 1, by: administrator }"
        #expect(try read(child(strict), above: ours).inductionChecklist(for: .employee)?.items[1].withinDays == 1)
        for (item, words) in [
            ("{ item: checks, what: Identity, within days: 6, by: administrator }", "\"checks\" is done within 5 days"),
            ("{ item: checks, what: Identity, within days: unset, by: administrator }", "is done within 5 days"),
            (
                "{ item: safety, what: The exits, within days: 0, by: mentor }",
                "is done by the site manager or headteacher"
            ),
        ] {
            let found = faults(child(item), above: ours)
            #expect(
                found.count == 1 && found[0].hasPrefix("c.yaml:8:9") && found[0].contains(words)
                    && found[0].contains("(t.yaml:"), "\(found)")
        }
        let assured =
            "{ item: safety, what: The exits, within days: 0, by: Headteacher, agency's assurance counts: true }"
        let found = faults(child(assured, for: "[agency]"), above: ours)
        #expect(found.count == 1 && found[0].contains("whatever an agency assures"), "\(found)")
        // What the trust leaves open may be said otherwise.
        let open = ours.replacing("below: may be tightened", with: "below: may be loosened")
        #expect(faults(child("{ item: checks, what: I, within days: 9, by: mentor }"), above: open) == [])
    }

    private static let cases: [Case] = [
        Case(what: "on its last day", on: "2026-09-12", state: .due(by: day("2026-09-12")), reason: .due),
        Case(what: "the day after", on: "2026-09-13", state: .overdue(since: day("2026-09-12")), reason: .overdue),
        Case(
            what: "on the first day", item: "safety", on: "2026-09-07", state: .due(by: day("2026-09-07")), reason: .due
        ),
        Case(
            what: "on the second day", item: "safety", on: "2026-09-08", state: .overdue(since: day("2026-09-07")),
            reason: .overdue),
        Case(what: "no day given", item: "handbook", on: "2027-09-08", state: .unset, reason: .daysUnset),
        Case(
            what: "done late is done", done: [.init("checks", on: day("2026-10-01"), by: "A")], on: "2026-10-01",
            state: .done(on: day("2026-10-01")), reason: .done),
        Case(
            what: "done later is not known yet", done: [.init("checks", on: day("2026-10-01"), by: "A")],
            on: "2026-09-30", state: .overdue(since: day("2026-09-12")), reason: .overdue),
        Case(
            what: "assured by the agency",
            done: [.init("checks", on: day("2026-09-01"), by: "A", assurance: "Letter 3")],
            on: "2026-09-20", state: .done(on: day("2026-09-01")), reason: .assured),
        Case(
            what: "assured of an employee", capacity: .employee,
            done: [.init("checks", on: day("2026-09-01"), by: "A", assurance: "Letter 3")], on: "2026-09-20",
            state: .overdue(since: day("2026-09-12")), reason: .overdue),
        Case(
            what: "assured where it does not count", item: "safety",
            done: [.init("safety", on: day("2026-09-01"), by: "A", assurance: "Letter 3")], on: "2026-09-20",
            state: .overdue(since: day("2026-09-07")), reason: .overdue),
        Case(
            what: "on leave", leave: [days("2026-09-10", "2026-09-20")], on: "2026-09-15", state: .paused,
            reason: .paused),
        Case(
            what: "after leave its days come on top", leave: [days("2026-09-10", "2026-09-20")], on: "2026-09-22",
            state: .due(by: day("2026-09-22")), reason: .due),
        Case(
            what: "and then it is overdue", leave: [days("2026-09-10", "2026-09-20")], on: "2026-09-23",
            state: .overdue(since: day("2026-09-22")), reason: .overdue),
        Case(
            what: "leave without an end", leave: [days("2026-09-10", nil)], on: "2028-09-15", state: .paused,
            reason: .paused),
    ]

    @Test("each item is done, due, overdue, paused or unset on a date", arguments: Self.cases)
    private func standing(_ one: Case) throws {
        let list = try #require(try read(ours).inductionChecklist(for: .agency))
        let rows = list.standing(
            as: one.capacity, since: day("2026-09-07"), done: one.done, leave: one.leave, on: day(one.on))
        let row = try #require(rows.first { $0.item.name == one.item })
        #expect(row.state == one.state && row.note.reason == one.reason.code, "\(row)")
        #expect(row.note.outcome == one.reason.outcome)
        let sentence = SentenceCatalogue.english.sentence(for: row.note)
        #expect(!sentence.contains("{") && sentence != row.note.reason.rawValue, "\(sentence)")
    }
}
