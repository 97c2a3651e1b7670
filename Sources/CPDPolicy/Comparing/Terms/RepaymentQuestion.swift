import CPDDomain

/// Somebody who leaves after a course that the school paid for.
struct RepaymentSample {
    /// What the school paid, its own share.
    var paid: [FundingCost]?
    var facts: ProvisionFacts
    var startedOn: CivilDate?
    var completedOn: Recorded<CivilDate>?
    var leavesOn: CivilDate?
    var reason: String?
    var contract: ContractKind?
    var agreement: SignedAgreement?
    var committedOn: CivilDate?

    static let leaver = Identifier<Person>(high: 0, low: 1)
    static let signer = Identifier<Person>(high: 0, low: 2)

    init(_ day: CivilDate) { self.facts = ProvisionFacts(title: "Example", date: day) }

    /// What some terms make of it on the day of leaving.
    func answer(_ terms: RepaymentTerms) -> TermAnswer {
        let matter = RepaymentCase(
            paid: self.paid, facts: self.facts, startedOn: self.startedOn, completedOn: self.completedOn,
            leavesOn: self.leavesOn, reason: self.reason, contract: self.contract, agreement: self.agreement,
            committedOn: self.committedOn)
        let date = self.leavesOn ?? self.facts.date
        let standing = terms.standing(
            of: matter, in: FundingContext(person: Self.leaver, date: date, register: PostRegister()))
        var figures = [standing.owed.map { ReasonArgument.money($0) } ?? .term("not known")]
        if let dueBy = standing.dueBy { figures.append(.count(dueBy.days(since: date))) }
        if standing.note.reason == .waiverNotDecided { figures += standing.note.arguments.dropFirst() }
        return TermAnswer(standing.note, figures)
    }
}

extension EditionComparison {
    /// Repayment, at each edge of each band and period, counted from either day.
    var repaymentQuestion: TermQuestion? {
        let day = self.sampleDay
        return TermQuestion(
            .funding("repayment"), self.old.funding?.repayment, self.new.funding?.repayment, RepaymentSample(day),
            { Self.dimensions(of: $0, day) }, answer: { $1.answer($0) })
    }

    private static func dimensions(
        of terms: [RepaymentTerms], _ completed: CivilDate
    ) -> [TermDimension<RepaymentSample>] {
        let began = completed.adding(days: -200)
        let edges = terms.flatMap { terms in
            terms.scale.edges.map { (terms.countedFrom == .completion ? completed : began).later(byMonths: $0) }
        }
        var dimensions: [TermDimension<RepaymentSample>] = [
            Self.paid(terms),
            .init(
                "repayment.completed-on", \.completedOn, given: true,
                [(.date(completed), .value(completed)), (.term("not completed"), .nothing(because: "gave up"))]),
            .days("repayment.began-on", \.startedOn, [began]),
            .days("repayment.leaves-on", \.leavesOn, [completed] + Set(edges.flatMap(\.around)).sorted()),
            .init(
                "repayment.reason", \.reason, given: true,
                FactDimension.unique(["another post"] + terms.flatMap { $0.waivers.map(\.reason) }).map {
                    (.text($0), $0)
                }),
            .init(
                "repayment.contract", \.contract, given: true, ContractKind.allCases.map { (.term($0.rawValue), $0) }),
        ]
        if terms.contains(where: \.needsAgreement) {
            dimensions.append(
                TermDimension("repayment.agreement", given: true) { sample in
                    let signed = began.adding(days: -20)
                    sample.agreement = SignedAgreement(
                        byPersonOn: signed, forSchoolBy: RepaymentSample.signer, forSchoolOn: signed,
                        reference: "file")
                    sample.committedOn = began
                    return .term("signed by both")
                })
        }
        return dimensions + TermDimension.facts(of: terms.compactMap(\.exempt), \.facts)
    }

    /// A thousand pounds for the fee, the same for each other item, and the amounts around the floor and between pennies.
    private static func paid(_ terms: [RepaymentTerms]) -> TermDimension<RepaymentSample> {
        let shares = Set(terms.flatMap { $0.scale.shares + [$0.beforeCompletion].compactMap(\.self) } + [10_000])
        let floors = terms.compactMap(\.floor).flatMap { floor in
            shares.sorted().filter { $0 > 0 }.flatMap { share in
                Money(
                    minorUnits: Int64(clamping: Int128(floor.minorUnits) * 10_000 / Int128(share)),
                    currency: floor.currency
                ).around
            }
        }
        let items = FactDimension.unique([CostKind.fee.word] + terms.flatMap(\.items) + [CostKind.cover.word])
        let amounts = [Money(minorUnits: 33_333), Money(minorUnits: 99_999)] + floors
        let costs =
            items.map { FundingCost($0, Money(minorUnits: 100_000)) }
            + FactDimension.unique(amounts).map { FundingCost(terms.flatMap(\.items).first ?? items[0], $0) }
        return TermDimension(
            "repayment.paid", given: true,
            costs.map { cost -> TermDimension<RepaymentSample>.Choice in { sample in sample.record(cost) } })
    }
}

extension RepaymentSample {
    fileprivate mutating func record(_ cost: FundingCost) -> ReasonArgument {
        self.paid = [cost]
        return .list([.text(cost.item)] + (cost.amount.map { [.money($0)] } ?? []))
    }
}

extension RepaymentScale {
    /// The months at which something changes.
    fileprivate var edges: [Int] {
        switch self {
        case .unset: []
        case .bands(let bands): bands.map(\.months)
        case .bandsByContract(let byContract, let otherwise): (byContract.values.joined() + otherwise).map(\.months)
        case .linear(let period):
            (Array(period.byContract.values) + [period.otherwise].compactMap(\.self)).flatMap { [1, $0 - 1, $0] }
        }
    }

    /// The shares that may be repaid, in hundredths of a percent.
    fileprivate var shares: [Int] {
        switch self {
        case .unset, .linear: []
        case .bands(let bands): bands.map(\.hundredths)
        case .bandsByContract(let byContract, let otherwise):
            (byContract.values.joined() + otherwise).map(\.hundredths)
        }
    }
}
