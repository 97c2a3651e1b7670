import CPDDomain
import CPDStorage

/// The people of one invented school.
struct InventedStaff {
    let school: School
    /// Its place among the schools, from 0.
    let number: Int
    /// Everybody in post, the head first, then the leader of professional development.
    let people: [Identifier<Person>]
    /// Who plans.
    let leader: Scope
    /// Who decides.
    let head: Scope
}

extension InventedTrust {
    /// Adds everybody in post at a school, who stay for all years, with a chair of governors.
    func addStaff(of school: School, _ number: Int, in scope: Scope) async throws -> InventedStaff {
        let date = self.start(of: 0)
        let made = (0..<max(self.size.staff, 2) + 1).map { self.person($0, at: school, number) }
        var draw = self.draw(3, number)
        let roles = zip([Role.headteacher, .cpdLeader, .chairOfGovernors], [made[0], made[1], made[made.count - 1]])
            .map { role, person in
                RoleAssignment(
                    id: draw.identifier(at: Timestamp(startOf: date)), person: person.person.id, school: school.id,
                    role: role, period: Period(startingOn: date))
            }
        try await self.write("generate staff", &draw, in: scope, on: date) { session in
            try session.people.insert(contentsOf: made.map(\.person))
            try session.engagements.insert(contentsOf: made.map(\.engagement))
            try session.roleAssignments.insert(contentsOf: roles)
        }
        let authority = Authority(over: self.store)
        let people = made.dropLast().map(\.person.id)
        return InventedStaff(
            school: school, number: number, people: people,
            leader: try await authority.scope(for: Actor(person: people[1]), in: scope.organisation),
            head: try await authority.scope(for: Actor(person: people[0]), in: scope.organisation))
    }

    private func person(
        _ index: Int, at school: School, _ number: Int
    ) -> (person: Person, engagement: Engagement) {
        var draw = self.draw(4, number, 0, index)
        let date = self.start(of: 0)
        let isChair = index == max(self.size.staff, 2)
        let group: StaffGroup =
            isChair ? .governor : index < 4 ? .leader : draw.happens(percent: 55) ? .teacher : .support
        let titles: [StaffGroup: String] = [
            .leader: "Senior leader", .teacher: "Class teacher", .support: "Teaching assistant",
            .governor: "Chair of governors",
        ]
        let now = Timestamp(startOf: date)
        let person = Person(
            id: draw.identifier(at: now), givenName: draw.pick(InventedWords.givenNames),
            familyName: "\(draw.pick(InventedWords.familyNames)) \(number + 1)-\(index + 1)",
            sourceIdentifier: "generated-\(number + 1)-\(index + 1)")
        let engagement = Engagement(
            id: draw.identifier(at: now), person: person.id, school: school.id,
            capacity: isChair ? .governor : .employee, staffGroup: group, title: titles[group] ?? "",
            period: Period(startingOn: date), contractShare: isChair ? 1000 : draw.pick([400, 600, 800, 1000, 1000]),
            sourceIdentifier: person.sourceIdentifier)
        return (person, engagement)
    }
}
