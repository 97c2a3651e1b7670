import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

/// What a trust says of who decides, its route, departures, virement and appeals.
private let trust = """
    policy: Ours
    edition: trust
    in force: { from: 2026-09-01 }
    words: { headteacher: Principal }
    who decides:
      requests: Headteacher
      governors' requests: Governing Body
    approval:
      clause: LOC-1
      posts: { bursar: Governing Body }
      in place of: { headteacher: chair of governors }
      usually: [ { name: one for each event, is: { participants: { at most: 1 } } } ]
      stages:
        - { stage: line, by: line manager, within days: 5, days before start: 10 }
        - stage: decision
          amounts:
            - { up to: 500 GBP, by: CPD leader, days of notice: 14 }
            - { over: 500 GBP, by: headteacher, days of notice: 30 }
    departures:
      open:
        - { clause: LOC-1, by: headteacher, reasons: [emergency, illness] }
      virement:
        - { up to: 1000 GBP, by: headteacher }
        - { over: 1000 GBP, by: Governing Body }
    appeals:
      grounds: [new facts]
      days to lodge: 20
      days to hear: 15
      heard by: [chair of governors]
      not by subordinates: true
    clauses:
      - { id: LOC-1, text: Plain., force: must, below: may be tightened, judged by: Headteacher, evidence: a note }

    """

private func faults(_ part: String, _ parent: String = trust) -> [String] {
    let child = "policy: Ours\nedition: own\ninherits: trust\nin force: { from: 2026-09-01 }\n\(part)\n"
    do {
        _ = try EditionReader().read(child, file: "c.yaml") { _ in EditionSource(file: "t.yaml", text: parent) }
        return []
    } catch { return error.problems.map(\.description) }
}

/// The part of the trust's text from one top-level name to the next, with something else in it.
private func part(_ name: String, _ find: String = "", _ replace: String = "") -> String {
    let lines = trust.split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.firstIndex { $0.hasPrefix(name + ":") } ?? 0
    let end = lines[(start + 1)...].firstIndex { !$0.isEmpty && !$0.hasPrefix(" ") } ?? lines.endIndex
    let text = lines[start..<end].joined(separator: "\n")
    return find.isEmpty ? text : text.replacing(find, with: replace)
}

struct Loosening: CustomTestStringConvertible, Sendable {
    let name: String
    let find: String
    let replace: String
    let fault: String
    var testDescription: String { "\(self.name): \(self.replace)" }
}

private let loosenings = [
    Loosening(
        name: "who decides", find: "requests: Headteacher", replace: "requests: CPD leader",
        fault: "c.yaml:6:3: \"requests\" is for Headteacher to decide in the edition inherited (t.yaml:6:3); it"),
    Loosening(
        name: "approval", find: "500", replace: "900",
        fault:
            "c.yaml:12:14: The stage \"decision\" about 500.01 GBP is for headteacher, not for CPD leader in the edition "
            + "inherited (t.yaml:15:14); it"),
    Loosening(
        name: "approval", find: "notice: 30", replace: "notice: 29",
        fault: "c.yaml:12:14: The stage \"decision\" about 500.01 GBP is asked 30 days before in"),
    Loosening(
        name: "approval", find: "by: line manager", replace: "kind: comment only, by: line manager",
        fault: "The stage \"line\" is binding in"),
    Loosening(
        name: "approval", find: "by: line manager", replace: "when: { participants: 1 }, by: line manager",
        fault: "The stage \"line\" always applies in"),
    Loosening(
        name: "approval", find: "by: line manager", replace: "by: mentor",
        fault: "The stage \"line\" is for line manager, not for mentor in"),
    Loosening(
        name: "approval", find: "within days: 5", replace: "within days: 6",
        fault: "The stage \"line\" is answered within 5 days in"),
    Loosening(
        name: "approval", find: "days before start: 10", replace: "days before start: 9",
        fault: "The stage \"line\" is answered 10 days before the start in"),
    Loosening(name: "approval", find: "stage: line", replace: "stage: talk", fault: "\"line\" is a stage in"),
    Loosening(
        name: "approval", find: "  usually:", replace: "  exempt: { request.has-cost: false }\n  usually:",
        fault: "Every request needs an approval in"),
    Loosening(
        name: "approval", find: "at most: 1 }", replace: "at most: 2 }",
        fault: "\"one for each event\" is usual in"),
    Loosening(
        name: "approval", find: "headteacher: chair of governors", replace: "headteacher: CPD leader",
        fault: "chair of governors decides in place of headteacher in"),
    Loosening(
        name: "approval", find: "bursar: Governing Body", replace: "bursar: headteacher",
        fault: "Governing Body appoints the bursar in"),
    Loosening(
        name: "departures", find: "by: headteacher, reasons", replace: "by: CPD leader, reasons",
        fault: "A departure from LOC-1 is for headteacher in the edition inherited (t.yaml:21:17); it"),
    Loosening(
        name: "departures", find: "illness", replace: "a wish",
        fault: "A departure from LOC-1 is for emergency, illness only in"),
    Loosening(
        name: "departures", find: ", reasons: [emergency, illness]", replace: "",
        fault: "A departure from LOC-1 is for emergency, illness only in"),
    Loosening(
        name: "departures", find: "1000", replace: "2000",
        fault: "A virement of 1000.01 GBP is for chair of governors, not for headteacher in"),
    Loosening(
        name: "departures", find: "up to: 1000 GBP, by: headteacher", replace: "up to: 1000 GBP, by: finance",
        fault: "A virement of 0.00 GBP is for headteacher, not for finance in"),
    Loosening(
        name: "appeals", find: "lodge: 20", replace: "lodge: 19", fault: "An appeal is lodged within 20 days in"),
    Loosening(name: "appeals", find: "hear: 15", replace: "hear: 16", fault: "An appeal is heard within 15 days in"),
    Loosening(
        name: "appeals", find: "[chair of governors]", replace: "[chair of governors, headteacher]",
        fault: "An appeal is heard by chair of governors in"),
    Loosening(
        name: "appeals", find: "subordinates: true", replace: "subordinates: false",
        fault: "Nobody hears an appeal who answers to somebody involved in"),
    Loosening(name: "appeals", find: "new facts", replace: "not heard", fault: "An appeal is on new facts in"),
]

@Suite("What an edition below may do with who decides, approval, departures, virement and appeals")
struct PartInheritanceTests {
    @Test("Repeated as it is, each part stands", arguments: ["who decides", "approval", "departures", "appeals"])
    func same(_ name: String) {
        #expect(faults(part(name)) == [])
    }

    @Test("What says less than above is an error that names both places", arguments: loosenings)
    func loosened(_ row: Loosening) {
        let text = part(row.name, row.find, row.replace)
        #expect(text != part(row.name))
        let found = faults(text)
        #expect(found.count == 1 && found[0].contains(row.fault), "\(found)")
        #expect(found.first?.contains(" (t.yaml:") == true)
    }

    @Test("Where the edition above leaves a part to be loosened, it may be", arguments: loosenings)
    func free(_ row: Loosening) {
        let free =
            trust
            + "below: { \(EditionPart.allCases.map { "\($0.rawValue): may be loosened" }.joined(separator: ", ")) }"
        #expect(faults(part(row.name, row.find, row.replace), free) == [])
    }

    @Test("What is not to be touched stays as it is, tighter or not")
    func untouched() {
        let fixed = trust + "below: { approval: not to be touched, appeals: not to be touched }"
        #expect(faults(part("approval"), fixed) == [])
        #expect(
            faults(part("approval", "within days: 5", "within days: 4"), fixed) == [
                "c.yaml:5:1: \"approval\" is not to be touched in the edition inherited (t.yaml:8:1): leave it out here, or repeat "
                    + "it as it is."
            ])
        #expect(faults(part("appeals", "lodge: 20", "lodge: 21"), fixed).count == 1)
    }

    @Test("The clause behind a part says what may be done with it, and is one of the edition's")
    func clause() {
        let free = trust.replacing("below: may be tightened", with: "below: may be loosened")
        #expect(faults(part("approval", "within days: 5", "within days: 6"), free) == [])
        #expect(
            faults(part("approval", "clause: LOC-1", "clause: LOC-9")).first?.contains("There is no clause \"LOC-9\"")
                == true)
        #expect(
            faults("departures: { never: [LOC-7] }").first?.contains("c.yaml:5:23: There is no clause \"LOC-7\"")
                == true)
    }

    @Test(
        "Tighter it may be: a higher post, more notice, a lower limit, one stage more, a longer time to appeal",
        arguments: [
            ("who decides", "requests: Headteacher", "requests: Governing Body"),
            ("approval", "up to: 500 GBP", "up to: 200 GBP"), ("approval", "over: 500 GBP", "over: 500 GBP"),
            ("approval", "notice: 30", "notice: 31"), ("approval", "by: line manager", "by: chair of governors"),
            ("approval", "    - stage: decision", "    - { stage: cover, by: finance }\n    - stage: decision"),
            ("departures", "1000", "500"), ("departures", "emergency, illness", "illness"),
            ("appeals", "lodge: 20", "lodge: 21"), ("appeals", "new facts", "new facts, not heard"),
        ])
    func tighter(_ name: String, _ find: String, _ replace: String) {
        let text = part(name, find, replace)
            .replacing(
                "up to: 200 GBP, by: CPD leader, days of notice: 14 }\n        - { over: 500",
                with: "up to: 200 GBP, by: CPD leader, days of notice: 30 }\n        - { over: 200")
        #expect(faults(text) == [])
    }

    @Test("A route of one's own has requests decided by nobody lower than \"who decides\" above")
    func deciders() {
        let plain = trust.replacing(part("approval") + "\n", with: "")
        let low = "approval: { governors' approver: Governing Body, stages: [ { stage: yes, by: mentor } ] }"
        #expect(
            faults(low, plain) == [
                "c.yaml:5:50: \"requests\" is for Headteacher to decide in the edition inherited (t.yaml:6:3); it cannot be "
                    + "loosened here."
            ])
        #expect(faults(low.replacing("mentor", with: "[headteacher, CPD leader]"), plain) == [])
        let other = low.replacing("mentor", with: "headteacher").replacing(
            "approver: Governing Body", with: "approver: trust officer")
        #expect(
            faults(other, plain).first?.contains("\"governors' requests\" is for chair of governors to decide") == true)
    }

    @Test("Who judges what must hold is replaced by nobody lower; in the school's own words they are the same")
    func judges() {
        func judge(_ name: String) -> [String] {
            faults("clauses: [ { id: LOC-1, text: Plain., force: must, judged by: \(name), evidence: a list } ]")
        }
        #expect(judge("Headteacher") == [] && judge("Principal") == [] && judge("Governing Body") == [])
        #expect(
            judge("Caretaker") == [
                "c.yaml:5:63: LOC-1 is judged by Headteacher in the edition inherited (t.yaml:32:81); it cannot be loosened here."
            ])
        let none = "clauses: [ { id: LOC-1, text: Plain., force: must, require: { participants: { at most: 5 } } } ]"
        #expect(faults(none).first?.contains("LOC-1 is judged by Headteacher in") == true)
    }

    @Test("A layer leaves no more of a part to those below than it was left")
    func below() {
        #expect(
            faults("below: { appeals: may be loosened }") == [
                "c.yaml:5:10: \"appeals\" may be tightened in the edition inherited (t.yaml:25:1); it cannot be loosened here."
            ])
        #expect(faults("below: { appeals: not to be touched }") == [])
    }
}
