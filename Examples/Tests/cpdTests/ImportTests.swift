import Foundation
import Testing

@testable import cpd

@Suite("cpd import")
struct ImportTests {
    private func imported(_ folder: String, _ options: String = "") async throws -> (Outcome, people: Int, Trial) {
        let trial = try Trial()
        _ = await trial.run("init --urn 139999 --on 2025-09-01", "Elmfield Primary School")
        let outcome = await trial.run("--json import oneroster --on 2025-09-01 \(options)", fixture(folder))
        let records = await trial.run("--json store info").object["records"] as? [String: Any]
        return (outcome, records?["people"] as? Int ?? -1, trial)
    }

    @Test(
        "Both versions of OneRoster are read; a second import changes nothing",
        arguments: ["oneroster-1.1", "oneroster-1.2"])
    func clean(folder: String) async throws {
        let (outcome, people, trial) = try await self.imported(folder)
        #expect(outcome.status == .done && people == 30)
        #expect((outcome.object["refused"] as? [Any])?.isEmpty == true)
        let actor = folder.hasSuffix("1.1") ? "usr-001" : "headteacher"
        let again = await trial.run("--json import oneroster --on 2025-09-02 --as \(actor)", fixture(folder))
        for kind in ["people", "posts", "roles"] {
            let counts = again.object[kind] as? [String: Int]
            #expect(counts?["added"] == 0 && counts?["changed"] == 0)
        }
    }

    @Test("A dry run changes nothing")
    func dryRun() async throws {
        let (outcome, people, _) = try await self.imported("oneroster-1.2", "--dry-run")
        #expect(outcome.status == .done && people == 0)
        #expect((outcome.object["people"] as? [String: Int])?["added"] == 30)
    }

    @Test(
        "A row that cannot be taken is reported with file, line, column and reason; the good ones are imported",
        arguments: [
            ("wrong-date", "users.csv:5: dateLastModified: "), ("school-not-there", "users.csv:6: orgSourcedIds: "),
        ])
    func refused(folder: String, line: String) async throws {
        let (outcome, people, _) = try await self.imported("oneroster-dirty/\(folder)")
        #expect(outcome.status == .done && people == 9)
        #expect(outcome.errors.hasPrefix(line))
        #expect(outcome.errors.hasSuffix("1 row was refused.\n"))
        let strict = try await self.imported("oneroster-dirty/\(folder)", "--strict")
        #expect(strict.0.status == .input && strict.people == 0)
        #expect(strict.0.errors.hasPrefix(line))
    }

    @Test(
        "A set that cannot be understood is invalid input, and nothing of it is imported",
        arguments: [("no-manifest", "manifest.csv: "), ("missing-column", "users.csv:1: ")])
    func unreadable(folder: String, place: String) async throws {
        let (outcome, people, _) = try await self.imported("oneroster-dirty/\(folder)")
        #expect(outcome.status == .input && people == 0)
        #expect(outcome.errors.hasPrefix(place))
        #expect(outcome.errors.split(separator: "\n").count == 1)
    }

    @Test(
        "Windows-1252 and a byte order mark are read as what they are, and said",
        arguments: [
            ("windows-1252", 9, "users.csv: It is no valid UTF-8 and was read as Windows-1252."),
            ("byte-order-mark", 10, "users.csv: A byte order mark at its beginning was skipped."),
        ])
    func encodings(folder: String, count: Int, remark: String) async throws {
        let (outcome, people, trial) = try await self.imported("oneroster-dirty/\(folder)")
        #expect(outcome.status == .done && people == count)
        #expect(outcome.errors.contains(remark))
        let list = await trial.run("person list --on 2025-09-02").output
        #expect(!list.contains("\u{FFFD}") && !list.contains("\u{FEFF}"))
    }

    @Test("A school comes from the register, by number")
    func register() async throws {
        let trial = try Trial()
        let made = await trial.run(
            "init --urn 139999 --on 2025-09-01 --gias \(fixture("gias/elmfield.csv"))", "Elmfield")
        #expect(made.output.contains("Elmfield Primary School (URN 139999)"))
        let again = await trial.run("--json import gias --on 2025-09-01", fixture("gias/elmfield.csv"))
        #expect((again.object["schools"] as? [String: Int]) == ["added": 0, "changed": 0, "unchanged": 1])
        #expect(await trial.run("import gias --urn 000000", fixture("gias/elmfield.csv")).status == .input)
        #expect(await trial.run("import gias /nowhere.csv").status == .input)
    }
}
