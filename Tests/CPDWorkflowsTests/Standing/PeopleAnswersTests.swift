import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows
import Testing

@Suite("Clauses about people, as the records answer them")
struct PeopleAnswersTests {
    /// Who, on what date, the clause and what it comes to where nothing is recorded but posts, leave and a mentor.
    private static let quiet: [(String, String, PersonClause, PersonReason)] = [
        ("Amina", "2026-11-12", .activeRole, .nothingYet), ("Amina", "2026-11-12", .support, .supportGiven),
        ("Sefa", "2026-11-12", .activeRole, .notBegun), ("Sefa", "2027-02-10", .activeRole, .nothingYet),
        ("Lorcan", "2026-11-12", .support, .supportNotYet),
        // His training of the second of September, with its certificate, is in the year; he left at Easter.
        ("Lorcan", "2027-06-15", .activeRole, .active), ("Lorcan", "2027-06-15", .support, .supportNotRecorded),
        ("Odile", "2026-11-12", .activeRole, .onLeave), ("Odile", "2026-11-12", .progression, .onLeave),
        ("Odile", "2027-03-01", .activeRole, .nothingYet), ("Bronwen", "2026-11-12", .activeRole, .nothingYet),
        ("Piet", "2026-11-12", .support, .supportNotYet), ("Ines", "2026-11-12", .support, .notStaff),
        ("Ines", "2026-11-12", .activeRole, .nothingYet), ("Ines", "2026-11-12", .progression, .nothingTakenPartIn),
    ]

    @Test(
        "a starter, a leaver, somebody on leave, a part-timer and a governor are answered for, each date its own",
        arguments: Backend.allCases)
    func quiet(_ backend: Backend) async throws {
        let school = try await StandingSchool(backend)
        for (name, day, clause, reason) in Self.quiet {
            let answers = try await school.person(name, on: day).answers
            let own = try #require(answers.first { $0.answer.clause == clause.clause }, "\(name) \(day) \(clause)")
            #expect(own.answer.note.reason == reason.code, "\(name) \(day) \(clause): \(own.sentence)")
            #expect(own.judgedBy == "Headteacher")
        }
    }

    @Test(
        "taking part, evaluating, talking and sharing change what is answered, from their day on",
        arguments: Backend.allCases)
    func recorded(_ backend: Backend) async throws {
        let school = try await StandingSchool(backend)
        let world = school.world
        let made = try await world.attended("Bronwen")
        func answer(_ clause: PersonClause, on day: String) async throws -> PersonPosition {
            let answers = try await school.person("Bronwen", on: day).answers
            return try #require(answers.first { $0.answer.clause == clause.clause })
        }
        #expect(try await answer(.activeRole, on: "2026-11-11").answer.note.reason == PersonReason.nothingYet.code)
        #expect(try await answer(.progression, on: "2026-11-30").answer.note.outcome == .notEvidenced)
        let active = try await answer(.activeRole, on: "2026-12-01")
        #expect(
            active.sentence
                == "in 2026–27: sessions taken part in 1 (6 hours), requests 1, needs raised 0, evaluations and talks 0, "
                + "training with proof 0")
        #expect(try await answer(.progression, on: "2026-12-01").answer.note.reason == PersonReason.firstSteps.code)
        _ = try await world.workflows.agreeDissemination(
            DisseminationInput(
                opportunity: made.opportunity.id, participant: world["Bronwen"], talkedWith: world["Ragna"],
                agreement: .circulate(
                    channel: "staff meeting", audience: "teachers", owner: world["Bronwen"], dueOn: date("2026-12-15"))),
            try await world.call(as: "Ragna", on: date("2026-12-02"))
        ).value()
        #expect(try await answer(.support, on: "2026-12-15").answer.note.reason == PersonReason.sharingPromised.code)
        let late = try await answer(.support, on: "2026-12-16")
        #expect(late.answer.note.outcome == .notMet && late.remedy != nil, "\(late.sentence)")
        #expect(try await answer(.activeRole, on: "2026-12-16").sentence.contains("evaluations and talks 1"))
        // In the next year nothing is recorded yet.
        #expect(try await answer(.activeRole, on: "2027-09-02").answer.note.reason == PersonReason.nothingYet.code)
    }

    @Test("everybody in post is counted once for each clause, and figures about fewer than five people hide nobody")
    func figures() async throws {
        let school = try await StandingSchool(.memory)
        let figures = try await school.school(on: "2026-11-12").standing.people
        #expect(figures.map(\.clause) == PersonClause.allCases)
        let inPost = try await school.school(on: "2026-11-12").inPost.values.reduce(0, +)
        for clause in figures {
            #expect(clause.judgedBy == "Headteacher")
            #expect(clause.figures.allSatisfy { $0.people >= 5 } && clause.togetherPeople.map { $0 >= 5 } ?? true)
            #expect(clause.figures.reduce(clause.togetherPeople ?? 0) { $0 + $1.people } == inPost, "\(clause)")
        }
    }

    @Test(
        "who is behind an open clause is named to those who may see it, and to nobody else", arguments: Backend.allCases
    )
    func names(_ backend: Backend) async throws {
        let school = try await StandingSchool(backend)
        let world = school.world
        func open(by name: String) async throws -> Set<String> {
            let scope = try await Authority(over: world.store).scope(
                for: Actor(person: world[name]), in: world.organisation, on: World.today)
            return Set(
                try await world.workflows.openAnswers(at: world.school.id, on: World.today, in: scope)
                    .map(\.person.givenName))
        }
        #expect(try await open(by: "Ragna").isSuperset(of: ["Bronwen", "Ines", "Piet"]))
        #expect(try await !open(by: "Ragna").contains("Odile"), "nothing is open of whoever is on leave")
        #expect(try await open(by: "Bronwen") == ["Bronwen"])
        #expect(try await open(by: "Ines") == ["Ines"])
    }

    @Test("an edition without the clauses answers none")
    func without() async throws {
        let text = """
            policy: Ours
            edition: ours-2026
            review: { term: summer 2027, by: Governing Body }
            in force: { from: 2026-09-01 }
            clauses:
              - { id: HDR-1, text: Reviewed., force: must, judged by: Governing Body, evidence: a minute }

            """
        let world = try await World.elmfield(.memory, edition: text)
        let status = try await world.workflows.status(
            of: world.school.id, on: World.today, in: try await world.scope())
        #expect(status.standing.people.isEmpty)
    }
}
