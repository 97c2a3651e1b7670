import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import CPDStorage
import CPDWorkflows
import Testing

@Suite("Who sees which records by the edition in force")
struct ConfidentialityTests {
    /// The shipped edition, with who sees which records.
    private static func edition(_ rules: String, words: String = "") -> String {
        ShippedEdition.spring2024 + "\n" + words + "confidentiality:\n" + rules + "\n"
    }

    private static let rules = """
          - { record: need, seen by: [participant, Headteacher, pastoral lead], clause: AUD-1 }
          - { record: need from appraisal, seen by: [participant, appraiser], clause: AUD-1 }
          - { record: certificate, seen by: [participant, Headteacher] }
          - { record: evaluation, seen by: unset }
          - { record: attendance, seen by: [participant, CPD leader] }
        """

    private func scope(_ world: World, as name: String, on day: CivilDate = World.today) async throws -> Scope {
        try await world.workflows.scope(for: Actor(person: world[name]), in: world.organisation, on: day)
    }

    private func world(_ backend: Backend, _ rules: String = Self.rules) async throws -> World {
        let world = try await World.elmfield(backend, edition: Self.edition(rules))
        for origin in [NeedOrigin.selfEvaluation, .appraisal] {
            _ = try await world.workflows.recordNeed(
                NeedInput(
                    school: world.school.id, person: world["Amina"], level: .individual, origin: origin,
                    summary: "Phonics, from \(origin.rawValue)", evidence: "Agreed"), try await world.call())
        }
        _ = try await world.workflows.supervise(
            SupervisionInput(
                person: world["Amina"], supervisor: world["Odile"], capacity: .lineManager, school: world.school.id,
                from: date("2026-09-01")), try await world.call())
        return world
    }

    private func status(_ world: World, of name: String = "Amina", by asker: String) async throws -> PersonStatus {
        try await world.workflows.status(
            of: world[name], on: World.today, in: try await self.scope(world, as: asker))
    }

    @Test(
        "a role that may see by the table and may not by the edition sees nothing, and is told the clause",
        arguments: Backend.allCases)
    func needs(_ backend: Backend) async throws {
        let world = try await self.world(backend)
        let own = try await self.status(world, by: "Amina")
        #expect(own.openNeeds.count == 2 && own.withheld.isEmpty, "nobody is kept from their own records")
        let manager = try await self.status(world, by: "Odile")
        #expect(manager.openNeeds.isEmpty)
        let kept = try #require(manager.withheld.first { $0.kind == .need })
        #expect(kept.clause == ClauseIdentifier("AUD-1") && kept.note.reason == ConfidentialityReason.seenByOthers.code)
        #expect(!manager.withheld.contains { $0.kind == .appraisal }, "the table does not let them see it at all")
        let head = try await self.status(world, by: "Ragna")
        #expect(head.openNeeds.map(\.origin) == [.selfEvaluation])
        #expect(head.withheld.map(\.kind).contains(.appraisal))
        // The store itself shows no more than that, whatever is asked of it.
        for (name, count) in [("Amina", 2), ("Odile", 0), ("Ragna", 1), ("Tunde", 0)] {
            let seen = try await world.store.read(in: try await self.scope(world, as: name)) { try $0.needs.values() }
            #expect(seen.count == count, "\(name)")
        }
        let school = try await world.workflows.status(
            of: world.school.id, on: World.today, in: try await self.scope(world, as: "Tunde"))
        #expect(school.openNeeds.isEmpty && school.inPost[.teacher] == 1)
    }

    @Test("certificates and attendance are left blank for whom the edition does not name", arguments: Backend.allCases)
    func blank(_ backend: Backend) async throws {
        let world = try await self.world(backend)
        _ = try await world.attended()
        func on(_ asker: String) async throws -> PersonStatus {
            let day = date("2026-12-03")
            return try await world.workflows.status(
                of: world["Amina"], on: day, in: try await self.scope(world, as: asker, on: day))
        }
        let (own, leader, head) = (try await on("Amina"), try await on("Tunde"), try await on("Ragna"))
        #expect(own.standing?.training.count == 1 && own.development.count == 1 && own.evaluationsDue.count == 1)
        #expect(leader.standing?.training == [] && leader.standing?.time.isEmpty == false)
        #expect(leader.development.isEmpty && leader.talksDue.isEmpty)
        #expect(Set(leader.withheld.map(\.kind)) == [.need, .certificate, .evaluation, .attendance])
        // The head leads development where nobody else does, and whose evaluation it is nobody guesses.
        #expect(head.standing?.training.count == 1 && head.development.count == 1 && head.evaluationsDue.isEmpty)
        #expect(head.withheld.first { $0.kind == .evaluation }?.note.reason == UnsetReason.confidentiality.code)
    }

    @Test(
        "a post of the school's own, and a post that is delegated, are let in by the edition",
        arguments: Backend.allCases)
    func ownPosts(_ backend: Backend) async throws {
        let world = try await self.world(backend)
        #expect(try await self.status(world, by: "Tunde").openNeeds.isEmpty)
        _ = try await world.workflows.delegate(
            DelegationInput(
                school: world.school.id, post: "Headteacher", person: world["Tunde"], from: date("2026-11-12"),
                until: date("2026-11-20"), minute: "Letter of 9 November"), try await world.call(as: "Ragna"))
        #expect(try await self.status(world, by: "Tunde").openNeeds.map(\.origin) == [.selfEvaluation])
        let later = date("2026-11-20")
        let after = try await world.workflows.status(
            of: world["Amina"], on: later, in: try await self.scope(world, as: "Tunde", on: later))
        #expect(after.openNeeds.isEmpty, "the delegation is over")
        _ = try await world.workflows.recordResponsibility(
            ResponsibilityInput(
                person: world["Tunde"], school: world.school.id, name: "Pastoral lead", from: date("2026-09-01")),
            try await world.call())
        let held = try await world.workflows.status(
            of: world["Amina"], on: later, in: try await self.scope(world, as: "Tunde", on: later))
        #expect(held.openNeeds.map(\.origin) == [.selfEvaluation])
        _ = try await world.workflows.recordResponsibility(
            ResponsibilityInput(
                person: world["Ines"], school: world.school.id, name: "Pastoral lead", from: date("2026-09-01")),
            try await world.call())
        await #expect(throws: StorageError.self, "the edition lets nobody in whom the table keeps out") {
            _ = try await self.status(world, by: "Ines")
        }
    }

    @Test("an edition that names nobody narrows nothing, and a later one narrows from its first day on")
    func byDate() async throws {
        let world = try await World.elmfield(.memory)
        _ = try await world.workflows.recordNeed(
            NeedInput(
                school: world.school.id, person: world["Amina"], level: .individual, origin: .selfEvaluation,
                summary: "Phonics", evidence: "Agreed"), try await world.call())
        #expect(try await self.status(world, by: "Tunde").openNeeds.count == 1)
        let text = Self.edition(Self.rules).replacing("spring-2024", with: "winter-2026")
            .replacing("from: 2024-04-15", with: "from: 2026-12-01")
        _ = try await world.workflows.adopt(
            AdoptionInput(
                text: text, file: "winter.yaml", body: "Teaching and Learning committee", minute: "7.9",
                adoptedOn: World.today), try await world.call())
        #expect(try await self.status(world, by: "Tunde").openNeeds.count == 1)
        let day = date("2026-12-01")
        let later = try await world.workflows.status(
            of: world["Amina"], on: day, in: try await self.scope(world, as: "Tunde", on: day))
        #expect(later.openNeeds.isEmpty && later.withheld.contains { $0.kind == .need })
    }

    @Test("whoever has a part in deciding requests sees them whatever the edition says of others")
    func requests() async throws {
        let world = try await self.world(.memory, "  - { record: request, seen by: [participant], clause: MAT-1 }")
        let made = try await world.request()
        let id = made.request.value.id
        _ = try await world.workflows.check(
            request: id, on: World.today, in: try await self.scope(world, as: "Ragna"))
        await #expect(throws: StorageError.self) {
            _ = try await world.workflows.check(
                request: id, on: World.today, in: try await self.scope(world, as: "Tunde"))
        }
    }

    @Test("what is repaid is refused to whom the edition does not name, with the clause", arguments: Backend.allCases)
    func repayment(_ backend: Backend) async throws {
        let rules =
            "confidentiality: [ { record: repayment agreement, seen by: [participant, finance], clause: MAT-1 } ]\n"
        let world = try await World.funded(backend, edition: FundedEdition.text + rules)
        let made = try await world.request(by: "Amina", world.course())
        _ = try await world.step(made, as: "Ragna")
        func position(_ name: String) async throws -> RepaymentPosition {
            try await world.workflows.repayment(
                of: made.request.value.id, by: world["Amina"], leaving: LeavingInput(leavesOn: date("2027-06-01")),
                in: try await self.scope(world, as: name))
        }
        #expect(try await position("Amina").person.id == world["Amina"])
        let words = await refusal(.confidential) { try await position("Ragna") }
        #expect(words.contains("elmfield-funding") && words.contains("finance"))
        await #expect {
            _ = try await position("Tunde")
        } throws: {
            ($0 as? Refusal)?.clause == ClauseIdentifier("MAT-1")
        }
    }
}
