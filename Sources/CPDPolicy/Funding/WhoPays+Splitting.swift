public import CPDDomain

/// What each payer pays of one cost, and why.
public struct CostSplit: Hashable, Sendable {
    /// The cost.
    public var cost: FundingCost
    /// What each pays, in the order of the rule; `nil` where it cannot be told. Together they are the cost.
    public var payments: [FundingPayment]?
    /// Why.
    public var note: FundingNote
}

/// What one payer pays.
public struct FundingPayment: Hashable, Sendable {
    /// Who.
    public var payer: String
    /// How much.
    public var amount: Money

    /// A payment.
    public init(_ payer: String, _ amount: Money) {
        self.payer = payer
        self.amount = amount
    }
}

extension WhoPays {
    /// What each payer pays of each cost. Unknown is not nothing: a cost of which a fact is missing is told so.
    public func split(_ matter: FundingMatter) -> [CostSplit]? {
        matter.costs?.map { self.split($0, of: matter) }
    }

    /// What one payer pays in all; `nil` where it cannot be told of every cost.
    public func total(paidBy payer: String, of matter: FundingMatter) -> Money? {
        guard let splits = self.split(matter) else { return nil }
        let currency = splits.lazy.compactMap { $0.cost.amount?.currency }.first ?? .gbp
        var total = Money.zero(currency)
        for split in splits {
            guard let payments = split.payments else { return nil }
            for payment in payments where payment.payer == payer {
                guard let sum = try? total.adding(payment.amount) else { return nil }
                total = sum
            }
        }
        return total
    }

    /// What one payer pays of each cost, as a case of repayment takes it; without an amount where it cannot be told.
    public func costs(paidBy payer: String, of matter: FundingMatter) -> [FundingCost]? {
        self.split(matter)?.map { split in
            let paid = split.payments?.first { $0.payer == payer }?.amount
            let nothing = split.payments == nil ? nil : split.cost.amount.map { Money.zero($0.currency) }
            return FundingCost(split.cost.item, paid ?? nothing)
        }
    }

    /// The place of the rule that settles a cost of an item; -1 for an excluded item, `nil` where none does or a fact is
    /// missing to tell.
    func place(of item: String, in matter: FundingMatter) -> Int? {
        if self.excluded.contains(item) { return -1 }
        for (place, rule) in self.rules.enumerated() where rule.items.isEmpty || rule.items.contains(item) {
            switch rule.speaks(of: matter) {
            case .no: continue
            case .unknown: return nil
            case .yes: return place
            }
        }
        return nil
    }

    private func split(_ cost: FundingCost, of matter: FundingMatter) -> CostSplit {
        func open(_ reason: FundingReason, _ more: [ReasonArgument] = []) -> CostSplit {
            CostSplit(cost: cost, payments: nil, note: FundingNote(reason, [.text(cost.item)] + more))
        }
        guard let amount = cost.amount else { return open(.costNotRecorded) }
        if self.excluded.contains(cost.item) {
            return CostSplit(
                cost: cost, payments: [FundingPayment(Self.employee, amount)],
                note: FundingNote(.itemExcluded, [.text(cost.item), .text(Self.employee)]))
        }
        for rule in self.rules where rule.items.isEmpty || rule.items.contains(cost.item) {
            switch rule.speaks(of: matter) {
            case .no: continue
            case .unknown(let missing): return open(.shareFactsMissing, [missing])
            case .yes:
                guard let shares = rule.shares else { return open(.shareUnset) }
                guard let (payments, isLimited) = rule.payments(shares, of: amount) else {
                    return open(.shareNotComputed)
                }
                let list = payments.filter { $0.amount.minorUnits != 0 }.flatMap { payment -> [ReasonArgument] in
                    [.text(payment.payer), .money(payment.amount)]
                }
                return CostSplit(
                    cost: cost, payments: payments,
                    note: FundingNote(
                        isLimited ? .sharedUpToLimit : .shared, [.text(cost.item), .money(amount), .list(list)]))
            }
        }
        return open(.shareUnset)
    }
}

extension ShareRule {
    fileprivate enum Speaks {
        case yes, no
        case unknown(ReasonArgument)
    }

    /// Whether the rule speaks of a matter. What is known to be otherwise settles it, whatever else is missing.
    fileprivate func speaks(of matter: FundingMatter) -> Speaks {
        var missing: [ReasonArgument] = []
        if !self.categories.isEmpty {
            if let category = matter.category {
                guard self.categories.contains(category) else { return .no }
            } else {
                missing.append(.term("funding.category"))
            }
        }
        if !self.attempts.isEmpty {
            switch matter.attempt {
            case .value(let attempt): if !self.attempts.contains(attempt) { return .no }
            case .nothing: return .no
            case nil: missing.append(.term("funding.attempt"))
            }
        }
        if let applies {
            let (truth, facts) = applies.answer(matter.facts)
            if truth == .no { return .no }
            if truth == .unknown, case .list(let names) = facts { missing += names }
        }
        return missing.isEmpty ? .yes : .unknown(.list(missing))
    }

    /// What each pays of an amount: the shares to the penny, then each payer's limit, and the rest.
    fileprivate func payments(_ shares: [PayerShare], of amount: Money) -> ([FundingPayment], isLimited: Bool)? {
        guard let parts = amount.apportioned(by: shares.map(\.hundredths)) else { return nil }
        var payments: [FundingPayment] = []
        var over = Money.zero(amount.currency)
        for (share, part) in zip(shares, parts) {
            var paid = part
            if let limit = share.atMost {
                guard limit.currency == part.currency else { return nil }
                if limit.minorUnits < part.minorUnits {
                    guard let beyond = try? part.subtracting(limit), let sum = try? over.adding(beyond) else {
                        return nil
                    }
                    (paid, over) = (limit, sum)
                }
            }
            payments.append(FundingPayment(share.payer, paid))
        }
        guard over.minorUnits != 0 else { return (payments, false) }
        guard let index = payments.firstIndex(where: { $0.payer == self.rest }) else {
            return (payments + [FundingPayment(self.rest, over)], true)
        }
        guard let sum = try? payments[index].amount.adding(over) else { return nil }
        payments[index].amount = sum
        return (payments, true)
    }
}
