import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

@Suite struct TrustSchoolTests {
    private let edition: PolicyEdition
    private let trust: PolicyEdition
    private let officer = ApprovalPost.role(.trustOfficer)

    init() throws {
        self.edition = try exampleEdition("elmfield-school").edition
        self.trust = try exampleEdition("alderbrook-trust").edition
    }

    private func deciders(_ cost: Int64, askedBy who: Identifier<Person> = asker) -> [ApprovalPost] {
        let matter = matter {
            $0.facts.costs = [CostFact(kind: .fee, amount: pounds(cost))]
            ($0.askedBy, $0.participants) = (who, [who])
        }
        return self.edition.approvalTerms.state(of: matter, acts: [], register: register(), on: day("2026-09-01"))
            .stages[0].stage.posts
    }

    @Test("The head decides up to £2,000, the Chief Executive above, and about the head always")
    func approval() {
        #expect(self.deciders(2000) == [headPost] && self.deciders(2001) == [self.officer])
        #expect(self.deciders(10, askedBy: headteacher) == [self.officer])
        #expect(self.edition.approval == self.trust.approval)
        #expect(PolicyDecider.role(meantBy: "Chief Executive", words: self.edition.words) == .trustOfficer)
    }

    @Test(
        "The school learns twice as often as the trust asks, and the head may delegate the sharing, not the answering")
    func tightened() throws {
        let person = holder(["network access"], .support, [done("2026-09-10", "cyber-awareness")])
        #expect(try standing("AT-CYB", self.trust, person, on: "2027-04-01").state == .met(until: day("2027-09-10")))
        #expect(
            try standing("AT-CYB", self.edition, person, on: "2027-04-01").state == .overdue(since: day("2027-03-10")))
        let duty = try #require(self.edition.duties.first)
        let standing = duty.standing(on: day("2027-06-01"), calendar: .england)
        #expect(standing.state == .due(by: day("2027-06-30")) && standing.accountable == ["Headteacher"])
        #expect(standing.actors == [.delegate(name: "CPD leader", post: "Headteacher")])
        #expect(try dutyState("REP-1", self.trust, on: "2027-06-01") == .due(by: day("2027-07-15")))
    }

    @Test("The school's yearly limit is lower than the trust's, and its agreement and repayment are the trust's")
    func money() throws {
        let (own, above) = (try #require(self.edition.funding), try #require(self.trust.funding))
        #expect(own.yearlyLimits.first?.atMost == pounds(1200) && above.yearlyLimits.first?.atMost == pounds(1500))
        #expect(own.repayment == above.repayment && own.whoPays == above.whoPays)
        #expect(
            paid(self.edition, by: "school", paying([("fee", 1600)], "career", .value(.firstSitting))) == pounds(800))
        #expect(
            paid(self.edition, by: "trust", paying([("fee", 1600)], "career", .value(.firstSitting))) == pounds(400))
    }

    @Test("What is required by law is the nation's: the trust's own training is policy, and is not called law")
    func law() throws {
        #expect(self.edition.ownTraining.allSatisfy { !$0.isRequiredByLaw })
        let law = try ShippedTraining.set(of: .england).inForce(on: day("2026-11-02")).filter(\.isRequiredByLaw)
        #expect(law.contains { $0.id == RequirementIdentifier("EN-SEN-1") })
        #expect(!law.contains { $0.id == RequirementIdentifier("EN-SG-1") })
    }
}
