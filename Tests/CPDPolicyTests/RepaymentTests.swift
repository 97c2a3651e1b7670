import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

/// All within six months, half within a year, a quarter up to two; the head may waive it on ill health.
private func repayment(_ change: (inout RepaymentTerms) -> Void = { _ in }) -> RepaymentTerms {
    var terms = RepaymentTerms(
        scale: .bands([
            .init(months: 6, hundredths: 10_000), .init(months: 12, hundredths: 5000),
            .init(months: 24, isInclusive: true, hundredths: 2500),
        ]), beforeCompletion: 10_000, items: ["fee"], exempt: isRequired,
        waivers: [.init("redundancy"), .init("ill health", by: headPost), .init("family leave")],
        needsAgreement: true, floor: pounds(20), daysToRepay: 30)
    change(&terms)
    return terms
}

/// Completed on 1 February 2026; £1,001 of fees and £50 of travel paid; leaves on 1 October.
private func leaver(_ change: (inout RepaymentCase) -> Void = { _ in }) -> RepaymentCase {
    var matter = RepaymentCase(
        paid: [.init("fee", pounds(1001)), .init("travel", pounds(50))], facts: course(),
        startedOn: day("2025-09-01"), completedOn: .value(day("2026-02-01")), leavesOn: day("2026-10-01"),
        reason: "another post", contract: .permanent, agreement: bothSigned, committedOn: day("2026-01-10"))
    change(&matter)
    return matter
}

struct RepaymentRow: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let reason: FundingReason
    let pence: Int64?
    let terms: @Sendable (inout RepaymentTerms) -> Void
    let matter: @Sendable (inout RepaymentCase) -> Void

    init(
        _ name: String, _ reason: FundingReason, _ pence: Int64?,
        terms: @escaping @Sendable (inout RepaymentTerms) -> Void,
        _ matter: @escaping @Sendable (inout RepaymentCase) -> Void = { _ in }
    ) {
        (self.testDescription, self.reason, self.pence, self.terms, self.matter) = (name, reason, pence, terms, matter)
    }

    init(
        _ name: String, _ reason: FundingReason, _ pence: Int64?,
        _ matter: @escaping @Sendable (inout RepaymentCase) -> Void = { _ in }
    ) { self.init(name, reason, pence, terms: { _ in }, matter) }
}

private let linear24 = RepaymentScale.linear(RetentionPeriod(otherwise: 24))

private let byContract = RepaymentScale.bandsByContract(
    [.fixedTerm: [RepaymentBand(months: 12, hundredths: 1000)]],
    otherwise: [RepaymentBand(months: 24, hundredths: 5000)])

private let scaleRows: [RepaymentRow] = [
    .init("stays", .notLeaving, 0) { $0.leavesOn = nil },
    .init("leaves later", .notLeaving, 0) { $0.leavesOn = day("2026-12-31") },
    .init("last day of the first band", .overdue, 100_100) { $0.leavesOn = day("2026-07-31") },
    .init("first day of the second band", .overdue, 50_050) { $0.leavesOn = day("2026-08-01") },
    .init("second band", .overdue, 50_050),
    .init("third band, its last day", .owed, 25_025) {
        ($0.completedOn, $0.leavesOn) = (.value(day("2024-10-15")), day("2026-10-15"))
    },
    .init("the day after the third band", .periodServed, 0) {
        ($0.completedOn, $0.leavesOn) = (.value(day("2024-10-15")), day("2026-10-16"))
    },
    .init("counted from the start", .overdue, 25_025, terms: { $0.countedFrom = .start }),
    .init("not evidenced: start", .startNotRecorded, nil, terms: { $0.countedFrom = .start }) { $0.startedOn = nil },
    .init("not evidenced: completion", .completionNotRecorded, nil) { $0.completedOn = nil },
    .init("not completed", .overdue, 100_100) { $0.completedOn = .nothing(because: "gave up") },
    .init("leaves before completing", .overdue, 100_100) { $0.completedOn = .value(day("2026-10-05")) },
    .init("not completed, unset", .beforeCompletionUnset, nil, terms: { $0.beforeCompletion = nil }) {
        $0.completedOn = .nothing(because: "gave up")
    },
    .init("scale unset", .scaleUnset, nil, terms: { $0.scale = .unset }),
    .init("linear, 16 of 24 months lack, rounded down", .overdue, 66_733, terms: { $0.scale = linear24 }),
    .init(
        "linear, rounded up to the pound", .overdue, 66_800,
        terms: {
            $0.scale = linear24
            $0.rounding = MoneyRounding(.up, unit: 100)
        }),
    .init("linear, served", .periodServed, 0, terms: { $0.scale = linear24 }) {
        $0.completedOn = .value(day("2024-10-01"))
    },
    .init(
        "linear, by contract", .overdue, 33_366,
        terms: { $0.scale = .linear(RetentionPeriod(byContract: [.fixedTerm: 12], otherwise: 24)) }
    ) { $0.contract = .fixedTerm },
    .init("bands of the contract", .overdue, 10_010, terms: { $0.scale = byContract }) { $0.contract = .fixedTerm },
    .init("bands of any other contract", .overdue, 50_050, terms: { $0.scale = byContract }),
    .init("not evidenced: contract of the bands", .contractNotRecorded, nil, terms: { $0.scale = byContract }) {
        $0.contract = nil
    },
    .init("served by the bands of the contract", .periodServed, 0, terms: { $0.scale = byContract }) {
        ($0.contract, $0.completedOn) = (.fixedTerm, .value(day("2025-10-01")))
    },
    .init(
        "not evidenced: contract", .contractNotRecorded, nil,
        terms: { $0.scale = .linear(RetentionPeriod(byContract: [.fixedTerm: 12], otherwise: 24)) }
    ) { $0.contract = nil },
    .init(
        "period unset for the contract", .retentionUnset, nil,
        terms: { $0.scale = .linear(RetentionPeriod(byContract: [.fixedTerm: 12], otherwise: nil)) }),
]

private let otherRows: [RepaymentRow] = [
    .init("required by law", .repaymentExempt, 0) { $0.facts = course(requiredByLaw: true) },
    .init("not evidenced: whether exempt", .exemptionFactsMissing, nil, terms: { $0.exempt = costsOver(10) }),
    .init("served, whatever is missing", .periodServed, 0, terms: { $0.exempt = costsOver(10) }) {
        ($0.completedOn, $0.paid, $0.reason, $0.agreement) = (.value(day("2020-01-01")), nil, nil, nil)
    },
    .init("waived by the policy", .waivedByPolicy, 0) { $0.reason = "Redundancy" },
    .init("waived by the policy, whatever is missing", .waivedByPolicy, 0) {
        ($0.reason, $0.completedOn, $0.paid) = ("family leave", nil, nil)
    },
    .init("not evidenced: reason", .leavingReasonNotRecorded, nil) { $0.reason = nil },
    .init("no reason needed where none waives", .overdue, 50_050, terms: { $0.waivers = [] }) { $0.reason = nil },
    .init("not evidenced: waiver", .waiverNotDecided, nil) { $0.reason = "ill health" },
    .init("waived by the head", .waivedByPerson, 0) { ($0.reason, $0.waiver) = ("ill health", granted()) },
    .init("not waived by the head", .overdue, 50_050) {
        ($0.reason, $0.waiver) = ("ill health", granted(by: headteacher, on: "2026-10-01", false))
    },
    .init("waived by somebody else", .actByOther, nil) {
        ($0.reason, $0.waiver) = ("ill health", granted(by: colleague))
    },
    .init("waived by themself", .actForThemself, nil) { ($0.reason, $0.waiver) = ("ill health", granted(by: asker)) },
    .init("waived later", .actDatedLater, nil) {
        ($0.reason, $0.waiver) = ("ill health", granted(on: "2026-12-01"))
    },
    .init("waived without a reason", .actWithoutReason, nil) {
        ($0.reason, $0.waiver) = ("ill health", granted(reason: " "))
    },
    .init("not evidenced: agreement", .agreementMissing, nil) { $0.agreement = nil },
    .init("agreement without a reference", .agreementMissing, nil) { $0.agreement?.reference = "" },
    .init("signed by one", .agreementUnsigned, nil) { $0.agreement?.byPersonOn = nil },
    .init("signed for the school by the same", .agreementUnsignedForSchool, nil) { $0.agreement?.forSchoolBy = asker },
    .init("not evidenced: commitment", .commitmentNotRecorded, nil) { $0.committedOn = nil },
    .init("signed too late", .agreementLate, nil) { $0.committedOn = day("2026-01-05") },
    .init("signed on the day", .overdue, 50_050) { $0.committedOn = day("2026-01-06") },
    .init("no agreement needed", .overdue, 50_050, terms: { $0.needsAgreement = false }) { $0.agreement = nil },
    .init("every item counts", .overdue, 52_550, terms: { $0.items = [] }),
    .init("not evidenced: costs", .costsNotRecorded, nil) { $0.paid = nil },
    .init("not evidenced: a cost", .costNotRecorded, nil) { $0.paid = [.init("fee", nil)] },
    .init("a cost that does not count may be missing", .overdue, 50_050) { $0.paid?[1].amount = nil },
    .init("two currencies", .amountsDiffer, nil, terms: { $0.items = [] }) {
        $0.paid?[1].amount = Money(minorUnits: 1, currency: Currency(rawValue: "EUR") ?? .gbp)
    },
    .init("nothing counts", .nothingCounts, 0, terms: { $0.items = ["cover"] }),
    .init("below the floor", .belowFloor, 0) { $0.paid = [.init("fee", pounds(39))] },
    .init("at the floor", .overdue, 2000) { $0.paid = [.init("fee", pounds(40))] },
    .init("repaid in part", .overdue, 40_050) { $0.repaid = pounds(100) },
    .init("repaid", .repaid, 0) { $0.repaid = Money(minorUnits: 50_050) },
    .init("due later", .owed, 50_050) { $0.leavesOn = day("2026-10-20") },
    .init("no day set", .owedWithoutDate, 50_050, terms: { $0.daysToRepay = nil }),
]

@Suite struct RepaymentTests {
    @Test("An example's fixed-term staff repay by bands of their own")
    func example() throws {
        let scale = try exampleEdition("larkrise-special-school").edition.funding?.repayment?.scale
        guard case .bandsByContract(let byContract, let otherwise)? = scale else {
            Issue.record("\(String(describing: scale))")
            return
        }
        #expect(byContract == [.fixedTerm: [RepaymentBand(months: 6, hundredths: 5000)]])
        #expect(otherwise.map(\.months) == [12, 24])
    }

    @Test("What is repaid on leaving follows the scale, to the day and the penny", arguments: scaleRows)
    func scale(_ row: RepaymentRow) { self.check(row) }

    @Test("Waivers, agreements, costs and the floor are heeded, and nothing is guessed", arguments: otherRows)
    func rest(_ row: RepaymentRow) { self.check(row) }

    private func check(_ row: RepaymentRow) {
        let standing = repayment(row.terms).standing(of: leaver(row.matter), in: fundingContext())
        #expect(standing.note.reason == row.reason)
        #expect(standing.owed?.minorUnits == row.pence)
        expectWhole(standing.note)
        if standing.note.outcome == .notEvidenced { #expect(standing.owed == nil) }
    }

    @Test("What somebody would owe falls with every month they stay, and never rises")
    func falls() throws {
        for scale in [linear24, repayment().scale] {
            var last = Int64.max
            for month in 0...26 {
                let standing = repayment { $0.scale = scale }.standing(
                    of: leaver { $0.leavesOn = day("2026-02-01").adding(days: month * 31) },
                    in: fundingContext("2029-01-01"))
                let owed = try #require(standing.owed).minorUnits
                #expect(owed <= last)
                last = owed
            }
            #expect(last == 0)
        }
    }

    @Test("Who is asked to repay is told how much and by when")
    func sentence() {
        let standing = repayment().standing(
            of: leaver { $0.leavesOn = day("2026-10-20") }, in: fundingContext())
        #expect(standing.dueBy == day("2026-11-19"))
        #expect(
            SentenceCatalogue.english.sentence(for: standing.note)
                == "£500.50 of £1,001.00 is to be repaid by 19 November 2026")
    }
}
