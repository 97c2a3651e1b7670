import CPDDomain
import CPDStorage
import CPDWorkflows
import Testing

/// Whether somebody of Elmfield may give somebody a role: Ragna is its head, Ines its chair of governors, Tunde a senior
/// leader, Amina a teacher.
private struct Giving: Sendable, CustomTestStringConvertible {
    let giver: String
    let role: Role
    let taker: String
    let refusal: Refusal.Code?

    init(_ giver: String, _ role: Role, to taker: String, _ refusal: Refusal.Code? = nil) {
        self.giver = giver
        self.role = role
        self.taker = taker
        self.refusal = refusal
    }

    var testDescription: String { "\(self.role.rawValue) from \(self.giver) to \(self.taker)" }

    static let all =
        [Role.cpdLeader, .seniorLeader, .lineManager, .appraiser, .mentor, .administrator, .coverOrganiser, .finance]
        .flatMap { role in
            [
                Giving("Ragna", role, to: "Amina"), Giving("Ragna", role, to: "Ragna", .ownRole),
                Giving("Ines", role, to: "Amina", .wrongRole), Giving("Tunde", role, to: "Amina", .wrongRole),
                Giving("Amina", role, to: "Odile", .wrongRole), Giving("Amina", role, to: "Amina", .ownRole),
            ]
        }
        + [Role.headteacher, .chairOfGovernors, .governor, .governanceProfessional, .auditor, .dataProtectionOfficer]
        .flatMap { role in
            [
                Giving("Ines", role, to: "Odile"), Giving("Ines", role, to: "Ines", .ownRole),
                Giving("Ragna", role, to: "Odile", .wrongRole), Giving("Ragna", role, to: "Ragna", .ownRole),
                Giving("Tunde", role, to: "Odile", .wrongRole), Giving("Amina", role, to: "Odile", .wrongRole),
            ]
        } + [
            // There is no trust officer yet: the first is given by those who give the governing body's roles.
            Giving("Ines", .trustOfficer, to: "Odile"), Giving("Ragna", .trustOfficer, to: "Odile", .wrongRole),
            Giving("Amina", .trustOfficer, to: "Odile", .wrongRole),
        ]
}

@Suite("Who gives which role")
struct GivingRolesTests {
    @Test("is as the table of roles says, and nobody gives one to themself")
    func table() async throws {
        for giving in Giving.all {
            let world = try await World.elmfield(.memory, edition: nil)
            #expect(
                try await self.give(world, giving.role, by: giving.giver, to: giving.taker) == giving.refusal,
                "\(giving.testDescription)")
        }
    }

    @Test("is the same on every store", arguments: Backend.allCases)
    func everywhere(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend, edition: nil)
        #expect(try await self.give(world, .governor, by: "Ragna", to: "Odile") == .wrongRole)
        #expect(try await self.give(world, .governor, by: "Ines", to: "Odile") == nil)
        // A trust officer gives every role, and once there is one the chair gives that role no more.
        #expect(try await self.give(world, .trustOfficer, by: "Ines", to: "Odile") == nil)
        #expect(try await self.give(world, .trustOfficer, by: "Ines", to: "Amina") == .wrongRole)
        for role in Role.allCases where role != .governor {
            #expect(try await self.give(world, role, by: "Odile", to: "Amina") == nil, "\(role)")
        }
    }

    @Test("the first chair is given by the head, and the first head by whoever acts")
    func firsts() async throws {
        let world = try await World.elmfield(.memory, edition: nil)
        // Nobody holds any role before there was a school year.
        let day = date("2020-01-01")
        #expect(try await self.give(world, .finance, by: "Tunde", to: "Amina", on: day) == .wrongRole)
        #expect(try await self.give(world, .headteacher, by: "Tunde", to: "Tunde", on: day) == .ownRole)
        #expect(try await self.give(world, .headteacher, by: "Tunde", to: "Odile", on: day) == nil)
        #expect(try await self.give(world, .chairOfGovernors, by: "Tunde", to: "Amina", on: day) == .wrongRole)
        #expect(try await self.give(world, .chairOfGovernors, by: "Odile", to: "Amina", on: day) == nil)
        #expect(try await self.give(world, .governor, by: "Odile", to: "Tunde", on: day) == .wrongRole)
        #expect(try await self.give(world, .governor, by: "Amina", to: "Tunde", on: day) == nil)
    }

    @Test("and who takes one away is whoever could give it, or whoever holds it")
    func ending() async throws {
        let world = try await World.elmfield(.memory, edition: nil)
        let held = try await world.workflows.assignRole(
            RoleInput(person: world["Odile"], school: world.school.id, role: .governor, from: date("2026-09-01")),
            try await world.call(as: "Ines")
        ).value().value.id
        let day = date("2026-12-01")
        for name in ["Ragna", "Amina"] {
            await refusal(.wrongRole) {
                try await world.workflows.endRole(held, on: day, try await world.call(as: name))
            }
        }
        _ = try await world.workflows.endRole(held, on: day, try await world.call(as: "Odile")).value()
        _ = try await world.workflows.endRole(held, on: day, try await world.call(as: "Ines")).value()
    }

    @Test("somebody who is added gets no role that whoever adds them may not give")
    func withAPost() async throws {
        let world = try await World.elmfield(.memory, edition: nil)
        func input(_ role: Role) -> PersonInput {
            PersonInput(
                givenName: "Samir", familyName: "Haddon", school: world.school.id, capacity: .governor,
                staffGroup: .governor, title: "Parent governor", from: World.today, until: nil, role: role)
        }
        await refusal(.wrongRole) {
            try await world.workflows.addPerson(input(.governor), try await world.call(as: "Ragna"))
        }
        _ = try await world.workflows.addPerson(input(.governor), try await world.call(as: "Ines")).value()
    }

    @Test("and who says who answers for whom is the head, not a teacher")
    func supervisions() async throws {
        let world = try await World.elmfield(.memory, edition: nil)
        let input = SupervisionInput(
            person: world["Amina"], supervisor: world["Tunde"], capacity: .lineManager, school: world.school.id,
            from: date("2026-09-01"))
        for name in ["Amina", "Tunde", "Ines"] {
            await refusal(.wrongRole) {
                try await world.workflows.supervise(input, try await world.call(as: name))
            }
        }
        // Their line manager may be who decides about the head's own requests.
        let own = SupervisionInput(
            person: world["Ragna"], supervisor: world["Tunde"], capacity: .lineManager, school: world.school.id,
            from: date("2026-09-01"))
        for (name, other) in [("Ragna", nil), ("Odile", "Ragna")] as [(String, String?)] {
            await refusal(.ownRole) {
                try await world.workflows.supervise(own, try await world.call(as: name, for: other))
            }
        }
        let made = try await world.workflows.supervise(input, try await world.call(as: "Ragna")).value().value.id
        await refusal(.wrongRole) {
            try await world.workflows.endSupervision(made, on: World.today, try await world.call(as: "Amina"))
        }
    }

    /// Gives a role, and answers why not.
    private func give(
        _ world: World, _ role: Role, by giver: String, to taker: String, on day: CivilDate = World.today
    ) async throws -> Refusal.Code? {
        let input = RoleInput(person: world[taker], school: world.school.id, role: role, from: day)
        do {
            _ = try await world.workflows.assignRole(input, try await world.call(as: giver, on: day)).value()
            return nil
        } catch let refusal as Refusal {
            return refusal.code
        }
    }
}
