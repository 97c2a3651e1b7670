import CPDDomain

/// What somebody's completions are worth on a date: until when they are valid, by when to renew, since when held.
struct TrainingHolding {
    /// The completions of the chain that reaches the date, or of the last one, the earliest first.
    private(set) var chain: [TrainingCompletion] = []
    /// The first day no longer valid; `nil` where it does not lapse.
    private(set) var validUntil: CivilDate?
    /// The first day too late to renew; `nil` where it does not lapse.
    private(set) var renewBefore: CivilDate?

    /// Whether anything was completed.
    var isEmpty: Bool { self.chain.isEmpty }
    /// The first day of the chain.
    var since: CivilDate? { self.chain.first?.completedOn }

    init(_ completions: [TrainingCompletion], _ requirement: TrainingRequirement, months: Int?, clock: LeaveClock) {
        for completion in completions.sorted(by: Self.comesBefore) {
            let lapse = Periods.earlier(
                months.map { completion.completedOn.later(byMonths: $0) }, completion.expiresOn)
            let adjusted = lapse.flatMap { clock.end($0, from: completion.completedOn) }
            let grace = lapse.map { $0.later(byMonths: max(0, requirement.graceMonths)) }
            let valid = requirement.expiresOnLeave ? lapse : adjusted
            let renew = grace.flatMap { clock.end($0, from: completion.completedOn) }
            if self.chain.isEmpty {
                (self.chain, self.validUntil, self.renewBefore) = ([completion], valid, renew)
                continue
            }
            let isInTime = self.renewBefore.map { completion.completedOn <= $0 } ?? true
            self.chain = isInTime ? self.chain + [completion] : [completion]
            self.validUntil = Periods.later(self.validUntil, valid)
            self.renewBefore = Periods.later(self.renewBefore, renew)
        }
    }

    /// Whether it is valid on a date.
    func isValid(on date: CivilDate) -> Bool { !self.isEmpty && (self.validUntil.map { date < $0 } ?? true) }

    /// Whether the chain still reaches a date, days of grace included.
    func reaches(_ date: CivilDate) -> Bool { !self.isEmpty && (self.renewBefore.map { date < $0 } ?? true) }

    /// The order of the days; of the same day, of codes and ends, so that the answer does not depend on the order given.
    private static func comesBefore(_ left: TrainingCompletion, _ right: TrainingCompletion) -> Bool {
        (left.completedOn, left.course.rawValue, left.expiresOn ?? .init(daysSinceEpoch: .max))
            < (right.completedOn, right.course.rawValue, right.expiresOn ?? .init(daysSinceEpoch: .max))
    }
}
