import CPDDomain
import CPDPolicyDocument
import CPDStorage
import CPDWorkflows

extension Site {
    /// A school with five invented people, its edition adopted and a budget set, before the first step.
    func found() async throws {
        var generator = IdentifierGenerator(seed: 77)
        let date = Choice.start
        func call(_ scope: Scope) -> Call {
            Call(
                scope: scope, unit: generator.next(at: Timestamp(startOf: date)), now: Timestamp(startOf: date),
                today: date)
        }
        let founding = try await Authority(over: self.store).scope(founding: self.organisation)
        let school = try await self.workflows.found(
            FoundingInput(
                name: "Elmfield Primary School", kind: .school, financialYearStartMonth: 9,
                schools: [SchoolRecord(name: "Elmfield Primary School", urn: "100001", laEstab: "201/3614")],
                memberSince: date.adding(days: -2000)), call(founding)
        ).value().schools[0].id
        let scope = try await self.scope()
        _ = try await self.workflows.adopt(
            AdoptionInput(
                text: ShippedEdition.spring2024, file: "elmfield.yaml", body: "Teaching and Learning committee",
                minute: "7.2", adoptedOn: date.adding(days: -900)), call(scope))
        let staff: [(String, StaffGroup, Role?)] = [
            ("Ragna", .leader, .headteacher), ("Amina", .teacher, nil), ("Tunde", .leader, .seniorLeader),
            ("Odile", .support, nil), ("Ines", .governor, .chairOfGovernors),
        ]
        for (name, group, role) in staff {
            _ = try await self.workflows.addPerson(
                PersonInput(
                    givenName: name, familyName: "Lindqvist", school: school, capacity: .employee, staffGroup: group,
                    title: "Post", from: date.adding(days: -800), role: role), call(scope))
        }
        _ = try await self.workflows.setBudget(
            BudgetInput(
                school: school, name: "Staff training", financialYear: 2026, amount: Money(minorUnits: 300_000),
                minute: "8.1"), call(scope))
        _ = try await self.workflows.recordPriority(
            PriorityInput(school: school, level: .school, title: "Reading fluency", from: date), call(scope))
    }
}
