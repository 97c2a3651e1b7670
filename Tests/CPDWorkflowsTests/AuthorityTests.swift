import CPDDomain
import CPDPolicyDocument
import CPDStorage
import CPDWorkflows
import Testing

@Suite("Who may record what decides")
struct AuthorityTests {
    private func adopt(_ world: World, as name: String?, at school: Identifier<School>? = nil) async throws {
        _ = try await world.workflows.adopt(
            AdoptionInput(
                text: ShippedEdition.spring2024, file: "elmfield.yaml", school: school, body: "Governing Body",
                minute: "7.2"), try await world.call(as: name)
        ).value()
    }

    @Test(
        "an adoption is recorded by whoever keeps the records of the school, and by nobody else",
        arguments: Backend.allCases)
    func adopting(_ backend: Backend) async throws {
        for (role, may) in Role.allCases.map({ role in
            (
                role,
                [.headteacher, .chairOfGovernors, .governanceProfessional, .trustOfficer, .administrator].contains(role)
            )
        }) {
            let world = try await World.elmfield(.memory, edition: nil)
            _ = try await world.workflows.assignRole(
                RoleInput(person: world["Odile"], school: world.school.id, role: role, from: date("2026-09-01")),
                try await world.call())
            if may {
                try await self.adopt(world, as: "Odile")
            } else {
                let words = await refusal(.wrongRole) { try await self.adopt(world, as: "Odile") }
                #expect(words.contains("chair of governors"), "\(role)")
            }
        }
        let world = try await World.elmfield(backend, edition: nil)
        await refusal(.wrongRole) { try await self.adopt(world, as: "Amina") }
        await refusal(.wrongRole) { try await self.adopt(world, as: "Tunde", at: world.school.id) }
        try await self.adopt(world, as: "Ines", at: world.school.id)
        try await self.adopt(world, as: "Ragna")
        try await self.adoptedInATrust(backend)
    }

    /// In a trust, a head of one school adopts for that school and not for all.
    private func adoptedInATrust(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend, edition: nil)
        let call = try await world.call()
        _ = try await world.store.write("trust", as: call.unit, in: call.scope, at: call.now) { session in
            let stored = try session.organisations.get(world.organisation)
            var trust = stored.value
            trust.kind = .trust
            _ = try session.organisations.update(trust, expecting: stored.revision)
        }
        await refusal(.wrongRole) { try await self.adopt(world, as: "Ragna") }
        try await self.adopt(world, as: "Ragna", at: world.school.id)
        _ = try await world.workflows.assignRole(
            RoleInput(person: world["Odile"], school: nil, role: .trustOfficer, from: date("2026-09-01")),
            try await world.call())
        try await self.adopt(world, as: "Odile")
    }

    @Test(
        "what another says is recorded by themself, or by those the table of roles lets", arguments: Backend.allCases)
    func attesting(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        var input = world.goodInput()
        for index in input.particulars.attestations.indices {
            input.particulars.attestations[index].attestedBy = world["Ragna"]
        }
        for name in ["Amina", "Odile", "Ines"] {
            let words = await refusal(.wrongRole) {
                try await world.workflows.addOpportunity(input, try await world.call(as: name))
            }
            #expect(words.contains("MAT-1b"))
        }
        for name in ["Tunde", "Ragna"] {
            _ = try await world.workflows.addOpportunity(input, try await world.call(as: name)).value()
        }
        let own = try await world.workflows.addOpportunity(world.goodInput(), try await world.call(as: "Amina")).value()
        #expect(Set(own.attestations.map(\.attestedBy)) == [world["Amina"]])
        await refusal(.wrongRole) {
            try await world.workflows.supplementOpportunity(
                own.opportunity.id, with: OpportunityParticulars(attestations: input.particulars.attestations),
                try await world.call(as: "Amina"))
        }
    }

    @Test("that the law requires training is not said by whoever would like to do it", arguments: Backend.allCases)
    func requiredByLaw(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        var input = world.goodInput(requiredByLaw: true)
        input.requiredBy = "Keeping children safe in education, part 1"
        for name in ["Amina", "Tunde", "Ines"] {
            await refusal(.wrongRole) {
                try await world.workflows.request(.new(input), try await world.call(as: name))
            }
        }
        let file = try await world.workflows.addOpportunity(input, try await world.call(as: "Ragna")).value()
        let said = try #require(file.attestations.first { $0.clause == .requiredByLaw })
        #expect(said.source == input.requiredBy && said.attestedBy == world["Ragna"])
        _ = try await world.workflows.assignRole(
            RoleInput(person: world["Odile"], school: world.school.id, role: .administrator, from: date("2026-09-01")),
            try await world.call())
        _ = try await world.workflows.addOpportunity(input, try await world.call(as: "Odile")).value()
    }

    private func record(_ world: World, _ name: String, to person: String, as giver: String) async throws
        -> Identifier<Responsibility>
    {
        try await world.workflows.recordResponsibility(
            ResponsibilityInput(
                person: world[person], school: world.school.id, name: name, from: date("2026-09-01")),
            try await world.call(as: giver)
        ).value().value.id
    }

    @Test(
        "a post to which the governing body appoints is recorded by the chair, never by the head or for oneself",
        arguments: Backend.allCases)
    func ownPosts(_ backend: Backend) async throws {
        let world = try await World.routed(backend)
        await refusal(.wrongRole) { try await self.record(world, "Named Governors", to: "Odile", as: "Ragna") }
        await refusal(.ownRole) { try await self.record(world, "named governors", to: "Ines", as: "Ines") }
        let held = try await self.record(world, "named governors", to: "Odile", as: "Ines")
        await refusal(.wrongRole) {
            try await world.workflows.endResponsibility(held, on: date("2026-12-01"), try await world.call(as: "Ragna"))
        }
        _ = try await world.workflows.endResponsibility(
            held, on: date("2026-12-01"), try await world.call(as: "Odile")
        ).value()
        // Whatever decides nothing is the head's to record, as the table of roles says.
        _ = try await self.record(world, "first-aider", to: "Odile", as: "Ragna")
        await refusal(.wrongRole) { try await self.record(world, "key holder", to: "Odile", as: "Ines") }
    }

    @Test("nor does the head delegate a post that stands above the head", arguments: Backend.allCases)
    func delegating(_ backend: Backend) async throws {
        let world = try await World.routed(backend)
        _ = try await self.record(world, "named governors", to: "Odile", as: "Ines")
        func input(_ post: String) -> DelegationInput {
            DelegationInput(
                school: world.school.id, post: post, person: world["Amina"], from: World.today, minute: "Letter")
        }
        for post in ["named governors", "chair of governors"] {
            await refusal(.wrongRole) {
                try await world.workflows.delegate(input(post), try await world.call(as: "Ragna"))
            }
        }
        let delegation = try await world.workflows.delegate(
            input("named governors"), try await world.call(as: "Odile")
        ).value()
        await refusal(.wrongRole) {
            try await world.workflows.endDelegation(
                delegation.value.id, on: date("2026-12-01"), try await world.call(as: "Ragna"))
        }
        _ = try await world.workflows.endDelegation(
            delegation.value.id, on: date("2026-12-01"), try await world.call(as: "Ines")
        ).value()
    }
}
