import Testing

@testable import cpd

@Suite("Files of commands")
struct ScriptTests {
    private func lines(_ text: String, _ environment: [String: String] = [:]) throws -> [ScriptLine] {
        let trial = try Trial()
        return try ScriptLine.read(try trial.write(text, to: "a.cpd"), environment: environment)
    }

    @Test(
        "Words are made as in a shell",
        arguments: [
            ("need add \"a b\" 'c d' e\\ f", ["need", "add", "a b", "c d", "e f"]),
            ("need list # and the rest", ["need", "list"]),
            ("need \\\n  list", ["need", "list"]),
            ("need add \"one\n   two\"", ["need", "add", "one two"]),
            ("cpd need list", ["need", "list"]),
            ("need add \"\" '#'", ["need", "add", "", "#"]),
            ("import ${A:-x/y} '${A}'", ["import", "x/y", "${A}"]),
            ("import ${B}", ["import", "set"]),
        ])
    func words(text: String, words: [String]) throws {
        #expect(try self.lines(text, ["B": "set"]).map(\.words) == [words])
    }

    @Test(
        "A variable that is not set, and a quotation mark left open, are invalid input",
        arguments: ["need list\nimport ${NOWHERE}", "need list\n\"open"])
    func faults(text: String) async throws {
        let trial = try Trial()
        let path = try trial.write(text, to: "a.cpd")
        let outcome = await trial.run("run", path)
        #expect(outcome.status == .input)
        #expect(outcome.errors.hasPrefix("\(path):2: "))
    }

    @Test(
        "A file stops at the first line that fails, names it, and answers with its exit code",
        arguments: [
            ("need frobnicate", ExitCode.usage), ("import oneroster /nowhere", .input),
            ("--store sqlite:/nowhere/x.sqlite need list", .store),
        ])
    func stops(line: String, status: ExitCode) async throws {
        let trial = try Trial()
        let path = try trial.write("init Elmfield\n\n\(line)\nprovider list\n", to: "a.cpd")
        let outcome = await trial.run("run", path)
        #expect(outcome.status == status)
        #expect(outcome.errors.hasPrefix("\(path):3: "))
        #expect(!outcome.output.contains("provider"))
    }

    @Test("A line that may answer no does not stop the file; one that may not does")
    func no() async throws {
        let trial = try Trial()
        let wrong = try trial.write("policy: x\n", to: "wrong.yaml")
        let path = try trial.write(
            "! policy check \(wrong)\npolicy check \(wrong)\npolicy check shipped\n", to: "a.cpd")
        let outcome = await trial.run("--json run", path)
        #expect(outcome.status == .no)
        #expect((outcome.json as? [Any])?.count == 2)
        #expect(outcome.errors.contains("\(path):2: "))
    }
}
