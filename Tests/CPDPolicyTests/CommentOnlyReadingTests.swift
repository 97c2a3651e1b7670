import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

private let document = """
    policy: Professional development
    edition: elmfield
    in force: { from: 2026-01-01 }
    approval:
      blocked days:
        - { from: 2027-05-10, through: 2027-05-13, because: key stage 2 tests }
        - { from: 2027-06-01, because: sports day }
      on blocked days: give a reason
      stages:
        - stage: cover
          kind: comment only
          by: cover organiser
          when: { any: [ { request.needs-cover: true }, { request.days: { over: 1 } }, { request.in-term-time: true } ] }
          within working days: 3
          if not heard: give a reason
        - { stage: decision, by: CPD leader }
    clauses: []

    """

private func problems(_ text: String, inherited: String? = nil) -> [String] {
    do {
        _ = try EditionReader().read(text, file: "elmfield.yaml") { name in
            inherited.map { EditionSource(file: name + ".yaml", text: $0) }
        }
        return []
    } catch {
        return error.problems.map(\.description)
    }
}

@Suite("Comment-only steps and blocked days as an edition writes them")
struct CommentOnlyReadingTests {
    @Test("are read as they are written")
    func right() throws {
        let terms = try #require(try EditionReader().read(document, file: "elmfield.yaml").approval)
        #expect(terms.stages[0].workingDaysToAnswer == 3 && terms.stages[0].ifNotHeard == .withReason)
        #expect(terms.stages[1].ifNotHeard == .goesOn && terms.onBlockedDays == .withReason)
        #expect(
            terms.blockedDays == [
                BlockedDays(day("2027-05-10"), through: day("2027-05-13"), because: "key stage 2 tests"),
                BlockedDays(day("2027-06-01"), through: day("2027-06-01"), because: "sports day"),
            ])
    }

    @Test(
        "apply when one of the facts of the request says so",
        arguments: [
            (Optional(true), 1, Optional(false), true), (false, 2, false, true), (false, 1, true, true),
            (false, 1, false, false),
        ])
    func applies(_ needsCover: Bool?, _ days: Int, _ isInTermTime: Bool?, _ applies: Bool) throws {
        let terms = try #require(try EditionReader().read(document, file: "elmfield.yaml").approval)
        let asked = matter {
            ($0.needsCover, $0.isInTermTime) = (needsCover, isInTermTime)
            $0.facts.sessions = (0..<days).map { SessionFact(date: day("2026-10-01").adding(days: $0), minutes: 60) }
        }
        let state = terms.state(of: asked, acts: [], register: register(), on: day("2026-09-02"))
        #expect((state.standing == .open(stage: "cover")) == applies)
    }

    @Test(
        "a fault is told with line and column and what to do",
        arguments: [
            FaultCase(
                "no deadline", "      within working days: 3\n", "",
                #"14:21: Without a deadline "cover" is always waited for: give it "within working days", "within days" or "days before start", or write wait."#
            ),
            FaultCase(
                "a stage that decides", "by: CPD leader }", "by: CPD leader, if not heard: wait }",
                #"16:56: "if not heard" is for a stage that comments; "decision" decides, and is always waited for."#),
            FaultCase(
                "backwards", "through: 2027-05-13", "through: 2027-05-09",
                "6:36: Blocked days would end before they begin."),
            FaultCase(
                "without a reason", ", because: sports day", "", #"7:7: "because" is missing from blocked days."#),
            FaultCase(
                "an unknown rule", "on blocked days: give a reason", "on blocked days: refuse",
                #"8:20: "refuse" is not one of the words for "on blocked days": told, give a reason, refused. Did you mean "refused"?"#
            ),
        ])
    func faults(_ row: FaultCase) {
        let text = document.replacing(row.find, with: row.replace)
        #expect(text != document)
        let found = problems(text)
        #expect(found.contains("elmfield.yaml:" + row.problem), "\(found)")
    }

    @Test(
        "are not loosened by an edition that inherits",
        arguments: [
            ("within working days: 3", "within working days: 4", "is answered within 3 working days"),
            ("if not heard: give a reason", "if not heard: go on", #"says "give a reason" if it is not heard"#),
            ("through: 2027-05-13", "through: 2027-05-12", "2027-05-10 to 2027-05-13 are blocked"),
            ("on blocked days: give a reason", "on blocked days: told", #"On blocked days it is "give a reason""#),
        ])
    func loosened(_ find: String, _ replace: String, _ words: String) {
        let child = document.replacing("edition: elmfield", with: "edition: school\ninherits: elmfield")
            .replacing(find, with: replace)
        let found = problems(child, inherited: document)
        #expect(found.count == 1 && found[0].contains(words), "\(found)")
    }

    @Test("may be tightened by an edition that inherits")
    func tightened() {
        let child = document.replacing("edition: elmfield", with: "edition: school\ninherits: elmfield")
            .replacing("if not heard: give a reason", with: "if not heard: wait")
            .replacing("on blocked days: give a reason", with: "on blocked days: refused")
            .replacing("through: 2027-05-13", with: "through: 2027-05-14")
        #expect(problems(child, inherited: document) == [])
    }

    @Test(
        "are compared between editions",
        arguments: [
            (
                "if not heard: give a reason", "if not heard: wait",
                "approval, cover · if not heard: was give a reason, is wait"
            ),
            ("within working days: 3", "within working days: 2", "approval, cover · within working days: was 3, is 2"),
            (
                "on blocked days: give a reason", "on blocked days: told",
                "approval · on blocked days: was give a reason, is told"
            ),
            (
                "    - { from: 2027-06-01, because: sports day }\n", "",
                "approval · blocked days: was 2027-05-10 to 2027-05-13, key stage 2 tests; 2027-06-01 to 2027-06-01, sports "
                    + "day, is 2027-05-10 to 2027-05-13, key stage 2 tests"
            ),
        ])
    func compared(_ find: String, _ replace: String, _ line: String) throws {
        let old = try EditionReader().read(document, file: "elmfield.yaml")
        let new = try EditionReader().read(document.replacing(find, with: replace), file: "elmfield.yaml")
        let listed = EditionComparison(old: old, new: new).listed.map { ComparisonRenderer().line($0) }
        #expect(listed == [line])
    }
}
