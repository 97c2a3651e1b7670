import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows
import Testing

@Suite("Deciding along a route")
struct RouteTests {
    @Test("stages are taken in turn, and the last one makes the decision and commits", arguments: Backend.allCases)
    func inTurn(_ backend: Backend) async throws {
        let world = try await World.routed(backend)
        let made = try await world.request(by: "Amina", world.coveredInput())
        #expect(made.approvers.people == [world["Tunde"]])
        #expect(made.approvers.standing?.turn.contains("Tunde Achebe (line manager) to decide") == true)
        let first = try await world.step(made, as: "Tunde")
        #expect(first.taken == nil && first.stage?.stage == "line")
        #expect(first.standing?.state.standing == .open(stage: "cover"))
        let words = await refusal(.stageNotOpen) { try await world.step(made, as: "Ragna") }
        #expect(words.contains("\"cover\" was to be heard first") && words.contains("Odile Brannock (cover organiser)"))
        let heard = try await world.comment(made, as: "Odile")
        #expect(heard.standing.state.standing == .open(stage: "decision"))
        let last = try await world.step(made, as: "Ragna", reason: "Serves the plan.")
        #expect(last.taken?.decision.outcome == .approved && last.taken?.decision.decidedBy == world["Ragna"])
        #expect(last.taken?.commitments.map(\.amount.minorUnits).reduce(0, +) == 35_000)
        let kept = try await world.stages(of: made)
        #expect(Set(kept.map(\.stage)) == ["line", "cover", "decision"])
        #expect(Set(kept.compactMap(\.check)).count == 2, "each decision has a check of its own, a comment none")
        #expect(last.stage?.check == last.taken?.decision.check)
        await refusal(.alreadyDecided) { try await world.step(made, as: "Ragna") }
    }

    @Test("a decline at any stage that decides declines the request", arguments: Backend.allCases)
    func declined(_ backend: Backend) async throws {
        let world = try await World.routed(backend)
        let made = try await world.request()
        await refusal(.missing) { try await world.step(made, .declined, as: "Tunde") }
        let taken = try await world.step(made, .declined, as: "Tunde", reason: "Not this term.")
        #expect(taken.taken?.decision.outcome == .declined && taken.taken?.commitments == [])
        await refusal(.alreadyDecided) { try await world.step(made, as: "Ragna") }
    }

    @Test(
        "a stage is refused to whoever is not the one to decide it, and it is said whose turn it is",
        arguments: Backend.allCases)
    func wrongPerson(_ backend: Backend) async throws {
        let world = try await World.routed(backend)
        let made = try await world.request()
        let words = await refusal(.wrongRole) { try await world.step(made, as: "Ragna") }
        #expect(words.contains("is not line manager") && words.contains("Tunde Achebe"))
        await refusal(.stageNotOpen) { try await world.step(made, as: "Ragna", stage: "decision") }
        await refusal(.stageNotOpen) { try await world.comment(made, as: "Odile") }
        #expect(try await world.stages(of: made).isEmpty)
        await refusal(.stageNotOpen) { try await world.decide(made, as: "Tunde") }
        #expect(try await world.stages(of: made).isEmpty, "decide keeps no stage that does not decide")
    }

    @Test("nobody decides a stage for themself, on whosever behalf", arguments: Backend.allCases)
    func themself(_ backend: Backend) async throws {
        let world = try await World.routed(backend)
        _ = try await world.workflows.assignRole(
            RoleInput(person: world["Amina"], school: world.school.id, role: .cpdLeader, from: date("2026-09-01")),
            try await world.call())
        let made = try await world.request()
        await refusal(.ownRequest) { try await world.step(made, as: "Amina") }
        await refusal(.ownRequest) { try await world.step(made, as: "Amina", for: "Tunde") }
        _ = try await world.step(made, as: "Tunde")
        await refusal(.ownRequest) { try await world.step(made, as: "Amina", for: "Ragna") }
        let words = await refusal(.noApprover) { try await world.step(made, as: "Ragna") }
        #expect(words.contains("CPD leader") && words.contains("Headteacher"))
    }

    @Test("a post that nobody holds is said with who appoints to it", arguments: Backend.allCases)
    func vacancy(_ backend: Backend) async throws {
        let world = try await World.routed(backend)
        let made = try await world.request(by: "Odile")
        let words = await refusal(.notEvidenced) { try await world.step(made, as: "Tunde") }
        #expect(words.contains("who answers for whom"))
        let heads = try await world.request(by: "Ragna")
        let vacant = await refusal(.noApprover) { try await world.step(heads, as: "Ines") }
        #expect(vacant.contains("named governors") && vacant.contains("Governing Body"))
        #expect(heads.approvers.remedy == vacant)
    }

    @Test(
        "whoever has a stage by a delegation decides it for the holder, and both are kept", arguments: Backend.allCases)
    func delegated(_ backend: Backend) async throws {
        let world = try await World.routed(backend)
        let made = try await world.request()
        _ = try await world.step(made, as: "Tunde")
        let input = DelegationInput(
            school: world.school.id, post: "CPD leader", person: world["Odile"], from: date("2026-11-12"),
            until: date("2026-11-20"), minute: "Letter of 10 November")
        await refusal(.ownRole) {
            try await world.workflows.delegate(input, try await world.call(as: "Odile", for: "Ragna"))
        }
        await refusal(.wrongRole) { try await world.workflows.delegate(input, try await world.call(as: "Tunde")) }
        _ = try await world.workflows.delegate(input, try await world.call(as: "Ragna")).value()
        await refusal(.exists) { try await world.workflows.delegate(input, try await world.call(as: "Ragna")) }
        await refusal(.wrongRole) { try await world.step(made, as: "Odile", on: date("2026-11-20")) }
        let taken = try await world.step(made, as: "Odile", on: date("2026-11-19"))
        #expect(taken.stage?.decidedBy == world["Odile"] && taken.stage?.onBehalfOf == world["Ragna"])
        #expect(taken.taken?.decision.decidedBy == world["Odile"])
    }

    @Test(
        "a departure is by whom the edition names, for its kinds of reason, and never from what it closes",
        arguments: Backend.allCases)
    func departures(_ backend: Backend) async throws {
        let world = try await World.routed(backend)
        _ = try await world.workflows.assignRole(
            RoleInput(person: world["Ines"], school: world.school.id, role: .cpdLeader, from: date("2026-09-01")),
            try await world.call())
        var input = world.goodInput()
        input.priority = nil
        let made = try await world.request(by: "Amina", input)
        let clause = ClauseIdentifier("MAT-1a")
        let right = DecisionInput.DepartureFrom(clause, because: "emergency: the adviser is here once")
        await refusal(.invalid) { try await world.step(made, as: "Tunde", departures: [right]) }
        _ = try await world.step(made, as: "Tunde")
        await refusal(.notMet) { try await world.step(made, as: "Ines") }
        let words = await refusal(.wrongRole) { try await world.step(made, as: "Ines", departures: [right]) }
        #expect(words.contains("is not headteacher"))
        var large = world.goodInput("Large", cost: "600.00 GBP")
        large.priority = nil
        let other = try await world.request(by: "Amina", large)
        _ = try await world.step(other, as: "Tunde")
        let kind = await refusal(.departureNotAllowed) {
            try await world.step(other, as: "Ragna", departures: [.init(clause, because: "because")])
        }
        #expect(kind.contains("none of the reasons"))
        let taken = try await world.step(other, as: "Ragna", departures: [right])
        #expect(taken.taken?.departures.map(\.departedBy) == [world["Ragna"]])
        #expect(taken.standing?.state.remarks.map(\.reason) == [.shortNotice])
    }

    @Test("several are decided with one check each: all, or each as told", arguments: Backend.allCases)
    func several(_ backend: Backend) async throws {
        let world = try await World.routed(backend)
        var made: [RequestMade] = []
        for number in 1...3 { made.append(try await world.request(by: "Amina", world.goodInput("Course \(number)"))) }
        let own = try await world.request(by: "Tunde", world.goodInput("Own"))
        let all = (made + [own]).map { DecisionInput($0.request.value.id, .approved) }
        let call = try await world.call(as: "Tunde")
        await refusal(.ownRequest) { try await world.workflows.decideTogether(all, call) }
        #expect(try await world.stages(of: made[0]).isEmpty, "none is kept where one is refused")
        let scope = call.scope
        let each = try await world.workflows.decideEach(all) { _ in world.call(in: scope) }
        #expect(each.map { $0.refusal?.code } == [nil, nil, nil, .ownRequest])
        let leads = try await world.workflows.decideTogether(
            Array(all.dropLast()), try await world.call(as: "Ragna")
        ).value()
        #expect(leads.map { $0.taken?.decision.outcome } == [.approved, .approved, .approved])
        #expect(Set(leads.compactMap { $0.check.kept?.id }).count == 3)
        await refusal(.invalid) {
            try await world.workflows.decideTogether([all[0], all[0]], try await world.call(as: "Ragna"))
        }
    }

    @Test("of two at one stage exactly one decides it", arguments: Backend.allCases)
    func racing(_ backend: Backend) async throws {
        let world = try await World.routed(backend)
        for person in ["Ines", "Odile"] {
            _ = try await world.workflows.supervise(
                SupervisionInput(
                    person: world["Amina"], supervisor: world[person], capacity: .lineManager,
                    school: world.school.id, from: date("2026-09-01")), try await world.call())
        }
        for number in 0..<5 {
            let made = try await world.request(by: "Amina", world.goodInput("Course \(number)", cost: "1.00 GBP"))
            let codes = await withTaskGroup(of: Refusal.Code?.self) { group in
                for name in ["Tunde", "Ines", "Odile"] {
                    group.addTask { await code { try await world.step(made, as: name, stage: "line") } }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(codes.filter { $0 == nil }.count == 1 && codes.filter { $0 == .alreadyDecided }.count == 2)
            #expect(try await world.stages(of: made).count == 1)
        }
    }
}

/// The code of a refusal, or of whatever else went wrong; `nil` where nothing did.
func code<Value>(_ body: () async throws -> Value) async -> Refusal.Code? {
    do {
        _ = try await body()
        return nil
    } catch {
        return (error as? Refusal)?.code ?? Refusal.Code("\(error)")
    }
}
