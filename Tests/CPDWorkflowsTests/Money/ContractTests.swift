import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows
import Testing

@Suite("What is recorded of contracts, and who may ask by it")
struct ContractTests {
    /// Who may ask by an edition, of somebody new on a contract; a course until 1 December 2026.
    private func reasons(
        _ world: World, _ contract: ContractInput, share: Int = 1000, until: String? = nil,
        capacity: Capacity = .employee
    ) async throws -> [String: String] {
        try await world.hire("Bronwen", contract, share: share, until: until, capacity: capacity)
        return try #require(try await world.request(by: "Bronwen", world.course()).funding).reasons("Bronwen")
    }

    @Test(
        "a permanent contract has no end, one for a time ends as agreed or with the post, and what is not recorded is not evidenced",
        arguments: [
            (ContractInput(kind: .permanent), nil, "contract-has-no-end"),
            (ContractInput(kind: .permanent), "2027-04-01", "contract-ends-too-soon"),
            (ContractInput(kind: .fixedTerm, endsOn: date("2027-06-01")), nil, "contract-outlasts"),
            (ContractInput(kind: .fixedTerm, endsOn: date("2027-05-31")), nil, "contract-ends-too-soon"),
            (ContractInput(kind: .fixedTerm, endsOn: date("2028-05-31")), "2027-04-01", "contract-ends-too-soon"),
            (ContractInput(kind: .fixedTerm, endsOn: date("2026-10-31")), nil, "contract-end-not-recorded"),
            (ContractInput(kind: .fixedTerm), nil, "contract-end-not-recorded"),
            (ContractInput(kind: .casual), nil, "contract-end-not-recorded"),
            (ContractInput(), nil, "contract-end-not-recorded"),
        ] as [(ContractInput, String?, String)])
    func end(_ contract: ContractInput, _ until: String?, _ reason: String) async throws {
        let world = try await World.funded(.memory)
        #expect(try await self.reasons(world, contract, until: until)["contract outlasts the course"] == reason)
    }

    @Test(
        "probation is passed, runs, or is none; once it is over nobody is taken to have passed it",
        arguments: [
            (.passed(date("2026-11-12")), "probation-passed"), (.until(date("2026-11-12")), "on-probation"),
            (.until(date("2026-11-11")), "probation-not-recorded"), (.notAgreed, "no-probation"),
            (nil, "probation-not-recorded"),
        ] as [(Probation?, String)])
    func probation(_ probation: Probation?, _ reason: String) async throws {
        let world = try await World.funded(.memory)
        let found = try await self.reasons(world, ContractInput(probation: probation))
        #expect(found["probation passed"] == reason)
    }

    @Test(
        "groups are told by the kind of contract, the share and the capacity; what nobody recorded leaves nobody in or out",
        arguments: [
            ("casual", .casual, 1000, .employee, "group-excluded"),
            ("casual", .permanent, 1000, .employee, "group-not-excluded"),
            ("casual", nil, 1000, .employee, "groups-not-recorded"),
            ("casual", nil, 1000, .agency, "group-not-excluded"),
            ("part-time", nil, 600, .employee, "group-excluded"),
            ("part-time", nil, 1000, .employee, "group-not-excluded"),
            ("part-time", nil, 600, .volunteer, "group-not-excluded"),
            ("casual, peripatetic", nil, 1000, .peripatetic, "group-excluded"),
        ] as [(String, ContractKind?, Int, Capacity, String)])
    func groups(_ groups: String, _ kind: ContractKind?, _ share: Int, _ capacity: Capacity, _ reason: String)
        async throws
    {
        let edition = FundedEdition.text.replacing("groups: [agency]", with: "groups: [\(groups)]")
        let world = try await World.funded(.memory, edition: edition)
        let found = try await self.reasons(world, ContractInput(kind: kind), share: share, capacity: capacity)
        #expect(found["excluded groups"] == reason)
    }

    @Test("two halves are the whole, and probation passed in one post is passed")
    func posts() async throws {
        let edition = FundedEdition.text.replacing("groups: [agency]", with: "groups: [part-time]")
        let world = try await World.funded(.memory, edition: edition)
        try await world.hire(
            "Bronwen", ContractInput(kind: .permanent, probation: .passed(date("2025-01-01"))), share: 500)
        var second = PostInput(
            person: world["Bronwen"], school: world.school.id, capacity: .employee, staffGroup: .support,
            title: "Librarian", from: date("2026-09-01"), contractShare: 500)
        second.contract = ContractInput(kind: .fixedTerm, endsOn: date("2026-12-31"), probation: .until(World.today))
        _ = try await world.workflows.addPost(second, try await world.call())
        let reasons = try #require(try await world.request(by: "Bronwen", world.course()).funding).reasons("Bronwen")
        #expect(reasons["excluded groups"] == "group-not-excluded" && reasons["probation passed"] == "probation-passed")
        #expect(reasons["contract outlasts the course"] == "contract-has-no-end")
    }

    @Test("what is paid back goes by the contract recorded on the last day, unless another is said")
    func repayment() async throws {
        let edition = FundedEdition.text.replacing(
            "evenly over: 24 months", with: "evenly over: { fixed-term: 12 months, otherwise: 24 months }")
        let world = try await World.funded(.memory, edition: edition)
        try await world.hire("Bronwen", ContractInput())
        let made = try await world.request(by: "Bronwen", world.course(fee: "400.00 GBP"))
        _ = try await world.step(made, as: "Ragna")
        var leaving = LeavingInput(
            leavesOn: date("2027-06-01"), reason: "a new post", completedOn: date("2026-12-01"))
        func standing() async throws -> RepaymentStanding? {
            try await world.workflows.repayment(
                of: made.request.value.id, by: world["Bronwen"], leaving: leaving, in: try await world.scope()
            ).standing
        }
        #expect(try await standing()?.note.reason == .contractNotRecorded)
        let post = try await world.posts(of: "Bronwen")[0]
        _ = try await world.workflows.changeContract(
            of: post.id, to: .fixedTerm, endingOn: date("2027-08-31"), try await world.call()
        ).value()
        #expect(try await standing()?.owed == Money("100.00 GBP"))
        leaving.contract = .permanent
        #expect(try await standing()?.owed == Money("150.00 GBP"))
    }

    @Test("a contract is recorded of the whole post, and changes from a day on", arguments: Backend.allCases)
    func changes(_ backend: Backend) async throws {
        let world = try await World.funded(backend)
        let post = try await world.posts(of: "Amina")[0]
        func change(
            _ kind: ContractKind, _ end: String? = nil, from day: String? = nil, of post: Engagement,
            as name: String? = nil
        ) async throws {
            _ = try await world.workflows.changeContract(
                of: post.id, to: kind, endingOn: end.map { date($0) }, from: day.map { date($0) },
                try await world.call(as: name)
            ).value()
        }
        await refusal(.wrongRole) { try await change(.permanent, of: post, as: "Amina") }
        await refusal(.invalid) { try await change(.permanent, "2027-08-31", of: post) }
        await refusal(.invalid) { try await change(.fixedTerm, "2001-08-31", of: post) }
        try await change(.fixedTerm, "2027-08-31", of: post)
        await refusal(.exists) { try await change(.fixedTerm, "2027-08-31", of: post) }
        await refusal(.missing) { try await change(.permanent, of: post) }
        try await change(.permanent, from: "2027-01-01", of: post)
        var held = try await world.posts(of: "Amina")
        #expect(held.map(\.contractKind) == [.fixedTerm, .permanent])
        #expect(held.map(\.contractEndsOn) == [date("2027-08-31"), nil])
        #expect(held.map(\.period.until) == [date("2027-01-01"), nil] && held[1].sourceIdentifier != nil)
        _ = try await world.workflows.changeShare(
            of: held[1].id, to: 600, from: date("2027-03-01"), try await world.call()
        ).value()
        held = try await world.posts(of: "Amina")
        #expect(held.map(\.contractKind) == [.fixedTerm, .permanent, .permanent] && held[2].contractShare == 600)
    }

    @Test("probation is recorded once for what it is, never as passed on a day to come", arguments: Backend.allCases)
    func recorded(_ backend: Backend) async throws {
        let world = try await World.funded(backend)
        let post = try await world.posts(of: "Amina")[0]
        func record(_ probation: Probation, as name: String? = nil) async throws {
            _ = try await world.workflows.recordProbation(probation, in: post.id, try await world.call(as: name))
                .value()
        }
        await refusal(.wrongRole) { try await record(.notAgreed, as: "Amina") }
        await refusal(.invalid) { try await record(.passed(date("2026-11-13"))) }
        try await record(.until(date("2027-01-31")))
        await refusal(.exists) { try await record(.until(date("2027-01-31"))) }
        try await record(.passed(World.today))
        #expect(try await world.posts(of: "Amina").map(\.probation) == [.passed(World.today)])
    }

    @Test("an import of staff leaves what is recorded of the contract", arguments: Backend.allCases)
    func imported(_ backend: Backend) async throws {
        let world = try await World.funded(backend)
        let post = try await world.posts(of: "Amina")[0]
        _ = try await world.workflows.changeContract(of: post.id, to: .permanent, try await world.call()).value()
        let report = try await world.workflows.importStaff(Staff.records, .init(), try await world.call()).value()
        #expect(report.changesNothing, "\(report)")
        #expect(try await world.posts(of: "Amina").map(\.contractKind) == [.permanent])
    }
}

extension World {
    /// Somebody new, in post since September 2024.
    fileprivate func hire(
        _ name: String, _ contract: ContractInput, share: Int = 1000, until: String? = nil,
        capacity: Capacity = .employee
    ) async throws {
        var input = PersonInput(
            givenName: name, familyName: "Pugh", school: self.school.id, capacity: capacity, staffGroup: .teacher,
            title: "Teacher", from: date("2024-09-01"), until: until.map { date($0) }, contractShare: share)
        input.contract = contract
        self.know(name, try await self.workflows.addPerson(input, try await self.call()).value().value.id)
    }

    fileprivate func posts(of name: String) async throws -> [Engagement] {
        try await self.store.read(in: try await self.scope()) { session in
            try session.engagements.values(.init(person: self[name])).sorted { $0.period.from < $1.period.from }
        }
    }
}
