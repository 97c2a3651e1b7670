import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows
import Testing

@Suite("What the edition says of money for a request")
struct FundingPositionTests {
    @Test("who asks is told which terms of eligibility are met, and what is not evidenced", arguments: Backend.allCases)
    func eligibility(_ backend: Backend) async throws {
        let world = try await World.funded(backend)
        let made = try await world.request(by: "Amina", world.course())
        let reasons = try #require(made.funding).reasons("Amina")
        #expect(
            reasons == [
                "minimum service": "service-long-enough", "contract outlasts the course": "contract-end-not-recorded",
                "probation passed": "probation-not-recorded", "excluded groups": "group-not-excluded",
                "no evaluation owed": "no-evaluation-owed",
            ])
    }

    @Test(
        "service is counted over posts without a break, and a contract ends with its last post",
        arguments: Backend.allCases)
    func service(_ backend: Backend) async throws {
        let world = try await World.funded(backend)
        for (from, until) in [("2026-02-01", "2026-09-01"), ("2026-09-01", "2027-04-01")] {
            let record = Staff.record(
                "p9", "Wren", "Calloway", from: date(from), until: date(until))
            var post = record
            post.posts[0].sourceIdentifier = "post-\(from)"
            _ = try await world.workflows.importStaff([post], .init(), try await world.call())
        }
        let people = try await world.store.read(in: try await world.scope()) { try $0.people.values() }
        world.know("Wren", known(people.first { $0.givenName == "Wren" }).id)
        let funding = try #require(try await world.request(by: "Wren", world.course()).funding)
        let terms = funding.eligibility[0].terms
        #expect(
            terms[0].note
                == FundingNote(.serviceTooShort, [.date(date("2026-02-01")), .months(12), .date(date("2027-02-01"))]))
        #expect(terms[0].term.waivedBy == .role(.headteacher))
        #expect(
            terms[1].note == FundingNote(.contractEndsTooSoon, [.date(date("2027-03-31")), .date(date("2027-06-01"))]))
    }

    @Test("an evaluation that is owed is told with the next request, until it is given", arguments: Backend.allCases)
    func evaluationOwed(_ backend: Backend) async throws {
        let world = try await World.funded(backend)
        _ = try await world.attended()
        let day = date("2026-12-03")
        let input = world.course("Second module")
        let made = try await world.workflows.request(
            .new(world.lateCourse(input)), try await world.call(as: "Amina", on: day)
        ).value()
        let owed = made.funding?.eligibility[0].terms.last?.note
        #expect(owed == FundingNote(.evaluationOwed, [.list([.text("Leading literacy")])]))
        let before = try await world.workflows.funding(
            of: made.request.value.id, on: World.today, in: try await world.scope())
        #expect(before?.reasons("Amina")["no evaluation owed"] == "no-evaluation-owed", "not known on that day")
        let decided = try await world.workflows.decideStage(
            DecisionInput(made.request.value.id, .declined, reason: "Evaluate first."),
            try await world.call(as: "Ragna", on: day)
        ).value()
        #expect(decided.funding?.reasons("Amina")["no evaluation owed"] == "evaluation-owed")
    }

    @Test("what the law requires everybody may ask for", arguments: Backend.allCases)
    func requiredByLaw(_ backend: Backend) async throws {
        let world = try await World.funded(backend)
        var input = world.course()
        input.requiredByLaw = true
        let file = try await world.workflows.addOpportunity(input, try await world.call(as: "Ragna")).value()
        let made = try await world.workflows.request(
            .known(file.opportunity.id), try await world.call(as: "Amina")
        ).value()
        #expect(Set(made.funding?.reasons("Amina").values.map(\.self) ?? []) == ["eligibility-not-for-required"])
    }

    @Test("a group that no record tells apart is not evidenced", arguments: Backend.allCases)
    func unknownGroup(_ backend: Backend) async throws {
        let edition = FundedEdition.text.replacing("groups: [agency]", with: "groups: [casual, teacher]")
        let world = try await World.funded(backend, edition: edition)
        let teacher = try await world.request(by: "Amina", world.course())
        #expect(teacher.funding?.reasons("Amina")["excluded groups"] == "group-excluded")
        let other = try await world.request(by: "Odile", world.course("Another"))
        #expect(other.funding?.reasons("Odile")["excluded groups"] == "groups-not-recorded")
    }

    @Test("who pays is told cost by cost, with limits and what is left out", arguments: Backend.allCases)
    func whoPays(_ backend: Backend) async throws {
        let world = try await World.funded(backend)
        let made = try await world.request(by: "Amina", world.course(travel: "40.00 GBP"))
        let funding = try #require(made.funding)
        #expect(funding.pays("school", "fee") == 20_000 && funding.pays("employee", "fee") == 40_000)
        #expect(funding.pays("employee", "travel") == 4000 && funding.pays("school", "travel") == nil)
        #expect(funding.costs.map(\.basis) == [.whole, .perParticipant])
        let resit = try await world.request(by: "Amina", world.course("Again", attempt: "resit"))
        #expect(resit.funding?.pays("employee", "fee") == 60_000)
    }

    @Test("where the category is not recorded, who pays is not evidenced and it is named", arguments: Backend.allCases)
    func noCategory(_ backend: Backend) async throws {
        let world = try await World.funded(backend)
        let made = try await world.request(by: "Amina", world.course(category: nil))
        let note = try #require(made.funding?.costs.first?.split.note)
        #expect(note.outcome == .notEvidenced && note.reason == .shareFactsMissing)
        #expect(
            note.arguments == [.text("fee"), .list([.term("funding.category")])]
                || note.arguments == [.list([.term("funding.category")])])
        var bare = world.course("Without costs")
        bare.particulars.costs = []
        #expect(try await world.request(by: "Amina", bare).funding?.costsNote?.reason == .costsNotRecorded)
    }

    @Test(
        "an agreement is asked for by the costs, and the amount says who decides by when", arguments: Backend.allCases)
    func first(_ backend: Backend) async throws {
        let world = try await World.funded(backend)
        let funding = try #require(try await world.request(by: "Amina", world.course()).funding)
        #expect(funding.first.map(\.trigger.name) == ["agreement"] && funding.first[0].note.reason == .agreementMissing)
        #expect(funding.provider?.reason == .providerNotRecorded)
        let amount = try #require(funding.approvers.first)
        #expect(amount.posts == [.role(.headteacher)] && amount.daysOfNotice == 30)
        #expect(amount.askBy == date("2026-11-01") && amount.isLate == true)
        let small = try #require(try await world.request(by: "Amina", world.course("Small", fee: "200.00 GBP")).funding)
        #expect(small.first.isEmpty && small.approvers[0].posts == [.role(.cpdLeader)])
        #expect(small.approvers[0].askBy == date("2026-11-21") && small.approvers[0].isLate == false)
    }

    @Test("an edition that says nothing of money says nothing", arguments: Backend.allCases)
    func nothing(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        #expect(try await world.request().funding == nil)
    }
}

extension World {
    /// The course with a session in January.
    fileprivate func lateCourse(_ input: OpportunityInput) -> OpportunityInput {
        var late = input
        late.particulars.sessions[0].date = date("2027-01-20")
        return late
    }
}
