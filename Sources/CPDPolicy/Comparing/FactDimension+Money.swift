import CPDDomain

extension FactDimension {
    /// What it costs, and what pays for it.
    static func money(_ bounds: BoundaryValues) -> [Self] {
        let pound = Money(minorUnits: 100)
        let own = bounds.money("cost.own")
        var parts: [CostKind: [Money]] = Dictionary(
            uniqueKeysWithValues: [CostKind.travel, .accommodation, .cover].map { kind in
                (kind, bounds.money("cost.\(kind.word)"))
            })
        // Of items of a school's own any will do: conditions speak of all together.
        parts[.own("books")] = own
        // What others cost takes its share of a total: the fee makes up the rest.
        let totals = Self.unique(bounds.money("cost.total") + bounds.money("cost.charged") + bounds.money("cost.fee"))
        let others = parts.sorted { $0.key < $1.key }.flatMap(\.value)
        let rests = totals.flatMap { total in others.compactMap { try? total.subtracting($0) } }
        let fees = Self.unique(totals + rests + [pound]).filter { $0.minorUnits >= 0 }
        let each = bounds.money("cost.per-participant").filter { $0.minorUnits >= 0 }
        return [
            Self.cost(.fee, fees, each: each, perHour: Self.unique(bounds.perHour)),
            Self.cost(.travel, (parts[.travel] ?? []) + [pound]),
            Self.cost(.accommodation, (parts[.accommodation] ?? []) + [pound]),
            Self.cost(.cover, (parts[.cover] ?? []) + [pound]),
            Self.cost(
                .salariedTime,
                Self.unique(
                    bounds.money("cost.total").flatMap { total in
                        bounds.money("cost.charged").compactMap { try? total.subtracting($0) }
                    } + [pound])),
            .part(
                "cost-alternative", \.costAlternative,
                [Int64(1), 1_000_000_000].map { pence in
                    let money = Money(minorUnits: pence)
                    return (.money(money), CostAlternative(title: "another provider", cost: money))
                }),
            self.budget(bounds.money("budget.short-by")),
        ] + (own.isEmpty ? [] : [Self.cost(.own("books"), own + [pound])])
    }

    /// Costs of one kind, added to those of the others.
    private static func cost(_ kind: CostKind, _ amounts: [Money], each: [Money] = [], perHour: [Money] = []) -> Self {
        @Sendable func choice(_ money: Money, _ basis: CostBasis) -> Choice {
            { facts in
                let line = kind == .salariedTime ? nil : "Staff training"
                facts.costs =
                    (facts.costs ?? []) + [CostFact(kind: kind, basis: basis, amount: money, budgetLine: line)]
                return basis == .whole ? .money(money) : .list([.money(money), .term("for each participant")])
            }
        }
        let nothing: Choice = { facts in
            facts.costs = facts.costs ?? []
            return .term("nothing")
        }
        return Self(
            kind.factName,
            clear: { facts in
                guard let costs = facts.costs else { return }
                let rest = costs.filter { $0.kind != kind }
                // That it costs nothing is said with the fee.
                if rest.count < costs.count || kind == .fee { facts.costs = rest.isEmpty ? nil : rest }
            },
            (kind == .fee ? [nothing] : [])
                + Self.unique(amounts).filter { $0.minorUnits >= 0 }.map { choice($0, .whole) }
                + each.map { choice($0, .perParticipant) }
                + perHour.flatMap { limit in
                    [-1, 0, 1].map { pence -> Choice in
                        { facts in choice(Self.cost(perHour: limit, of: facts, pence), .whole)(&facts) }
                    }
                })
    }

    /// The cost that is just so much for each hour of each participant, of one and an hour where neither is recorded.
    private static func cost(perHour limit: Money, of facts: ProvisionFacts, _ more: Int64) -> Money {
        let people = Int64(clamping: max(facts.participants ?? 1, 1))
        let minutes = Int64(clamping: max(facts.totalMinutes ?? 60, 1))
        let (hours, overflow) = people.multipliedReportingOverflow(by: minutes)
        let cost = Int128(limit.minorUnits) * Int128(overflow ? .max : hours) / 60 + Int128(more)
        return Money(minorUnits: max(Int64(clamping: cost), 0), currency: limit.currency)
    }

    private static func budget(_ lacking: [Money]) -> Self {
        func demand(_ asked: Int64, left: Int64?) -> [BudgetFact] {
            [
                BudgetFact(
                    line: "Staff training", financialYear: "2026–27", asked: Money(minorUnits: asked),
                    left: left.map { Money(minorUnits: $0) })
            ]
        }
        let short = lacking.filter { $0.minorUnits > 0 && $0.currency == .gbp }.map { money in
            (ReasonArgument.list([.term("short by"), .money(money)]), demand(money.minorUnits, left: 0))
        }
        return .part(
            "budget", \.budget,
            [
                (.term("enough is left"), demand(100, left: 100)),
                (.term("£1 is asked, nothing is left"), demand(100, left: 0)),
                (.term("not approved yet"), demand(100, left: nil)), (.term("nothing is asked"), []),
            ] + short)
    }

    static func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
        var seen: Set<Value> = []
        return values.filter { seen.insert($0).inserted }
    }
}

extension CostKind {
    /// The name of the fact of what it costs.
    fileprivate var factName: String {
        switch self {
        case .salariedTime: "cost.salaried-time"
        case .own: "cost.own"
        default: "cost.\(self.word)"
        }
    }
}
