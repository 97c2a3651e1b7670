import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import CPDStorage
import CPDWorkflows
import Testing

@Suite("Kept checks, asked again")
struct ReplayTests {
    @Test("a kept check says later what it said then", arguments: Backend.allCases)
    func replay(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let taken = try await world.decide(try await world.request())
        let again = try await world.workflows.recheck(taken.decision.check, in: try await world.scope())
        #expect(again.then.facts == taken.check.facts)
        #expect(again.agrees)
        #expect(again.now.verdict.answer == .meets)
    }

    @Test(
        "a kept check names the exact text it was made under, and is asked under no other", arguments: Backend.allCases)
    func otherText(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let scope = try await world.scope()
        let kept = try await world.decide(try await world.request()).decision.check
        let adopted = EditionDigest(
            edition: "spring-2024", of: EditionSource(file: "e", text: ShippedEdition.spring2024))
        let again = try await world.workflows.recheck(kept, in: scope)
        #expect(again.then.digests == [adopted] && again.now.edition.digests == [adopted])
        // An edited text under the name of then is refused; under a name of its own it is a trial.
        for (text, isRefused) in [
            (ShippedEdition.spring2024 + "\n", true),
            (ShippedEdition.spring2024.replacing("edition: spring-2024", with: "edition: spring-2027"), false),
        ] {
            let other = try EditionReader().readWithWarnings(EditionSource(file: "e.yaml", text: text))
            guard isRefused else {
                let tried = try await world.workflows.recheck(
                    kept, under: other.edition, readFrom: other.digests, in: scope)
                #expect(tried.agrees && tried.now.edition.digests == other.digests)
                continue
            }
            for digests in [other.digests, []] {
                let words = await refusal(.anotherEdition) {
                    try await world.workflows.recheck(kept, under: other.edition, readFrom: digests, in: scope)
                }
                #expect(words.contains("\(adopted)"), "\(words)")
                #expect(digests.isEmpty || words.contains("\(other.digests[0])"), "\(words)")
            }
        }
        // So is what the store gives in its place, where it is not the text the check names.
        var record = again.then
        record.digests[0] = EditionDigest(edition: "spring-2024", sha256: String(repeating: "0", count: 64))
        let forged = try await world.keep(record, beside: kept)
        let words = await refusal(.anotherEdition) { try await world.workflows.recheck(forged, in: scope) }
        #expect(words.contains("\(record.digests[0])") && words.contains("\(adopted)"), "\(words)")
        // A check of before digests were kept is asked again as it was.
        record.digests = []
        let early = try await world.keep(record, beside: kept)
        #expect(try await world.workflows.recheck(early, in: scope).agrees)
        let edited = try EditionReader().readWithWarnings(
            EditionSource(file: "e.yaml", text: ShippedEdition.spring2024 + "\n"))
        let before = await refusal(.anotherEdition) {
            try await world.workflows.recheck(early, under: edited.edition, readFrom: edited.digests, in: scope)
        }
        #expect(before.contains("\(adopted)") && before.contains("\(edited.digests[0])"), "\(before)")
    }

    @Test(
        "What is recorded later of the same name, with an earlier date, changes nothing in what a check is asked under",
        arguments: Backend.allCases)
    func recordedLater(_ backend: Backend) async throws {
        let above = ShippedEdition.spring2024
        let own = """
            policy: Professional development
            edition: elmfield-2026
            inherits: spring-2024
            in force: { from: 2026-09-01 }

            """
        let world = try await World.elmfield(backend)
        try await world.adopt(own, on: date("2026-09-02"))
        let taken = try await world.decide(try await world.request())
        let scope = try await world.scope()
        let before = try await world.workflows.recheck(taken.decision.check, in: scope)
        #expect(before.then.digests.map(\.edition) == ["elmfield-2026", "spring-2024"] && before.agrees)
        // The school's own text of that name would be inherited before the organisation's.
        let other = above.replacing("CPD should support a school priority", with: "CPD should help")
        try await world.adopt(other + "\n", on: date("2026-09-01"), accepting: true)
        let after = try await world.workflows.recheck(taken.decision.check, in: scope)
        #expect(after == before)
    }
}

extension World {
    /// Keeps a record beside a check that was kept, of the same request.
    fileprivate func keep(
        _ record: CheckRecord, beside check: Identifier<PolicyCheck>
    ) async throws -> Identifier<PolicyCheck> {
        let call = try await self.call()
        let id: Identifier<PolicyCheck> = self.identifier()
        _ = try await self.store.write("keep", as: call.unit, in: call.scope, at: call.now) { session in
            let kept = try session.policyChecks.get(check).value
            try session.policyChecks.insert(
                PolicyCheck(
                    id: id, subject: kept.subject, opportunity: kept.opportunity, request: kept.request,
                    edition: kept.edition, checkedOn: kept.checkedOn, answer: kept.answer, content: record.encode()))
        }
        return id
    }

    fileprivate func adopt(_ text: String, on day: CivilDate, accepting: Bool = true) async throws {
        let input = AdoptionInput(
            text: text, file: "e.yaml", school: self.school.id, body: "Governors", minute: "3", adoptedOn: day,
            acceptsOverlapsAndGaps: accepting)
        _ = try await self.workflows.adopt(input, try await self.call()).value()
    }
}
