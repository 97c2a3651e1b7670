import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

/// An edition that is right, five lines of head and one clause from line 6 on.
private let head = """
    policy: Professional development
    school: Elmfield Primary School
    edition: elmfield
    in force: { from: 2026-01-01 }
    clauses:

    """

private let clause = """
      - id: MAT-1k
        text: provide value for money
        force: must
        check: cost-per-participant-hour
        at most: { in-school: 15 GBP, otherwise: 60 GBP }

    """

private func problems(
    _ text: String, inherited: [String: String] = [:]
) -> [String] {
    do {
        _ = try EditionReader().read(text, file: "elmfield.yaml") { name in
            inherited[name].map { EditionSource(file: name + ".yaml", text: $0) }
        }
        return []
    } catch {
        return error.problems.map(\.description)
    }
}

struct FaultCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let find: String
    let replace: String
    let problem: String

    init(_ name: String, _ find: String, _ replace: String, _ problem: String) {
        self.testDescription = name
        self.find = find
        self.replace = replace
        self.problem = problem
    }
}

@Suite struct EditionReaderTests {
    @Test("A right edition is read, from YAML and from JSON")
    func right() throws {
        let yaml = try EditionReader().read(head + clause, file: "elmfield.yaml")
        let json = try EditionReader().read(
            """
            { "policy": "Professional development", "school": "Elmfield Primary School", "edition": "elmfield",
              "in force": { "from": "2026-01-01" },
              "clauses": [ { "id": "MAT-1k", "text": "provide value for money", "force": "must",
                "check": "cost-per-participant-hour",
                "at most": { "in-school": "15 GBP", "otherwise": "60 GBP" } } ] }
            """, file: "elmfield.json")
        #expect(yaml == json)
        let limits = yaml.clauses.first?.checks.first?.parameters.limits("at most")
        #expect(limits?.limit(for: .inSchoolTraining) == pounds(15))
        #expect(limits?.limit(for: .conference) == pounds(60))
    }

    @Test(
        "A fault is told with line and column and what to do",
        arguments: [
            FaultCase(
                "unknown parameter", "at most:", "at mots:",
                #"10:5: "at mots" is not a parameter of cost-per-participant-hour. Did you mean "at most"?"#),
            FaultCase(
                "unknown clause", "id: MAT-1k", "id: MAT-9z", "6:9: The policy has no clause MAT-9z."),
            FaultCase(
                "amount below nothing", "15 GBP", "-15 GBP",
                #"10:27: "in-school" is an amount of money, written like 45 GBP; "-15 GBP" is below nothing."#),
            FaultCase(
                "unknown rule", "cost-per-participant-hour", "cost-per-particpant-hour",
                #"9:12: There is no rule "cost-per-particpant-hour". Did you mean "cost-per-participant-hour"? Take one from the reference of rules, or say it as a condition with "require". If newer software has it, bring this up to date first."#
            ),
            FaultCase(
                "unknown clause key", "text:", "txet:", #"7:5: "txet" is not a parameter of cost-per-participant-hour."#
            ),
            FaultCase(
                "unknown edition key", "school:", "shcool:",
                #"2:1: "shcool" is not part of a policy edition. Did you mean "school"?"#),
            FaultCase(
                "wrong unit", "15 GBP", "15 months",
                #"10:27: "in-school" is an amount of money, written like 45 GBP; "15 months" is a length of time."#),
            FaultCase(
                "wrong type", "{ in-school: 15 GBP, otherwise: 60 GBP }", "[15 GBP]",
                #"10:14: a list is not "at most": names and values are expected here."#),
            FaultCase(
                "unknown kind of provision", "in-school: 15", "in-shcool: 15",
                #"10:16: "in-shcool" is not part of "at most". Did you mean "in-school"?"#),
            FaultCase(
                "wrong force", "force: must", "force: shall",
                #"8:12: "shall" is not one of the words for "force": must, should, may, at discretion, belief."#),
            FaultCase("missing force", "    force: must\n", "", #"6:5: "force" is missing from clause MAT-1k."#),
            FaultCase(
                "bad date", "2026-01-01", "2026-02-30",
                #"4:19: "from" is a date that exists, written like 2026-11-24; this is "2026-02-30"."#),
            FaultCase(
                "inverted period", "2026-01-01", "2026-01-01, until: 2025-12-31",
                "4:38: The edition would be in force until 2025-12-31 and from 2026-01-01: it would end before it begins."
            ),
            FaultCase(
                "duplicate key", "    force: must\n", "    force: must\n    force: may\n",
                #"9:5: "force" stands here twice, first in line 8."#),
            FaultCase(
                "unknown clause of a departure", "clauses:", "departures: [MAT-1l]\nclauses:",
                #"5:14: There is no clause "MAT-1l" to depart from. Did you mean "MAT-1k"?"#),
            FaultCase(
                "unknown inherited edition", "clauses:", "inherits: trust\nclauses:",
                #"5:11: There is no edition "trust" to inherit."#),
            FaultCase(
                "inherits itself", "clauses:", "inherits: elmfield\nclauses:",
                "5:11: An edition cannot inherit itself: elmfield inherits elmfield."),
            FaultCase(
                "no term", "clauses:", "review: { term: Easter, by: governors }\nclauses:",
                #"5:17: "term" is a term, written like spring 2026; this is "Easter"."#),
            FaultCase(
                "unknown matter", "clauses:", "who decides: { request: Headteacher }\nclauses:",
                #"5:16: "request" is not part of who decides. Did you mean "requests"?"#),
            FaultCase(
                "unknown decider", "clauses:", "who decides: { requests: Headmaster }\nclauses:",
                #"5:26: "Headmaster" is no post that decides: name a role such as headteacher,"#),
            FaultCase(
                "own word not for a post", "clauses:",
                "words: { hall: Studio }\nwho decides: { requests: Studio }\nclauses:",
                #"6:26: "Studio" is no post that decides: name a role"#),
            FaultCase("empty text", "provide value for money", "\"\"", #"7:11: "text" of clause MAT-1k is empty."#),
            FaultCase(
                "missing parameter", "    at most: { in-school: 15 GBP, otherwise: 60 GBP }\n", "",
                #"9:12: cost-per-participant-hour needs "at most"."#),
        ])
    func fault(_ row: FaultCase) {
        let text = (head + clause).replacing(row.find, with: row.replace, maxReplacements: 1)
        let found = problems(text)
        #expect(found.contains { $0.hasPrefix("elmfield.yaml:" + row.problem) }, "\(found)")
    }

    @Test("A clause with neither check nor judge, and a clause named twice, are faults")
    func clauses() {
        let bare = "  - id: PRN-2\n    text: words\n    force: belief\n"
        #expect(
            problems(head + bare) == [
                "elmfield.yaml:6:5: clause PRN-2 has no \"check\", no \"require\" and no \"judged by\": say which rule "
                    + "checks it, what it requires, or who judges it."
            ])
        #expect(
            problems(head + clause + clause) == [
                "elmfield.yaml:11:9: There is a clause MAT-1k already, in line 6."
            ])
    }

    @Test("All faults are reported, in the order of their lines")
    func all() {
        let text = (head + clause).replacing("school:", with: "shcool:").replacing("must", with: "shall")
            .replacing("15 GBP", with: "15 USD ").replacing("    text", with: "    text: a\n    text")
        let lines = problems(text).map { $0.split(separator: ":")[1] }
        #expect(lines == ["2", "8", "9", "11"])
    }

    @Test(
        "A text that is no document is one fault at its place",
        arguments: [
            ("", "1:1: The document is empty."), ("# nothing\n", "1:1: The document is empty."),
            ("a: [1, 2\nb: 3", "2:2: A list that begins with [ is not closed"),
            ("a: 1\n\tb: 2", "2:1: A tab stands here"),
            ("a: b: c", "1:5: A second \": \" stands in this line"),
            ("a: 1\nb\nc: 2", "3:1: This line, or the one before, is neither"),
            ("a: 'Staff\nb: 1", "2:5: A quotation mark is opened before this place and never closed"),
            ("a: \"C:\\policy\"", "1:7: Within double quotation marks a backslash"),
            ("a: [1,, 2]", "1:7: A value is expected here"), ("a: {b: 1\nc: 2", "2:2: A group that begins with {"),
            ("a: 1\n  b: 2", "2:4: A second \": \" stands in this line"),
            ("a:\n  b: 1\n c: 2", "3:2: A key is expected here"),
            ("a:\n- 1\n - 2\n x: 3", "4:3: A second \": \" stands"),
            ("a: *", "1:5: A value that begins with & or *"), ("a: !<x", "1:7: A value that begins with !"),
            ("a: ? b", "1:4: A value cannot begin with \"? \""),
            ("a: | text\n  b", "1:6: Behind \"|\""),
            ("just words", "1:1: \"just words\" is not a policy edition"),
            ("a: 1\n---\nb: 2", "2:1: A second document begins here"),
            ("a: \u{0}", "1:4: A character that cannot be printed stands here"),
            (String(repeating: "[", count: 100_000), "1:1: The document is nested too deeply"),
            (
                "a: " + String(repeating: "[", count: 60) + String(repeating: "]", count: 60),
                "1:36: The document is nested"
            ),
            ("a: &a [1]\nb: [" + String(repeating: "*a, ", count: 20) + "]", "2:37: Aliases (*name) are not read here"),
            (String(repeating: "x", count: 1_048_577), "1:1: The document has 1048577 bytes"),
        ])
    func noDocument(_ text: String, _ problem: String) {
        let found = problems(text)
        #expect(found.first?.hasPrefix("elmfield.yaml:" + problem) == true, "\(found.map { $0.prefix(200) })")
    }

    @Test("What is not UTF-8 is told at its place")
    func notUTF8() {
        #expect {
            try EditionReader().read(
                EditionSource(file: "e.yaml", bytes: Array("policy: x\nschool: Caf".utf8) + [0xE9, 0x0A]))
        } throws: { error in
            (error as? DocumentError)?.description
                == "e.yaml:2:12: The document is not UTF-8 from here on. Save it as UTF-8."
        }
    }

    private let trust = """
        policy: Professional development
        edition: trust
        in force: { from: 2023-01-01 }
        review: { term: spring 2026, by: Trustees }
        clauses:
          - { id: MAT-1k, text: provide value for money, force: must, check: cost-per-participant-hour, at most: 50 GBP }
          - { id: PRN-2, text: support colleagues, force: belief, judged by: head, evidence: support given }
        """

    @Test("An edition takes over what it inherits, and may tighten it")
    func inherits() throws {
        let text = (head + clause).replacing("clauses:", with: "inherits: trust\nclauses:")
            .replacing("60 GBP", with: "50 GBP")
        let edition = try EditionReader().read(text, file: "elmfield.yaml") { _ in
            EditionSource(file: "trust.yaml", text: self.trust)
        }
        #expect(edition.clauses.map(\.id.rawValue) == ["MAT-1k", "PRN-2"])
        #expect(edition.review?.by == "Trustees")
        #expect(
            edition.clauses.first?.checks.first?.parameters.limits("at most")?.limit(for: .inSchoolTraining)
                == pounds(15))
    }

    @Test(
        "Who decides is a post, the governing body, or the school's own word, inherited ones too",
        arguments: ["Headteacher", "CPD Leader", "Governing Body", "governors", "Principal", "principal"])
    func deciders(_ name: String) {
        let text = (head + clause).replacing(
            "clauses:", with: "inherits: trust\nwho decides: { requests: \(name) }\nclauses:"
        )
        .replacing("60 GBP", with: "50 GBP")
        let trust = self.trust.replacing("clauses:", with: "words: { Headteacher: Principal }\nclauses:")
        #expect(problems(text, inherited: ["trust": trust]) == [])
    }

    @Test("Loosening a clause that must hold names both places")
    func loosens() {
        let start = (head + clause).replacing("clauses:", with: "inherits: trust\ndepartures: [MAT-1k]\nclauses:")
        #expect(
            problems(start.replacing("must", with: "may"), inherited: ["trust": self.trust]) == [
                "elmfield.yaml:6:14: MAT-1k allows no departure in the edition inherited (trust.yaml:6:11); it cannot be "
                    + "loosened here.",
                "elmfield.yaml:10:12: MAT-1k must hold in the edition inherited (trust.yaml:6:57); it cannot be loosened "
                    + "here.",
                "elmfield.yaml:12:14: \"at most\" of cost-per-participant-hour is stricter in the edition inherited "
                    + "(trust.yaml:6:106); it cannot be loosened here.",
            ])
    }

    @Test("Editions that inherit one another in a circle are told so")
    func circle() {
        let one = (head + clause).replacing("clauses:", with: "inherits: trust\nclauses:")
            .replacing("60 GBP", with: "50 GBP")
        let two = self.trust.replacing("clauses:", with: "inherits: elmfield\nclauses:")
        #expect(
            problems(one, inherited: ["trust": two, "elmfield": one]) == [
                "trust.yaml:5:11: An edition cannot inherit itself: elmfield inherits trust inherits elmfield."
            ])
    }
}
