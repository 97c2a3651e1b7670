import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

/// An edition with one row of training, hours, days and records.
private func withParts(
    _ row: String = "", hours: String = "", days: String = "", record: String = "", below: String = ""
)
    throws -> PolicyEdition
{
    try EditionReader().read(
        """
        policy: Ours
        edition: own
        in force: { from: 2026-09-01 }
        \(below)
        clauses:
          - { id: LOC-1, text: Plain., force: must, judged by: Headteacher, evidence: a note }
          - { id: LOC-2, text: Plain., force: must, judged by: Headteacher, evidence: a note }
        required training:
          responsibilities: [first-aider]
          requirements:
            - { id: T-1, what: Train., course: c, first: on starting, then: never\(row) }
        hours: [ { for: [teacher], at least: 5 hours, pro rata: true\(hours) } ]
        reserved days: [ { for: maths, days: 1, years: [2026-27]\(days) } ]
        confidentiality: [ { record: need, seen by: [participant]\(record) } ]

        """, file: "own.yaml")
}

@Suite("Differences of training, hours, days and records in words")
struct PartDifferenceTests {
    @Test(
        "Whatever is another in a row of training is said, with what it was",
        arguments: [
            (", counts as CPD: false", "does not count as CPD"), (", expires on leave: true", "expires on leave"),
            (", also met by: [d, e]", "also met by d or e"), (", who: { capacities: [agency] }", "capacities agency"),
            (", at: { phases: [primary] }", "phases primary"), (", at: { types: [academy] }", "types academy"),
            (", clause: LOC-1", "clause LOC-1"), (", from elsewhere: false", "not from elsewhere"),
            (", on: [new risk]", "again on new risk"), (", document: KCSIE", "document KCSIE"),
            (", in force: { from: 2026-10-01 }", "from 2026-10-01"), (", grace: 2 months", "grace 2 months"),
            (", who: { holders of: [first-aider] }", "holders of first-aider"),
            (", who: { started from: 2026-10-01 }", "started from 2026-10-01"),
            (", switched on: false", "switched off"),
        ])
    func training(_ more: String, _ words: String) throws {
        let comparison = EditionComparison(old: try withParts(), new: try withParts(more))
        let listed = comparison.listed
        #expect(listed.count == 1)
        let difference = try #require(listed.first)
        #expect(difference.old != difference.new)
        #expect(difference.new?.contains(words) == true, "\(difference.new ?? "")")
        #expect(difference.old?.contains(words) == false)
    }

    @Test("So is the clause behind hours, days and records, and what is left to the editions below")
    func clauses() throws {
        for (new, words) in [
            (try withParts(hours: ", clause: LOC-1"), "clause LOC-1"),
            (try withParts(days: ", clause: LOC-1"), "clause LOC-1"),
            (try withParts(record: ", clause: LOC-1"), "clause LOC-1"),
            (try withParts(below: "below: { appeals: may be loosened }"), "may be loosened"),
        ] {
            let listed = EditionComparison(old: try withParts(), new: new).listed
            #expect(listed.count == 1 && listed[0].new?.contains(words) == true, "\(listed)")
            #expect(listed.first?.old?.contains(words) != true)
        }
    }

    @Test("Coverage tells the clauses behind hours, days, records and training of the policy's own")
    func coverage() throws {
        let terms = try withParts(
            ", clause: LOC-2", hours: ", clause: LOC-1", days: ", clause: LOC-1", record: ", clause: LOC-1"
        ).coverage.map(\.terms)
        #expect(terms == [["hours", "reserved days", "confidentiality"], ["training of the policy's own"]])
    }
}
