import CPDDomain
import CPDPolicy
import Testing

private let limit = YearlyLimit(per: .person, atMost: pounds(400), categories: ["career"], isProRata: true)
private let euro = Money(minorUnits: 1, currency: Currency(rawValue: "EUR") ?? .gbp)

private func spending(_ asked: Int64?, _ spent: Int64?, share: Int? = 1000, category: String? = "career")
    -> YearlySpending
{
    YearlySpending(asked: asked.map(pounds), category: category, spent: spent.map(pounds), contractShare: share)
}

private func changed(_ change: (inout YearlyLimit) -> Void) -> YearlyLimit {
    var copy = limit
    change(&copy)
    return copy
}

private let limitCases: [(YearlyLimit, YearlySpending, FundingReason)] = [
    (limit, spending(100, 300), .withinLimit), (limit, spending(101, 300), .overLimit),
    (limit, spending(100, 100, share: 500), .withinLimit), (limit, spending(101, 100, share: 500), .overLimit),
    (limit, spending(1, 1, category: "personal"), .limitNotForCategory),
    (limit, spending(1, 1, category: nil), .categoryNotRecorded), (limit, spending(nil, 1), .askedNotRecorded),
    (limit, spending(1, nil), .spentNotRecorded), (limit, spending(1, 1, share: nil), .contractShareNotRecorded),
    (limit, spending(500, 1, share: nil), .overLimit), (changed { $0.atMost = nil }, spending(1, 1), .limitUnset),
    (changed { $0.isProRata = false }, spending(100, 300, share: 100), .withinLimit),
    (changed { $0.isProRata = nil }, spending(100, 100, share: 500), .withinLimit),
    (changed { $0.isProRata = nil }, spending(200, 100, share: 500), .proRataUnset),
    (changed { $0.isProRata = nil }, spending(400, 100, share: 500), .overLimit),
    (changed { $0.per = .team }, spending(100, 300, share: nil), .withinLimit),
    (changed { $0.atMost = euro }, spending(1, 1), .amountsDiffer),
]

private let agreement = FundingTrigger(
    "training agreement", asks: .signedAgreement, by: headPost,
    when: .any([costsOver(500), .compares("time.total", .over, .value(.minutes(1800)))]))
private let interview = FundingTrigger("interview", asks: .interview, by: headPost, when: costsOver(500))
private let dear = course {
    $0.costs = fee(600)
    $0.participants = 1
}
private let cheap = course {
    ($0.costs, $0.participants) = (fee(400), 1)
    $0.minutes = 60
}
private let cheapOnly = course { ($0.costs, $0.participants) = (fee(400), 1) }

private let triggerCases: [(FundingTrigger, ProvisionFacts, TriggerRecord, FundingReason)] = [
    (agreement, dear, .init(agreement: bothSigned, committedOn: day("2026-01-10")), .agreementSigned),
    (agreement, dear, .init(agreement: bothSigned), .agreementSigned),
    (agreement, dear, .init(), .agreementMissing), (agreement, cheap, .init(), .triggerNotReached),
    (agreement, cheapOnly, .init(), .triggerFactsMissing),
    (agreement, dear, .init(agreement: bothSigned, committedOn: day("2026-01-05")), .agreementLate),
    (
        agreement, dear,
        .init(
            agreement: SignedAgreement(
                byPersonOn: day("2026-01-05"), forSchoolBy: colleague, forSchoolOn: day("2026-01-06"),
                reference: "file 12")), .actByOther
    ),
    (interview, dear, .init(), .interviewMissing),
    (interview, dear, .init(interview: granted(on: "2026-12-01")), .interviewMissing),
    (interview, dear, .init(interview: granted()), .interviewHeld),
    (interview, dear, .init(interview: granted(by: asker)), .actForThemself),
    (interview, dear, .init(interview: granted(), committedOn: day("2026-09-30")), .interviewLate),
    (interview, course(), .init(), .triggerFactsMissing),
]

private let providers = ApprovedProviders(["Elm Valley Teaching Hub"], otherwiseBy: headPost)
private let providerCases: [(ApprovedProviders, String?, FundingAct?, FundingReason)] = [
    (providers, "elm valley teaching hub", nil, .providerApproved), (providers, nil, nil, .providerNotRecorded),
    (providers, " ", nil, .providerNotRecorded), (providers, "Quick Courses", nil, .providerNotDecided),
    (providers, "Quick Courses", granted(), .providerAdmitted),
    (providers, "Quick Courses", granted(by: headteacher, on: "2026-10-01", false), .providerNotApproved),
    (providers, "Quick Courses", granted(by: colleague), .actByOther),
    (ApprovedProviders([]), "Quick Courses", granted(), .providerNotApproved),
]

@Suite struct FundingTests {
    @Test("A yearly limit is held, in full or by the share of full time", arguments: limitCases)
    func limits(_ limit: YearlyLimit, _ spending: YearlySpending, _ reason: FundingReason) {
        let note = limit.check(spending)
        #expect(note.reason == reason)
        expectWhole(note)
    }

    @Test("A share of a limit is rounded up to the penny, for the person")
    func shareOfLimit() {
        let third = changed { $0.atMost = Money(minorUnits: 1000) }
        let asked = YearlySpending(
            asked: Money(minorUnits: 334), category: "career", spent: pounds(0), contractShare: 333)
        #expect(third.check(asked).reason == .overLimit)
        let less = YearlySpending(
            asked: Money(minorUnits: 333), category: "career", spent: pounds(0), contractShare: 333)
        #expect(third.check(less).reason == .withinLimit)
        let odd = YearlySpending(
            asked: Money(minorUnits: 334), category: "career", spent: pounds(0), contractShare: 334)
        #expect(changed { $0.atMost = Money(minorUnits: 999) }.check(odd).reason == .withinLimit)
    }

    @Test("What a dear or long course asks for first is there in time, by whom it must", arguments: triggerCases)
    func triggers(_ trigger: FundingTrigger, _ facts: ProvisionFacts, _ record: TriggerRecord, _ reason: FundingReason)
    {
        let note = trigger.check(facts, record, in: fundingContext())
        #expect(note.reason == reason)
        expectWhole(note)
    }

    @Test("A provider is on the list, or let in by whom the edition names", arguments: providerCases)
    func provided(_ list: ApprovedProviders, _ name: String?, _ act: FundingAct?, _ reason: FundingReason) {
        let note = list.check(name, act, in: fundingContext())
        #expect(note.reason == reason)
        expectWhole(note)
    }

    @Test(
        "Every reason has its sentence, and a remedy where something is to change",
        arguments: FundingReason.allCases)
    func sentences(_ reason: FundingReason) throws {
        let sentence = try #require(SentenceCatalogue.english.sentences[reason.code])
        #expect((sentence.remedy != nil) == (reason.outcome == .notMet || reason.outcome == .notEvidenced))
        let note = FundingNote(reason)
        #expect(note.finding(about: ClauseIdentifier("FUN-1")).outcome == reason.outcome)
        #expect(SentenceCatalogue.english.sentence(for: note) != reason.rawValue)
    }
}
