import CPDDomain
import CPDPolicy
import Testing

@Suite struct TrainingPropertyTests {
    private static let renewals: [TrainingRenewal] = [
        .never, .everyMonths(3), .everyMonths(24), .eachTerm, .regularly, .notGiven,
    ]
    private static let firsts: [FirstTraining?] = [
        nil, .beforeStarting, .onStarting, .withinDays(20), .withinMonths(2),
    ]

    private static func date(_ generator: inout SeededGenerator) -> CivilDate {
        day("2025-01-01").adding(days: Int.random(in: 0...900, using: &generator))
    }

    private static func period(_ generator: inout SeededGenerator) -> Period {
        let from = Self.date(&generator)
        let days = Int.random(in: 0...200, using: &generator)
        return Period(from: from, until: days == 0 ? nil : from.adding(days: days)) ?? Period(startingOn: from)
    }

    private static func completion(_ generator: inout SeededGenerator) -> TrainingCompletion {
        let proofs: [TrainingProof?] = [nil, .certificate("1"), .source("a register"), .certificate("")]
        var completion = TrainingCompletion(
            course: TrainingCourse(["basic", "higher", "other"].randomElement(using: &generator) ?? ""),
            completedOn: Self.date(&generator), proof: proofs[Int.random(in: 0...3, using: &generator)])
        if Int.random(in: 0...3, using: &generator) == 0 { completion.expiresOn = Self.date(&generator) }
        completion.edition = ["2025", "2026", nil].randomElement(using: &generator) ?? nil
        return completion
    }

    private static func sample(_ generator: inout SeededGenerator) -> (TrainingRequirement, TrainingPerson) {
        let row = requirement(
            first: Self.firsts.randomElement(using: &generator) ?? nil,
            Self.renewals.randomElement(using: &generator) ?? .never
        ) {
            $0.graceMonths = Int.random(in: 0...3, using: &generator)
            $0.expiresOnLeave = Bool.random(using: &generator)
            if Int.random(in: 0...2, using: &generator) == 0 { $0.events = ["new risk"] }
            if Int.random(in: 0...3, using: &generator) == 0 { $0.document = "guidance" }
        }
        let person = TrainingPerson(
            posts: (0...2).map { _ in
                TrainingPost(
                    capacity: Capacity.allCases.randomElement(using: &generator) ?? .employee, group: .teacher,
                    period: Self.period(&generator))
            },
            leave: (0..<Int.random(in: 0...2, using: &generator)).map { _ in Self.period(&generator) },
            completions: (0..<Int.random(in: 0...3, using: &generator)).map { _ in Self.completion(&generator) },
            events: [TrainingEvent("new risk", on: Self.date(&generator))])
        return (row, person)
    }

    @Test("A further certificate never makes a standing worse", arguments: 0..<8)
    func furtherCertificate(_ seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        var better = 0
        for _ in 0..<2_000 {
            let (row, person) = Self.sample(&generator)
            var more = person
            more.completions.append(Self.completion(&generator))
            let date = Self.date(&generator)
            let before = trainingAssessment.standing(row, of: person, on: date)
            let after = trainingAssessment.standing(row, of: more, on: date)
            #expect(after.state.severity(on: date) <= before.state.severity(on: date), "\(row) \(more) \(date)")
            if after.state.severity(on: date) < before.state.severity(on: date) { better += 1 }
        }
        #expect(better > 50)
    }

    @Test("Leave never makes anything overdue", arguments: 0..<8)
    func leave(_ seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        var saved = 0
        for _ in 0..<2_000 {
            let (row, person) = Self.sample(&generator)
            var more = person
            more.leave.append(Self.period(&generator))
            let date = Self.date(&generator)
            let before = trainingAssessment.standing(row, of: person, on: date).state.isLate(on: date)
            let after = trainingAssessment.standing(row, of: more, on: date).state.isLate(on: date)
            #expect(before || !after, "\(row) \(more) \(date)")
            if before && !after { saved += 1 }
            if more.leave.contains(where: { $0.contains(date) }) { #expect(!after) }
        }
        #expect(saved > 20)
    }

    @Test("The order in which things are recorded does not matter, and no date is too far", arguments: 0..<4)
    func orderAndExtremes(_ seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        for _ in 0..<1_000 {
            let (row, person) = Self.sample(&generator)
            var other = person
            other.completions.shuffle(using: &generator)
            other.leave.shuffle(using: &generator)
            other.posts.shuffle(using: &generator)
            let date = Self.date(&generator)
            let one = trainingAssessment.standing(row, of: person, on: date)
            #expect(one.state == trainingAssessment.standing(row, of: other, on: date).state)
            for extreme in [Int32.min, .max] {
                let end = CivilDate(daysSinceEpoch: extreme)
                other.completions.append(TrainingCompletion(course: row.course, completedOn: end, proof: .source("x")))
                other.posts[0].period = Period(startingOn: end)
                let standing = trainingAssessment.standing(row, of: other, on: end)
                #expect(standing.requirement == row.id)
            }
        }
    }
}
