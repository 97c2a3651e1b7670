import Foundation
import Testing

@testable import cpd

@Suite("One school's year", .serialized)
struct YearTests {
    static let reports = ["governors.html", "governors.json", "governors.md"]

    /// The year told on a store: its JSON, and the reports. The folder of the reports is taken away again, so that
    /// each store is told to write to the same one.
    private func told(on store: String, out: String) async throws -> (outcome: Outcome, reports: [Data], trial: Trial) {
        let trial = try Trial(store: store, environment: yearEnvironment(out: out))
        let outcome = await trial.run("--json --on 2026-07-17 --seed 1 run", year)
        let reports = try Self.reports.map { try Data(contentsOf: URL(filePath: "\(out)/\($0)")) }
        try FileManager.default.removeItem(atPath: out)
        return (outcome, reports, trial)
    }

    @Test("Memory and SQLite give the same bytes, output and reports")
    func sqlite() async throws {
        let out = try Trial().folder.path
        let memory = try await self.told(on: "memory:", out: out)
        #expect(memory.outcome.status == .done, "\(memory.outcome.errors)")
        let sqlite = try await self.told(on: "sqlite:FOLDER/year.sqlite", out: out)
        #expect(sqlite.outcome.status == .done)
        #expect(memory.outcome.output == sqlite.outcome.output)
        #expect(memory.reports == sqlite.reports)
        #expect(memory.reports.allSatisfy { $0.count > 1000 })
        #expect(await sqlite.trial.run("store check").status == .done)
    }

    @Test("PostgreSQL gives the bytes that memory gives", .enabled(if: PostgreSQL.isWanted))
    func postgres() async throws {
        let url = try #require(PostgreSQL.url, "CPD_POSTGRES_URL is not set")
        let ownerURL = try #require(PostgreSQL.ownerURL, "CPD_POSTGRES_OWNER_URL is not set")
        let schema = "year_\(UInt32.random(in: 0 ... .max))"
        let role = try #require(URLComponents(string: url)?.user)
        let owner = try Trial(store: "\(ownerURL)?cpd_schema=\(schema)&cpd_app_role=\(role)")
        #expect(await owner.run("store migrate").status == .done)
        self.expectUnsuitable(await owner.run("need list"))
        let out = try Trial().folder.path
        let memory = try await self.told(on: "memory:", out: out)
        let store = "\(url)?cpd_schema=\(schema)"
        let postgres = try await self.told(on: store, out: out)
        #expect(postgres.outcome.status == .done, "\(postgres.outcome.errors)")
        #expect(memory.outcome.output == postgres.outcome.output)
        #expect(memory.reports == postgres.reports)
    }

    /// Whoever may migrate a PostgreSQL store uses it for nothing else.
    private func expectUnsuitable(_ outcome: Outcome) {
        #expect(outcome.status == .store)
        #expect(outcome.errors.contains("cpd_app_role"))
    }

    @Test("Another seed gives other identifiers and the same reports")
    func seed() async throws {
        let out = try Trial().folder.path
        let one = try await self.told(on: "memory:", out: out)
        let trial = try Trial(environment: yearEnvironment(out: out))
        let other = await trial.run("--json --on 2026-07-17 --seed 2 run", year)
        #expect(other.output != one.outcome.output)
        for (name, report) in zip(Self.reports, one.reports) {
            #expect(try Data(contentsOf: URL(filePath: "\(out)/\(name)")) == report, "\(name)")
        }
        try FileManager.default.removeItem(atPath: out)
    }

    @Test("The year told again on the same store changes nothing")
    func again() async throws {
        let out = try Trial().folder.path
        let trial = try await self.told(on: "memory:", out: out).trial
        let before = await trial.run("--json store info").output
        let again = await trial.run("--on 2026-07-17 --seed 1 run", year)
        #expect(again.status == .done, "\(again.errors)")
        #expect(await trial.run("--json store info").output == before)
        try FileManager.default.removeItem(atPath: out)
    }

    /// What order forbids once the year has been told, with the reason; the words of a name are joined by `_`.
    static let forbidden = [
        ("decide INSET approved --as headteacher", "already-decided"),
        ("request Writing --as usr-014 --on 2027-02-01", "not-in-post"),
        ("request Reading_conference --as usr-003", "exists"),
        ("evaluate INSET --rating 1 --changed nothing --as usr-013", "did-not-take-part"),
        ("evaluate INSET --rating 5 --changed all --as usr-003", "exists"),
        ("book National_qualification --person usr-004 --as headteacher", "not-approved"),
        ("attend Coaching --person usr-011 --as headteacher", "not-expected"),
        ("disseminate complete Phonics --participant usr-018 --as headteacher", "closed"),
        ("opportunity offer National_qualification --as usr-004", "wrong-role"),
        ("plan Writing --everybody --as usr-004", "wrong-role"),
        ("provider add Calm_Classrooms --as headteacher", "exists"),
    ]

    // One year for the whole table: a refusal changes nothing, and to tell the year takes longer than to refuse.
    @Test("What order forbids is refused with its reason, and the answer is no")
    func refusals() async throws {
        let trial = try await self.told(on: "memory:", out: try Trial().folder.path).trial
        let before = await trial.run("--json store info").output
        for (line, code) in Self.forbidden {
            let words = line.split(separator: " ").map { String($0).replacing("_", with: " ") }
            let date = words.contains("--on") ? [] : ["--on", "2026-07-17"]
            let outcome = await trial.run("--json", words + date)
            #expect(outcome.status == .no, "\(line): \(outcome.errors)")
            #expect((outcome.object["refused"] as? [String: Any])?["code"] as? String == code, "\(line)")
            #expect(outcome.errors.split(separator: "\n").count == 1, "\(line)")
        }
        #expect(await trial.run("--json store info").output == before)
    }

    @Test(
        "Nobody decides what they asked for, and a plan only whose post it is to; the head's own request is for the chair"
    )
    func ownRequest() async throws {
        let out = try Trial().folder.path
        let documents = try #require(try await self.told(on: "memory:", out: out).outcome.json as? [[String: Any]])
        let refused = documents.compactMap { ($0["answer"] as? [String: Any])?["refused"] as? [String: Any] }
        #expect(
            refused.compactMap { $0["code"] as? String }.sorted() == [
                "already-decided", "did-not-take-part", "not-met", "not-met", "own-request", "own-request",
                "wrong-role",
            ])
    }

    @Test("A status with something overdue answers no where that is asked for")
    func overdue() async throws {
        let out = try Trial().folder.path
        let trial = try await self.told(on: "memory:", out: out).trial
        #expect(await trial.run("status --on 2026-07-17").status == .done)
        #expect(await trial.run("status --fail --on 2026-07-17").status == .no)
        #expect(await trial.run("status --fail --on 2026-07-17 usr-009").status == .no)
        #expect(await trial.run("status --fail --on 2026-07-17 usr-011").status == .done)
    }
}
