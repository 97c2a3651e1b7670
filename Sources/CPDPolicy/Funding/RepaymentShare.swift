import CPDDomain

/// Which part of the whole is repaid: so many parts of so many.
struct RepaymentShare: Hashable {
    let part: Int
    let whole: Int
}

/// A note that stands in the way of a result.
struct FundingFault: Error {
    let note: FundingNote
}

extension RepaymentTerms {
    /// The part repaid by who leaves on a day, by the scale.
    func share(_ matter: RepaymentCase, _ leaving: CivilDate) -> Result<RepaymentShare, FundingFault> {
        func open(_ reason: FundingReason, _ more: [ReasonArgument] = []) -> Result<RepaymentShare, FundingFault> {
            .failure(FundingFault(note: FundingNote(reason, more)))
        }
        let completed: CivilDate?
        switch matter.completedOn {
        case nil: return open(.completionNotRecorded)
        case .nothing: completed = nil
        case .value(let date): completed = date <= leaving ? date : nil
        }
        guard let completed else {
            guard let beforeCompletion else { return open(.beforeCompletionUnset) }
            return .success(RepaymentShare(part: beforeCompletion, whole: 10_000))
        }
        guard let from = self.countedFrom == .completion ? completed : matter.startedOn else {
            return open(.startNotRecorded)
        }
        switch self.scale {
        case .unset: return open(.scaleUnset)
        case .bands(let bands):
            return .success(Self.share(in: bands, from: from, leaving: leaving))
        case .bandsByContract(let byContract, let otherwise):
            guard let contract = matter.contract else { return open(.contractNotRecorded) }
            return .success(Self.share(in: byContract[contract] ?? otherwise, from: from, leaving: leaving))
        case .linear(let period):
            var months = period.otherwise
            if !period.byContract.isEmpty {
                guard let contract = matter.contract else { return open(.contractNotRecorded) }
                months = period.byContract[contract] ?? period.otherwise
            }
            guard let months else { return open(.retentionUnset) }
            guard months > 0 else { return .success(RepaymentShare(part: 0, whole: 1)) }
            return .success(
                RepaymentShare(part: months - min(months, leaving.wholeMonths(since: from)), whole: months))
        }
    }

    private static func share(in bands: [RepaymentBand], from: CivilDate, leaving: CivilDate) -> RepaymentShare {
        let band = bands.first { band in
            let end = from.later(byMonths: band.months)
            return band.isInclusive ? leaving <= end : leaving < end
        }
        return RepaymentShare(part: band?.hundredths ?? 0, whole: 10_000)
    }
}

extension CivilDate {
    /// Whole months since an earlier day; none where it is not earlier. From 31 January to 28 February is a month, as
    /// the shorter month has no later day.
    func wholeMonths(since other: Self) -> Int {
        guard self > other else { return 0 }
        let (own, since) = (self.components, other.components)
        let months = (own.year - since.year) * 12 + own.month - since.month
        return other.later(byMonths: months) <= self ? months : months - 1
    }
}
