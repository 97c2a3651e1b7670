import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

private func school() throws -> ReadEdition {
    let text = try #require(contents(of: "Examples/Editions/elmfield-school.yaml"))
    return try EditionReader().readWithWarnings(EditionSource(file: "elmfield-school.yaml", text: text)) { name in
        contents(of: "Examples/Editions/\(name).yaml").map { EditionSource(file: name + ".yaml", text: $0) }
    }
}

/// A diploma for a career: £1,600 of fees, £75 of examination, £40 of books and £6 of parking.
private let diploma = FundingMatter(
    category: "career", attempt: .value(.firstSitting),
    costs: [
        FundingCost("fee", pounds(1600)), FundingCost("examination", Money(minorUnits: 7501)),
        FundingCost("books", pounds(40)), FundingCost("parking", pounds(6)),
    ],
    facts: course {
        $0.costs = fee(1600)
        $0.participants = 1
    })

@Suite struct FundingExampleTests {
    @Test("The school's edition is read with what it inherits, each term of eligibility with its reason")
    func reading() throws {
        let read = try school()
        let terms = try #require(read.edition.funding)
        #expect(read.warnings == [])
        #expect(terms.yearlyLimits.map(\.atMost) == [pounds(1200), nil])
        #expect(terms.triggers.map(\.name) == ["training agreement", "talk about the career"])
        #expect(terms.eligibility.allSatisfy { $0.justification != nil })
        #expect(terms.clauses["repayment"] == ClauseIdentifier("FUN-2"))
        #expect(read.edition.clause(ClauseIdentifier("FUN-2"))?.force == .must)
    }

    @Test("Who pays, what is signed first and what is owed on leaving follow from one another")
    func thread() throws {
        let terms = try #require(try school().edition.funding)
        let paying = try #require(terms.whoPays)
        let splits = try #require(paying.split(diploma))
        #expect(
            splits.map(\.note.reason) == [.shared, .shared, .shareUnset, .itemExcluded])
        #expect(
            splits[1].payments == [
                FundingPayment("trust", Money(minorUnits: 1875)), FundingPayment("school", Money(minorUnits: 3751)),
                FundingPayment("employee", Money(minorUnits: 1875)),
            ])
        let first = terms.triggers.map {
            $0.check(diploma.facts, TriggerRecord(agreement: bothSigned), in: fundingContext()).reason
        }
        #expect(first == [.agreementSigned, .interviewMissing])

        let leaver = RepaymentCase(
            paid: paying.costs(paidBy: "school", of: diploma), facts: diploma.facts,
            completedOn: .value(day("2026-02-01")), leavesOn: day("2026-10-01"), reason: "another post",
            contract: .permanent, agreement: bothSigned, committedOn: day("2026-01-10"))
        let standing = try #require(terms.repayment).standing(of: leaver, in: fundingContext())
        // £837.51 of fee and examination, for sixteen of twenty-four months, in whole pounds.
        #expect(standing.owed == pounds(558))
        #expect(standing.note.finding(about: ClauseIdentifier("FUN-2")).outcome == .notMet)
        #expect(
            SentenceCatalogue.english.sentence(for: standing.note)
                == "£558.00 of £837.51 was to be repaid by 29 October 2026")
    }

    @Test("What the edition leaves unset is told as unset, not guessed")
    func unset() throws {
        let terms = try #require(try school().edition.funding)
        let study = try #require(terms.studyLeave)
        let facts = StudyLeaveFacts(
            attempt: .value(.resit), asked: 1, takenForSitting: 0, takenThisYear: 0, contractShare: 500)
        #expect(study.check(facts).map(\.reason) == [.sittingLeaveUnset, .withinYearlyLeave])
        let team = YearlySpending(asked: pounds(1), spent: pounds(1))
        #expect(terms.yearlyLimits.last?.check(team).reason == .limitUnset)
    }

    @Test("Every number the policy does not give is listed, each with its sentence")
    func listed() throws {
        let terms = try #require(try school().edition.funding)
        #expect(
            terms.unset.map(\.reason) == [.shareUnset, .limitUnset, .sittingLeaveUnset, .partTimeUnset])
        #expect(
            SentenceCatalogue.english.sentence(for: terms.unset[2])
                == "the policy does not say how many half days there are for a resit, and none is guessed")
        var empty = FundingTerms()
        #expect(empty.unset == [])
        empty.whoPays = WhoPays(rules: [ShareRule(shares: nil)])
        empty.repayment = RepaymentTerms(scale: .linear(RetentionPeriod(otherwise: nil)))
        empty.yearlyLimits = [YearlyLimit(per: .person, atMost: nil)]
        empty.eligibility = [
            EligibilityTerm(.minimumService(months: nil)), EligibilityTerm(.contractOutlasts(months: nil)),
        ]
        empty.studyLeave = StudyLeave(perFirstSitting: nil, perResit: nil, perYear: nil, isProRata: nil)
        empty.timeBalance = TimeBalance(minutesPerMonth: nil, isProRata: nil, unused: nil)
        #expect(
            empty.unset.map(\.reason) == [
                .shareUnset, .retentionUnset, .beforeCompletionUnset, .repaymentDaysUnset, .limitUnset, .partTimeUnset,
                .serviceUnset, .outlastingUnset, .sittingLeaveUnset, .sittingLeaveUnset, .yearlyLeaveUnset,
                .partTimeUnset, .accrualUnset, .unusedUnset, .accrualProRataUnset,
            ])
        for note in empty.unset {
            expectWhole(note)
            #expect(note.outcome == .notApplicable)
        }
        empty.repayment?.scale = .unset
        #expect(empty.unset.map(\.reason).contains(.scaleUnset))
    }

    @Test("Nothing recorded is never a yes in any part")
    func notEvidenced() throws {
        let terms = try #require(try school().edition.funding)
        let notes =
            terms.eligibility(of: EligibilityFacts(), in: fundingContext())
            + terms.triggers.map { $0.check(course(), TriggerRecord(), in: fundingContext()) }
            + [terms.yearlyLimits[0].check(YearlySpending(asked: nil, category: nil, spent: nil))]
        #expect(notes.count == 5 && notes.allSatisfy { $0.outcome == .notEvidenced })
    }
}
