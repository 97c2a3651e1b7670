import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows
import Testing

@Suite("The most in a year, over what is committed already")
struct YearlyLimitTests {
    private static func edition(_ limits: String) -> String {
        FundedEdition.paidWhole.replacing("  repayment:", with: "  yearly limits:\n\(limits)\n  repayment:")
    }

    private static let forCareer = Self.edition(
        "    - { per: person, at most: 900 GBP, category: career, pro rata: false }\n    - { per: team, at most: 2000 GBP }"
    )

    private func note(_ made: RequestMade, _ per: YearlyLimit.Holder = .person) throws -> FundingNote {
        try #require(made.funding?.limits.first { $0.limit.per == per }).note
    }

    @Test(
        "what was committed for somebody in the year counts, and what is declined or another's does not",
        arguments: Backend.allCases)
    func committed(_ backend: Backend) async throws {
        let world = try await World.funded(backend, edition: Self.forCareer)
        let first = try await world.request(by: "Amina", world.course(fee: "400.00 GBP"))
        let (gbp400, gbp900) = (known(Money("400.00 GBP")), known(Money("900.00 GBP")))
        #expect(
            try self.note(first) == FundingNote(.withinLimit, [.term("per person"), .money(gbp400), .money(gbp900)]))
        _ = try await world.step(first, as: "Ragna")
        let other = try await world.request(by: "Tunde", world.course("Another’s", fee: "100.00 GBP"))
        #expect(try self.note(other).reason == .withinLimit)
        _ = try await world.step(other, as: "Ragna")
        let second = try await world.request(by: "Amina", world.course("Second", fee: "600.00 GBP"))
        #expect(
            try self.note(second)
                == FundingNote(
                    .overLimit,
                    [
                        .term("per person"), .money(known(Money("1000.00 GBP"))), .money(gbp900),
                        .money(known(Money("100.00 GBP"))),
                    ]))
        #expect(second.funding?.limits.first?.name == "Amina Okafor" && second.funding?.limits.first?.year == "2026–27")
        _ = try await world.step(second, .declined, as: "Ragna", reason: "Over the limit.")
        let third = try await world.request(by: "Amina", world.course("Third", fee: "500.00 GBP"))
        #expect(try self.note(third).reason == .withinLimit)
    }

    @Test("another category does not count, and one that nobody recorded is not evidenced", arguments: Backend.allCases)
    func categories(_ backend: Backend) async throws {
        let world = try await World.funded(backend, edition: Self.forCareer)
        let role = try await world.request(by: "Amina", world.course("For the role", category: "role"))
        #expect(try self.note(role).reason == .limitNotForCategory)
        _ = try await world.step(role, as: "Ragna")
        let career = try await world.request(by: "Amina", world.course(fee: "300.00 GBP"))
        #expect(try self.note(career).reason == .withinLimit)
        let unsaid = try await world.request(by: "Odile", world.course("Unsaid", category: nil, fee: "50.00 GBP"))
        #expect(try self.note(unsaid).reason == .categoryNotRecorded)
        _ = try await world.step(unsaid, as: "Ragna")
        let after = try await world.request(by: "Odile", world.course("After", fee: "50.00 GBP"))
        #expect(try self.note(after).reason == .spentNotRecorded, "what was spent on this category is not known")
    }

    @Test("a limit per team is not evidenced while nobody recorded to which somebody belongs")
    func noTeam() async throws {
        let world = try await World.funded(.memory, edition: Self.forCareer)
        let made = try await world.request(by: "Amina", world.course())
        #expect(try self.note(made, .team) == FundingNote(.teamNotRecorded, [.text("Amina Okafor")]))
        #expect(try self.note(made, .team).outcome == .notEvidenced)
    }

    @Test(
        "each financial year has its own limit, and a cost for several is nobody’s in particular",
        arguments: Backend.allCases)
    func yearsAndGroups(_ backend: Backend) async throws {
        let world = try await World.funded(
            backend, edition: Self.edition("    - { per: person, at most: 500 GBP, pro rata: true }"))
        _ = try await world.setBudget("1000.00 GBP", year: 2027)
        let plan = world.course("In school", fee: "400.00 GBP", travel: "30.00 GBP")
        let group = try await world.workflows.plan(
            .new(plan), for: [world["Amina"], world["Odile"]], try await world.call(as: "Tunde")
        ).value()
        #expect(group.funding?.limits.map(\.name).sorted() == ["Amina Okafor", "Odile Brannock"])
        #expect(try self.note(group).arguments.dropFirst().first == .money(known(Money("30.00 GBP"))))
        #expect(group.funding?.limits.map(\.together) == [["In school"], ["In school"]])
        let whole = try await world.workflows.plan(
            .new(world.course("For both", fee: "400.00 GBP")), for: [world["Amina"], world["Odile"]],
            try await world.call(as: "Tunde")
        ).value()
        #expect(try self.note(whole).reason == .withinLimit)
        #expect(try self.note(whole).arguments[1] == .money(.zero(.gbp)), "nothing is asked for one by oneself")
        #expect(whole.funding?.limits.map(\.together) == [["For both"], ["For both"]])
        _ = try await world.step(group, as: "Ragna")
        var input = world.course("Two years", fee: "200.00 GBP")
        var later = input.particulars.costs[0]
        later.fallsOn = date("2027-10-01")
        later.amount = known(Money("600.00 GBP"))
        input.particulars.costs.append(later)
        let made = try await world.request(by: "Amina", input)
        let limits = try #require(made.funding?.limits)
        #expect(limits.map(\.year) == ["2026–27", "2027–28"])
        #expect(limits.map(\.note.reason) == [.withinLimit, .overLimit])
        #expect(limits[0].note.arguments[1] == .money(known(Money("230.00 GBP"))))
        #expect(limits[0].together == ["In school"] && limits[1].together.isEmpty)
    }
}
