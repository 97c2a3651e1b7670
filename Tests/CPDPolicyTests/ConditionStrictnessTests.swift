import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

/// A trust's condition, a school's, and whether it can be told that the school's is as strict.
private let pairs: [(trust: String, school: String, isAsStrict: Bool)] = [
    ("require: { cost.total: { at most: 500 GBP } }", "require: { cost.total: { at most: 300 GBP } }", true),
    ("require: { cost.total: { at most: 500 GBP } }", "require: { cost.total: { under: 500 GBP } }", true),
    ("require: { cost.total: { under: 500 GBP } }", "require: { cost.total: { at most: 500 GBP } }", false),
    ("require: { cost.total: { at most: 500 GBP } }", "require: { cost.total: { at most: 300 EUR } }", false),
    ("require: { cost.total: { at most: 500 GBP } }", "require: { cost.travel: { at most: 300 GBP } }", false),
    ("require: { participants: { at least: 3 } }", "require: { participants: { over: 3 } }", true),
    ("require: { participants: { over: 3 } }", "require: { participants: { equals: 3 } }", false),
    ("require: { participants: { over: 3 } }", "require: { participants: { at least: 4 } }", true),
    ("require: { participants: { at least: 3 } }", "require: { participants: { equals: 5 } }", true),
    ("require: { mode: { one of: [virtual, blended] } }", "require: { mode: virtual }", true),
    ("require: { mode: virtual }", "require: { mode: { one of: [virtual, blended] } }", false),
    ("require: { mode: virtual }", "require: { mode: virtual, participants: { at most: 20 } }", true),
    ("require: { mode: virtual, participants: { at most: 20 } }", "require: { mode: virtual }", false),
    (
        "require: { any: [ { mode: virtual }, { participants: { at most: 20 } } ] }",
        "require: { participants: { at most: 10 } }", true
    ),
    (
        "require: { participants: { at most: 10 } }",
        "require: { any: [ { mode: virtual }, { participants: { at most: 10 } } ] }", false
    ),
    (
        "require: { any: [ { mode: virtual }, { participants: { at most: 20 } } ] }",
        "require: { any: [ { participants: { at most: 10 } }, { mode: virtual } ] }", true
    ),
    (
        "require: { not: { participants: { over: 20 } } }", "require: { not: { participants: { over: 10 } } }", true
    ),
    (
        "require: { not: { participants: { over: 10 } } }", "require: { not: { participants: { over: 20 } } }", false
    ),
    (
        "require: { starts-on: { within: { from: 2026-09-01, until: 2027-09-01 } } }",
        "require: { starts-on: { within: { from: 2026-10-01, until: 2027-08-01 } } }", true
    ),
    (
        "require: { starts-on: { within: { from: 2026-09-01, until: 2027-09-01 } } }",
        "require: { starts-on: { within: { from: 2026-10-01 } } }", false
    ),
    (
        "require: { starts-on: { at least: { fact: asked-on } } }",
        "require: { starts-on: { over: { fact: asked-on } } }", true
    ),
    // A clause may speak more often, not less often.
    ("when: { cost.total: { over: 500 GBP } }\nrequire: { mode: virtual }", "require: { mode: virtual }", true),
    ("require: { mode: virtual }", "when: { cost.total: { over: 500 GBP } }\nrequire: { mode: virtual }", false),
    (
        "when: { cost.total: { over: 500 GBP } }\nrequire: { mode: virtual }",
        "when: { cost.total: { over: 300 GBP } }\nrequire: { mode: virtual }", true
    ),
    (
        "when: { cost.total: { over: 300 GBP } }\nrequire: { mode: virtual }",
        "when: { cost.total: { over: 500 GBP } }\nrequire: { mode: virtual }", false
    ),
]

@Suite("A school's condition under a trust's that must hold")
struct ConditionStrictnessTests {
    private static func editions(_ trust: String, _ school: String) throws -> (
        trust: PolicyEdition, school: PolicyEdition
    ) {
        let above = conditionEdition(trust).replacing("edition: elmfield", with: "edition: trust")
        let own = conditionEdition(school).replacing("edition: elmfield", with: "edition: elmfield\ninherits: trust")
        return (
            try EditionReader().read(above, file: "trust.yaml"),
            try EditionReader().read(own, file: "e.yaml") { EditionSource(file: $0 + ".yaml", text: above) }
        )
    }

    @Test(
        "is read where it is as strict, and refused with both places where that cannot be told",
        arguments: pairs.indices)
    func read(_ index: Int) throws {
        let pair = pairs[index]
        do {
            _ = try Self.editions(pair.trust, pair.school)
            #expect(pair.isAsStrict, "\(pair) was read")
        } catch {
            #expect(!pair.isAsStrict, "\(pair): \(error)")
            #expect("\(error)".contains("(trust.yaml:") && "\(error)".contains("e.yaml:10"), "\(error)")
        }
    }

    @Test(
        "never lets pass what the trust's refuses or asks evidence for",
        arguments: pairs.indices.filter { pairs[$0].isAsStrict })
    func neverLooser(_ index: Int) throws {
        let (trust, school) = try Self.editions(pairs[index].trust, pairs[index].school)
        let (above, own) = (trust.makePolicy(), school.makePolicy())
        var source = SeededGenerator(state: UInt64(index))
        var refused = 0
        for _ in 0..<500 {
            let facts = try facts {
                $0.mode = [nil, .virtual, .faceToFace, .blended].randomElement(using: &source) ?? nil
                $0.participants = [nil, 2, 3, 4, 5, 10, 15, 20, 30].randomElement(using: &source) ?? nil
                let amount: Int64? = [nil, 100, 300, 400, 500, 700].randomElement(using: &source) ?? nil
                $0.costs = amount.map { [CostFact(kind: .fee, amount: pounds($0))] }
                let start =
                    [nil, "2026-08-01", "2026-09-15", "2026-11-12", "2027-01-06", "2027-08-15", "2028-01-01"]
                    .randomElement(using: &source) ?? nil
                $0.sessions = [SessionFact(date: start.map(day), minutes: 60)]
            }
            let (theirs, ours) = (above.assess(facts), own.assess(facts))
            if theirs.answer == .doesNotMeet { #expect(ours.answer == .doesNotMeet) }
            if theirs.answer != .meets { #expect(ours.answer != .meets) }
            refused += theirs.answer == .meets ? 0 : 1
        }
        #expect(refused > 0)
    }
}
