import CPDDomain

/// A recorded request of which something is paid otherwise.
public struct RecordedPaymentDifference: Hashable, Sendable {
    /// The request.
    public let request: RecordedRequest
    /// Each cost that is paid otherwise, with the facts of the request that the rules read.
    public let costs: [PaymentDifference]
}

extension EditionComparison {
    /// Recorded requests whose costs the editions have paid otherwise, in the order given. An edition that does not say who
    /// pays has nothing to compare.
    func replayPayments(_ requests: [RecordedRequest]) -> [RecordedPaymentDifference] {
        guard let old = self.old.funding?.whoPays, let new = self.new.funding?.whoPays, old != new else { return [] }
        let names = (old.rules + new.rules).compactMap(\.applies).reduce(into: Set<String>()) { $0.formUnion($1.names) }
        return requests.compactMap { request in
            let costs = request.costs.flatMap { matter in
                zip(old.split(matter) ?? [], new.split(matter) ?? []).filter { !$0.0.isPaid(like: $0.1) }.map {
                    PaymentDifference(old: $0.0, new: $0.1, shown: matter.shown(names) + $0.0.cost.shown)
                }
            }
            return costs.isEmpty ? nil : RecordedPaymentDifference(request: request, costs: costs)
        }
    }
}

extension CostSplit {
    /// Whether another split comes to the same; to pay nothing is as good as not to be named.
    fileprivate func isPaid(like other: Self) -> Bool {
        func paid(_ split: Self) -> [String: Money]? {
            split.payments.map { payments in
                Dictionary(
                    payments.filter { $0.amount.minorUnits != 0 }.map { ($0.payer, $0.amount) },
                    uniquingKeysWith: { $1 })
            }
        }
        return paid(self) == paid(other) && self.note.reason == other.note.reason
    }
}

extension FundingMatter {
    /// What is recorded of it, of the facts named.
    fileprivate func shown(_ names: Set<String>) -> [ShownFact] {
        var shown = FactCatalogue.provision.facts.filter { names.contains($0.name) }.compactMap { fact in
            fact.value(self.facts).map { ShownFact(name: fact.name, value: $0.argument) }
        }
        if let category = self.category { shown.append(ShownFact(name: "funding.category", value: .text(category))) }
        if case .value(let attempt)? = self.attempt {
            shown.append(ShownFact(name: "funding.attempt", value: .term(attempt.rawValue)))
        }
        return shown
    }
}

extension FundingCost {
    fileprivate var shown: [ShownFact] {
        [ShownFact(name: "cost", value: .list([.text(self.item)] + (self.amount.map { [.money($0)] } ?? [])))]
    }
}
