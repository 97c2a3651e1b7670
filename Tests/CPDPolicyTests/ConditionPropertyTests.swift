import CPDDomain
import CPDPolicy
import Testing

/// Facts of an invented subject: each may be missing.
private struct Sample {
    var values: [FactValue?]

    /// Whether everything the other one knows is known here, and the same.
    static let names = ["money", "time", "clock", "share", "day", "number", "word", "truth"]
    static let types: [FactType] = [
        .money, .minutes, .timeOfDay, .percentage, .date, .count, .code(["a", "b", "c"]), .truth,
    ]
}

private let catalogue = FactCatalogue<Sample>(
    Sample.names.indices.map { index in
        TypedFact(Sample.names[index], Sample.types[index], "Invented.") { $0.values[index] }
    })

private func value(_ type: FactType, _ generator: inout SeededGenerator) -> FactValue {
    let number = Int.random(in: 0...4, using: &generator)
    return switch type {
    case .money:
        .money(Money(minorUnits: Int64(number), currency: number == 4 ? Currency(rawValue: "EUR") ?? .gbp : .gbp))
    case .minutes: .minutes(number)
    case .timeOfDay: .timeOfDay(number)
    case .percentage: .percentage(number)
    case .date: .date(CivilDate(daysSinceEpoch: Int32(number)))
    case .count: .count(number)
    case .code(let words): .code(words[number % words.count])
    case .truth: .truth(number % 2 == 0)
    }
}

private func condition(_ depth: Int, _ generator: inout SeededGenerator) -> Condition {
    switch depth > 0 ? Int.random(in: 0...5, using: &generator) : 5 {
    case 0, 1:
        return .all((0...Int.random(in: 0...2, using: &generator)).map { _ in condition(depth - 1, &generator) })
    case 2, 3:
        return .any((0...Int.random(in: 0...2, using: &generator)).map { _ in condition(depth - 1, &generator) })
    case 4: return .not(condition(depth - 1, &generator))
    default:
        let index = Int.random(in: 0..<Sample.names.count, using: &generator)
        let (name, type) = (Sample.names[index], Sample.types[index])
        let comparison =
            type.isOrdered ? Condition.Comparison.allCases.randomElement(using: &generator) ?? .equals : .equals
        switch Int.random(in: 0...3, using: &generator) {
        case 0: return .isOneOf(name, [value(type, &generator), value(type, &generator)])
        case 1: return .compares(name, comparison, .fact(name))
        default: return .compares(name, comparison, .value(value(type, &generator)))
        }
    }
}

@Suite struct ConditionPropertyTests {
    private static let clause = ClauseIdentifier("LOC-1")

    private func outcome(_ condition: Condition, when: Condition? = nil, _ sample: Sample) throws -> Finding {
        try #require(ConditionRule(clause: Self.clause, when: when, require: condition, over: catalogue)).check(sample)
    }

    @Test("Another fact never makes an answer unknown that was known, and never another answer", arguments: 0..<8)
    func knowledgeGrows(_ seed: UInt64) throws {
        var generator = SeededGenerator(state: seed)
        var known = 0
        for _ in 0..<2_000 {
            let condition = condition(3, &generator)
            let full = Sample(values: Sample.types.map { value($0, &generator) })
            var part = full
            for index in part.values.indices where Bool.random(using: &generator) { part.values[index] = nil }
            let (before, after) = (try self.outcome(condition, part).outcome, try self.outcome(condition, full).outcome)
            if before != .notEvidenced {
                #expect(before == after, "\(condition)")
                known += 1
            }
        }
        #expect(known > 200)
    }

    @Test("The opposite of a condition has the opposite answer, and its opposite the first", arguments: 0..<4)
    func opposites(_ seed: UInt64) throws {
        var generator = SeededGenerator(state: 100 + seed)
        let opposite: [Outcome: Outcome] = [.met: .notMet, .notMet: .met, .notEvidenced: .notEvidenced]
        for _ in 0..<2_000 {
            let condition = condition(3, &generator)
            var sample = Sample(values: Sample.types.map { value($0, &generator) })
            sample.values[Int.random(in: 0..<7, using: &generator)] = nil
            let finding = try self.outcome(condition, sample)
            #expect(try self.outcome(.not(condition), sample).outcome == opposite[finding.outcome])
            #expect(try self.outcome(.not(.not(condition)), sample).outcome == finding.outcome)
        }
    }

    @Test("The order of parts changes no answer", arguments: 0..<4)
    func order(_ seed: UInt64) throws {
        var generator = SeededGenerator(state: 200 + seed)
        for _ in 0..<2_000 {
            let parts = (0..<3).map { _ in condition(2, &generator) }
            var sample = Sample(values: Sample.types.map { value($0, &generator) })
            sample.values[Int.random(in: 0..<7, using: &generator)] = nil
            for join in [Condition.all, Condition.any] {
                let forwards = try self.outcome(join(parts), sample).outcome
                #expect(try self.outcome(join(parts.reversed()), sample).outcome == forwards)
            }
        }
    }

    @Test("Every finding names what it rests on: four arguments for each test, and a missing fact where it is unknown")
    func grounds() throws {
        var generator = SeededGenerator(state: 300)
        for _ in 0..<5_000 {
            let (condition, applies) = (condition(3, &generator), condition(1, &generator))
            var sample = Sample(values: Sample.types.map { value($0, &generator) })
            for index in sample.values.indices where Int.random(in: 0...2, using: &generator) == 0 {
                sample.values[index] = nil
            }
            let finding = try self.outcome(condition, when: applies, sample)
            #expect(!finding.arguments.isEmpty && finding.arguments.count.isMultiple(of: 4), "\(condition)")
            if finding.outcome == .notEvidenced {
                let isMissing = finding.arguments.contains(.term("not recorded"))
                let isOfTwoCurrencies = "\(finding.arguments)".contains("EUR")
                #expect(isMissing || isOfTwoCurrencies, "\(condition)")
            }
        }
    }

    @Test("An answer in numbers says what the same condition says in words; only what is too long has none")
    func rulings() throws {
        var generator = SeededGenerator(state: 400)
        var (ruled, long) = (0, 0)
        for _ in 0..<5_000 {
            let rule = try #require(
                ConditionRule(
                    clause: Self.clause, when: Bool.random(using: &generator) ? condition(1, &generator) : nil,
                    require: condition(3, &generator), over: catalogue))
            var sample = Sample(values: Sample.types.map { value($0, &generator) })
            for index in sample.values.indices where Int.random(in: 0...3, using: &generator) == 0 {
                sample.values[index] = nil
            }
            let finding = rule.check(sample)
            let ruling = rule.ruling(on: sample)
            if !ruling.isInWords {
                #expect(rule.words.finding(for: ruling) == finding)
                ruled += 1
            } else {
                #expect(finding.arguments.count > 4 * Ruling.capacity / 2, "only what rests on much needs words")
                long += 1
            }
            #expect(Policy(rules: [rule]).assess(sample).findings == [finding])
        }
        #expect(ruled > 3_000 && long > 20)
    }
}
