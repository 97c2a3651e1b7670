public import CPDDomain

/// The most that is spent in a year on one person, or by one team.
public struct YearlyLimit: Hashable, Sendable {
    /// Whose limit it is.
    public var per: Holder
    /// The most; `nil` where the policy does not say.
    public var atMost: Money?
    /// The categories that count; all, where empty.
    public var categories: [String]
    /// Whether part-timers have their share of it only; `nil` where the policy does not say.
    public var isProRata: Bool?

    /// Whose limit it is.
    public enum Holder: String, Hashable, Sendable, CaseIterable {
        /// Each person's.
        case person
        /// Each team's.
        case team
    }

    /// A limit.
    public init(per: Holder, atMost: Money?, categories: [String] = [], isProRata: Bool? = nil) {
        self.per = per
        self.atMost = atMost
        self.categories = categories
        self.isProRata = isProRata
    }
}

/// What is asked, and what was spent in the same year. `nil` is what nobody recorded.
public struct YearlySpending: Hashable, Sendable {
    /// What is asked now, the school's share.
    public var asked: Money?
    /// The category of what is asked.
    public var category: String?
    /// What was spent this year on the person or by the team, of the categories that count.
    public var spent: Money?
    /// The person's contract in thousandths of full time.
    public var contractShare: Int?

    /// Spending of a year.
    public init(asked: Money?, category: String? = nil, spent: Money?, contractShare: Int? = nil) {
        self.asked = asked
        self.category = category
        self.spent = spent
        self.contractShare = contractShare
    }
}

extension YearlyLimit {
    /// Whether what is asked stays within the limit. A share of it is rounded up to the penny.
    ///
    /// Where the policy does not say whether part-timers have their share only, what is within that share is met, and
    /// what is over the whole is not; between them it cannot be told.
    public func check(_ spending: YearlySpending) -> FundingNote {
        let name = ReasonArgument.term("per " + self.per.rawValue)
        guard let atMost else { return FundingNote(.limitUnset, [name]) }
        if !self.categories.isEmpty {
            guard let category = spending.category else { return FundingNote(.categoryNotRecorded, [name]) }
            guard self.categories.contains(category) else {
                return FundingNote(.limitNotForCategory, [name, .text(category)])
            }
        }
        guard let asked = spending.asked else { return FundingNote(.askedNotRecorded, [name]) }
        guard let spent = spending.spent else { return FundingNote(.spentNotRecorded, [name]) }
        guard let total = try? spent.adding(asked), total.currency == atMost.currency else {
            return FundingNote(.amountsDiffer)
        }
        func met(_ limit: Money) -> FundingNote { FundingNote(.withinLimit, [name, .money(total), .money(limit)]) }
        func over(_ limit: Money) -> FundingNote {
            let beyond = (try? total.subtracting(limit)) ?? total
            return FundingNote(.overLimit, [name, .money(total), .money(limit), .money(beyond)])
        }
        if total.minorUnits > atMost.minorUnits { return over(atMost) }
        if self.per == .team || self.isProRata == false { return met(atMost) }
        guard let share = spending.contractShare else { return FundingNote(.contractShareNotRecorded, [name]) }
        guard let own = atMost.share(min(max(share, 0), 1000), of: 1000, rounding: MoneyRounding(.up)) else {
            return FundingNote(.amountsDiffer)
        }
        if total.minorUnits <= own.minorUnits { return met(own) }
        return self.isProRata == nil
            ? FundingNote(.proRataUnset, [name, .money(total), .money(own), .money(atMost)]) : over(own)
    }
}
