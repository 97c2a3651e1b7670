import CPDDomain
import CPDPolicy

/// The places of the reasons of every rule here: met, not met, not evidenced, and what a rule has besides.
private enum Reason {
    static let met: UInt8 = 0
    static let notMet: UInt8 = 1
    static let unknown: UInt8 = 2
    static let fourth: UInt8 = 3
    static let fifth: UInt8 = 4
}

extension Ruling {
    /// A ruling from an answer in three values, with the numbers on which it rests.
    fileprivate init(_ isMet: Bool?, _ first: NumericArgument, _ second: NumericArgument) {
        switch isMet {
        case true?: self.init(.met, reason: Reason.met, first, second)
        case false?: self.init(.notMet, reason: Reason.notMet, first, second)
        case nil: self.init(.notEvidenced, reason: Reason.unknown, first, second)
        }
    }
}

extension NumericArgument {
    fileprivate static func of(_ truth: Bool?) -> Self { truth.map { .truth($0) } ?? .notRecorded }
    fileprivate static func of(_ count: Int?) -> Self { count.map { .count($0) } ?? .notRecorded }
    fileprivate static func of(_ money: Money?) -> Self { money.map { .money($0) } ?? .notRecorded }
    fileprivate static func day(_ day: Int?) -> Self { day.map { .date(CivilDate($0)) } ?? .notRecorded }
}

struct FlagRule: NumericRule {
    let words: RulingWords
    let fact: @Sendable (PolicyRequest) -> Bool?
    func answer(_ request: PolicyRequest) -> Ruling {
        switch self.fact(request) {
        case true?: Ruling(.met, reason: Reason.met)
        case false?: Ruling(.notMet, reason: Reason.notMet)
        case nil: Ruling(.notEvidenced, reason: Reason.unknown)
        }
    }
}

struct PriorityRule: NumericRule {
    let words: RulingWords
    func answer(_ request: PolicyRequest) -> Ruling {
        guard let priorities = request.priorities else { return Ruling(.notEvidenced, reason: Reason.unknown) }
        return priorities > 0
            ? Ruling(.met, reason: Reason.met, .count(priorities)) : Ruling(.notMet, reason: Reason.notMet)
    }
}

struct OutcomeRule: NumericRule {
    let words: RulingWords
    func answer(_ request: PolicyRequest) -> Ruling {
        guard let outcome = request.outcome else { return Ruling(.notEvidenced, reason: Reason.unknown) }
        return outcome.isEmpty
            ? Ruling(.notMet, reason: Reason.notMet) : Ruling(.met, reason: Reason.met, .count(outcome.utf8.count))
    }
}

struct ExpertiseRule: NumericRule {
    let words: RulingWords
    let ratings: Int
    let hundredths: Int
    func answer(_ request: PolicyRequest) -> Ruling {
        if request.expertise != true, request.ratingCount >= self.ratings {
            let isMet = 100 * request.ratingSum >= self.hundredths * request.ratingCount
            return Ruling(
                isMet ? .met : .notMet, reason: isMet ? Reason.fourth : Reason.fifth, .count(request.ratingSum),
                .count(request.ratingCount))
        }
        return Ruling(request.expertise, .of(request.expertise), .count(request.ratingCount))
    }
}

struct PlanRule: NumericRule {
    let words: RulingWords
    func answer(_ request: PolicyRequest) -> Ruling {
        Ruling(
            all(isAfter(request.startDay, request.decisionDay), request.schedule), .day(request.startDay),
            .of(request.schedule))
    }
}

struct StandardRule: NumericRule {
    let words: RulingWords
    func answer(_ request: PolicyRequest) -> Ruling {
        guard request.needsStandard else { return Ruling(.notApplicable, reason: Reason.fourth) }
        guard let standards = request.standards else { return Ruling(.notEvidenced, reason: Reason.unknown) }
        return standards > 0
            ? Ruling(.met, reason: Reason.met, .count(standards)) : Ruling(.notMet, reason: Reason.notMet)
    }
}

struct InformedRule: NumericRule {
    let words: RulingWords
    func answer(_ request: PolicyRequest) -> Ruling {
        Ruling(any(request.research, request.inspection), .of(request.research), .of(request.inspection))
    }
}

struct TimeRule: NumericRule {
    let words: RulingWords
    let faceToFace: Money
    func answer(_ request: PolicyRequest) -> Ruling {
        let cost = request.cost
        return Ruling(
            all(
                request.minutes.map { $0 <= request.minutesCap },
                any(
                    request.mode != 0,
                    any(cost.map { $0.minorUnits <= self.faceToFace.minorUnits }, request.justification))),
            request.minutes.map { .minutes($0) } ?? .notRecorded, .of(cost))
    }
}

struct PlaceRule: NumericRule {
    let words: RulingWords
    func answer(_ request: PolicyRequest) -> Ruling {
        Ruling(
            any(request.mode == 1, all(request.venueFit, request.equipment)), .of(request.venueFit),
            .of(request.equipment))
    }
}

struct ValueRule: NumericRule {
    let words: RulingWords
    let base: Money
    let step: Money
    func answer(_ request: PolicyRequest) -> Ruling {
        let limit = Money(minorUnits: self.base.minorUnits + self.step.minorUnits * Int64(request.kind))
        let cost = request.costOfHour
        return Ruling(cost.map { $0.minorUnits <= limit.minorUnits }, .of(cost), .money(limit))
    }
}

struct ImpactRule: NumericRule {
    let words: RulingWords
    func answer(_ request: PolicyRequest) -> Ruling {
        Ruling(
            all(
                request.measure,
                all(isAfter(request.startDay, request.baselineDay), isAfter(request.followUpDay, request.endDay))),
            .day(request.baselineDay), .day(request.followUpDay))
    }
}

struct BudgetRule: NumericRule {
    let words: RulingWords
    func answer(_ request: PolicyRequest) -> Ruling {
        let (cost, remaining) = (request.cost, request.remaining)
        var isMet: Bool?
        if let cost, let remaining { isMet = cost.minorUnits <= Int64(remaining) }
        return Ruling(isMet, .of(cost), .of(remaining.map { .pence($0) }))
    }
}
