internal import CPDDomain
internal import CPDPolicy
internal import CPDStorage

/// What is asked in a financial year for one person, or for one team.
struct AskedInYear {
    /// The sum, nothing where all that is asked is for others too; `nil` where it is in several currencies.
    let sum: Money?
    /// What is asked for others too and counts under the limit, by title: no part of it is theirs in particular, so it is
    /// left out.
    let together: [String]
}

extension FundingGathering {
    /// What the charges of a year ask for some of those who are to take part. A cost for all together is theirs only
    /// where they are all.
    func asked(
        _ charges: [Charge], for own: Int, of all: Int, under limit: YearlyLimit, category: String?
    ) throws -> AskedInYear {
        let theirs = charges.filter { $0.cost.basis == .perParticipant || own == all }
        let nothing = charges.first.map { Money.zero($0.cost.amount.currency) }
        let sum =
            theirs.isEmpty ? nothing : Money.total(try theirs.map { try $0.cost.total(for: own) })
        let counts = limit.categories.isEmpty || category.map(limit.categories.contains) == true
        let isShared = charges.contains { $0.cost.basis == .whole && $0.cost.amount.minorUnits > 0 }
        guard counts, isShared, own < all else { return AskedInYear(sum: sum, together: []) }
        return AskedInYear(sum: sum, together: [try self.session.get(self.request.opportunity).value.title])
    }
}
