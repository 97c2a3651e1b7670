import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

/// An edition with a rule kind, a condition, a rule of its own and an exemption.
private let document = """
    policy: Professional development
    edition: elmfield
    in force: { from: 2026-09-01 }
    clauses:
      - { id: MAT-1, text: only if, force: must, check: every-criterion-unless-required-by-law }
      - { id: MAT-1a, text: priority, force: must, check: serves-open-priority }
      - { id: MAT-1h, text: evidence, force: must, check: informed-by-current-evidence, not older than: 60 months }
      - id: MAT-1k
        text: value
        force: must
        check: cost-per-participant-hour
        at most: { conference: 45 GBP, otherwise: 60 GBP }
      - id: MAT-1m
        text: impact
        force: must
        check: impact-in-proportion
        light up to: { hours: 6, cost: 500 GBP }
        full from: { hours: 30, cost: 1000 GBP }
      - id: LOC-1
        text: notice
        force: should
        when: { cost.total: { over: 500 GBP } }
        require: { days-until-start: { at least: 30 } }
      - { id: LOC-2, text: modes, force: must, require: { mode: { one of: [virtual, blended] } } }

    """

func edition(_ text: String) throws -> PolicyEdition { try EditionReader().read(text, file: "elmfield.yaml") }

private func compare(_ find: String, _ replace: String) throws -> EditionDifferences {
    let changed = document.replacing(find, with: replace)
    try #require(changed != document)
    return EditionComparison(old: try edition(document), new: try edition(changed)).differences()
}

private func shown(_ difference: ClauseDifference) -> [String: ReasonArgument] {
    Dictionary(uniqueKeysWithValues: difference.shown.map { ($0.name, $0.value ?? .term("as recorded")) })
}

@Suite struct ComparisonTests {
    @Test("A raised limit is found, with the four facts that show it and no other")
    func raisedLimit() throws {
        let found = try compare("otherwise: 60 GBP", "otherwise: 65 GBP").found
        let looser = try #require(found.first { $0.old.outcomes == [.notMet] && $0.new.outcomes == [.met] })
        #expect(found.allSatisfy { $0.clause == ClauseIdentifier("MAT-1k") })
        let shown = shown(looser)
        #expect(Set(shown.keys) == ["cost.fee", "participants", "time.total", "approach"])
        #expect(shown["cost.fee"] == .money(Money(minorUnits: 6001)))
        #expect(shown["approach"] != .term("conference"))
        #expect(looser.old.answer == .doesNotMeet && looser.new.answer == .meets)
        #expect(looser.old.findings.map(\.reason) == [ProvisionReason.costAboveLimit.code])
    }

    @Test("A limit of items of the school’s own is found just past its bound")
    func ownItems() throws {
        let clause = "  - { id: LOC-3, text: books, force: must, require: { cost.own: { at most: 40 GBP } } }\n"
        let old = document + clause
        let found = EditionComparison(
            old: try edition(old), new: try edition(old.replacing("at most: 40 GBP", with: "at most: 50 GBP"))
        ).differences().found
        let looser = try #require(found.first { $0.old.outcomes == [.notMet] && $0.new.outcomes == [.met] })
        #expect(shown(looser) == ["cost.own": .money(Money(minorUnits: 4001))])
        #expect(looser.facts.costs?.map(\.kind) == [.own("books")])
    }

    @Test("A raised age, a lowered size and a changed list of words are found just past their bound")
    func thresholds() throws {
        let age = try compare("60 months", "48 months").found
        #expect(age.map(\.old.outcomes) == [[.met]] && age.map(\.new.outcomes) == [[.notMet]])
        #expect(age.map { shown($0) } == [["evidence": .date(day("2022-08-31"))]])

        let size = try compare("hours: 30, cost: 1000 GBP", "hours: 20, cost: 1000 GBP").found
        let stricter = try #require(size.first { $0.old.outcomes == [.met] && $0.new.outcomes == [.notEvidenced] })
        #expect(Set(shown(stricter).keys) == ["cost.fee", "time.total", "impact.plan"])
        #expect(stricter.facts.minutes.map { (1200..<1800).contains($0) } == true)

        let words = try compare("one of: [virtual, blended]", "one of: [virtual]").found
        #expect(words.map { shown($0) } == [["mode": .term("blended")]])
    }

    @Test("A tightened condition is found where both its facts stand just at the bounds")
    func condition() throws {
        let differences = try compare("at least: 30", "at least: 40")
        // Of unknown cost the clause may not speak: then it is enough that the notice is long.
        let unknown = try #require(differences.found.first)
        #expect(unknown.old.outcomes == [.met] && unknown.new.outcomes == [.notEvidenced])
        #expect(shown(unknown) == ["sessions": .list([.count(1), .date(day("2026-10-01"))])])
        #expect(differences.found.count == 2)
        let difference = try #require(differences.found.last)
        #expect(difference.old.outcomes == [.met] && difference.new.outcomes == [.notMet])
        #expect(Set(shown(difference).keys) == ["cost.fee", "sessions"])
        #expect(difference.facts.costs?.map(\.amount) == [Money(minorUnits: 50_001)])
        #expect(difference.facts.sessions?.map(\.date) == [day("2026-10-01")])
        #expect(difference.new.answer == .meets, "a clause that should hold refuses nothing")
        #expect(differences.searched.map(\.isWhole) == [true])
        #expect(differences.searched[0].tried < 400)
    }

    @Test("A dropped rule is found for each outcome it had, by the fewest facts: none where nothing is recorded")
    func droppedRule() throws {
        let differences = try compare(
            "check: serves-open-priority", "judged by: Headteacher, evidence: the plan")
        #expect(differences.found.map(\.old.outcomes) == [[.notEvidenced], [.met], [.notMet]])
        #expect(differences.found.allSatisfy { $0.new.findings.isEmpty })
        #expect(differences.found.map(\.shown.count) == [0, 1, 1])
        #expect(differences.found.map(\.old.answer) == [.notYet, .meets, .doesNotMeet])
        let exemption = try compare(", check: every-criterion-unless-required-by-law", ", judged by: x, evidence: y")
        #expect(exemption.found.map { shown($0) } == [["required-by-law": .term("yes")]])
    }

    @Test("A clause turned from should to must is found where it now stands in the way")
    func force() throws {
        let differences = try compare("force: should", "force: must")
        #expect(differences.found.allSatisfy { $0.old.outcomes == $0.new.outcomes })
        #expect(differences.found.map(\.new.answer) == [.notYet, .doesNotMeet])
        #expect(differences.listed.map(\.part) == [.named("force")])
        #expect(differences.listed.map(\.old) == ["should"] && differences.listed.map(\.new) == ["must"])
    }

    @Test("Nothing is found between an edition and itself, or itself in another order, though every clause is searched")
    func same() throws {
        let old = try edition(document)
        var reordered = old
        reordered.clauses.reverse()
        for new in [old, reordered] {
            let comparison = EditionComparison(old: old, new: new)
            let differences = comparison.differences(replaying: [try exampleFacts()])
            #expect(differences.isEmpty && differences.searched.isEmpty)
        }
        let several = PolicyClause(
            id: ClauseIdentifier("LOC-3"), text: "t", force: .must,
            checks: [old.clauses[1].checks[0], old.clauses[5].checks[0]])
        var (left, right) = (old, old)
        left.clauses.append(several)
        right.clauses.append(several)
        right.clauses[7].checks.reverse()
        let differences = EditionComparison(old: left, new: right).differences(replaying: [try exampleFacts()])
        #expect(differences.found.isEmpty && differences.replayed.isEmpty && differences.listed.isEmpty)
        #expect(differences.searched.map(\.isWhole) == [true])
    }

    @Test("Recorded facts are replayed, and each difference keeps only the facts it needs")
    func replay() throws {
        let old = try shippedEdition()
        let text = ShippedEdition.spring2024.replacing("otherwise: 60 GBP", with: "otherwise: 50 GBP")
        let recorded = [try exampleFacts(), ProvisionFacts(title: "Nothing", date: someDate)]
        let differences = EditionComparison(old: old, new: try edition(text)).differences(replaying: recorded)
        let replayed = try #require(differences.replayed.first)
        #expect(differences.replayed.map(\.index) == [0])
        #expect(replayed.old == .meets && replayed.new == .doesNotMeet)
        #expect(replayed.clauses.map(\.clause.rawValue) == ["MAT-1k"])
        #expect(
            Set(replayed.clauses[0].shown.map(\.name))
                == ["cost.fee", "cost.cover", "participants", "sessions", "approach"])
        #expect(replayed.clauses[0].facts.budget == nil && replayed.clauses[0].facts.costs?.count == 2)
    }

    @Test("Each of the facts shown is needed: without it the difference is gone or another")
    func minimal() throws {
        for (find, replace) in [
            ("otherwise: 60 GBP", "otherwise: 65 GBP"), ("hours: 6, cost: 500", "hours: 9, cost: 400"),
            ("cost.total: { over: 500 GBP }", "cost.total: { over: 400 GBP }"), ("60 months", "12 months"),
        ] {
            let new = try edition(document.replacing(find, with: replace))
            let comparison = EditionComparison(old: try edition(document), new: new)
            for difference in comparison.differences().found {
                let again = comparison.replay([difference.facts]).first?.clauses.first
                #expect(again?.shown.count == difference.shown.count, "\(difference.shown)")
            }
        }
    }

    @Test("The bound holds, and past it full sets are tried and made smaller; the same search finds the same")
    func bounded() throws {
        let new = try edition(document.replacing("otherwise: 60 GBP", with: "otherwise: 65 GBP"))
        let comparison = EditionComparison(old: try edition(document), new: new, setsAtMost: 200)
        let differences = comparison.differences()
        #expect(differences.searched.map(\.tried) == [250] && differences.searched.map(\.isWhole) == [false])
        #expect(differences == comparison.differences())
        #expect(ComparisonRenderer().render(differences).contains("MAT-1k was searched in part: 250 sets"))
        let most = EditionComparison(old: try edition(document), new: new, setsAtMost: 1_500).differences()
        #expect(most.found.contains { $0.old.outcomes == [.notMet] && $0.new.outcomes == [.met] })
    }

    @Test("A threshold among ten facts that must all hold is found, and all ten are shown")
    func manyFacts() throws {
        func wide(_ participants: Int) throws -> PolicyEdition {
            try edition(
                InventedEdition.document(
                    "e",
                    [
                        """
                        { id: LOC-1, text: t, force: must, require: { all: [
                            { cost.total: { at most: 500 GBP } }, { participants: { at least: \(participants) } },
                            { time.total: { at most: 360 minutes } }, { days-until-start: { at least: 30 } },
                            { mode: { one of: [virtual, blended] } }, { attested.diversity: true },
                            { priorities: { at least: 2 } }, { impact.level: { at least: 3 } },
                            { evidence.dated-on: { within: { from: 2020-01-01 } } }, { is-repeated: true } ] } }
                        """
                    ]))
        }
        let differences = EditionComparison(old: try wide(5), new: try wide(8), setsAtMost: 4_000).differences()
        let stricter = differences.found.filter { $0.old.outcomes == [.met] && $0.new.outcomes == [.notMet] }
        #expect(stricter.map(\.shown.count) == [10])
        #expect(stricter.first?.facts.participants.map { (5..<8).contains($0) } == true)
        #expect(differences.searched.map(\.isWhole) == [false])
        #expect(differences.searched.allSatisfy { $0.tried <= 5_000 })
    }

    @Test("Whatever difference random facts show, the search has found", arguments: 0..<4 as Range<UInt64>)
    func complete(_ seed: UInt64) throws {
        var invented = InventedEdition(seed: 300 + seed)
        var facts = InventedFacts(seed: 5000 + seed)
        var (seen, whole) = (0, 0)
        for _ in 0..<15 {
            let figures = (InventedEdition.clauses(invented.figures()), InventedEdition.clauses(invented.figures()))
            let number = invented.facts.number(0...2)
            func document(_ figure: String) throws -> PolicyEdition {
                let own = invented.facts.chance(2) ? figure : invented.clause(1)
                // One clause, whatever it asks.
                let clause = own.replacing("id: P-1", with: "id: F-1").replacing("id: C-1", with: "id: F-1")
                    .replacing("id: F-2", with: "id: F-1").replacing("id: F-3", with: "id: F-1")
                return try edition(InventedEdition.document("e", [clause]))
            }
            let comparison = EditionComparison(
                old: try document(figures.0[number]), new: try document(figures.1[number]), setsAtMost: 3_000)
            let differences = comparison.differences()
            whole += differences.searched.allSatisfy(\.isWhole) ? 1 : 0
            let found = Set(differences.found.map { [$0.old.outcomes, $0.new.outcomes] })
            let recorded = (0..<60).map { _ in
                let full = facts.full()
                return facts.part(of: full, hidingOneIn: 5)
            }
            for replayed in comparison.replay(recorded).flatMap(\.clauses) {
                seen += 1
                #expect(
                    found.contains([replayed.old.outcomes, replayed.new.outcomes]),
                    "\(replayed) \(comparison.old.clauses) \(comparison.new.clauses)")
            }
        }
        print("search, seed \(seed): \(seen) differences of random facts, \(whole) of 15 spaces searched whole")
        #expect(seen > 200 && whole > 5)
    }

    @Test("A rule kind and a fact of an embedder's own: the kind is searched, the fact named as not varied")
    func embedder() throws {
        let kind = RuleKind(
            name: "named-building-block", summary: "It builds on something.",
            make: { clause, _ in .rule(BuildsOn(clause: clause)) })
        let fact = TypedFact<ProvisionFacts>("weather", .truth, "Whether it rains.") { _ in nil }
        let registry = RuleRegistry.standard.adding(kind).adding(facts: [fact])
        func edition(_ clause: String) throws -> PolicyEdition {
            try EditionReader(registry: registry).read(InventedEdition.document("e", [clause]), file: "e.yaml")
        }
        let judged = try edition("{ id: LOC-1, text: t, force: must, judged by: x, evidence: y }")
        let own = EditionComparison(
            old: judged, new: try edition("{ id: LOC-1, text: t, force: must, check: named-building-block }"),
            registry: registry, setsAtMost: 500
        ).differences()
        #expect(own.found.map(\.new.outcomes) == [[.notEvidenced], [.met]])
        #expect(own.found.last.map { shown($0) } == ["builds-on": .term("named")])
        let weather = EditionComparison(
            old: judged, new: try edition("{ id: LOC-1, text: t, force: must, require: { weather: false } }"),
            registry: registry
        ).differences()
        #expect(weather.searched.map(\.notVaried) == [["weather"]] && weather.searched.map(\.isWhole) == [false])
    }
}

private struct BuildsOn: PolicyRule {
    let clause: ClauseIdentifier

    func check(_ facts: ProvisionFacts) -> Finding {
        Finding(
            clause: self.clause, outcome: facts.buildsOn == nil ? .notEvidenced : .met, reason: ReasonCode("builds-on"))
    }
}
