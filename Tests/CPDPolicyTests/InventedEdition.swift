import CPDDomain
import CPDPolicy
import CPDPolicyDocument

/// A random valid document: every clause has a rule of a kind or a condition over facts, with random figures.
struct InventedEdition {
    var facts: InventedFacts

    init(seed: UInt64) { self.facts = InventedFacts(seed: seed) }

    private static let plainKinds = [
        "serves-open-priority", "recognised-effective-practice", "pupil-outcome-and-route",
        "content-checked-for-diversity", "provider-expertise", "planned-systematically", "based-on-standard",
        "mode-weighed", "accommodation-and-equipment", "evaluation-planned", "within-budget",
    ]

    /// Figures of the three kinds that have some; what is larger is looser.
    struct Figures {
        var months = 60
        var limits = (inSchool: 15, otherwise: 60)
        var light = (hours: 6, cost: 500)
        var full = (hours: 30, cost: 1000)
    }

    mutating func figures(below most: Figures? = nil) -> Figures {
        func upTo(_ figure: Int?, _ usual: Int, _ facts: inout InventedFacts) -> Int {
            facts.number(1...(figure ?? usual))
        }
        return Figures(
            months: upTo(most?.months, 120, &self.facts),
            limits: (
                upTo(most?.limits.inSchool, 40, &self.facts), upTo(most?.limits.otherwise, 120, &self.facts)
            ),
            light: (upTo(most?.light.hours, 10, &self.facts), upTo(most?.light.cost, 800, &self.facts)),
            full: (upTo(most?.full.hours, 60, &self.facts), upTo(most?.full.cost, 2000, &self.facts)))
    }

    static func clauses(_ figures: Figures) -> [String] {
        [
            "{ id: F-1, text: t, force: must, check: informed-by-current-evidence, not older than: \(figures.months) months }",
            "{ id: F-2, text: t, force: must, check: cost-per-participant-hour, at most: "
                + "{ in-school: \(figures.limits.inSchool) GBP, otherwise: \(figures.limits.otherwise) GBP } }",
            "{ id: F-3, text: t, force: must, check: impact-in-proportion, "
                + "light up to: { hours: \(figures.light.hours), cost: \(figures.light.cost) GBP }, "
                + "full from: { hours: \(figures.full.hours), cost: \(figures.full.cost) GBP } }",
        ]
    }

    mutating func test() -> String {
        switch self.facts.number(0...6) {
        case 0: "{ cost.total: { at most: \(self.facts.number(1...2000)) GBP } }"
        case 1: "{ participants: { over: \(self.facts.number(1...5)) } }"
        case 2: "{ mode: { one of: [virtual, blended] } }"
        case 3: "{ days-until-start: { at least: \(self.facts.number(1...60)) } }"
        case 4: "{ attested.diversity: true }"
        case 5: "{ evidence.dated-on: { within: { from: 2025-01-01, until: 2026-06-0\(self.facts.number(1...9)) } } }"
        default: "{ budget.short-by: { under: \(self.facts.number(1...900)) GBP } }"
        }
    }

    /// A condition; the parts of "any" ask of different facts, so that none is idle.
    mutating func condition() -> String {
        switch self.facts.number(0...3) {
        case 0: "{ not: \(self.test()) }"
        case 1: "{ any: [ { time.total: { over: \(self.facts.number(1...900)) minutes } }, \(self.test()) ] }"
        case 2: "{ all: [ { sessions: { at most: \(self.facts.number(1...3)) } }, \(self.test()) ] }"
        default: self.test()
        }
    }

    mutating func force() -> String { self.facts.one(["must", "must", "should", "may"], or: "must") }

    mutating func clause(_ number: Int) -> String {
        if self.facts.chance(2) {
            let kind = self.facts.one(Self.plainKinds, or: "")
            return "{ id: P-\(number), text: t, force: \(self.force()), check: \(kind) }"
        }
        let applies = self.facts.chance(2) ? "when: { is-repeated: true }, " : ""
        return "{ id: C-\(number), text: t, force: \(self.force()), \(applies)require: \(self.condition()) }"
    }

    static func document(_ name: String, _ clauses: [String], inherits: String? = nil) -> String {
        """
        policy: Invented
        edition: \(name)
        in force: { from: 2026-01-01 }
        \(inherits.map { "inherits: \($0)" } ?? "words: {}")
        clauses:
        \(clauses.map { "  - \($0)" }.joined(separator: "\n"))

        """
    }

    /// The clauses of a random document.
    mutating func clauses() -> [String] {
        let count = self.facts.number(1...6)
        var clauses = Self.clauses(self.figures())
        for number in 0..<count { clauses.append(self.clause(number)) }
        return clauses.shuffled(using: &self.facts.generator)
    }
}
