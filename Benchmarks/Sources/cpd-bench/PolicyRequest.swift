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

    /// The whole cost in pence, unknown while the fee is.
    var cost: Int? { self.fee.map { $0 + self.travel + self.cover } }
}

/// Whether all parts hold: no if any is known not to, unknown if any is unknown.
func all(_ parts: Bool?...) -> Bool? {
    if parts.contains(false) { return false }
    return parts.contains(nil) ? nil : true
}

/// Whether any part holds: yes if any is known to, unknown if any is unknown.
func any(_ parts: Bool?...) -> Bool? {
    if parts.contains(true) { return true }
    return parts.contains(nil) ? nil : false
}

/// Whether one day lies behind another; unknown while either is.
func isAfter(_ later: Int?, _ earlier: Int?) -> Bool? {
    guard let later, let earlier else { return nil }
    return later > earlier
}
