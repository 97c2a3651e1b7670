import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Foundation
import Testing

private let numbers = [Int.min, -1, 0, 1, 10_000, Int.max]
private let amounts = [Int64.min, -1, 0, 1, 99_999, Int64.max].map { Money(minorUnits: $0) }
private let dates = [CivilDate(daysSinceEpoch: .min), someDate, CivilDate(daysSinceEpoch: .max)]

private func maybe<Value>(_ values: [Value], _ generator: inout SeededGenerator) -> Value? {
    Int.random(in: 0..<4, using: &generator) == 0 ? nil : values.randomElement(using: &generator)
}

private func randomTerms(_ generator: inout SeededGenerator, sane: Bool) -> RepaymentTerms {
    let share = sane ? [0, 2500, 10_000] : numbers
    let months = sane ? [0, 6, 12, 24] : numbers
    func number(_ list: [Int], _ generator: inout SeededGenerator) -> Int {
        list.randomElement(using: &generator) ?? 0
    }
    let bands = (0..<3).map { _ in
        RepaymentBand(
            months: number(months, &generator), isInclusive: .random(using: &generator),
            hundredths: number(share, &generator))
    }
    let scales: [RepaymentScale] = [
        .bands(bands), .unset, .linear(RetentionPeriod(otherwise: maybe(months, &generator))),
        .linear(RetentionPeriod(byContract: [.fixedTerm: number(months, &generator)], otherwise: 24)),
    ]
    return RepaymentTerms(
        countedFrom: .random(using: &generator) ? .start : .completion,
        scale: scales.randomElement(using: &generator) ?? .unset, beforeCompletion: maybe(share, &generator),
        items: maybe([["fee"]], &generator) ?? [], exempt: maybe([isRequired, costsOver(100)], &generator),
        waivers: maybe([[.init("redundancy"), .init("ill health", by: headPost)]], &generator) ?? [],
        needsAgreement: .random(using: &generator), floor: maybe(sane ? [pounds(20)] : amounts, &generator),
        rounding: MoneyRounding(.nearest, unit: sane ? 1 : .max), daysToRepay: maybe(sane ? [30] : numbers, &generator))
}

private func randomCase(_ generator: inout SeededGenerator, sane: Bool) -> RepaymentCase {
    let days = sane ? ["2025-01-01", "2026-01-01", "2026-09-01"].map { day($0) } : dates
    let money = sane ? [pounds(10), pounds(1001)] : amounts
    let cost = FundingCost("fee", maybe(money, &generator))
    let completed = maybe(days, &generator)
    return RepaymentCase(
        paid: maybe([[cost, FundingCost("travel", money[0])], []], &generator),
        facts: course(requiredByLaw: .random(using: &generator)) { $0.costs = [] },
        startedOn: maybe(days, &generator),
        completedOn: completed.map { .value($0) } ?? maybe([.nothing(because: "ill")], &generator),
        leavesOn: days.randomElement(using: &generator),
        reason: maybe(["redundancy", "ill health", "another post"], &generator),
        contract: maybe(ContractKind.allCases, &generator), agreement: maybe([bothSigned], &generator),
        committedOn: maybe(days, &generator),
        waiver: maybe([granted(), granted(by: headteacher, on: "2026-10-01", false)], &generator),
        repaid: maybe(money, &generator))
}

@Suite struct FundingPropertyTests {
    @Test("Whatever the terms and the facts, repayment has an answer, and an amount only where it is known")
    func total() {
        var generator = SeededGenerator(state: 1)
        var reached: Set<FundingReason> = []
        for round in 0..<4000 {
            let sane = round % 2 == 0
            let terms = randomTerms(&generator, sane: sane)
            var context = fundingContext()
            if !sane { context.date = dates.randomElement(using: &generator) ?? someDate }
            let standing = terms.standing(of: randomCase(&generator, sane: sane), in: context)
            reached.insert(standing.note.reason)
            expectWhole(standing.note)
            if standing.note.outcome == .notEvidenced { #expect(standing.owed == nil) }
            if standing.note.outcome == .met { #expect(standing.owed?.minorUnits == 0 || !sane) }
            if standing.note.outcome == .notMet, let owed = standing.owed { #expect(owed.minorUnits > 0) }
        }
        #expect(reached.count > 15)
    }

    @Test("More evidence never makes what was settled not evidenced")
    func evidence() {
        var generator = SeededGenerator(state: 2)
        var settled = 0
        for _ in 0..<3000 {
            let terms = randomTerms(&generator, sane: true)
            let before = randomCase(&generator, sane: true)
            let more = randomCase(&generator, sane: true)
            var after = before
            after.paid = before.paid ?? [FundingCost("fee", pounds(3))]
            after.startedOn = before.startedOn ?? more.startedOn
            after.completedOn = before.completedOn ?? more.completedOn
            after.reason = before.reason ?? more.reason
            after.contract = before.contract ?? more.contract
            after.agreement = before.agreement ?? more.agreement
            after.committedOn = before.committedOn ?? more.committedOn
            after.waiver = before.waiver ?? more.waiver
            let first = terms.standing(of: before, in: fundingContext()).note
            guard first.outcome != .notEvidenced else { continue }
            settled += 1
            #expect(
                terms.standing(of: after, in: fundingContext()).note.outcome != .notEvidenced, "\(first)")
        }
        #expect(settled > 500)
    }

    @Test("Eligibility, limits and providers have an answer for whatever is recorded")
    func others() {
        var generator = SeededGenerator(state: 3)
        for _ in 0..<1000 {
            var context = fundingContext()
            context.date = dates.randomElement(using: &generator) ?? someDate
            let months = maybe(numbers, &generator)
            let facts = EligibilityFacts(
                servesSince: maybe(dates, &generator), probation: maybe(dates, &generator).map { .passed($0) },
                contractEndsOn: maybe(dates, &generator).map { .value($0) }, courseEndsOn: maybe(dates, &generator),
                waivers: ["minimum service": granted()])
            for kind in [
                EligibilityTerm.Kind.minimumService(months: months), .contractOutlasts(months: months),
                .probationPassed,
            ] {
                expectWhole(EligibilityTerm(kind, waivedBy: headPost).check(facts, in: context))
            }
            let limit = YearlyLimit(
                per: .person, atMost: maybe(amounts, &generator), isProRata: maybe([true, false], &generator))
            let spending = YearlySpending(
                asked: maybe(amounts, &generator), spent: maybe(amounts, &generator),
                contractShare: maybe(numbers, &generator))
            expectWhole(limit.check(spending))
            let rule = ShareRule(shares: [
                PayerShare("school", maybe(numbers, &generator) ?? 5, atMost: maybe(amounts, &generator)),
                PayerShare("employee", maybe(numbers, &generator) ?? 5),
            ])
            let matter = FundingMatter(costs: [FundingCost("fee", maybe(amounts, &generator))], facts: course())
            for split in WhoPays(rules: [rule]).split(matter) ?? [] { expectWhole(split.note) }
        }
    }

    @Test("No change to the terms of funding ends the reading without an answer", arguments: 0..<2)
    func fuzz(_ seed: UInt64) throws {
        let guide = try #require(contents(of: "Documentation/write-your-schools-policy.md"))
        let section = try #require(guide.components(separatedBy: "\n## ").first { $0.hasPrefix("5. Say how money") })
        let blocks = section.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 1 }
            .map { $0.element.replacing("yaml\n", with: "", maxReplacements: 1) }
        let whole = "policy: P\nedition: e\nin force: { from: 2026-01-01 }\nclauses: []\n" + blocks.joined()
        var generator = SeededGenerator(state: seed)
        var refused = 0
        for _ in 0..<300 {
            let bytes = ReaderFuzzTests.mutate(Array(whole.utf8), &generator)
            do {
                let read = try EditionReader().readWithWarnings(EditionSource(file: "f", bytes: bytes))
                #expect(read.warnings.allSatisfy { $0.line >= 1 && $0.column >= 1 })
            } catch {
                refused += 1
                #expect(!error.problems.isEmpty && error.problems.allSatisfy { $0.line >= 1 && $0.column >= 1 })
            }
        }
        #expect(refused > 100)
    }
}
