import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

/// A condition of several parts, a change to the facts of the example, and what is told of it.
struct ExplanationCase: Sendable, CustomTestStringConvertible {
    let text: String
    let remedy: String?
    let lines: [String]
    let change: @Sendable (inout ProvisionFacts) -> Void

    var testDescription: String { self.text }

    init(
        _ text: String, remedy: String?, _ lines: [String],
        _ change: @escaping @Sendable (inout ProvisionFacts) -> Void = { _ in }
    ) {
        self.text = text
        self.remedy = remedy
        self.lines = lines
        self.change = change
    }
}

private let dear = [CostFact(kind: .fee, amount: pounds(620)), CostFact(kind: .travel, amount: pounds(30))]

private let either = "require: { any: [ { mode: virtual }, { cost.travel: { at most: 20 GBP } } ] }"
private let both = "require: { all: [ { mode: virtual }, { cost.travel: { at most: 20 GBP } } ] }"
private let notBoth = both.replacing("{ all:", with: "{ not: { all:") + " }"
private let nested = """
    require:
      all:
        - participants: { at most: 20 }
        - any: [ { mode: virtual }, { all: [ { cost.travel: { at most: 20 GBP } }, { mode: blended } ] } ]
    """
private let when = "when: { cost.total: { over: 500 GBP } }\nrequire: { mode: virtual }"

private let cases = [
    ExplanationCase(
        either, remedy: "mode must be virtual or cost of travel at most £20.00",
        [
            "NOT MET  one of these", "  NOT MET  mode: face to face (must be virtual)",
            "  NOT MET  cost of travel: £30.00 (at most £20.00)",
        ]
    ) {
        $0.costs = dear; $0.mode = .faceToFace
    },
    // The way that fails is told beside the one of which too little is known.
    ExplanationCase(
        either, remedy: "mode must be virtual or cost of travel at most £20.00",
        [
            "not evidenced  one of these", "  not evidenced  mode: not recorded (must be virtual)",
            "  NOT MET  cost of travel: £30.00 (at most £20.00)",
        ]
    ) {
        $0.costs = dear; $0.mode = nil
    },
    ExplanationCase(
        both, remedy: "mode must be virtual and cost of travel at most £20.00",
        [
            "NOT MET  all of these", "  NOT MET  mode: face to face (must be virtual)",
            "  NOT MET  cost of travel: £30.00 (at most £20.00)",
        ]
    ) {
        $0.costs = dear; $0.mode = .faceToFace
    },
    // "Not both" is "one of these not".
    ExplanationCase(
        notBoth,
        remedy: "mode must not be virtual or cost of travel over £20.00",
        [
            "NOT MET  one of these", "  NOT MET  mode: virtual (must not be virtual)",
            "  NOT MET  cost of travel: £10.00 (over £20.00)",
        ]
    ) {
        $0.costs = [CostFact(kind: .travel, amount: pounds(10))]; $0.mode = .virtual
    },
    ExplanationCase(
        nested, remedy: "mode must be virtual or (cost of travel at most £20.00 and mode must be blended)",
        [
            "NOT MET  all of these", "  met  participants: 3 (at most 20)", "  NOT MET  one of these",
            "    NOT MET  mode: face to face (must be virtual)", "    NOT MET  all of these",
            "      NOT MET  cost of travel: £30.00 (at most £20.00)",
            "      NOT MET  mode: face to face (must be blended)",
        ]
    ) {
        $0.costs = dear; $0.mode = .faceToFace; $0.participants = 3
    },
    ExplanationCase(
        when, remedy: "full cost to be recorded or mode must be virtual",
        [
            "it applies when: not evidenced  full cost: not recorded (over £500.00)",
            "NOT MET  mode: face to face (must be virtual)",
        ]
    ) {
        $0.costs = nil; $0.mode = .faceToFace
    },
    ExplanationCase(
        when, remedy: nil,
        [
            "it applies when: NOT MET  full cost: £120.00 (over £500.00)"
        ]
    ) { $0.costs = [CostFact(kind: .fee, amount: pounds(120))] },
    ExplanationCase(
        when, remedy: nil,
        [
            "it applies when: not evidenced  full cost: not recorded (over £500.00)",
            "met  mode: virtual (must be virtual)",
        ]
    ) {
        $0.costs = nil; $0.mode = .virtual
    },
]

@Suite("A condition of several parts")
struct ConditionExplanationTests {
    @Test("is told as a tree, and alternatives are offered as alternatives", arguments: cases)
    func told(_ row: ExplanationCase) throws {
        let edition = try EditionReader().read(conditionEdition(row.text), file: "e.yaml")
        let (policy, facts) = (edition.makePolicy(), try facts(row.change))
        let verdict = policy.assess(facts)
        let explanations = policy.explanations(of: facts, in: verdict)
        let finding = try #require(verdict.findings.first)
        let explanation = try #require(explanations[0])
        #expect(SentenceCatalogue.english.remedy(for: finding, explained: explanation) == row.remedy)
        let text = CheckRenderer().render(verdict, explanations: explanations)
        #expect(text.contains(row.lines.map { "    \($0)\n" }.joined()), "\(text)")
        #expect(text.contains("What would change it: \(row.remedy ?? "") (") == (row.remedy != nil), "\(text)")
        let json = FindingsText.json(verdict, facts: facts, edition: edition, explanations: explanations)
        #expect(json.contains("\"require\"") && json.contains("\"when\"") == row.text.hasPrefix("when"), "\(json)")
    }

    @Test("has the outcome of its finding, whatever the facts are", arguments: [1, 2, 3])
    func agrees(_ seed: UInt64) throws {
        var source = SeededGenerator(state: seed)
        var outcomes: Set<Outcome> = []
        for _ in 0..<200 {
            let facts = try facts {
                $0.mode = [nil, .virtual, .faceToFace, .blended].randomElement(using: &source) ?? nil
                $0.participants = [nil, 3, 30].randomElement(using: &source) ?? nil
                $0.costs =
                    [nil, dear, [CostFact(kind: .travel, amount: pounds(10))]].randomElement(using: &source) ?? nil
            }
            for text in [either, both, nested, notBoth] {
                let edition = try EditionReader().read(conditionEdition(text), file: "e.yaml")
                let policy = edition.makePolicy()
                let verdict = policy.assess(facts)
                let finding = try #require(verdict.findings.first)
                let explanation = try #require(policy.explanations(of: facts, in: verdict)[0])
                #expect(explanation.require.outcome == finding.outcome, "\(text)")
                #expect((SentenceCatalogue.english.remedy(for: explanation) == nil) == (finding.outcome == .met))
                outcomes.insert(finding.outcome)
            }
        }
        #expect(outcomes == [.met, .notMet, .notEvidenced])
    }

    @Test("of one test is said in full by its finding, and has no tree")
    func single() throws {
        let edition = try EditionReader().read(conditionEdition("require: { mode: virtual }"), file: "e.yaml")
        let (policy, facts) = (edition.makePolicy(), try facts { $0.mode = .faceToFace })
        #expect(policy.explanations(of: facts, in: policy.assess(facts)).isEmpty)
    }
}
