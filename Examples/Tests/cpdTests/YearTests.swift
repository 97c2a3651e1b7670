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
        let schema = "year_\(UInt32.random(in: 0 ... .max))"
        let out = try Trial().folder.path
        let memory = try await self.told(on: "memory:", out: out)
        let store = "\(url)\(url.contains("?") ? "&" : "?")cpd_schema=\(schema)"
        let postgres = try await self.told(on: store, out: out)
        #expect(postgres.outcome.status == .done, "\(postgres.outcome.errors)")
        #expect(memory.outcome.output == postgres.outcome.output)
        #expect(memory.reports == postgres.reports)
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

    @Test(
        "What order forbids is refused with its reason, and the answer is no",
        arguments: [
            ("decide _INSET approved --as headteacher --on 2026-07-17", "already-decided"),
            ("request Writing --as usr-014 --on 2027-02-01", "not-in-post"),
            ("request Reading_conference --as usr-003 --on 2026-07-17", "exists"),
            ("evaluate INSET --rating 1 --changed nothing --as usr-013 --on 2026-07-17", "did-not-take-part"),
            ("evaluate INSET --rating 5 --changed all --as usr-003 --on 2026-07-17", "exists"),
            ("book National_qualification --person usr-004 --as headteacher --on 2026-07-17", "not-approved"),
            ("attend Coaching --person usr-011 --as headteacher --on 2026-07-17", "not-expected"),
            ("disseminate complete Phonics --participant usr-018 --as headteacher --on 2026-07-17", "closed"),
            ("opportunity offer National_qualification --as usr-004 --on 2026-07-17", "wrong-role"),
            ("plan Writing --everybody --as usr-004 --on 2026-07-17", "wrong-role"),
            ("provider add Calm_Classrooms --as headteacher --on 2026-07-17", "exists"),
        ])
    func refusals(line: String, code: String) async throws {
        let out = try Trial().folder.path
        let trial = try await self.told(on: "memory:", out: out).trial
        let words = line.split(separator: " ").map {
            String($0.replacing("_", with: " ")).trimmingCharacters(in: .whitespaces)
        }
        let outcome = await trial.run("--json", words)
        #expect(outcome.status == .no, "\(outcome.errors)")
        let refused = outcome.object["refused"] as? [String: Any]
        #expect(refused?["code"] as? String == code)
        #expect(outcome.errors.split(separator: "\n").count == 1)
    }

    @Test("Nobody decides what they asked for; the head's own request is for the chair")
    func ownRequest() async throws {
        let out = try Trial().folder.path
        let documents = try #require(try await self.told(on: "memory:", out: out).outcome.json as? [[String: Any]])
        let refused = documents.compactMap { ($0["answer"] as? [String: Any])?["refused"] as? [String: Any] }
        #expect(
            refused.compactMap { $0["code"] as? String }.sorted() == [
                "already-decided", "did-not-take-part", "not-met", "not-met", "own-request", "own-request",
                "own-request",
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
