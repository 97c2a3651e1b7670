import CPDDomain
import CPDPolicy
import Testing

private let paying = WhoPays(
    rules: [
        ShareRule(applies: isRequired, shares: [PayerShare("school", 10_000)]),
        ShareRule(
            categories: ["career"], attempts: [.firstSitting], items: ["fee"],
            shares: [PayerShare("school", 5000, atMost: pounds(500)), PayerShare("employee", 5000)]),
        ShareRule(categories: ["career"], attempts: [.resit], shares: [PayerShare("employee", 10_000)]),
        ShareRule(
            items: ["travel"],
            shares: [PayerShare("school", 3333), PayerShare("trust", 3333), PayerShare("employee", 3334)]),
        ShareRule(categories: ["career"], items: ["books"], shares: nil),
        ShareRule(
            applies: .compares("mode", .equals, .value(.code("virtual"))),
            shares: [PayerShare("trust", 10_000, atMost: pounds(80))], rest: "school"),
    ], excluded: ["parking"])

struct ShareCase: CustomTestStringConvertible, Sendable {
    let name: String
    let cost: FundingCost
    let category: String?
    let attempt: Recorded<ExaminationAttempt>?
    let reason: FundingReason
    let paid: [FundingPayment]?
    var requiredByLaw = false
    var mode: DeliveryMode? = .faceToFace
    var testDescription: String { self.name }
}

private let shareCases: [ShareCase] = [
    .init(
        name: "the law's training by the school", cost: .init("fee", pounds(90)), category: nil, attempt: nil,
        reason: .shared, paid: [.init("school", pounds(90))], requiredByLaw: true),
    .init(
        name: "first sitting, half", cost: .init("fee", pounds(301)), category: "career",
        attempt: .value(.firstSitting), reason: .shared,
        paid: [.init("school", Money(minorUnits: 15_050)), .init("employee", Money(minorUnits: 15_050))]),
    .init(
        name: "first sitting, over the limit", cost: .init("fee", pounds(1400)), category: "career",
        attempt: .value(.firstSitting), reason: .sharedUpToLimit,
        paid: [.init("school", pounds(500)), .init("employee", pounds(900))]),
    .init(
        name: "just at the limit", cost: .init("fee", pounds(1000)), category: "career",
        attempt: .value(.firstSitting), reason: .shared,
        paid: [.init("school", pounds(500)), .init("employee", pounds(500))]),
    .init(
        name: "resit", cost: .init("fee", pounds(40)), category: "career", attempt: .value(.resit), reason: .shared,
        paid: [.init("employee", pounds(40))]),
    .init(
        name: "three payers to the penny", cost: .init("travel", pounds(1)), category: "personal",
        attempt: .nothing(because: "none"), reason: .shared,
        paid: [
            .init("school", Money(minorUnits: 33)), .init("trust", Money(minorUnits: 33)),
            .init("employee", Money(minorUnits: 34)),
        ]),
    .init(
        name: "excluded", cost: .init("parking", pounds(12)), category: nil, attempt: nil, reason: .itemExcluded,
        paid: [.init("employee", pounds(12))]),
    .init(
        name: "unset by the policy", cost: .init("books", pounds(12)), category: "career",
        attempt: .nothing(because: "none"), reason: .shareUnset, paid: nil),
    .init(
        name: "named by no rule", cost: .init("books", pounds(12)), category: "personal",
        attempt: .nothing(because: "none"), reason: .shareUnset, paid: nil),
    .init(
        name: "by a property of the course, the rest to another", cost: .init("fee", pounds(100)),
        category: "personal", attempt: .nothing(because: "none"), reason: .sharedUpToLimit,
        paid: [.init("trust", pounds(80)), .init("school", pounds(20))], mode: .virtual),
    .init(
        name: "not evidenced: amount", cost: .init("fee", nil), category: "career", attempt: .value(.resit),
        reason: .costNotRecorded, paid: nil),
    .init(
        name: "not evidenced: category", cost: .init("fee", pounds(9)), category: nil, attempt: .value(.resit),
        reason: .shareFactsMissing, paid: nil),
    .init(
        name: "not evidenced: attempt", cost: .init("fee", pounds(9)), category: "career", attempt: nil,
        reason: .shareFactsMissing, paid: nil),
    .init(
        name: "not evidenced: property", cost: .init("fee", pounds(9)), category: "personal",
        attempt: .nothing(because: "none"), reason: .shareFactsMissing, paid: nil, mode: nil),
    .init(
        name: "not evidenced: another currency",
        cost: .init("fee", Money(minorUnits: 9000, currency: Currency(rawValue: "EUR") ?? .gbp)),
        category: "career", attempt: .value(.firstSitting), reason: .shareNotComputed, paid: nil),
]

@Suite struct WhoPaysTests {
    @Test("The first rule that speaks of a cost settles it", arguments: shareCases)
    func shares(_ row: ShareCase) throws {
        let matter = FundingMatter(
            category: row.category, attempt: row.attempt, costs: [row.cost],
            facts: course(requiredByLaw: row.requiredByLaw) { $0.mode = row.mode })
        let split = try #require(paying.split(matter)?.first)
        #expect(split.note.reason == row.reason)
        expectWhole(split.note)
        #expect(split.payments == row.paid)
        if let paid = split.payments { #expect(try Money.sum(paid.map(\.amount)) == row.cost.amount) }
    }

    @Test("What one payer pays in all is told only where every cost can be")
    func totals() {
        var matter = FundingMatter(
            category: "career", attempt: .value(.firstSitting),
            costs: [.init("fee", pounds(300)), .init("travel", pounds(3)), .init("parking", pounds(2))],
            facts: course { $0.mode = .faceToFace })
        #expect(paying.total(paidBy: "school", of: matter) == Money(minorUnits: 15_100))
        #expect(paying.total(paidBy: "trust", of: matter) == pounds(1))
        #expect(paying.total(paidBy: "employee", of: matter) == pounds(153))
        let paid = [("fee", 15_000), ("travel", 100), ("parking", 0)].map { item, pence in
            FundingCost(item, Money(minorUnits: pence))
        }
        #expect(paying.costs(paidBy: "school", of: matter) == paid)
        matter.costs?.append(.init("books", pounds(5)))
        #expect(paying.costs(paidBy: "school", of: matter) == paid + [FundingCost("books", nil)])
        #expect(paying.total(paidBy: "school", of: matter) == nil)
        matter.costs = nil
        #expect(paying.split(matter) == nil)
        #expect(paying.total(paidBy: "school", of: matter) == nil)
    }

    @Test("Payers never pay more or less than the cost, whatever the shares and limits")
    func wholeIsKept() throws {
        var generator = SeededGenerator(state: 9)
        for _ in 0..<1000 {
            let first = Int.random(in: 0...10_000, using: &generator)
            let second = Int.random(in: 0...(10_000 - first), using: &generator)
            let limit =
                Bool.random(using: &generator) ? Money(minorUnits: .random(in: 0...5000, using: &generator)) : nil
            let rule = ShareRule(
                shares: [
                    PayerShare("school", first, atMost: limit), PayerShare("trust", second),
                    PayerShare("employee", 10_000 - first - second),
                ])
            let amount = Money(minorUnits: .random(in: 0...100_000, using: &generator))
            let matter = FundingMatter(costs: [.init("fee", amount)], facts: course())
            let paid = try #require(WhoPays(rules: [rule]).split(matter)?.first?.payments)
            #expect(try Money.sum(paid.map(\.amount)) == amount)
            #expect(paid.allSatisfy { $0.amount.minorUnits >= 0 })
            if let limit, let school = paid.first { #expect(school.amount.minorUnits <= limit.minorUnits) }
        }
    }
}
