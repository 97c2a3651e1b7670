import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows
import Testing

@Suite("Costs by items the school has words of its own for")
struct OwnItemTests {
    private static let edition = FundedEdition.text
        .replacing(
            "  excluded items: [travel]", with: "  items: [books, examination, parking]\n  excluded items: [parking]"
        )
        .replacing(
            "items: [fee], shares: { school: 50 % }, at most: { school: 200 GBP } }",
            with: """
                items: [fee, examination], shares: { school: 50 % }, at most: { school: 200 GBP } }
                    - { category: career, items: [books], shares: { school: 100 % }, at most: { school: 30 GBP } }
                """
        )
        .replacing("    items: [fee]\n    never for", with: "    items: [fee, examination]\n    never for")
        .replacing(
            "  first:\n",
            with:
                "  first:\n    - { name: list, asks for: interview, by: Headteacher, when: { cost.own: { over: 100 GBP } } }\n"
        )

    /// A course with costs of the school's own, each for everybody together.
    private func course(
        _ world: World, _ title: String = "Diploma", for items: [(String, String)]
    ) -> OpportunityInput {
        var input = world.course(title, fee: "400.00 GBP")
        for (item, amount) in items {
            input.particulars.costs.append(
                CostInput(
                    kind: .own(item), amount: known(Money(amount)), fallsOn: date("2026-12-01"),
                    budgetLine: world.line.id))
        }
        return input
    }

    private static let all = [("books", "45.50 GBP"), ("examination", "75.00 GBP"), ("parking", "6.00 GBP")]

    @Test(
        "are shared, capped and left out by the edition, and the budget is asked for the school’s part",
        arguments: Backend.allCases)
    func shared(_ backend: Backend) async throws {
        let world = try await World.funded(backend, edition: Self.edition)
        let made = try await world.request(by: "Amina", self.course(world, for: Self.all))
        let funding = try #require(made.funding)
        #expect(funding.costs.map(\.split.cost.item) == ["fee", "books", "examination", "parking"])
        #expect(funding.pays("school", "books") == 3000 && funding.pays("employee", "books") == 1550)
        #expect(funding.pays("school", "examination") == 3750 && funding.pays("employee", "examination") == 3750)
        #expect(funding.pays("employee", "parking") == 600)
        #expect(funding.costs.last?.split.note.reason == .itemExcluded)
        #expect(funding.first.map(\.trigger.name) == ["list", "agreement"], "own items of £126.50 ask for the talk")
        let asked = try #require(made.check.facts.budget?.first)
        // Half of the fee and of the examination, and £30 of the books.
        #expect(asked.asked == Money("267.50 GBP") && asked.paidByOthers == Money("259.00 GBP"))
        #expect(made.check.facts.fullCost == Money("526.50 GBP"))
        let kept = try await world.store.read(in: try await world.scope()) { session in
            try session.costItems.values(.init(opportunity: made.opportunity.id)).compactMap(\.kind.ownWord).sorted()
        }
        #expect(kept == ["books", "examination", "parking"])
    }

    @Test("count for what is paid back where the edition says so", arguments: Backend.allCases)
    func repaid(_ backend: Backend) async throws {
        let world = try await World.funded(backend, edition: Self.edition)
        let made = try await world.attended(self.course(world, for: Self.all))
        let found = try await world.leaving(made, LeavingInput(leavesOn: date("2027-06-01"), reason: "a new post"))
        #expect(found.matter.paid?.map(\.item).contains("books") == true, "what was paid is told whole")
        // The school's £200 of the fee and £37.50 of the examination, for eighteen of 24 months; books are not repaid.
        #expect(found.standing?.owed == Money("178.12 GBP"))
    }

    @Test("are refused where the edition has no such word, with the nearest it has", arguments: Backend.allCases)
    func refused(_ backend: Backend) async throws {
        let world = try await World.funded(backend, edition: Self.edition)
        for (word, nearest) in [("boks", "books"), ("traval", "travel"), ("Parkin", "parking")] {
            let said = await refusal(.invalid) {
                try await world.request(by: "Amina", self.course(world, for: [(word, "5.00 GBP")]))
            }
            #expect(said.contains("\"\(word)\"") && said.contains("Did you mean \"\(nearest)\"?"), "\(said)")
        }
        let none = await refusal(.invalid) {
            try await world.request(by: "Amina", self.course(world, for: [("telescope", "5.00 GBP")]))
        }
        #expect(none.contains("books, examination, parking") && !none.contains("Did you mean"), "\(none)")
        await refusal(.missing) { try await world.request(by: "Amina", self.course(world, for: [(" ", "5.00 GBP")])) }
        let file = try await world.add(self.course(world, for: [("Books", "5.00 GBP"), ("Travel", "7.00 GBP")]))
        #expect(Set(file.costs.map(\.kind)) == [.fee, .cover, .own("books"), .travel])
        let supplement = OpportunityParticulars(costs: [
            CostInput(kind: .own("bokos"), amount: known(Money("1.00 GBP")), fallsOn: date("2026-12-01"))
        ])
        let call = try await world.call(as: "Ragna")
        let said = await refusal(.invalid) {
            try await world.workflows.supplementOpportunity(file.opportunity.id, with: supplement, call)
        }
        #expect(said.contains("Did you mean \"books\"?"), "\(said)")
    }

    @Test("keep their word and what was decided when a later edition has none of it", arguments: Backend.allCases)
    func laterEdition(_ backend: Backend) async throws {
        let world = try await World.funded(backend, edition: Self.edition)
        let made = try await world.attended(self.course(world, for: Self.all))
        let open = try await world.request(by: "Odile", self.course(world, "Waiting", for: [("books", "20.00 GBP")]))
        let later = FundedEdition.text.replacing("elmfield-funding", with: "elmfield-later")
            .replacing("from: 2026-09-01", with: "from: 2027-01-01")
        _ = try await world.workflows.adopt(
            AdoptionInput(
                text: later, file: "later.yaml", body: "Governing Body", minute: "4.1", adoptedOn: date("2026-12-10")),
            try await world.call(on: date("2026-12-10")))
        let found = try await world.leaving(made, LeavingInput(leavesOn: date("2027-06-01"), reason: "a new post"))
        #expect(found.edition.name == "elmfield-funding" && found.standing?.owed == Money("178.12 GBP"))
        let day = date("2027-01-11")
        let position = try await world.workflows.funding(
            of: open.request.value.id, on: day, in: try await world.scope())
        let books = try #require(position?.costs.first { $0.split.cost.item == "books" })
        #expect(books.split.cost.amount == Money("20.00 GBP") && books.split.note.reason == .shareUnset)
        let call = try await world.call(as: "Amina", on: day)
        await refusal(.invalid) {
            try await world.workflows.request(.new(self.course(world, "New", for: [("books", "20.00 GBP")])), call)
        }
    }

    @Test(
        "are recorded as they are said where no edition is in force, unless it is for a kind every school has",
        arguments: Backend.allCases)
    func noEdition(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend, edition: nil)
        let file = try await world.add(self.course(world, for: [("field guides", "12.00 GBP")]))
        #expect(file.costs.contains { $0.kind == .own("field guides") })
        for (word, kind) in [("fees", "fee"), ("traval", "travel"), ("Salaried-time", "salaried time")] {
            let said = await refusal(.invalid) { try await world.add(self.course(world, for: [(word, "5.00 GBP")])) }
            #expect(said.contains("\"\(word)\"") && said.hasSuffix("Did you mean \"\(kind)\"?"), "\(said)")
        }
    }
}
