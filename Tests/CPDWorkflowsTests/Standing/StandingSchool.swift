import CPDDomain
import CPDPolicyDocument
import CPDStorage
import CPDWorkflows

/// Elmfield with somebody of each kind whose clocks differ: Amina has been there for long, Sefa starts in January 2027,
/// Lorcan leaves at Easter, Odile is on leave from November to February, Bronwen works two days a week, Piet is an
/// early-career teacher and Ines a governor.
struct StandingSchool {
    let world: World

    /// The shipped edition with a time of 30 hours a year.
    static let edition =
        ShippedEdition.spring2024.replacing(
            "\nduties:\n", with: "\nhours: [{ at least: 30 hours, pro rata: true }]\n\nduties:\n")

    init(_ backend: Backend, edition: String = Self.edition) async throws {
        self.world = try await World.elmfield(backend, edition: edition)
        let world = self.world
        try await world.add("Sefa", "Tautahi", from: "2027-01-05")
        try await world.add("Lorcan", "Keane", from: "2020-09-01", until: "2027-04-01")
        try await world.add("Bronwen", "Pugh", from: "2024-09-01", share: 400)
        try await world.add("Piet", "Adeyemi", from: "2026-09-01")
        _ = try await world.workflows.describeSchool(
            world.school.id, as: SchoolDescription(nation: "England", type: "maintained", phase: "Primary"),
            try await world.call())
        for (term, first, last) in [
            ("autumn 2026", "2026-09-01", "2026-12-18"), ("spring 2027", "2027-01-05", "2027-03-25"),
            ("summer 2027", "2027-04-12", "2027-07-21"),
        ] {
            try await self.event("first day of term", first, term)
            try await self.event("last day of term", last, term)
        }
        _ = try await world.workflows.recordLeave(
            LeaveInput(person: world["Odile"], from: date("2026-11-02"), until: date("2027-03-01")),
            try await world.call())
        try await self.responsible("Piet", "early-career teacher", from: "2026-09-01")
        try await self.responsible("Tunde", "induction tutor", from: "2026-09-01")
        _ = try await world.workflows.supervise(
            SupervisionInput(
                person: world["Piet"], supervisor: world["Amina"], capacity: .mentor, school: world.school.id,
                from: date("2026-09-01")), try await world.call())
        try await self.train("Amina", "safeguarding-update", on: "2026-01-15")
        try await self.train("Lorcan", "safeguarding-update", on: "2026-09-02")
        try await self.train("Bronwen", "safeguarding-update", on: "2026-02-20", proof: nil)
    }

    func event(_ name: String, _ day: String, _ reference: String) async throws {
        _ = try await self.world.workflows.recordSchoolEvent(
            SchoolEventInput(school: self.world.school.id, name: name, date: date(day), reference: reference),
            try await self.world.call()
        ).value()
    }

    func responsible(_ name: String, _ what: String, from day: String) async throws {
        _ = try await self.world.workflows.recordResponsibility(
            ResponsibilityInput(
                person: self.world[name], school: self.world.school.id, name: what, from: date(day)),
            try await self.world.call()
        ).value()
    }

    func train(_ name: String, _ course: String, on day: String, proof: String? = "no. 7") async throws {
        _ = try await self.world.workflows.recordTraining(
            TrainingInput(
                person: self.world[name], course: course, completedOn: date(day),
                proofKind: proof == nil ? nil : .certificate, proof: proof, school: self.world.school.id),
            try await self.world.call(on: date(day))
        ).value()
    }

    func duty(_ key: String, on day: String, _ reference: String, for occasion: String? = nil) async throws {
        _ = try await self.world.workflows.recordDuty(
            DutyInput(
                school: self.world.school.id, duty: key, doneBy: self.world["Ragna"], doneOn: date(day),
                reference: reference, occasion: occasion), try await self.world.call(on: date(day))
        ).value()
    }

    func person(_ name: String, on day: String) async throws -> PersonStanding {
        known(
            try await self.world.workflows.status(
                of: self.world[name], on: date(day), in: try await self.world.scope()
            ).standing)
    }

    func school(on day: String) async throws -> SchoolStatus {
        try await self.world.workflows.status(
            of: self.world.school.id, on: date(day), in: try await self.world.scope())
    }
}

extension World {
    /// Somebody more, with a post.
    func add(
        _ given: String, _ family: String, from: String, until: String? = nil, share: Int = 1000,
        capacity: Capacity = .employee
    ) async throws {
        let person: Identifier<Person> = self.identifier()
        let school = self.school.id
        let scope = try await self.scope()
        let period = known(Period(from: date(from), until: until.map { date($0) }))
        let engagement = Engagement(
            id: self.identifier(), person: person, school: school, capacity: capacity, staffGroup: .teacher,
            title: "Teacher", period: period, contractShare: share)
        try await self.store.write(
            "add", as: self.identifier(), in: scope, at: Timestamp(startOf: World.today)
        ) { session in
            try session.people.insert(Person(id: person, givenName: given, familyName: family))
            try session.engagements.insert(engagement)
        }
        self.know(given, person)
    }
}
