import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows
import Testing

@Suite("The most in a year for each team")
struct TeamLimitTests {
    private static func edition(_ limit: String = "{ per: team, at most: 900 GBP }") -> String {
        FundedEdition.paidWhole.replacing("  repayment:", with: "  yearly limits: [ \(limit) ]\n  repayment:")
    }

    private func world(_ backend: Backend, edition: String = Self.edition()) async throws -> World {
        let world = try await World.funded(backend, edition: edition)
        for (name, team) in [("Amina", "Key Stage 2"), ("Odile", "key stage 2"), ("Tunde", "Office")] {
            _ = try await world.team(name, team)
        }
        return world
    }

    private func limit(_ made: RequestMade, _ team: String) throws -> LimitPosition {
        try #require(made.funding?.limits.first { $0.team == team })
    }

    @Test("what was committed for anybody in the team counts, and another team’s does not", arguments: Backend.allCases)
    func committed(_ backend: Backend) async throws {
        let world = try await self.world(backend)
        for (name, fee) in [("Amina", "300.00 GBP"), ("Odile", "400.00 GBP"), ("Tunde", "200.00 GBP")] {
            let made = try await world.request(by: name, world.course("Of \(name)", fee: fee))
            _ = try await world.step(made, as: "Ragna")
        }
        let more = try await world.request(by: "Odile", world.course("One more", fee: "250.00 GBP"))
        let (sum, most) = (known(Money("950.00 GBP")), known(Money("900.00 GBP")))
        let found = try self.limit(more, "Key Stage 2")
        #expect(
            found.note
                == FundingNote(
                    .overLimit, [.term("per team"), .money(sum), .money(most), .money(known(Money("50.00 GBP")))]))
        #expect(found.name == "Key Stage 2" && found.person == nil && found.year == "2026–27")
        let other = try await world.request(by: "Tunde", world.course("In the office", fee: "250.00 GBP"))
        #expect(try self.limit(other, "Office").note.arguments[1] == .money(known(Money("450.00 GBP"))))
        #expect(other.funding?.limits.count == 1)
    }

    @Test("who changes team takes along nothing that was committed before", arguments: Backend.allCases)
    func changed(_ backend: Backend) async throws {
        let world = try await self.world(backend)
        let first = try await world.request(by: "Odile", world.course("Before", fee: "400.00 GBP"))
        _ = try await world.step(first, as: "Ragna")
        _ = try await world.team("Odile", "Office", from: date("2026-11-20"))
        let call = try await world.call(as: "Odile", on: date("2026-11-23"))
        let made = try await world.workflows.request(.new(world.course("After", fee: "100.00 GBP")), call).value()
        #expect(try self.limit(made, "Office").note.arguments[1] == .money(known(Money("100.00 GBP"))))
        let colleague = try await world.workflows.request(
            .new(world.course("Colleague", fee: "50.00 GBP")),
            try await world.call(as: "Amina", on: date("2026-11-23"))
        ).value()
        #expect(try self.limit(colleague, "Key Stage 2").note.arguments[1] == .money(known(Money("450.00 GBP"))))
    }

    @Test(
        "of a group over several teams each has its part, and what is for all together is no team’s",
        arguments: Backend.allCases)
    func group(_ backend: Backend) async throws {
        let world = try await self.world(backend)
        let plan = world.course("In school", fee: "400.00 GBP", travel: "30.00 GBP")
        let people = ["Amina", "Odile", "Tunde", "Ragna"].map { world[$0] }
        let group = try await world.workflows.plan(.new(plan), for: people, try await world.call(as: "Tunde")).value()
        #expect(try self.limit(group, "Key Stage 2").note.arguments[1] == .money(known(Money("60.00 GBP"))))
        #expect(try self.limit(group, "Office").note.arguments[1] == .money(known(Money("30.00 GBP"))))
        let unknown = try #require(group.funding?.limits.first { $0.person == world["Ragna"] })
        #expect(unknown.note == FundingNote(.teamNotRecorded, [.text("Ragna Lindqvist")]) && unknown.team == nil)
        for team in ["Key Stage 2", "Office"] {
            #expect(try self.limit(group, team).together == ["In school"], "what is asked for all is left out by name")
        }
        _ = try await world.step(group, as: "Ragna")
        let own = try await world.workflows.plan(
            .new(world.course("For the stage", fee: "500.00 GBP")), for: [world["Amina"], world["Odile"]],
            try await world.call(as: "Tunde")
        ).value()
        let found = try self.limit(own, "Key Stage 2")
        #expect(found.note.arguments[1] == .money(known(Money("560.00 GBP"))), "all are of the team: it is the team’s")
        #expect(found.together == ["In school"])
    }

    @Test(
        "where all that is asked is for several teams together, nothing is asked of each", arguments: Backend.allCases)
    func together(_ backend: Backend) async throws {
        let world = try await self.world(backend)
        let group = try await world.workflows.plan(
            .new(world.course("In school", fee: "400.00 GBP")), for: [world["Amina"], world["Tunde"]],
            try await world.call(as: "Tunde")
        ).value()
        for team in ["Key Stage 2", "Office"] {
            let found = try self.limit(group, team)
            #expect(
                found.note
                    == FundingNote(
                        .withinLimit, [.term("per team"), .money(.zero(.gbp)), .money(known(Money("900.00 GBP")))]))
            #expect(found.together == ["In school"])
        }
        let other = try await self.world(
            backend, edition: Self.edition("{ per: team, at most: 900 GBP, category: role }"))
        let career = try await other.workflows.plan(
            .new(other.course("In school", fee: "400.00 GBP")), for: [other["Amina"], other["Tunde"]],
            try await other.call(as: "Tunde")
        ).value()
        let uncounted = try self.limit(career, "Office")
        #expect(uncounted.note.reason == .limitNotForCategory && uncounted.together.isEmpty)
    }

    @Test("categories that do not count are left out, and an unset limit asks for no team", arguments: Backend.allCases)
    func categories(_ backend: Backend) async throws {
        let world = try await self.world(
            backend, edition: Self.edition("{ per: team, at most: 900 GBP, category: career }"))
        let role = try await world.request(by: "Amina", world.course("Role", category: "role", fee: "800.00 GBP"))
        #expect(try self.limit(role, "Key Stage 2").note.reason == .limitNotForCategory)
        _ = try await world.step(role, as: "Ragna")
        let career = try await world.request(by: "Odile", world.course(fee: "100.00 GBP"))
        #expect(try self.limit(career, "Key Stage 2").note.arguments[1] == .money(known(Money("100.00 GBP"))))
        let unset = try await World.funded(backend, edition: Self.edition("{ per: team, at most: unset }"))
        let made = try await unset.request(by: "Amina", unset.course())
        #expect(made.funding?.limits.map(\.note) == [FundingNote(.limitUnset, [.term("per team")])])
    }

    @Test("a team is recorded with the post, from a day on, in one spelling", arguments: Backend.allCases)
    func recorded(_ backend: Backend) async throws {
        let world = try await self.world(backend)
        #expect(try await world.teams("Odile") == ["Key Stage 2"], "as the school writes it already")
        await refusal(.exists) { try await world.team("Odile", "KEY STAGE 2") }
        await refusal(.missing) { try await world.team("Odile", "Office") }
        await refusal(.missing) { try await world.team("Odile", " ", from: date("2026-10-01")) }
        await refusal(.invalid) { try await world.team("Odile", "Office", from: date("2020-01-01")) }
        await refusal(.wrongRole) { try await world.team("Odile", "Office", from: date("2026-10-01"), as: "Amina") }
        _ = try await world.team("Odile", "Office", from: date("2026-10-01"))
        _ = try await world.team("Odile", nil, from: date("2027-01-01"))
        #expect(try await world.teams("Odile") == ["Key Stage 2", "Office", nil])
        // The contract and what an import knows it by go on; a change of share keeps the team.
        let posts = try await world.posts("Amina")
        _ = try await world.workflows.changeShare(
            of: posts[0].id, to: 600, from: date("2026-12-01"), try await world.call(as: "Ragna"))
        #expect(try await world.teams("Amina") == ["Key Stage 2", "Key Stage 2"])
        var input = PersonInput(
            givenName: "Wren", familyName: "Calloway", school: world.school.id, capacity: .employee,
            staffGroup: .support, title: "Cook", from: date("2026-09-01"))
        input.team = "office"
        let wren = try await world.workflows.addPerson(input, try await world.call(as: "Ragna")).value()
        world.know("Wren", wren.value.id)
        #expect(try await world.teams("Wren") == ["Office"])
        var second = PostInput(
            person: wren.value.id, school: world.school.id, capacity: .employee, staffGroup: .other, title: "Caretaker",
            from: date("2026-10-01"))
        second.team = "Premises"
        _ = try await world.workflows.addPost(second, try await world.call(as: "Ragna"))
        #expect(try await world.teams("Wren") == ["Office", "Premises"])
    }
}

extension World {
    fileprivate func posts(_ name: String) async throws -> [Engagement] {
        try await self.store.read(in: try await self.scope()) { session in
            try session.engagements.values(.init(person: self[name])).sorted { $0.period.from < $1.period.from }
        }
    }

    fileprivate func teams(_ name: String) async throws -> [String?] { try await self.posts(name).map(\.team) }

    fileprivate func team(
        _ name: String, _ team: String?, from day: CivilDate? = nil, as who: String = "Ragna"
    ) async throws -> Engagement {
        let post = try await self.posts(name).last
        return try await self.workflows.changeTeam(
            of: known(post).id, to: team, from: day, try await self.call(as: who)
        ).value().value
    }
}
