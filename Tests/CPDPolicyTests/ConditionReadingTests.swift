import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

/// An edition of one clause whose conditions begin in line 9.
func conditionEdition(_ condition: String) -> String {
    """
    policy: Professional development
    edition: elmfield
    in force: { from: 2026-01-01 }
    clauses:
      - id: LOC-4
        text: >-
          What costs much is agreed before.
        force: must
    \(condition.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n"))

    """
}

private func problems(_ condition: String) -> [String] {
    do {
        _ = try EditionReader().read(conditionEdition(condition), file: "e.yaml")
        return []
    } catch {
        return error.problems.map { "\($0.line):\($0.column): \($0.message)" }
    }
}

/// A condition as a school wrote it, and what is said of it.
struct ConditionFault: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let problems: [String]

    init(_ name: String, _ text: String, _ problems: String...) {
        self.testDescription = name
        self.text = text
        self.problems = problems
    }
}

private let meaningless = [
    ConditionFault(
        "contradiction", "require: { cost.total: { over: 500 GBP, under: 100 GBP } }",
        #"9:52: This can never hold: "cost.total" cannot be so beside what line 9 says of it."#),
    ConditionFault(
        "usual contradiction", "usually: { cost.total: { over: 500 GBP, under: 100 GBP } }",
        #"9:52: This can never hold: "cost.total" cannot be so beside what line 9 says of it."#),
    ConditionFault(
        "usual and required", "require: { participants: { at most: 9 } }\nusually: { participants: { at most: 1 } }",
        "10:14: A clause says what it requires or what is usual: write two clauses where both are meant."),
    ConditionFault(
        "contradiction with when",
        "when: { cost.total: { over: 500 GBP } }\nrequire: { cost.total: { at most: 500 GBP } }",
        #"10:39: This can never hold: "cost.total" cannot be so beside what line 9 says of it."#),
    ConditionFault(
        "contradiction through not",
        "require: { all: [ { mode: virtual }, { not: { mode: { one of: [virtual, blended] } } } ] }",
        #"9:67: This can never hold: "mode" cannot be so beside what line 9 says of it."#),
    ConditionFault(
        "contradiction in an alternative",
        "require:\n  participants: { over: 5 }\n  any:\n    - { participants: { under: 3 } }\n    - { mode: virtual }",
        #"12:36: This can never hold: "participants" cannot be so beside what line 10 says of it."#),
    ConditionFault(
        "nothing is between", "require: { participants: { over: 3, under: 4 } }",
        #"9:48: This can never hold: "participants" cannot be so beside what line 9 says of it."#),
    ConditionFault(
        "empty range of words", "require: { mode: { one of: [virtual] , equals: blended } }",
        #"9:52: This can never hold: "mode" cannot be so beside what line 9 says of it."#),
    ConditionFault(
        "absent beside a test", "require: { not: { mode: present }, cost.fee: present, all: [ { mode: virtual } ] }",
        #"9:74: This can never hold: line 9 says that "mode" is not recorded."#),
    ConditionFault(
        "absent beside a comparison of facts",
        "when: { starts-on: { over: { fact: asked-on } } }\nrequire: { not: { asked-on: present } }",
        #"10:33: This can never hold: line 9 asks something of "asked-on", which is then recorded."#),
    ConditionFault(
        "absent beside the opposite of a test", "require: { not: { any: [ { mode: virtual }, { mode: present } ] } }",
        #"9:57: This can never hold: line 9 asks something of "mode", which is then recorded."#),
    ConditionFault(
        "alternatives that exclude one another",
        "require:\n  all:\n    - any: [ { participants: 1 }, { participants: 2 } ]\n    - any: [ { participants: 3 }, { mode: virtual, participants: { at least: 4 } } ]",
        #"12:34: This can never hold: "participants" cannot be so beside what line 11 says of it."#,
        #"12:82: This can never hold: "participants" cannot be so beside what line 11 says of it."#),
    ConditionFault(
        "idle test", "require: { participants: { at most: 5, under: 9 } }",
        #"9:51: This asks nothing more: line 9 says as much of "participants" already. Leave one out."#),
    ConditionFault(
        "idle alternative",
        "require: { any: [ { cost.total: { under: 500 GBP } }, { cost.total: { under: 100 GBP } } ] }",
        "9:82: This can never matter: whenever it holds, line 9 holds too. Leave one out."),
    ConditionFault(
        "alternatives that always hold",
        "require: { any: [ { participants: { over: 5 } }, { participants: { at most: 5 } } ] }",
        #"9:81: With line 9 this always holds, whatever "participants" is. Leave both out."#),
    ConditionFault(
        "all words of a fact", "require: { mode: { one of: [face to face, virtual, blended] } }",
        #"9:32: This always holds, whatever "mode" is. Leave it out."#),
]

private let unreadable = [
    ConditionFault(
        "unknown fact", "require: { cost.totl: { over: 500 GBP } }",
        #"9:16: There is no fact "cost.totl". Did you mean "cost.total"?"#),
    ConditionFault(
        "fact nobody could mean", "require: { weather.tomorrow: present }",
        #"9:16: There is no fact "weather.tomorrow". "cpd policy facts" lists them."#),
    ConditionFault(
        "wrong type", "require: { cost.total: { over: 2 hours } }",
        #"9:36: "cost.total" is an amount of money, written like 45 GBP; "2 hours" is a length of time."#),
    ConditionFault(
        "missing unit", "require: { time.total: { over: 90 } }",
        #"9:36: "time.total" is a length of time, written like 90 minutes or 6 hours; "90" is a number."#),
    ConditionFault(
        "wrong word", "require: { mode: virtul }",
        #"9:22: "mode" is one of the words face to face, virtual, blended; this is "virtul". Did you mean "virtual"?"#),
    ConditionFault(
        "no order", "require: { mode: { over: virtual } }",
        #"9:24: "mode" is one of the words face to face, virtual, blended: of two values neither is more. Ask "equals" or "one of"."#
    ),
    ConditionFault(
        "unknown operator", "require: { cost.total: { ovr: 5 GBP } }",
        #"9:30: "ovr" cannot be asked of a fact; equals, at most, at least, over, under, one of, within can. Did you mean "over"?"#
    ),
    ConditionFault(
        "date that is none", "require: { starts-on: { at least: 2026-02-30 } }",
        #"9:39: "starts-on" is a date that exists, written like 2026-11-24; this is "2026-02-30"."#),
    ConditionFault(
        "time of day of two halves", "require: { ends-at: { at most: 5:30 } }",
        #"9:36: "5:30" can mean 05:30, or 17:30: write which."#),
    ConditionFault(
        "time of day that is none", "require: { ends-at: { at most: 25:30 } }",
        #"9:36: "ends-at" is a time of day, written like 15:45; this is "25:30"."#),
    ConditionFault(
        "time of day of a length", "require: { time.total: { at most: 15:30 } }",
        #"9:39: "time.total" is a length of time, written like 90 minutes or 6 hours; "15:30" is a time of day."#),
    ConditionFault(
        "period of money", "require: { cost.total: { within: { from: 2026-01-01 } } }",
        #"9:30: "within" is asked of dates; "cost.total" is an amount of money, written like 45 GBP."#),
    ConditionFault(
        "another fact of another type", "require: { cost.total: { under: { fact: time.total } } }",
        #"9:45: "cost.total" is an amount of money, written like 45 GBP; "time.total" is a length of time, written like 90 minutes or 6 hours."#
    ),
    ConditionFault(
        "itself", "require: { cost.total: { at most: { fact: cost.total } } }",
        #"9:47: "cost.total" cannot be compared with itself."#),
    ConditionFault("empty", "require: {}", #"9:14: "require" asks nothing: name a fact."#),
    ConditionFault(
        "list instead of alternatives", "require: { mode: [virtual, blended] }",
        #"9:22: "mode" is one value; for several write { one of: […] }."#),
    ConditionFault(
        "only when", "when: { mode: virtual }\njudged by: Headteacher\nevidence: a look",
        #"9:11: "when" says when a clause speaks; say "require" too."#),
    ConditionFault(
        "check named", "check: condition\nrequire: { mode: virtual }",
        #"9:12: A condition is said with "require", and with "when" where the clause does not always speak; leave "check" out."#
    ),
]

@Suite struct ConditionReadingTests {
    @Test("A condition that cannot be meant is told with its place", arguments: meaningless)
    func tellsNonsense(_ fault: ConditionFault) { #expect(problems(fault.text) == fault.problems) }

    @Test("A condition that cannot be read is told with its place and what to do", arguments: unreadable)
    func tellsFault(_ fault: ConditionFault) { #expect(problems(fault.text) == fault.problems) }

    @Test(
        "A condition that can be meant is read",
        arguments: [
            "when: { cost.total: { over: 500 GBP } }\nrequire: { attested.current-evidence: true }",
            "require: { any: [ { mode: virtual }, { cost.travel: { at most: 40 GBP } } ] }",
            "require: { cost.total: { over: 100 GBP, at most: 500 GBP } }",
            "require: { starts-on: { over: { fact: asked-on }, within: { from: 2026-09-01, until: 2027-09-01 } } }",
            "require: { not: { all: [ { mode: virtual }, { time.total: { over: 6 hours } } ] } }",
            "require: { time.total: { at most: 1.5 hours }, days-until-start: { at least: -3 } }",
            "check: cost-per-participant-hour\nat most: 60 GBP\nrequire: { participants: present }",
        ])
    func right(_ text: String) { #expect(problems(text) == []) }

    @Test("A trust's condition that must hold cannot be said more loosely by a school; both places are named")
    func inherited() throws {
        let trust = conditionEdition("require: { cost.total: { at most: 500 GBP } }")
            .replacing("edition: elmfield", with: "edition: trust")
        let school = conditionEdition("require: { cost.total: { at most: 900 GBP } }")
            .replacing("edition: elmfield", with: "edition: elmfield\ninherits: trust")
        #expect(
            throws: DocumentError([
                DocumentProblem(
                    file: "e.yaml", line: 10, column: 14,
                    message:
                        #""require" is another condition in the edition inherited (trust.yaml:9:14), and it cannot be told that "#
                        + #"this one is as strict. Keep that one, with a stricter value or with one more test under "all"; "#
                        + #"or say what is stricter in a clause of your own."#
                )
            ])
        ) { try EditionReader().read(school, file: "e.yaml") { EditionSource(file: $0 + ".yaml", text: trust) } }
    }
}
