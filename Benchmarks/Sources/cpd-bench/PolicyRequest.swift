import CPDDomain

/// One request of work load A as it lies in `policy.jsonl`; `nil` where nobody recorded the fact.
struct PolicyRequest: Decodable, Sendable {
    let outcome: String?
    let priorities: Int?
    let practice: Bool?
    let diversity: Bool?
    let expertise: Bool?
    let ratingCount: Int
    let ratingSum: Int
    let decisionDay: Int
    let startDay: Int?
    let schedule: Bool?
    let needsStandard: Bool
    let standards: Int?
    let research: Bool?
    let inspection: Bool?
    let minutes: Int?
    let minutesCap: Int
    let mode: Int
    let justification: Bool?
    let venueFit: Bool?
    let equipment: Bool?
    let kind: Int
    let fee: Int?
    let travel: Int
    let cover: Int
    let participants: Int
    let evaluationPlan: Bool?
    let measure: Bool?
    let baselineDay: Int?
    let endDay: Int?
    let followUpDay: Int?
    let remaining: Int?

    /// The whole cost, unknown while the fee is.
    var cost: Money? { self.fee.map { .pence($0 + self.travel + self.cover) } }
    /// The cost of an hour of one person, rounded up to whole pence.
    var costOfHour: Money? {
        guard let cost, let minutes, minutes > 0 else { return nil }
        let hours = Int64(minutes * self.participants)
        return Money(minorUnits: (cost.minorUnits * 60 + hours - 1) / hours)
    }
}

/// Whether both hold: no if either is known not to, unknown if either is unknown.
func all(_ one: Bool?, _ other: Bool?) -> Bool? {
    if one == false || other == false { return false }
    return one == nil || other == nil ? nil : true
}

/// Whether either holds: yes if either is known to, unknown if either is unknown.
func any(_ one: Bool?, _ other: Bool?) -> Bool? {
    if one == true || other == true { return true }
    return one == nil || other == nil ? nil : false
}

/// Whether one day lies behind another; unknown while either is.
func isAfter(_ later: Int?, _ earlier: Int?) -> Bool? {
    guard let later, let earlier else { return nil }
    return later > earlier
}

extension Money {
    /// An amount in pence.
    static func pence(_ pence: Int) -> Self { Self(minorUnits: Int64(pence)) }
}

extension CivilDate {
    /// A day as the input counts it.
    init(_ day: Int) { self.init(daysSinceEpoch: Int32(day)) }
}
