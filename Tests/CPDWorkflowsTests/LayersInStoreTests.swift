import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import CPDStorage
import CPDWorkflows
import Testing

private func edition(_ name: String, _ clause: String, layer: String, inherits: String? = nil, more: String = "")
    -> String
{
    """
    policy: Professional learning
    layer: \(layer)
    edition: \(name)
    \(inherits.map { "inherits: \($0)" } ?? "words: {}")
    in force: { from: 2026-09-01\(more) }
    clauses:
      - { id: \(clause), text: Plain., force: must, judged by: Headteacher, evidence: a note }

    """
}

/// A trust with two schools and a nursery class of the first, each a school of the store.
private struct Trust {
    let store: CPDStore
    let workflows: Workflows
    let scope: Scope
    var schools: [School] = []
    private var generator: IdentifierGenerator

    init(_ backend: Backend) async throws {
        self.store = try await backend.makeStore()
        self.workflows = Workflows(store: self.store)
        var generator = IdentifierGenerator(seed: 11)
        let now = Timestamp(startOf: World.today)
        let organisation: Identifier<Organisation> = generator.next(at: now)
        let founding = try await Authority(over: self.store).scope(founding: organisation)
        let names = ["Glenburn Primary School", "Glenburn Nursery Class", "Hillfoot School"]
        let input = FoundingInput(
            name: "Strathmoor Trust", kind: .trust, financialYearStartMonth: 9,
            schools: names.map { SchoolRecord(name: $0, urn: nil) }, memberSince: date("2020-09-01"))
        let call = Call(scope: founding, unit: generator.next(at: now), now: now, today: World.today)
        let found = try await self.workflows.found(input, call).value()
        self.generator = generator
        self.scope = try await Authority(over: self.store).scope(for: .system, in: organisation)
        self.schools = found.schools
    }

    private mutating func next(in scope: Scope, on day: CivilDate) -> Call {
        let now = Timestamp(startOf: day)
        return Call(scope: scope, unit: self.generator.next(at: now), now: now, today: day)
    }

    mutating func adopt(
        _ text: String, at school: Int? = nil, from: String? = nil, accepting: Bool = false,
        on day: CivilDate = World.today
    ) async throws {
        let input = AdoptionInput(
            text: text, file: "e.yaml", school: school.map { self.schools[$0].id }, body: "Board", minute: "3",
            inForceFrom: from.map(date), acceptsOverlapsAndGaps: accepting)
        _ = try await self.workflows.adopt(input, self.next(in: self.scope, on: day))
    }

    func clauses(at school: Int) async throws -> [String] {
        try await self.workflows.editionInForce(at: self.schools[school].id, on: World.today, in: self.scope)?
            .edition.clauses.map(\.id.rawValue) ?? []
    }
}

@Suite("Editions in layers, adopted into one store")
struct LayersInStoreTests {
    @Test("A nursery class inherits its school's edition, which inherits the trust's", arguments: Backend.allCases)
    func threeLayers(_ backend: Backend) async throws {
        var trust = try await Trust(backend)
        try await trust.adopt(edition("trust-2026", "TRU-1", layer: "trust"))
        try await trust.adopt(edition("glenburn-2026", "GLE-1", layer: "school", inherits: "trust-2026"), at: 0)
        let nursery = edition("nursery-2026", "NUR-1", layer: "nursery", inherits: "glenburn-2026")
        try await trust.adopt(nursery, at: 1)
        #expect(try await trust.clauses(at: 0) == ["TRU-1", "GLE-1"])
        #expect(try await trust.clauses(at: 1) == ["TRU-1", "GLE-1", "NUR-1"])
        #expect(try await trust.clauses(at: 2) == ["TRU-1"])
        let known = try await trust.workflows.editionsToInherit(
            at: trust.schools[1].id, on: World.today, in: trust.scope)
        #expect(known.keys.sorted() == ["glenburn-2026", "nursery-2026", "trust-2026"])
    }

    @Test("The organisation's edition inherits none of a school", arguments: Backend.allCases)
    func upwards(_ backend: Backend) async throws {
        var trust = try await Trust(backend)
        try await trust.adopt(edition("glenburn-2026", "GLE-1", layer: "school"), at: 0)
        let error = await #expect(throws: DocumentError.self) {
            var trust = trust
            try await trust.adopt(edition("trust-2026", "TRU-1", layer: "trust", inherits: "glenburn-2026"))
        }
        #expect(error?.description.contains("There is no edition \"glenburn-2026\" to inherit.") == true)
    }

    @Test("Of two schools' texts of one name nobody guesses which is inherited", arguments: Backend.allCases)
    func ambiguous(_ backend: Backend) async throws {
        var trust = try await Trust(backend)
        try await trust.adopt(edition("autumn-2026", "GLE-1", layer: "school"), at: 0)
        let nursery = edition("nursery-2026", "NUR-1", layer: "nursery", inherits: "autumn-2026")
        try await trust.adopt(nursery, at: 1)
        let before = try await trust.clauses(at: 1)
        let later = World.today.adding(days: 1)
        try await trust.adopt(edition("autumn-2026", "HIL-1", layer: "school"), at: 2, on: later)
        #expect(try await trust.clauses(at: 1) == before, "what another school adopts later changes nothing")
        let words = await refusal(.invalid) {
            var trust = trust
            try await trust.adopt(
                nursery.replacing("nursery-2026", with: "nursery-2027"), at: 1, from: "2027-09-01", on: later)
        }
        #expect(words.contains("autumn-2026"))
    }

    @Test(
        "Days that overlap another edition of the same body, or leave a gap, are refused as the check tells them",
        arguments: Backend.allCases)
    func days(_ backend: Backend) async throws {
        var trust = try await Trust(backend)
        try await trust.adopt(edition("first", "TRU-1", layer: "trust", more: ", until: 2027-09-01"))
        for (from, words) in [("2027-08-01", "both are"), ("2027-10-01", "no edition is")] {
            let error = await #expect(throws: DocumentError.self) {
                var trust = trust
                try await trust.adopt(edition("second", "TRU-1", layer: "trust"), from: from)
            }
            #expect(error?.description.hasPrefix("e.yaml:5:11: ") == true, "\(error?.description ?? "")")
            #expect(error?.description.contains(words) == true)
        }
        try await trust.adopt(edition("second", "TRU-1", layer: "trust"), from: "2027-09-01")
        try await trust.adopt(edition("third", "TRU-1", layer: "trust"), from: "2027-09-01", accepting: true)
        let all = try await trust.store.read(in: trust.scope) { try $0.adoptedEditions.values() }
        #expect(all.map(\.name).sorted() == ["first", "second", "third"])
    }
}
