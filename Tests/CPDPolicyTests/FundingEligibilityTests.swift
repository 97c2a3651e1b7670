import CPDDomain
import CPDPolicy
import Testing

private let service = EligibilityTerm(.minimumService(months: 12), waivedBy: headPost)
private let outlasts = EligibilityTerm(.contractOutlasts(months: 6))
private let excludes = EligibilityTerm(.excludes(["agency", "supply"]))
private let evaluated = EligibilityTerm(.noEvaluationOwed)
private let probation = EligibilityTerm(.probationPassed, waivedBy: headPost)

private func waived(_ term: EligibilityTerm, _ act: FundingAct, since: String? = "2026-06-01") -> EligibilityFacts {
    EligibilityFacts(servesSince: since.map(day), waivers: [term.name: act])
}

private let rows: [(EligibilityTerm, EligibilityFacts, FundingReason)] = [
    (service, .init(servesSince: day("2025-11-01")), .serviceLongEnough),
    (service, .init(servesSince: day("2025-11-02")), .serviceTooShort),
    (service, .init(), .serviceNotRecorded),
    (service, .init(servesSince: day("2026-06-01"), requiredByLaw: true), .eligibilityNotForRequired),
    (service, waived(service, granted()), .eligibilityWaived),
    (service, waived(service, granted(), since: nil), .eligibilityWaived),
    (service, waived(service, granted(), since: "2020-01-01"), .serviceLongEnough),
    (service, waived(service, granted(by: headteacher, on: "2026-10-01", false)), .serviceTooShort),
    (service, waived(service, granted(by: asker)), .actForThemself),
    (service, waived(service, granted(by: colleague)), .actByOther),
    (service, waived(probation, granted()), .serviceTooShort),
    (EligibilityTerm(.minimumService(months: nil)), .init(), .serviceUnset),
    (EligibilityTerm(.minimumService(months: 12)), waived(service, granted()), .serviceTooShort),
    (probation, .init(probation: .passed(day("2026-10-31"))), .probationPassed),
    (probation, .init(probation: .passed(day("2026-12-01"))), .onProbation),
    (probation, .init(probation: .until(day("2027-01-31"))), .onProbation),
    (probation, .init(probation: .until(day("2026-10-31"))), .probationNotRecorded),
    (probation, .init(probation: .notAgreed), .noProbation),
    (probation, .init(), .probationNotRecorded),
    (outlasts, .init(contractEndsOn: .nothing(because: "permanent")), .contractHasNoEnd),
    (outlasts, .init(contractEndsOn: .value(day("2027-06-01")), courseEndsOn: day("2026-12-01")), .contractOutlasts),
    (outlasts, .init(contractEndsOn: .value(day("2027-05-31")), courseEndsOn: day("2026-12-01")), .contractEndsTooSoon),
    (outlasts, .init(contractEndsOn: .value(day("2027-05-31"))), .courseEndNotRecorded),
    (outlasts, .init(courseEndsOn: day("2026-12-01")), .contractEndNotRecorded),
    (EligibilityTerm(.contractOutlasts(months: nil)), .init(), .outlastingUnset),
    (excludes, .init(groups: ["teacher", "employee"]), .groupNotExcluded),
    (excludes, .init(groups: ["teacher"], groupsNotTold: ["supply"]), .groupsNotRecorded),
    (excludes, .init(groups: ["teacher"], groupsNotTold: ["casual"]), .groupNotExcluded),
    (excludes, .init(groups: ["teacher", "agency"], groupsNotTold: ["supply"]), .groupExcluded),
    (excludes, .init(groups: ["teacher", "agency"]), .groupExcluded), (excludes, .init(), .groupsNotRecorded),
    (evaluated, .init(evaluationsOwed: []), .noEvaluationOwed),
    (evaluated, .init(evaluationsOwed: ["Phonics"]), .evaluationOwed),
    (evaluated, .init(), .evaluationsNotRecorded),
]

@Suite struct FundingEligibilityTests {
    @Test("Who may ask follows from what is recorded, or a waiver by whom the edition names", arguments: rows)
    func eligible(_ term: EligibilityTerm, _ facts: EligibilityFacts, _ reason: FundingReason) {
        let note = term.check(facts, in: fundingContext())
        #expect(note.reason == reason)
        expectWhole(note)
    }

    @Test("Nothing recorded is never a yes: every term is then not evidenced")
    func unknownIsNotYes() {
        for term in [service, outlasts, excludes, evaluated, probation] {
            #expect(term.check(EligibilityFacts(), in: fundingContext()).outcome == .notEvidenced)
            #expect(!term.mayDisadvantage.isEmpty)
        }
    }

    @Test("Training required by law is asked for by everybody, whatever the terms")
    func requiredByLaw() {
        var terms = FundingTerms()
        terms.eligibility = [service, outlasts, excludes, evaluated, probation]
        let notes = terms.eligibility(of: EligibilityFacts(requiredByLaw: true), in: fundingContext())
        #expect(notes.allSatisfy { $0.outcome == .notApplicable } && notes.count == 5)
    }

    @Test("A waiver that is worth nothing does not make what is not met anything else")
    func worthless() {
        for act in [granted(by: asker), granted(by: colleague), granted(on: "2026-12-01")] {
            #expect(service.check(waived(service, act), in: fundingContext()).outcome == .notMet)
        }
    }
}
