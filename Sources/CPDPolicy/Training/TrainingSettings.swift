/// What a school has set where the sources leave it to the school.
public struct TrainingSettings: Hashable, Sendable {
    /// Months between two completions. They fill in what a source leaves open, and shorten what it says, never lengthen it.
    public var months: [RequirementIdentifier: Int]
    /// Days in which a new edition of a document is to be read.
    public var days: [RequirementIdentifier: Int]
    /// Requirements without a source that the school switches on.
    public var switchedOn: Set<RequirementIdentifier>

    /// Settings.
    public init(
        months: [RequirementIdentifier: Int] = [:], days: [RequirementIdentifier: Int] = [:],
        switchedOn: Set<RequirementIdentifier> = []
    ) {
        self.months = months
        self.days = days
        self.switchedOn = switchedOn
    }

    /// Whether a requirement is asked.
    public func asks(_ requirement: TrainingRequirement) -> Bool {
        (requirement.isOn && requirement.source.mark != .none) || self.switchedOn.contains(requirement.id)
    }

    /// These settings under those of an edition above: the shorter time holds, and what is switched on stays on.
    public func tightening(_ above: Self) -> Self {
        Self(
            months: self.months.merging(above.months) { min($0, $1) },
            days: self.days.merging(above.days) { min($0, $1) },
            switchedOn: self.switchedOn.union(above.switchedOn))
    }

    /// The requirements named here that no set knows, in order: such a setting would set nothing.
    public func unknown(to sets: [TrainingSet]) -> [RequirementIdentifier] {
        let known = Set(sets.flatMap(\.requirements).map(\.id))
        let named = Set(self.months.keys).union(self.days.keys).union(self.switchedOn)
        return named.subtracting(known).sorted { $0.rawValue < $1.rawValue }
    }

    /// Months between two completions; `nil` where there is no number, or once is enough.
    func interval(of requirement: TrainingRequirement) -> Int? {
        let own = self.months[requirement.id].flatMap { $0 > 0 ? $0 : nil }
        return switch requirement.renewal {
        case .everyMonths(let months): min(months, own ?? months)
        case .regularly, .notGiven, .never: own
        case .eachTerm: nil
        }
    }
}
