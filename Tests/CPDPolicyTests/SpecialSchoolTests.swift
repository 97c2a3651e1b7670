import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

@Suite struct SpecialSchoolTests {
    private let edition: PolicyEdition

    init() throws { self.edition = try exampleEdition("larkrise-special-school").edition }

    @Test("Positive handling comes before the first day, each year, with two months in which the chain is kept")
    func handling() throws {
        var person = holder(["supports pupils"])
        #expect(try standing("LR-PHY", self.edition, person, on: "2026-08-25").state == .due(by: day("2026-08-31")))
        #expect(
            try standing("LR-PHY", self.edition, person, on: "2026-09-01").state == .overdue(since: day("2026-09-01")))
        person.completions = [done("2026-08-20", "positive-handling")]
        #expect(try standing("LR-PHY", self.edition, person, on: "2027-08-19").state == .met(until: day("2027-08-20")))
        let lapsed = try standing("LR-PHY", self.edition, person, on: "2027-09-30")
        #expect(lapsed.state == .due(by: day("2027-10-19")) && lapsed.reason == .lapsed)
        let late = try standing("LR-PHY", self.edition, person, on: "2027-10-20")
        #expect(late.state.isLate(on: day("2027-10-20")))
        person.completions.append(done("2027-10-10", "positive-handling-instructor"))
        let renewed = try standing("LR-PHY", self.edition, person, on: "2027-11-01")
        #expect(renewed.state == .met(until: day("2028-10-10")) && renewed.heldSince == day("2026-08-20"))
        #expect(try standing("LR-PHY", self.edition, holder([]), on: "2026-10-01").state == .notApplicable)
    }

    @Test("Four holders are on site each day; three are too few, whatever a tick says")
    func onSite() throws {
        let row = try #require(self.edition.ownTraining.first { $0.id == RequirementIdentifier("LR-PHY-DAY") })
        let assessment = TrainingAssessment(site: TrainingSite(nation: .england))
        let trained = holder([], .support, [done("2026-08-20", "positive-handling")])
        let ticked = holder([], .support, [done("2026-08-20", "positive-handling", nil)])
        let three = assessment.cover(row, present: [trained, trained, trained], on: day("2026-11-02"))
        #expect(three.state == .overdue(since: day("2026-11-02")))
        #expect(SentenceCatalogue.english.sentence(for: three) == "3 of 4 needed on 2 November 2026")
        let four = assessment.cover(row, present: [trained, trained, trained, trained], on: day("2026-11-02"))
        #expect(four.state == .met(until: nil))
        let unproven = assessment.cover(row, present: [trained, trained, trained, ticked], on: day("2026-11-02"))
        #expect(unproven.state == .notEvidenced(by: day("2026-11-02")))
    }

    @Test("A changed care plan asks again, and only training given here counts")
    func tube() throws {
        var person = holder(["tube feeding"], .support, [done("2026-08-25", "tube-feeding")])
        #expect(
            try standing("LR-MED", self.edition, person, on: "2026-10-01").state == .overdue(since: day("2026-09-01")))
        let here = Identifier<School>(high: 5, low: 5)
        person.completions[0].school = here
        person.events = [TrainingEvent("changed care plan", on: day("2026-11-02"))]
        let row = try #require(self.edition.ownTraining.first { $0.id == RequirementIdentifier("LR-MED") })
        let assessment = TrainingAssessment(site: TrainingSite(school: here, nation: .england))
        #expect(assessment.standing(row, of: person, on: day("2026-10-01")).state == .met(until: nil))
        #expect(assessment.standing(row, of: person, on: day("2026-11-03")).reason == .event)
    }

    @Test("None of it is required by law, signing is advised, and the booklet is no development")
    func force() throws {
        let rows = self.edition.ownTraining
        #expect(rows.allSatisfy { !$0.isRequiredByLaw && $0.source.force == .policy })
        #expect(rows.first { $0.id == RequirementIdentifier("LR-SIG") }?.strength == .should)
        #expect(rows.filter { !$0.countsAsCPD }.map(\.id.rawValue) == ["LR-BOOK"])
        #expect(rows[0].source.text == "Professional learning at Larkrise, PHY-1")
        let signing = holder([], .teacher, [done("2026-10-01", "signing-1")])
        #expect(try standing("LR-SIG", self.edition, signing, on: "2027-01-01").state == .unset)
    }

    @Test("Half a contract is owed half of thirty hours; what lacks is still to come until the year is over")
    func hours() throws {
        let term = try #require(self.edition.hours.first)
        func said(_ hours: Int, _ share: Int, _ isOver: Bool) -> [String] {
            SentenceCatalogue.english.sentences(
                for: term.check(
                    HoursFacts(
                        group: .support, minutes: [.inset: hours * 60, .ownTime: 600], contractShare: share,
                        isYearOver: isOver)))
        }
        #expect(said(15, 500, true) == ["15 hours this year, at least 15 hours"])
        #expect(said(15, 1000, false) == ["15 hours so far this year, at least 30 hours by its end"])
        #expect(
            term.check(.init(group: .support, minutes: [.inset: 840], contractShare: 500, isYearOver: true))[0].outcome
                == .notMet)
    }

    @Test("Who pays, and what is owed on leaving: everything in a year, half until the day two years are full")
    func money() throws {
        #expect(paid(self.edition, by: "school", paying([("fee", 3000)], "special needs")) == pounds(2500))
        #expect(paid(self.edition, by: "school", paying([("fee", 1000), ("travel", 80)], "career")) == pounds(500))
        #expect(paid(self.edition, by: "employee", paying([("fee", 1000), ("travel", 80)], "career")) == pounds(580))
        let terms = try #require(self.edition.funding?.repayment)
        for (completed, owed) in [("2025-10-16", 500), ("2025-10-15", 250), ("2024-10-15", 250), ("2024-10-14", 0)] {
            let leaver = RepaymentCase(
                paid: [FundingCost("fee", pounds(500))], facts: course(), completedOn: .value(day(completed)),
                leavesOn: day("2026-10-15"), reason: "another post", contract: .permanent,
                agreement: SignedAgreement(
                    byPersonOn: day("2024-01-05"), forSchoolBy: headteacher, forSchoolOn: day("2024-01-06"),
                    reference: "file 3"), committedOn: day("2024-01-10"))
            let standing = terms.standing(of: leaver, in: fundingContext())
            #expect(standing.owed == pounds(Int64(owed)), "\(completed)")
        }
    }

    @Test(
        "£200 and cover: the cover organiser is heard, the CPD leader decides; £251 is the head's; nothing needs nobody"
    )
    func approval() throws {
        let terms = self.edition.approvalTerms
        func state(_ cost: Int64, cover: Bool = true, people: Int = 1) -> ApprovalState {
            let matter = matter {
                $0.facts.costs = cost == 0 ? [] : [CostFact(kind: .fee, amount: pounds(cost))]
                $0.needsCover = cover
                $0.facts.participants = people
            }
            return terms.state(of: matter, acts: [], register: register(), on: day("2026-09-01"))
        }
        #expect(state(200).standing == .open(stage: "staffing of the day"))
        #expect(state(200).stages[1].stage.posts == [.role(.cpdLeader)])
        #expect(state(251).stages[1].stage.posts == [headPost] && state(251).stages[1].stage.daysOfNotice == 21)
        #expect(state(0, cover: false).standing == .exempt)
        #expect(state(200, people: 2).remarks.map(\.reason) == [.beyondUsual])
    }

    @Test("Head and chair must both report; an evaluation is due in twenty-one days; certificates in fourteen")
    func duties() throws {
        let head = ("2027-06-01", "Headteacher", String?.none)
        let chair = ("2027-06-02", "Chair of Governors", String?.none)
        func report(_ done: [(String, String, String?)]) throws -> DutyState {
            try dutyState("DEB-1", self.edition, on: "2027-07-01", done: done)
        }
        #expect(try report([head]) == .overdue(since: day("2027-06-30"), days: 1))
        #expect(try report([head, chair]).isOpen == false)
        let activity = DutyEvent(.activity, on: day("2026-11-02"), reference: "signing")
        #expect(
            try dutyState("REV-1", self.edition, on: "2026-11-10", events: [activity]) == .due(by: day("2026-11-23")))
        let start = DutyEvent(.startInPost, on: day("2026-09-01"), reference: "A. Lewis")
        #expect(
            try dutyState("PRF-1", self.edition, on: "2026-09-16", events: [start])
                == .overdue(since: day("2026-09-15"), days: 1))
    }

    @Test("The review is two years after the adoption, and supervision stays between the two")
    func whole() throws {
        let calendar = AcademicCalendar.england
        #expect(
            self.edition.reviewStatus(on: day("2028-07-07"), calendar: calendar)
                == .due(term: "2028-07-07", lastDay: day("2028-07-07")))
        #expect(
            self.edition.reviewStatus(on: day("2028-07-08"), calendar: calendar)
                == .overdue(term: "2028-07-07", lastDay: day("2028-07-07")))
        #expect(self.edition.sees(.mentoring, holding: ["participant"]) == .seen)
        #expect(self.edition.sees(.mentoring, holding: ["Headteacher"]) == .notSeen)
        #expect(self.edition.sees(.reflection, holding: ["Headteacher"]) == .unset)
        #expect(self.edition.sees(.attendance, holding: ["Headteacher"]) == .notSaid)
        #expect(
            self.edition.unset.map { SentenceCatalogue.english.sentence(for: $0.note) } == [
                "the policy does not say by when it is repaid, and nothing is guessed",
                "the policy does not say when \"Signing, first level\" is due again, and nothing is guessed",
                "the policy does not say how long whoever is positive-handling lead has served, and nothing is guessed",
                "the policy does not say who sees a reflection: nobody is let in by a guess",
            ])
    }

    @Test("A mentor is qualified, trained and two years with the school; what nobody recorded is not evidenced")
    func holders() throws {
        let term = try #require(self.edition.conditions(onHoldersOf: "Mentor").first)
        func outcomes(_ since: String?, _ completions: [TrainingCompletion], on date: String) -> [Outcome] {
            term.check(HolderFacts(servesSince: since.map { day($0) }, completions: completions), on: day(date))
                .map(\.outcome)
        }
        func held(_ course: String, until: String? = nil, proof: TrainingProof? = .certificate("file 7"))
            -> TrainingCompletion
        {
            TrainingCompletion(
                course: TrainingCourse(course), completedOn: day("2025-01-10"), proof: proof,
                expiresOn: until.map { day($0) })
        }
        #expect(outcomes(nil, [], on: "2026-11-27") == [.notEvidenced, .notEvidenced, .notEvidenced])
        let all = [held("qts"), held("mentor-training", until: "2027-01-10")]
        #expect(outcomes("2024-09-01", all, on: "2026-09-01") == [.met, .met, .met])
        #expect(outcomes("2024-09-02", all, on: "2026-09-01") == [.met, .met, .notMet])
        #expect(outcomes("2024-09-01", all, on: "2027-01-10") == [.met, .notMet, .met])
        // Without a proof it is no certificate.
        #expect(outcomes("2024-09-01", [held("qts", proof: nil), all[1]], on: "2026-09-01").first == .notEvidenced)
        #expect(self.edition.conditions(onHoldersOf: "first-aider").isEmpty)
        let unset = self.edition.unset.map { SentenceCatalogue.english.sentence(for: $0.note) }
        #expect(
            unset.contains(
                "the policy does not say how long whoever is positive-handling lead has served, and nothing is guessed")
        )
        #expect(
            self.edition.coverage.first { $0.clause == ClauseIdentifier("MEN-1") }?.terms.contains("holders") == true)
    }
}
