import Foundation
import Testing

@testable import cpd

@Suite("Odd files and odd words")
struct HostileTests {
    @Test(
        "A file of commands is read whatever ends its lines, and with a byte order mark",
        arguments: ["\r\n", "\r", "\n"], ["", "\u{FEFF}"])
    func lineEnds(end: String, mark: String) async throws {
        let trial = try Trial()
        let lines = [mark + "init Elmfield # a comment", "", "# another", "store check", "person list"]
        let file = try trial.write(lines.joined(separator: end), to: "commands.cpd")
        let outcome = await trial.run("--json --on 2025-09-01 run", file)
        #expect(outcome.status == .done, "\(outcome.errors)")
        #expect(outcome.output.components(separatedBy: "\"line\"").count == 4)
    }

    @Test(
        "Commas group thousands and nothing else",
        arguments: [("£1,240.00", true), ("£1,50", false), ("1,2,3.4", false)])
    func amounts(text: String, isAmount: Bool) {
        #expect((Amount(argument: text) != nil) == isAmount)
    }

    @Test(
        "A character that cannot be printed is refused",
        arguments: ["\u{1B}[31mred", "left\u{202E}right", "two\nlines"])
    func unprintable(_ word: String) async throws {
        let trial = try Trial()
        await trial.found()
        let outcome = await trial.run("priority add --as headteacher --on 2025-09-02", word)
        #expect(outcome.status == .usage && !outcome.errors.contains(word))
    }

    @Test("A statement for a clause there is not is refused")
    func unknownClause() async throws {
        let trial = try Trial()
        await trial.found()
        let outcome = await trial.run(
            "opportunity add --approach webinar --mode virtual --as headteacher --on 2025-09-02 --attest",
            "MAT-1z | a | b", "Phonics")
        #expect(outcome.status == .usage && outcome.errors.contains("MAT-1z"))
    }

    @Test("With --json a failure too is one document")
    func failureAsJSON() async throws {
        let trial = try Trial()
        let outcome = await trial.run("--json policy check /nowhere.yaml")
        #expect(outcome.status == .input)
        #expect((outcome.object["error"] as? [String: Any])?["exitCode"] as? Int == 3)
    }

    @Test("Who typed for whom is said")
    func enteredBy() async throws {
        let trial = try Trial()
        await trial.found()
        let outcome = await trial.run(
            "need add --origin feedback --evidence seen --person", "Amina Okafor", "To lead reading", "--as",
            "Tunde Achebe", "--for", "Amina Okafor", "--on", "2025-09-02")
        #expect(outcome.output.contains("Entered by Tunde Achebe on behalf of Amina Okafor."), "\(outcome.errors)")
    }

    @Test("A school on its own gets no second school from the register")
    func secondSchool() async throws {
        let trial = try Trial()
        await trial.found()
        let outcome = await trial.run(
            "import gias --as headteacher --on 2025-09-02 --urn 139998", fixture("gias/elmfield.csv"))
        #expect(outcome.status != .done && outcome.errors.contains("one school on its own"))
    }

    @Test(
        "Output that could not be written is a failure",
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func fullOutput() throws {
        let process = Process()
        process.executableURL = URL(filePath: Binary.path)
        process.arguments = ["policy", "coverage", "shipped"]
        process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 4)
    }
}
