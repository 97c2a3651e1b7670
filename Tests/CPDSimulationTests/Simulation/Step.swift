import CPDDomain

/// What a step of a simulation does.
enum Operation: String, CaseIterable, Sendable {
    case addPerson, assignRole, endRole, recordPriority, recordNeed, closeNeed, addProvider, setBudget
    case addOpportunity, supplement, offer, ask, plan, decide, book, cancelBooking, attend, evaluate
    case disseminate, completeDissemination, recheck
    case updateRow, deleteRow, insertMany, repeatUnit, sendMessages, goOnDoomed, throwFromBody, readPages, readFigures
    case raceInserts, raceOneUnit, raceOneRow

    /// How often it comes up, against the others.
    var weight: Int {
        switch self {
        case .ask, .decide, .book, .attend: 5
        case .addOpportunity, .plan, .recordNeed, .evaluate, .updateRow: 3
        case .addPerson, .setBudget, .deleteRow, .insertMany, .repeatUnit, .disseminate: 2
        default: 1
        }
    }
}

/// What goes wrong during a step.
enum Injection: Hashable, Sendable {
    case failure(Meter.Failure)
    case cancellation
}

/// One step, as it comes from the seed. What it is done to is chosen, by its own chance, from what is there when its
/// turn comes: a step means something whichever others are left out.
struct Step: Hashable, Sendable, CustomStringConvertible {
    let number: Int
    let operation: Operation
    /// Where its chance begins; also of its unit's identifier.
    let chance: UInt64
    /// Its date, in days from the first. The clock may jump.
    let day: Int
    let injection: Injection?

    var description: String {
        let what = self.injection.map { ", \($0)" } ?? ""
        return "\(self.number). \(self.operation.rawValue) on day \(self.day)\(what)"
    }

    /// The sequence of a seed.
    static func sequence(seed: UInt64, length: Int) -> [Step] {
        // Neighbouring states give the same numbers, shifted; what a state gives first does not.
        var scrambled = SplitMix64(state: seed)
        var random = SplitMix64(state: scrambled.next())
        let bag = Operation.allCases.flatMap { Array(repeating: $0, count: $0.weight) }
        return (1...max(length, 1)).map { number in
            let jump = Int.random(in: 0..<12, using: &random) == 0 ? Int.random(in: -500...900, using: &random) : 0
            return Step(
                number: number, operation: bag[Int.random(in: 0..<bag.count, using: &random)],
                chance: random.next(), day: number + jump, injection: Self.injection(&random))
        }
    }

    private static func injection(_ random: inout SplitMix64) -> Injection? {
        switch Int.random(in: 0..<14, using: &random) {
        case 0, 1, 2: .failure(.statement(Int.random(in: 1...14, using: &random)))
        case 3: .failure(.beforeCommit)
        case 4: .failure(.afterCommit)
        case 5: .cancellation
        default: nil
        }
    }
}
