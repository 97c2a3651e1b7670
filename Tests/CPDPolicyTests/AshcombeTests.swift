import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

@Suite("A route for what colleagues give, another for what others provide; repayment from the first day")
struct AshcombeTests {
    private let edition: PolicyEdition

    init() throws { self.edition = try exampleEdition("ashcombe-academy").edition }

    private func state(internal isInternal: Bool?, cost: Int64 = 200, on date: String = "2026-09-02") -> ApprovalState {
        let matter = matter {
            $0.isInternal = isInternal
            $0.facts.costs = cost == 0 ? [] : [CostFact(kind: .fee, amount: pounds(cost))]
            $0.facts.sessions = [SessionFact(date: day("2026-11-30"), minutes: 60)]
        }
        return self.edition.approvalTerms.state(
            of: matter, acts: [], register: register { $0.holdings.append(.init(finance, .role(.finance), allYear)) },
            on: day(date))
    }

    private func stages(_ state: ApprovalState) -> [String] {
        state.stages.filter { $0.stage.applies }.map(\.stage.stage.name)
    }

    @Test("Within the school one stage decides; outside it three, of which one is heard")
    func steps() {
        #expect(self.stages(self.state(internal: true)) == ["within the school"])
        #expect(self.stages(self.state(internal: false)) == ["support", "money", "decision"])
        #expect(self.stages(self.state(internal: false, cost: 0)) == ["support", "decision"])
        #expect(self.state(internal: true).standing == .open(stage: "within the school"))
        #expect(self.state(internal: false).standing == .open(stage: "support"))
        #expect(self.state(internal: nil).standing == .notEvidenced, "nobody said who provides it")
        #expect(self.state(internal: true).stages[0].stage.posts == [.role(.cpdLeader)])
        #expect(self.state(internal: false).stages.last?.stage.posts == [headPost])
    }

    @Test("Each stage is answered so many days before the start, and is late from the day after")
    func deadlines() {
        let (own, others) = (self.state(internal: true), self.state(internal: false))
        #expect(own.stages[0].dueBy == day("2026-11-23"))
        #expect(others.stages.first { $0.stage.stage.name == "support" }?.dueBy == day("2026-10-19"))
        for (date, isLate) in [("2026-11-23", false), ("2026-11-24", true)] {
            #expect(self.state(internal: true, on: date).stages[0].isLate == isLate, "\(date)")
        }
    }

    @Test("An agreement is asked for where a course is dear and long, and an interview where it is a qualification too")
    func together() throws {
        let triggers = try #require(self.edition.funding?.triggers)
        func said(_ cost: Int64, _ hours: Int?, _ approach: Approach = .qualification) -> [FundingReason] {
            let facts = course {
                $0.costs = fee(cost)
                $0.minutes = hours.map { $0 * 60 }
                $0.approach = approach
            }
            return triggers.map { $0.check(facts, TriggerRecord(), in: fundingContext()).reason }
        }
        #expect(said(801, 41) == [.agreementMissing, .interviewMissing])
        #expect(said(801, 41, .webinar) == [.agreementMissing, .triggerNotReached])
        #expect(said(800, 41) == [.triggerNotReached, .triggerNotReached])
        #expect(said(801, 40) == [.triggerNotReached, .triggerNotReached])
        #expect(said(801, nil) == [.triggerFactsMissing, .triggerFactsMissing])
    }

    @Test(
        "Months are counted from the first day, whenever it was completed",
        arguments: [
            ("2026-08-31", 500), ("2026-09-01", 250), ("2027-09-01", 250), ("2027-09-02", 0),
        ])
    func repayment(_ leaving: String, _ owed: Int64) throws {
        let terms = try #require(self.edition.funding?.repayment)
        for completed in ["2025-12-15", "2026-08-30"] {
            var matter = RepaymentCase(
                paid: [FundingCost("fee", pounds(500)), FundingCost("travel", pounds(90))], facts: course(),
                startedOn: day("2025-09-01"), completedOn: .value(day(completed)), leavesOn: day(leaving),
                reason: "another post",
                agreement: SignedAgreement(
                    byPersonOn: day("2025-06-05"), forSchoolBy: headteacher, forSchoolOn: day("2025-06-06"),
                    reference: "file 3"), committedOn: day("2025-06-10"))
            let context = FundingContext(person: asker, date: day(leaving), register: register())
            #expect(terms.standing(of: matter, in: context).owed == pounds(owed))
            matter.startedOn = nil
            #expect(terms.standing(of: matter, in: context).note.reason == .startNotRecorded)
        }
    }
}
