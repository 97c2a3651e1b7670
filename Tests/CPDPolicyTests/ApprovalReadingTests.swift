import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

private let document = """
    policy: Professional development
    edition: elmfield
    in force: { from: 2026-01-01 }
    words: { trust officer: Chief Executive }
    approval:
      posts: { named governors: Governing Body }
      head's approver: named governors
      governors' approver: Governing Body
      in place of: { CPD leader: Headteacher, Headteacher: Chief Executive }
      exempt: { request.has-cost: false, request.needs-cover: false }
      usually:
        - { name: one person for each event, is: { participants: { at most: 1 } } }
      stages:
        - stage: line
          by: line manager
          within days: 5
        - stage: cover
          kind: comment only
          by: cover organiser
          when: { request.needs-cover: true }
          within days: 3
        - stage: decision
          days before start: 2
          amounts:
            - { up to: 500 GBP, by: CPD leader, days of notice: 10 }
            - { over: 500 GBP, by: Headteacher, days of notice: 30 }
    departures:
      open:
        - { clause: MAT-1k, by: [Headteacher, named governors], reasons: [emergency] }
      never: [MAT-1n]
      virement:
        - { up to: 1000 GBP, by: Headteacher }
        - { by: Governing Body }
    appeals:
      grounds: [new facts, not heard]
      days to lodge: 10
      days to hear: 20
      heard by: [chair, named governors]
      not by subordinates: true
    clauses:
      - { id: MAT-1k, text: value, force: must, judged by: head, evidence: costs }
      - { id: MAT-1n, text: budget, force: must, check: within-budget }

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

@Suite struct ApprovalReadingTests {
    @Test("A route, departures and appeals are read as they are written")
    func right() throws {
        let edition = try EditionReader().read(document, file: "elmfield.yaml")
        let terms = try #require(edition.approval)
        #expect(terms.stages.map(\.name) == ["line", "cover", "decision"])
        #expect(terms.stages.map(\.kind) == [.binding, .commentOnly, .binding])
        #expect(terms.stages.map(\.daysToAnswer) == [5, 3, nil] && terms.stages[2].daysBeforeStart == 2)
        #expect(terms.stages[2].brackets == CPDPolicyTests.terms().stages[2].brackets)
        #expect(terms.headsApprover == .own("named governors") && terms.governorsApprover == chairPost)
        #expect(terms.inPlaceOf == [.role(.cpdLeader): headPost, headPost: .role(.trustOfficer)])
        #expect(terms.usually == [SoftCap(name: "one person for each event", usual: onePerson.usual)])
        #expect(terms.exempt != nil && terms.appointer(to: .own("named governors")) == "Governing Body")
        let posts: [ApprovalPost] = [headPost, .own("named governors")]
        let clause = ClauseIdentifier("MAT-1k")
        #expect(edition.departures == [clause])
        #expect(edition.departureTerms?.open == [OpenClause(clause, by: posts, reasons: ["emergency"])])
        #expect(edition.departureTerms?.virement.map(\.post) == [headPost, chairPost])
        #expect(
            edition.appealTerms
                == AppealTerms(
                    grounds: ["new facts", "not heard"], daysToLodge: 10, daysToHear: 20,
                    heardBy: [chairPost, .own("named governors")], excludesSubordinates: true))
        let state = terms.state(of: matter(), acts: wholeRoute, register: register(), on: day("2026-09-10"))
        #expect(state.standing == .open(stage: "decision") && state.remarks.map(\.reason) == [.usualFactsMissing])
    }

    @Test(
        "A fault is told with line and column and what to do",
        arguments: [
            FaultCase(
                "unknown post", "by: cover organiser", "by: cover organizer",
                #"19:11: There is no post "cover organizer": name a role, the Governing Body, or a post under "posts". Did you mean "cover organiser"?"#
            ),
            FaultCase(
                "a stage that can never apply", "{ request.needs-cover: true }",
                "{ sessions: { over: 5, under: 3 } }",
                #"20:43: This can never hold: "sessions" cannot be so beside what line 20 says of it."#),
            FaultCase(
                "two stages of a name", "stage: cover", "stage: line",
                #"17:7: There is a stage "line" already, in line 14."#),
            FaultCase(
                "overlapping brackets", "over: 500 GBP", "over: 400 GBP",
                "26:19: Brackets overlap: the one before ends at 500.00 GBP, this begins over 400.00 GBP."),
            FaultCase(
                "a gap between brackets", "over: 500 GBP", "over: 600 GBP",
                "26:19: Brackets leave a gap: the one before ends at 500.00 GBP, this begins over 600.00 GBP."),
            FaultCase(
                "a gap above the last bracket", "over: 500 GBP", "over: 500 GBP, up to: 900 GBP",
                #"25:9: Nobody is named for more than 900.00 GBP: leave out the last "up to"."#),
            FaultCase(
                "a bracket for no amount", "{ up to: 500 GBP, by: CPD leader", "{ by: CPD leader",
                #"26:11: No amount is left for this: the bracket before has no "up to"."#),
            FaultCase(
                "a circle of approvers", "Headteacher: Chief Executive", "Headteacher: CPD leader",
                "9:43: Approvers in a circle: headteacher, then CPD leader, then headteacher. Let it end with one post."
            ),
            FaultCase(
                "the head for themself", "approver: named governors", "approver: Headteacher",
                "7:20: The headteacher decides neither their own requests nor those of governors: name the chair, or a post above the head."
            ),
            FaultCase(
                "a post below the head for the head", "approver: named governors", "approver: CPD leader",
                #"7:20: "CPD leader" stands below the headteacher and decides neither the head's requests nor those of governors: name the chair, or a post above the head."#
            ),
            FaultCase(
                "a post below the head for governors", "governors' approver: Governing Body",
                "governors' approver: line manager",
                #"8:24: "line manager" stands below the headteacher and decides neither the head's requests nor those of governors: name the chair, or a post above the head."#
            ),
            FaultCase(
                "a post to which the head's deputies appoint", "{ named governors: Governing Body }",
                "{ named governors: senior leader }",
                #"7:20: "named governors" stands below the headteacher and decides neither the head's requests nor those of governors: name the chair, or a post above the head."#
            ),
            FaultCase(
                "nobody acts", "      by: line manager\n", "",
                #"14:7: The stage "line" says who acts either with "by" or with "amounts"."#),
            FaultCase(
                "an unknown fact", "request.needs-cover: true", "request.needs-covers: true",
                #"20:15: There is no fact "request.needs-covers". Did you mean "request.needs-cover"?"#),
            FaultCase(
                "an unknown clause", "clause: MAT-1k", "clause: MAT-1l",
                #"29:17: There is no clause "MAT-1l" to depart from. Did you mean "MAT-1k"?"#),
            FaultCase(
                "opened and never", "never: [MAT-1n]", "never: [MAT-1k]",
                "29:17: MAT-1k is named here twice, or is never to be departed from."),
            FaultCase(
                "an unknown key", "days to hear", "days to here",
                #"37:3: "days to here" is not part of appeals. Did you mean "days to hear"?"#),
        ])
    func faults(_ row: FaultCase) {
        let text = document.replacing(row.find, with: row.replace)
        #expect(text != document)
        let found = problems(text)
        #expect(found.contains("elmfield.yaml:" + row.problem), "\(found)")
    }

    @Test("The head's line manager may decide for the head")
    func headsLineManager() {
        #expect(problems(document.replacing("approver: named governors", with: "approver: line manager")).isEmpty)
    }

    @Test("Nobody departs from being over budget, however it is written")
    func budgetInShort() {
        func edition(_ clause: String) -> String {
            """
            policy: CPD
            edition: school
            in force: { from: 2026-01-01 }
            departures: [MON-1]
            clauses: [ { id: MON-1, text: money, force: must, \(clause) } ]
            """
        }
        let fault =
            #"elmfield.yaml:4:14: Over budget is no departure from MON-1: say under "virement" who moves money."#
        #expect(problems(edition("check: within-budget")) == [fault])
        #expect(problems(edition("require: { budget.short-by: { at most: 0 GBP } }")) == [fault])
        #expect(problems(edition("require: { participants: { at most: 3 } }")).isEmpty)
    }

    @Test(
        "What is decided above the head is decided by nobody below",
        arguments: [
            ("head's own requests: CPD leader", "The head's own requests are decided above the head"),
            ("head's own requests: Headteacher", "not by the headteacher"),
            ("governors' requests: Headteacher", "never the headteacher's"),
            ("governors' requests: line manager", "never the line manager's"),
            ("lack of money for training required by law: finance", "not to the finance"),
            ("head's own requests: Boss", "not by the senior leader"),
        ])
    func deciders(_ line: String, _ words: String) {
        func edition(_ line: String) -> String {
            """
            policy: CPD
            edition: school
            in force: { from: 2026-01-01 }
            words: { senior leader: Boss }
            who decides: { \(line) }
            clauses: []
            """
        }
        let found = problems(edition(line))
        let matter = line.prefix { $0 != ":" }
        #expect(found.count == 1 && found[0].hasPrefix("elmfield.yaml:5:\(16 + matter.count + 2): "), "\(found)")
        #expect(found.first?.contains(words) == true, "\(found)")
        for above in ["Governing Body", "chair of governors", "governor", "trust officer"] {
            #expect(problems(edition("\(matter): \(above)")).isEmpty, "\(matter): \(above)")
        }
    }

    @Test("Nobody departs from being over budget, and nothing a trust never allows is opened")
    func budget() {
        let open = document.replacing("clause: MAT-1k,", with: "clause: MAT-1n,").replacing(
            "  never: [MAT-1n]\n", with: "")
        #expect(
            problems(open) == [
                #"elmfield.yaml:29:17: Over budget is no departure from MAT-1n: say under "virement" who moves money."#
            ])
        let child = """
            policy: CPD
            edition: school
            in force: { from: 2026-01-01 }
            inherits: trust
            departures: { open: [ { clause: MAT-1j } ] }
            """
        let trust = document.replacing("never: [MAT-1n]", with: "never: [MAT-1j]").replacing(
            "  - { id: MAT-1n,",
            with: "  - { id: MAT-1j, text: a room, force: may, judged by: head, evidence: a look }\n  - { id: MAT-1n,")
        let found = problems(child, inherited: trust)
        #expect(found.count == 1 && found[0].hasPrefix("elmfield.yaml:5:33: MAT-1j allows no departure"), "\(found)")
    }

    @Test("What an edition does not say it has from the one it inherits")
    func inherits() throws {
        let child = "policy: CPD\nedition: school\nin force: { from: 2026-01-01 }\ninherits: elmfield\n"
        let edition = try EditionReader().read(child, file: "school.yaml") { _ in
            EditionSource(file: "elmfield.yaml", text: document)
        }
        let above = try EditionReader().read(document, file: "elmfield.yaml")
        #expect(edition.approval == above.approval && edition.appealTerms == above.appealTerms)
        #expect(edition.departureTerms == above.departureTerms && edition.departures == above.departures)
    }
}
