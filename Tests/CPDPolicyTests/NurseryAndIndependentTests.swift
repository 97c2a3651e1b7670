import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

@Suite struct NurseryTests {
    private let edition: PolicyEdition

    init() throws { self.edition = try exampleEdition("mossbank-nursery").edition }

    @Test(
        "Two first-aiders are on site where the law asks for one: the policy asks for more, and the law's is never refused"
    )
    func firstAid() throws {
        let own = try #require(self.edition.ownTraining.first)
        let law = try #require(
            try ShippedTraining.set(of: .england).inForce(on: day("2026-11-02")).first {
                $0.id == RequirementIdentifier("EN-EY-4")
            })
        let site = TrainingSite(nation: .england, phases: [.earlyYears], type: .earlyYearsProvider)
        let assessment = TrainingAssessment(site: site, settings: self.edition.training)
        let aider = holder([], .support, [done("2026-01-10", "paediatric-first-aid")])
        #expect(law.isRequiredByLaw && !own.isRequiredByLaw)
        #expect(assessment.cover(law, present: [aider], on: day("2026-11-02")).state == .met(until: nil))
        #expect(
            assessment.cover(own, present: [aider], on: day("2026-11-02")).state == .overdue(since: day("2026-11-02")))
        #expect(assessment.cover(own, present: [aider, aider], on: day("2026-11-02")).state == .met(until: nil))
    }

    @Test("A certificate ends after three years, on the day, with no grace and on leave too")
    func certificate() throws {
        var person = holder(["paediatric first-aider"], .support, [done("2024-01-10", "paediatric-first-aid")])
        person.leave = [period("2026-12-01", "2027-03-01")]
        #expect(try standing("MB-AID", self.edition, person, on: "2026-11-02").state == .met(until: day("2027-01-10")))
        let after = try standing("MB-AID", self.edition, person, on: "2027-03-02")
        #expect(after.reason == .lapsed)
    }

    @Test("Six terms a year: supervision is due by the last day of each")
    func terms() throws {
        #expect(try dutyState("SUP-1", self.edition, on: "2026-10-20") == .due(by: day("2026-10-23")))
        #expect(
            try dutyState("SUP-1", self.edition, on: "2026-10-24") == .overdue(since: day("2026-10-23"), days: 1))
        let held = [("2026-10-01", "Nursery Manager", String?.none)]
        #expect(try dutyState("SUP-1", self.edition, on: "2026-11-03", done: held) == .due(by: day("2026-12-18")))
    }

    @Test("Twelve evening hours at most; what holds for part-timers is unset and is not guessed")
    func evenings() throws {
        let term = try #require(self.edition.hours.first)
        func reason(_ minutes: Int, _ share: Int) -> ReasonCode? {
            term.check(
                HoursFacts(group: .support, minutes: [.paidExtra: minutes], contractShare: share, isYearOver: false)
            )
            .first?.reason
        }
        #expect(reason(720, 1000) == HoursReason.notTooMany.code)
        #expect(reason(721, 1000) == HoursReason.tooMany.code)
        #expect(reason(360, 500) == HoursReason.notTooMany.code)
        #expect(reason(361, 500) == HoursReason.proRataUnset.code)
        #expect(
            term.check(HoursFacts(group: .leader, minutes: [:], isYearOver: false)).first?.reason
                == HoursReason.otherGroup.code)
    }

    @Test("The nursery pays what the law requires and half a diploma; what it does not say stays unset")
    func money() throws {
        #expect(paid(self.edition, by: "school", paying([("fee", 90)], nil, requiredByLaw: true)) == pounds(90))
        #expect(
            paid(self.edition, by: "school", paying([("fee", 800)], "diploma", .value(.firstSitting))) == pounds(400))
        #expect(paid(self.edition, by: "school", paying([("fee", 80)], "diploma", .value(.resit))) == pounds(0))
        #expect(paid(self.edition, by: "school", paying([("fee", 80)], "required")) == nil)
        let leaver = RepaymentCase(
            paid: [FundingCost("fee", pounds(400))], facts: course(), completedOn: .value(day("2026-09-10")),
            leavesOn: day("2026-10-15"), reason: "another post", contract: .permanent)
        let standing = try #require(self.edition.funding?.repayment).standing(of: leaver, in: fundingContext())
        #expect(standing.note.reason == .scaleUnset && standing.owed == nil)
    }

    @Test(
        "In-house sessions last two hours at most and lie between six and eight, and the manager is the head of the policy"
    )
    func session() throws {
        let clause = ClauseIdentifier("EVE-2")
        let policy = self.edition.makePolicy()
        func outcome(_ minutes: Int, _ approach: Approach, from start: Int? = 18 * 60) -> Outcome? {
            policy.assess(
                course {
                    $0.approach = approach
                    $0.sessions = [SessionFact(date: day("2026-11-02"), minutes: minutes, startMinute: start)]
                    $0.participants = 1
                }
            ).findings.first { $0.clause == clause }?.outcome
        }
        #expect(outcome(120, .inSchoolTraining) == .met && outcome(121, .inSchoolTraining) == .notMet)
        #expect(outcome(300, .conference) == .notApplicable)
        #expect(outcome(60, .inSchoolTraining, from: 17 * 60 + 59) == .notMet)
        #expect(outcome(90, .inSchoolTraining, from: 18 * 60 + 30) == .met)
        #expect(outcome(90, .inSchoolTraining, from: 18 * 60 + 31) == .notMet)
        #expect(outcome(90, .inSchoolTraining, from: nil) == .notEvidenced)
        #expect(PolicyDecider.role(meantBy: "Nursery Manager", words: self.edition.words) == .headteacher)
        #expect(self.edition.frameworks(for: .support) == ["Level 3 early years educator criteria"])
    }
}

@Suite struct IndependentSchoolTests {
    private let edition: PolicyEdition

    init() throws { self.edition = try exampleEdition("hartwell-independent").edition }

    private let bursarPost = ApprovalPost.own("bursar")

    private func state(_ cost: Int64, askedBy who: Identifier<Person> = asker) -> ApprovalState {
        let matter = matter {
            $0.facts.costs = [CostFact(kind: .fee, amount: pounds(cost))]
            ($0.askedBy, $0.participants) = (who, [who])
        }
        return self.edition.approvalTerms.state(of: matter, acts: [], register: register(), on: day("2026-09-01"))
    }

    @Test("Beyond one person for an event a reason is asked for, and with it the clause holds")
    func softCap() throws {
        func finding(_ change: @escaping (inout ProvisionFacts) -> Void) throws -> Finding {
            let verdict = self.edition.makePolicy().assess(course(requiredByLaw: false, change))
            return try #require(verdict.findings.first { $0.clause == ClauseIdentifier("EVT-1") })
        }
        func going(_ people: Int?, _ said: AttestedFact? = nil) throws -> Finding {
            try finding {
                ($0.mode, $0.participants) = (.faceToFace, people)
                $0.exceptions[ClauseIdentifier("EVT-1")] = said
            }
        }
        #expect(try going(1).outcome == .met)
        #expect(try going(nil).outcome == .notEvidenced)
        #expect(try finding { ($0.mode, $0.participants) = (.virtual, 5) }.outcome == .notApplicable)
        let beyond = try going(2)
        #expect(beyond.outcome == .notEvidenced && beyond.reason == ProvisionReason.beyondWhatIsUsual.code)
        let english = SentenceCatalogue.english
        #expect(english.remedy(for: beyond) == "the reason for an exception, attested under the clause")
        // A tick is no reason.
        #expect(try going(2, tick).outcome == .notEvidenced)
        let reasoned = try going(2, attested("two lead it next term"))
        #expect(reasoned.outcome == .met && reasoned.evidence.count == 1)
        #expect(english.sentence(for: reasoned).contains("because two lead it next term"))
        #expect(try going(2, attested("nobody could say why", holds: false)).outcome == .notMet)
        // A reason under another clause is none.
        let elsewhere = try finding {
            ($0.mode, $0.participants) = (.faceToFace, 2)
            $0.exceptions[ClauseIdentifier("BUR-1")] = attested("other")
        }
        #expect(elsewhere.outcome == .notEvidenced)
    }

    @Test("What is usual above stays usual below: another condition is an error that names both places")
    func softCapInherited() throws {
        let trust = """
            policy: Trust
            edition: trust
            in force: { from: 2026-01-01 }
            clauses:
              - { id: LOC-1, text: One., force: must, usually: { participants: { at most: 1 } } }
            """
        func faults(_ clause: String) -> [String] {
            let own = "policy: Ours\nedition: ours\ninherits: trust\nin force: { from: 2026-01-01 }\nclauses:\n"
            do {
                _ = try EditionReader().read(
                    own + "  - { id: LOC-1, text: One., force: must, \(clause) }\n", file: "c.yaml"
                ) {
                    _ in EditionSource(file: "p.yaml", text: trust)
                }
                return []
            } catch { return error.problems.map { "\($0)" } }
        }
        #expect(faults("usually: { participants: { at most: 1 } }") == [])
        let looser = faults("usually: { participants: { at most: 2 } }")
        #expect(looser.count == 1 && looser.first?.hasPrefix("c.yaml:6:52: \"usually\" is another condition") == true)
        #expect(looser.first?.contains("(p.yaml:5:52)") == true, "\(looser)")
        #expect(faults("judged by: Head, evidence: e").count == 1)
    }

    @Test("£1,000 is the deputy's; above it the Bursar comes first, then the Head, above £5,000 the Chairman")
    func brackets() {
        #expect(self.state(1000).stages.map(\.standing).contains(.notApplicable))
        #expect(self.state(1000).stages[2].stage.posts == [.own("deputy head academic")])
        #expect(self.state(1001).stages[1].stage.posts == [self.bursarPost])
        #expect(
            self.state(1001).stages[2].stage.posts == [headPost] && self.state(1001).stages[2].stage.daysOfNotice == 28)
        #expect(self.state(5001).stages[2].stage.posts == [chairPost])
        #expect(self.state(1000, askedBy: headteacher).stages[2].stage.posts == [chairPost])
    }

    @Test("Where there is no bursar nobody else decides, and the answer says who appoints one")
    func vacancy() throws {
        let context = register().eligible(
            [self.bursarPost], for: Concern(asker), terms: self.edition.approvalTerms, on: day("2026-09-01"))
        #expect(context.people == [] && context.note?.arguments.last == .list([.text("Council")]))
        #expect(self.edition.approvalTerms.appointer(to: self.bursarPost) == "Council")
    }

    @Test("A master's is paid at 60 % up to £3,000 for each item, a resit by whoever sits it")
    func masters() {
        let degree = paying(
            [("fee", 6000), ("examination", 200), ("books", 90)], "master's degree", .value(.firstSitting))
        #expect(paid(self.edition, by: "school", degree) == pounds(3120))
        #expect(paid(self.edition, by: "employee", degree) == pounds(3170))
        let resit = paying([("examination", 200)], "master's degree", .value(.resit))
        #expect(paid(self.edition, by: "employee", resit) == pounds(200))
    }

    @Test(
        "The bond runs off evenly: thirty-six months, eighteen for fixed-term staff, and under £50 is let go",
        arguments: [
            ("2025-10-15", ContractKind.permanent, 3600, 2400), ("2025-10-15", .fixedTerm, 3600, 1200),
            ("2023-10-15", .permanent, 3600, 0), ("2023-11-20", .permanent, 3600, 200),
            ("2023-11-20", .permanent, 882, 0),
        ])
    func bond(_ completed: String, _ contract: ContractKind, _ fee: Int64, _ owed: Int64) throws {
        let signed = SignedAgreement(
            byPersonOn: day("2022-01-05"), forSchoolBy: headteacher, forSchoolOn: day("2022-01-06"), reference: "bond 4"
        )
        let leaver = RepaymentCase(
            paid: [FundingCost("fee", pounds(fee)), FundingCost("travel", pounds(400))], facts: course(),
            completedOn: .value(day(completed)), leavesOn: day("2026-10-15"), reason: "another post",
            contract: contract, agreement: signed, committedOn: day("2022-01-10"))
        let standing = try #require(self.edition.funding?.repayment).standing(of: leaver, in: fundingContext())
        #expect(standing.owed == pounds(owed))
    }

    @Test("Who may ask: a year served, probation passed, a contract that lasts; never asked for what the law requires")
    func eligibility() throws {
        let terms = try #require(self.edition.funding)
        func reasons(_ change: (inout EligibilityFacts) -> Void) -> [FundingReason] {
            var facts = EligibilityFacts(
                servesSince: day("2024-09-01"), probation: .passed(day("2025-03-01")),
                contractEndsOn: .nothing(because: "permanent"), groups: ["teacher", "employee", "permanent"],
                courseEndsOn: day("2027-07-01"))
            change(&facts)
            return terms.eligibility(of: facts, in: fundingContext()).map(\.reason)
        }
        #expect(reasons { _ in } == [.serviceLongEnough, .probationPassed, .contractHasNoEnd, .groupNotExcluded])
        #expect(reasons { $0.contractEndsOn = .value(day("2028-06-30")) }[2] == .contractEndsTooSoon)
        #expect(reasons { $0.groups = ["casual"] }[3] == .groupExcluded)
        #expect(reasons { $0.requiredByLaw = true }.allSatisfy { $0 == .eligibilityNotForRequired })
        #expect(self.edition.allowsDeparture(from: ClauseIdentifier("BUR-4")))
        #expect(!self.edition.allowsDeparture(from: ClauseIdentifier("BUR-3")))
    }

    @Test("Four half days for a first sitting, none for a resit, ten a year and a part-timer's share of them")
    func studyLeave() throws {
        let leave = try #require(self.edition.funding?.studyLeave)
        func reasons(_ attempt: ExaminationAttempt, _ asked: Int, _ share: Int = 1000) -> [FundingReason] {
            leave.check(
                StudyLeaveFacts(
                    attempt: .value(attempt), asked: asked, takenForSitting: 0, takenThisYear: 4, contractShare: share)
            ).map(\.reason)
        }
        #expect(reasons(.firstSitting, 4) == [.withinSittingLeave, .withinYearlyLeave])
        #expect(reasons(.resit, 1) == [.overSittingLeave, .withinYearlyLeave])
        #expect(reasons(.firstSitting, 2, 500) == [.withinSittingLeave, .overYearlyLeave])
    }

    @Test("A housemaster is developed against the College's own standards first, and a teacher's after")
    func frameworks() {
        #expect(
            self.edition.frameworks(for: .teacher, holding: ["Housemaster"])
                == ["College standards for house staff", "Teachers' Standards"])
        #expect(self.edition.frameworks(for: .support, holding: ["bursar"]).count == 1)
        #expect(self.edition.frameworks(for: .support) == [])
    }

    @Test("Three years in stages, of which the last is unset; a stranger's provider is let in by the Head alone")
    func cycle() throws {
        let audit = try dutyState("INS-1", self.edition, on: "2027-09-01")
        #expect(audit == .overdue(since: day("2027-08-31"), days: 1))
        #expect(self.edition.unset.map(\.note.arguments) == [[.text("self-evaluation")]])
        #expect(self.edition.funding?.providers?.otherwiseBy == headPost)
        #expect(
            self.edition.appealTerms?.heardBy == [chairPost] && self.edition.appealTerms?.excludesSubordinates == true)
    }
}
