import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import CPDStorage
import CPDWorkflows
import Testing

@Suite("Somebody who works at two schools of one trust")
struct SharedStaffTests {
    /// Amina at Elmfield, for so many thousandths, and at Ashgrove for so many.
    private func schools(
        _ backend: Backend, hours: String, _ here: Int, _ there: Int, funding: String = ""
    ) async throws -> (world: World, other: School) {
        let edition = ShippedEdition.spring2024.replacing("from: 2024-04-15", with: "from: 2026-09-01").replacing(
            "\nduties:\n", with: "\nhours:\n\(hours)\n\n\(funding)\nduties:\n")
        let world = try await World.elmfield(backend, edition: edition)
        let other = School(id: world.identifier(), name: "Ashgrove Primary", membership: world.school.membership)
        let (person, id): (Identifier<Person>, Identifier<Engagement>) = (world.identifier(), world.identifier())
        let elsewhere: Identifier<Engagement> = world.identifier()
        let adopted = AdoptedEdition(
            id: world.identifier(), school: other.id, name: "spring-2024", text: edition,
            digest: Digest.sha256(of: edition), inForce: Period(startingOn: date("2026-09-01")),
            adoptedBy: "Governing Body", adoptedOn: date("2024-04-15"), minute: "3")
        func post(
            _ id: Identifier<Engagement>, at school: Identifier<School>, _ share: Int
        ) -> Engagement {
            Engagement(
                id: id, person: person, school: school, capacity: .employee, staffGroup: .teacher, title: "Teacher",
                period: Period(startingOn: date("2020-09-01")), contractShare: share)
        }
        let posts = [post(id, at: world.school.id, here), post(elsewhere, at: other.id, there)]
        try await world.store.write(
            "share", as: world.identifier(), in: try await world.scope(), at: Timestamp(startOf: World.today)
        ) { session in
            try session.schools.insert(other)
            try session.people.insert(Person(id: person, givenName: "Wren", familyName: "Okoro"))
            for post in posts { try session.engagements.insert(post) }
            try session.adoptedEditions.insert(adopted)
        }
        world.know("Wren", person)
        return (world, other)
    }

    private func times(_ world: World, on day: String = "2026-12-02") async throws -> [String: TimePosition] {
        let status = try await world.workflows.status(
            of: world["Wren"], on: date(day), in: try await world.scope())
        return Dictionary(
            (status.standing?.time ?? []).map { ($0.school.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    @Test(
        "What is owed is split between the schools by contract, whether or not part-timers have their share only",
        arguments: [
            ("true", 600, 400, 1080, 720), ("false", 600, 400, 1080, 720), ("unset", 600, 400, 1080, 720),
            ("true", 300, 300, 540, 540), ("false", 300, 300, 900, 900), ("false", 200, 600, 450, 1350),
            ("true", 800, 800, 900, 900), ("false", 0, 500, 0, 1800),
        ])
    func split(_ proRata: String, _ here: Int, _ there: Int, _ owedHere: Int, _ owedThere: Int) async throws {
        let (world, other) = try await self.schools(
            .memory, hours: "  - { at least: 30 hours, pro rata: \(proRata) }", here, there)
        let times = try await self.times(world)
        #expect(times[world.school.name]?.account?.entitled == owedHere)
        #expect(times[other.name]?.account?.entitled == owedThere)
    }

    @Test("Hours on a basis are owed day by day, as those on any are: by the shares of then, here and elsewhere")
    func changing() async throws {
        let plain = "  - { at least: 30 hours, pro rata: true }"
        let based = "  - { at least: 30 hours, basis: [directed, contracted], pro rata: true }"
        let (world, _) = try await self.schools(.memory, hours: plain + "\n" + based, 500, 500)
        let half: Identifier<Engagement> = world.identifier()
        // Half at both until the end of June, when the other half ends and full time begins here.
        try await world.store.write(
            "change", as: world.identifier(), in: try await world.scope(), at: Timestamp(startOf: World.today)
        ) { session in
            for var post in try session.engagements.all(.init(person: world["Wren"])) {
                post.value.period = try #require(Period(from: post.value.period.from, until: date("2027-07-01")))
                try session.engagements.update(post.value, expecting: post.revision)
            }
            try session.engagements.insert(
                Engagement(
                    id: half, person: world["Wren"], school: world.school.id, capacity: .employee,
                    staffGroup: .teacher, title: "Teacher", period: Period(startingOn: date("2027-07-01")),
                    contractShare: 1000))
        }
        let time = try #require(try await self.times(world, on: "2027-08-30")[world.school.name])
        let owed = try #require(time.account?.entitled)
        #expect(owed > 900 && owed < 1200)
        #expect(time.onBases.contains { $0.arguments.last == .minutes(owed) }, "\(owed) \(time.onBases)")
    }

    @Test("Where the policy does not say what holds for part-timers, what is less than full time in all is open")
    func open() async throws {
        let (world, other) = try await self.schools(
            .memory, hours: "  - { at least: 30 hours, pro rata: unset }", 300, 300)
        let times = try await self.times(world)
        for school in [world.school.name, other.name] {
            #expect(times[school]?.account == nil)
            #expect(times[school]?.unset == "the policy does not say what holds for part-timers")
        }
    }

    @Test(
        "What may be asked is split likewise, hours count where they were given, and time that builds up is shared",
        arguments: Backend.allCases)
    func asked(_ backend: Backend) async throws {
        let (world, other) = try await self.schools(
            backend,
            hours: """
                  - { at most: 10 hours, pro rata: false }
                  - { at most: 5 hours, basis: own time, pro rata: false }
                """, 600, 400,
            funding: "funding:\n  time balance: { each month: 5 hours, pro rata: false, unused: kept }\n")
        _ = try await world.attended("Wren")
        let times = try await self.times(world)
        let (here, there) = (try #require(times[world.school.name]), try #require(times[other.name]))
        #expect(here.most?.arguments == [.minutes(360), .minutes(360)] && here.most?.outcome == .met)
        #expect(there.most?.arguments == [.minutes(0), .minutes(240)])
        #expect(here.had.byBasis == [.contracted: 360] && there.had == HoursHad())
        #expect(here.onBases.first?.arguments.suffix(2) == [.minutes(0), .minutes(180)])
        #expect(there.onBases.first?.arguments.suffix(2) == [.minutes(0), .minutes(120)])
        #expect(here.balance?.given == 540 && here.balance?.used == 360 && there.balance?.given == 360)
    }

    @Test("Training is recorded once, and each school takes it for its own", arguments: Backend.allCases)
    func training(_ backend: Backend) async throws {
        let (world, other) = try await self.schools(
            backend, hours: "  - { at least: 30 hours, pro rata: true }", 600, 400)
        for school in [world.school.id, other.id] {
            _ = try await world.workflows.describeSchool(
                school, as: SchoolDescription(nation: "England", type: "maintained", phase: "Primary"),
                try await world.call())
        }
        func states() async throws -> [TrainingState] {
            let status = try await world.workflows.status(
                of: world["Wren"], on: date("2026-12-02"), in: try await world.scope())
            return (status.standing?.training ?? []).compactMap { position in
                position.requirements.first { $0.requirement.course.rawValue == "safeguarding-update" }?.standing.state
            }
        }
        let before = try await states()
        #expect(before.count == 2 && before.allSatisfy { !$0.isMet })
        _ = try await world.workflows.recordTraining(
            TrainingInput(
                person: world["Wren"], course: "safeguarding-update", completedOn: date("2026-09-02"),
                proofKind: .certificate, proof: "no. 4", school: world.school.id), try await world.call()
        ).value()
        let after = try await states()
        #expect(after.count == 2 && after.allSatisfy(\.isMet))
    }
}

extension TrainingState {
    fileprivate var isMet: Bool { if case .met = self { true } else { false } }
}
