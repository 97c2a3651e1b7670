import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows
import Testing

@Suite("Induction of early-career teachers, by its lines and what was held")
struct InductionTests {
    @Test(
        "a review that was held is recorded with its proof, and another is due each term", arguments: Backend.allCases)
    func reviews(_ backend: Backend) async throws {
        let school = try await StandingSchool(backend)
        func induction(on day: String) async throws -> InductionPosition {
            try #require(try await school.person("Piet", on: day).induction.first)
        }
        let autumn = try await induction(on: "2026-11-12")
        #expect(autumn.standing?.checks.map(\.state) == [.due(by: date("2026-12-18"))])
        #expect(autumn.standing?.registration == .overdue(since: date("2026-09-01")) && autumn.isOverdue)
        try await school.train("Piet", InductionPosition.registration, on: "2026-11-13")
        #expect(try await !induction(on: "2026-11-13").isOverdue)
        let spring = try await induction(on: "2027-01-10")
        #expect(spring.overdue.map(\.term) == ["autumn 2026"] && spring.isOverdue)
        // What is said to have been held, and is shown by nothing, is no evidence.
        try await school.train("Piet", InductionPosition.review, on: "2026-12-10", proof: nil)
        #expect(try await induction(on: "2027-01-10").isOverdue)
        try await school.train("Piet", InductionPosition.review, on: "2026-12-11")
        #expect(try await induction(on: "2027-01-10").standing?.checks.map(\.state.kind) == [.met, .due])
        #expect(try await induction(on: "2027-06-15").overdue.map(\.kind) == [.review])
        try await school.train("Piet", InductionPosition.assessment, on: "2027-07-12")
        let summer = try await induction(on: "2027-07-20")
        #expect(summer.standing?.checks.map(\.kind) == [.review, .review, .assessment])
        #expect(summer.standing?.checks.map(\.state.kind) == [.met, .overdue, .met])
        // A review is held about somebody: it shows no active role of theirs.
        let answer = try #require(try await school.person("Piet", on: "2026-12-12").answers.first)
        #expect(answer.answer.note.reason == PersonReason.nothingYet.code)
    }

    @Test("what is given is listed for the nation and the date, each with its source", arguments: Backend.allCases)
    func lines(_ backend: Backend) async throws {
        let school = try await StandingSchool(backend)
        let world = school.world
        func lines(on day: String) async throws -> [AskedEntitlement] {
            try await world.workflows.entitlements(
                at: world.school.id, on: date(day), in: try await world.scope())
        }
        let england = try await lines(on: "2026-11-12")
        #expect(england.contains { $0.line.id.rawValue == "EN-ECT-2" && $0.isOn && !$0.line.source.text.isEmpty })
        #expect(!england.contains { $0.line.id.rawValue == "EN-ECT-16" })
        _ = try await world.workflows.describeSchool(
            world.school.id, as: SchoolDescription(nation: "Wales"), try await world.call())
        let wales = try await lines(on: "2026-11-12")
        #expect(wales.first { $0.line.id.rawValue == "WA-1" }?.isOn == false)
        let induction = try #require(try await school.person("Piet", on: "2026-11-12").induction.first)
        #expect(induction.terms == 3 && induction.standing?.checks.isEmpty == true && !induction.isOverdue)
        _ = try await world.workflows.describeSchool(
            world.school.id, as: SchoolDescription(nation: "Northern Ireland"), try await world.call())
        let unknown = try #require(try await school.person("Piet", on: "2026-11-12").induction.first)
        #expect(unknown.lacks?.contains("was not read for Northern Ireland") == true)
    }

    @Test("only those who may see somebody's training see their reviews")
    func privacy() async throws {
        let school = try await StandingSchool(.memory)
        let world = school.world
        func sees(_ name: String) async throws -> Bool {
            let scope = try await Authority(over: world.store).scope(
                for: Actor(person: world[name]), in: world.organisation, on: World.today)
            return try await world.workflows.status(of: world["Piet"], on: World.today, in: scope).standing != nil
        }
        #expect(try await sees("Piet"))
        #expect(try await sees("Ragna"))
        await #expect(throws: StorageError.self) { _ = try await sees("Ines") }
    }
}
