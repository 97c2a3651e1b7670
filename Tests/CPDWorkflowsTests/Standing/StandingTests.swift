import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import CPDStorage
import CPDWorkflows
import Testing

@Suite("Where people and a school stand on a date")
struct StandingTests {
    /// A person, a date, how the yearly update of safeguarding stands, and what the sentence says.
    private static let update: [(String, String, TrainingState, String)] = [
        ("Amina", "2026-11-12", .met(until: date("2027-01-15")), "valid until 15 January 2027"),
        ("Amina", "2027-02-10", .overdue(since: date("2027-01-15")), "no longer valid since 15 January 2027"),
        ("Sefa", "2026-11-12", .notYetDue, "begins on 5 January 2027"),
        ("Lorcan", "2026-11-12", .met(until: date("2027-09-02")), "valid until"),
        ("Lorcan", "2027-06-15", .notApplicable, "asked until 31 March 2027"),
        ("Odile", "2026-11-12", .notYetDue, "on leave: the clock is stopped, and nothing is overdue"),
        ("Bronwen", "2026-11-12", .notEvidenced(by: nil), "without certificate or source"),
    ]

    @Test("required training stands by post, leave, proof and date", arguments: Backend.allCases)
    func training(_ backend: Backend) async throws {
        let school = try await StandingSchool(backend)
        for (name, day, state, words) in Self.update {
            let positions = try await school.person(name, on: day).training.flatMap(\.requirements)
            let update = try #require(positions.first { $0.requirement.id.rawValue == "EN-SG-2" }, "\(name) \(day)")
            #expect(update.standing.state.kind == state.kind, "\(name) \(day): \(update.standing.state)")
            switch state {
            case .met, .overdue: #expect(update.standing.state == state, "\(name) \(day)")
            default: break
            }
            #expect(update.sentence.contains(words), "\(name) \(day): \(update.sentence)")
        }
        let early = try await school.person("Piet", on: "2026-11-12")
        #expect(!early.overdue(on: date("2026-11-12")).isEmpty)
        #expect(try await school.person("Odile", on: "2026-11-12").overdue(on: date("2026-11-12")).isEmpty)
        let expiring = try await school.person("Amina", on: "2026-11-12").expiring
        #expect(expiring.map(\.on) == [date("2027-01-15")])
        #expect(try await school.person("Amina", on: "2026-09-15").expiring.isEmpty)
        // Nobody records what was not known yet.
        let before = try await school.person("Lorcan", on: "2026-09-01").training.flatMap(\.requirements)
        #expect(before.first { $0.requirement.id.rawValue == "EN-SG-2" }?.standing.state.kind != .met)
    }

    @Test(
        "time is owed pro rata for contract, starters, leavers and leave, and none is guessed",
        arguments: Backend.allCases)
    func time(_ backend: Backend) async throws {
        let school = try await StandingSchool(backend)
        var minutes: [String: Int] = [:]
        for name in ["Amina", "Bronwen", "Sefa", "Lorcan", "Odile"] {
            minutes[name] = try await school.person(name, on: "2026-11-12").time.first?.account?.entitled
        }
        // Of 1,800 minutes: two days a week; 239 of 365 days; 212 of them; all but the 119 days of leave.
        #expect(
            minutes == [
                "Amina": 1800, "Bronwen": 720, "Sefa": 1800 * 239 / 365, "Lorcan": 1800 * 212 / 365,
                "Odile": 1800 * (365 - 119) / 365,
            ])
        #expect(try await school.person("Ines", on: "2026-11-12").time.isEmpty)
        let unset = try await StandingSchool(.memory, edition: ShippedEdition.spring2024)
        let position = try #require(try await unset.person("Amina", on: "2026-11-12").time.first)
        #expect(position.account == nil)
    }

    @Test("an early-career teacher's induction counts terms served, by mentor and tutor", arguments: Backend.allCases)
    func induction(_ backend: Backend) async throws {
        let school = try await StandingSchool(backend)
        let autumn = try #require(try await school.person("Piet", on: "2026-11-12").induction.first?.standing)
        #expect(autumn.term == 1 && autumn.reduction == 1000 && autumn.hasMentor && autumn.hasTutor)
        let summer = try #require(try await school.person("Piet", on: "2027-06-15").induction.first)
        #expect(summer.standing?.term == 3 && summer.next?.kind == .assessment)
        #expect(try await school.person("Amina", on: "2026-11-12").induction.isEmpty)
    }

    @Test(
        "a school's duties stand by what was done, by whom and when, and say who appoints", arguments: Backend.allCases)
    func duties(_ backend: Backend) async throws {
        let school = try await StandingSchool(backend)
        try await school.event("governing body meeting", "2026-10-08", "GB 2026-10")
        try await school.event("governing body meeting", "2027-02-04", "GB 2027-02")
        func duty(_ key: String, on day: String) async throws -> DutyPosition {
            let duties = try await school.school(on: day).standing.duties
            return try #require(duties.first { $0.standing.duty.description == key })
        }
        let open = try await duty("AUD-3 meetings", on: "2026-11-12")
        #expect(open.isOverdue && open.actors == ["Ines Marlowe (Governing Body)"], "\(open)")
        try await school.duty("AUD-3 meetings", on: "2026-11-15", "minute 5", for: "GB 2026-10")
        let late = try await duty("AUD-3 meetings", on: "2026-11-16")
        #expect(late.sentence == "done on 15 November 2026 by Ragna Lindqvist (minute 5), days late: 38")
        #expect(!late.isOverdue && late.actors.isEmpty)
        #expect(try await duty("AUD-3 meetings", on: "2027-03-10").isOverdue)
        #expect(try await duty("AUD-2", on: "2026-11-12").isOverdue)
        try await school.duty("AUD-2", on: "2026-06-25", "paper 4")
        #expect(try await duty("AUD-2", on: "2026-11-12").sentence == "due by 31 August 2027")
        #expect(try await duty("AUD-1", on: "2026-11-12").sentence.contains("does not say by when"))
        let status = try await school.school(on: "2026-11-12")
        #expect(
            status.standing.vacancies.map(\.post) == ["Teaching and Learning committee"], "\(status.standing.vacancies)"
        )
        #expect(status.standing.vacancies.first?.appointedBy == "Governing Body")
        _ = try await school.world.workflows.recordLeave(
            LeaveInput(person: school.world["Ragna"], from: date("2026-11-20")), try await school.world.call())
        let away = try await school.school(on: "2026-11-21").standing.vacancies
        #expect(away.contains { $0.post == "Headteacher" && $0.onLeave == "Ragna Lindqvist" }, "\(away)")
    }

    @Test("a figure about fewer than five people is shown with others or not at all")
    func smallGroups() async throws {
        let school = try await StandingSchool(.memory)
        let training = try await school.school(on: "2026-11-12").standing.training
        #expect(training.set == "England" && training.isOverdue)
        #expect(training.overdue.allSatisfy { $0.people >= 5 })
        #expect(training.togetherPeople.map { $0 >= 5 } ?? true)
        #expect(try await school.school(on: "2026-11-12").standing.onLeave == nil)
        #expect(try await school.school(on: "2026-09-15").standing.onLeave == 0)
    }

    @Test("training and leave are not for everybody who may see the person")
    func whoSees() async throws {
        let school = try await StandingSchool(.memory)
        let world = school.world
        func standing(by name: String) async throws -> PersonStanding? {
            let scope = try await Authority(over: world.store).scope(
                for: Actor(person: world[name]), in: world.organisation, on: World.today)
            return try await world.workflows.status(of: world["Piet"], on: World.today, in: scope).standing
        }
        #expect(try await standing(by: "Piet") != nil)
        #expect(try await standing(by: "Ragna") != nil)
        // A mentor sees the training, and not the leave by which it stands.
        #expect(try await standing(by: "Amina") == nil)
    }
}
