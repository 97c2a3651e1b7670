import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

@Suite struct PolicyPropertyTests {
    /// Outcomes that rest on it that somebody recorded that there is none; nothing more can be shown.
    private static let bare: Set<ReasonCode> = Set(
        [
            ProvisionReason.servesNoPriority, .noSessions, .noExpertise, .costNothing, .asksNothing,
            .feedbackNotActedOn, .noStandardWithoutReason, .requiredByLaw,
        ].map(\.code))

    private func edition(_ clauses: [String]) throws -> PolicyEdition {
        try EditionReader().read(InventedEdition.document("invented", clauses), file: "invented.yaml")
    }

    @Test(
        "Whatever is recorded, every rule answers, and each outcome shows evidence or names the missing fact",
        arguments: 0..<4 as Range<UInt64>)
    func total(_ seed: UInt64) throws {
        var invented = InventedEdition(seed: seed)
        var facts = InventedFacts(seed: 1000 + seed, isExtreme: true)
        var counts: [Outcome: Int] = [:]
        for _ in 0..<40 {
            let edition = try self.edition(invented.clauses())
            let policy = edition.makePolicy()
            for _ in 0..<25 {
                let full = facts.full()
                let subject = facts.part(of: full, hidingOneIn: 4)
                let verdict = policy.assess(subject)
                #expect(verdict.findings.count == edition.clauses.count)
                for finding in verdict.findings {
                    counts[finding.outcome, default: 0] += 1
                    let rests =
                        !finding.evidence.isEmpty || !finding.arguments.isEmpty || Self.bare.contains(finding.reason)
                    let names = SentenceCatalogue.english.remedy(for: finding).isBlank == false
                    #expect(finding.outcome == .notEvidenced ? names : rests, "\(finding)")
                    #expect(!SentenceCatalogue.english.sentence(for: finding).isEmpty)
                }
            }
        }
        print("facts × documents, seed \(seed): 40 documents, 1,000 subjects, \(Self.words(counts))")
        #expect(counts.count == 4 && counts.values.allSatisfy { $0 > 50 })
    }

    @Test("Adding evidence never turns met into not evidenced", arguments: 0..<4 as Range<UInt64>)
    func evidenceGrows(_ seed: UInt64) throws {
        var invented = InventedEdition(seed: 50 + seed)
        var facts = InventedFacts(seed: 2000 + seed)
        var (met, more) = (0, 0)
        for _ in 0..<40 {
            let policy = try self.edition(invented.clauses()).makePolicy()
            for _ in 0..<25 {
                let full = facts.full()
                let part = facts.part(of: full, hidingOneIn: 4)
                for (before, after) in zip(policy.assess(part).findings, policy.assess(full).findings) {
                    more += before.outcome == .notEvidenced && after.outcome == .met ? 1 : 0
                    guard before.outcome == .met else { continue }
                    met += 1
                    #expect(after.outcome != .notEvidenced, "\(before) \(after)")
                }
            }
        }
        print("evidence added, seed \(seed): \(met) findings that were met, \(more) that came to be met")
        #expect(met > 500 && more > 100)
    }

    @Test(
        "An edition that tightens another never permits what that one refuses", arguments: 0..<4 as Range<UInt64>)
    func tightening(_ seed: UInt64) throws {
        var invented = InventedEdition(seed: 100 + seed)
        var facts = InventedFacts(seed: 3000 + seed)
        var (refused, stricter) = (0, 0)
        for _ in 0..<40 {
            let figures = invented.figures()
            let above = InventedEdition.clauses(figures) + [invented.clause(1), invented.clause(2)]
            let parent = InventedEdition.document("trust", above)
            let own = InventedEdition.clauses(invented.figures(below: figures)) + [invented.clause(3)]
            let child = InventedEdition.document(
                "school", own.filter { _ in !invented.facts.chance(4) }, inherits: "trust")
            let policies = (
                try EditionReader().read(parent, file: "trust.yaml").makePolicy(),
                try EditionReader().read(child, file: "school.yaml") { _ in
                    EditionSource(file: "trust.yaml", text: parent)
                }.makePolicy()
            )
            for _ in 0..<25 {
                let subject = facts.full()
                let (inherited, tightened) = (policies.0.assess(subject), policies.1.assess(subject))
                if inherited.answer == .doesNotMeet { #expect(tightened.answer != .meets) }
                for before in inherited.findings {
                    let after = tightened.findings.first { $0.clause == before.clause }
                    if before.outcome == .notMet || before.outcome == .notEvidenced {
                        refused += 1
                        #expect(after?.outcome != .met && after != nil, "\(before)")
                    } else if after?.outcome == .notMet || after?.outcome == .notEvidenced {
                        stricter += 1
                    }
                }
            }
        }
        print("tightened, seed \(seed): \(refused) findings refused under both, \(stricter) by the tighter one alone")
        #expect(refused > 2000 && stricter > 40)
    }

    @Test("A school cannot exempt what its trust holds without exception; an exemption of the trust stands")
    func exemption() throws {
        let exempt = "{ id: LOC-1, text: t, force: must, check: every-criterion-unless-required-by-law }"
        let parent = InventedEdition.document("trust", ["{ id: P-1, text: t, force: must, check: within-budget }"])
        let child = InventedEdition.document("school", [exempt], inherits: "trust")
        func read(_ parent: String) throws -> PolicyEdition {
            try EditionReader().read(child, file: "school.yaml") { _ in EditionSource(file: "trust.yaml", text: parent)
            }
        }
        let error = #expect(throws: DocumentError.self) { try read(parent) }
        #expect(
            error?.description
                == "school.yaml:6:11: P-1 binds without every-criterion-unless-required-by-law in the edition inherited "
                + "(trust.yaml:6:11); it cannot be loosened here.")
        let both = InventedEdition.document(
            "trust",
            [exempt.replacing("LOC-1", with: "P-2"), "{ id: P-1, text: t, force: must, check: within-budget }"])
        #expect(try read(both).clauses.count == 3)
    }

    @Test("The order of the rules changes no finding and no answer", arguments: 0..<4 as Range<UInt64>)
    func order(_ seed: UInt64) throws {
        var invented = InventedEdition(seed: 150 + seed)
        var facts = InventedFacts(seed: 4000 + seed)
        var subjects = 0
        for _ in 0..<40 {
            let clauses = invented.clauses()
            let (one, other) = (
                try self.edition(clauses).makePolicy(),
                try self.edition(clauses.shuffled(using: &invented.facts.generator)).makePolicy()
            )
            for _ in 0..<20 {
                let full = facts.full()
                let subject = facts.part(of: full, hidingOneIn: 6)
                let (left, right) = (one.assess(subject), other.assess(subject))
                #expect(left.answer == right.answer)
                #expect(Set(left.findings) == Set(right.findings) && left.findings.count == right.findings.count)
                subjects += 1
            }
        }
        print("order of rules, seed \(seed): \(subjects) subjects under 40 documents in two orders")
        #expect(subjects == 800)
    }

    @Test("A difference found by comparing is one when both editions are asked", arguments: 0..<2 as Range<UInt64>)
    func comparing(_ seed: UInt64) throws {
        var invented = InventedEdition(seed: 200 + seed)
        var found = 0
        for _ in 0..<15 {
            let (old, new) = (try self.edition(invented.clauses()), try self.edition(invented.clauses()))
            let differences = EditionComparison(old: old, new: new, setsAtMost: 300).differences()
            for difference in differences.found {
                found += 1
                let outcomes = [old, new].map { edition in
                    edition.makePolicy().assess(difference.facts).findings.filter { $0.clause == difference.clause }
                        .map(\.outcome)
                }
                #expect(outcomes == [difference.old.outcomes, difference.new.outcomes])
            }
            #expect(EditionComparison(old: old, new: old, setsAtMost: 300).differences().isEmpty)
        }
        print("comparing, seed \(seed): \(found) differences between 15 pairs of documents")
        #expect(found > 60)
    }

    private static func words(_ counts: [Outcome: Int]) -> String {
        counts.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.value) \($0.key.rawValue)" }
            .joined(separator: ", ")
    }
}

extension String? {
    fileprivate var isBlank: Bool { self?.allSatisfy(\.isWhitespace) ?? true }
}
