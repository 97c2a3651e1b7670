import CPDDomain
import CPDStorage
import Foundation
import Testing

@Suite("The stores under one sequence of work, with failures", .serialized)
struct SimulationTests {
    /// `Scripts/simulate` sets how many seeds, from which, and how long.
    private static func setting(_ name: String, _ standard: Int) -> Int {
        ProcessInfo.processInfo.environment["CPD_SIMULATE_\(name)"].flatMap { Int($0) } ?? standard
    }

    @Test("agree after each step, whichever seed")
    func agree() async throws {
        let stores = try await Stores()
        defer { stores.remove() }
        let (from, seeds) = (Self.setting("FROM", 1), Self.setting("SEEDS", 3))
        for seed in from..<from + seeds {
            let steps = Step.sequence(seed: UInt64(seed), length: Self.setting("STEPS", 60))
            if let report = await stores.report(seed: UInt64(seed), steps: steps) { Issue.record("\(report.text)") }
            if seeds > 3, (seed - from + 1) % 10 == 0 { print("\(seed - from + 1) of \(seeds) seeds simulated") }
        }
    }

    @Test("are told apart from one that skips a revision check once in a while, in few steps")
    func tellsACarelessStore() async throws {
        let stores = try await Stores()
        defer { stores.remove() }
        for seed in UInt64(1)...20 {
            let steps = Step.sequence(seed: seed, length: 40)
            let report = await stores.report(seed: seed, steps: steps) { CarelessBackend(base: $0, every: 2) }
            guard let report else { continue }
            #expect(report.steps.count <= 4 && report.text.contains("seed \(seed)"), "\(report.text)")
            #expect(report.text.contains("revision"), "\(report.text)")
            return
        }
        Issue.record("20 sequences did not tell the careless store from the others")
    }

    @Test("are sent the same for the same seed, and other things for another")
    func isTheSameForASeed() {
        #expect(Step.sequence(seed: 5, length: 50) == Step.sequence(seed: 5, length: 50))
        #expect(Step.sequence(seed: 5, length: 50) != Step.sequence(seed: 6, length: 50))
    }

    @Test("meet every operation, and every failure, in a few seeds")
    func meetsEverything() {
        let steps = (1...10).flatMap { Step.sequence(seed: $0, length: 60) }
        #expect(Set(steps.map(\.operation)) == Set(Operation.allCases))
        let injections = Set(steps.compactMap(\.injection))
        for injection in [
            Injection.failure(.beforeCommit), .failure(.afterCommit), .failure(.statement(1)), .cancellation,
        ] {
            #expect(injections.contains(injection))
        }
    }

    @Test("have a failing sequence cut down to the steps it needs")
    func shortens() async {
        let short = await shortened(Array(1...100)) { $0.contains(17) && $0.contains(83) }
        #expect(short == [17, 83])
    }
}
