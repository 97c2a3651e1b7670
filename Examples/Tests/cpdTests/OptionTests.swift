import CPDDomain
import Testing

@testable import cpd

@Suite("Global options")
struct OptionTests {
    @Test(
        "They stand before or behind the command, with a space or an equals sign",
        arguments: [
            ["--json", "--on", "2026-11-12", "need", "list", "--store=memory:", "--seed", "7"],
            ["need", "list", "--seed=7", "--on=2026-11-12", "--json", "--store", "memory:"],
        ])
    func places(words: [String]) throws {
        var rest = words
        let options = try GlobalOptions.take(from: &rest)
        #expect(rest == ["need", "list"])
        #expect(options.isJSON && options.seed == 7 && options.store == "memory:")
        #expect(options.date?.description == "2026-11-12")
    }

    @Test("What stands behind -- is left alone")
    func end() throws {
        var rest = ["need", "add", "--", "--json"]
        #expect(try !GlobalOptions.take(from: &rest).isJSON)
        #expect(rest == ["need", "add", "--", "--json"])
    }

    @Test("A line's own actor does not act for whom the file's actor acts for")
    func behalf() {
        var file = GlobalOptions()
        file.actor = "A"
        file.onBehalfOf = "B"
        var line = GlobalOptions()
        #expect(line.over(file).onBehalfOf == "B")
        line.actor = "C"
        #expect(line.over(file).onBehalfOf == nil)
    }

    @Test("A seed gives the same identifiers for the same words, others for other words")
    func seeds() async throws {
        func identifier(_ seed: String, _ title: String) async throws -> String {
            let trial = try Trial()
            await trial.found()
            let line = "--json --seed \(seed) --on 2025-09-02 --as headteacher priority add"
            return await trial.run(line, title).object["id"] as? String ?? ""
        }
        let one = try await identifier("7", "Reading")
        #expect(!one.isEmpty)
        #expect(try await identifier("7", "Reading") == one)
        #expect(try await identifier("8", "Reading") != one)
        #expect(try await identifier("7", "Writing") != one)
    }

    @Test("The same unit of work twice is done once")
    func twice() async throws {
        let trial = try Trial()
        await trial.found()
        let line = "--seed 7 --on 2025-09-02 --as headteacher provider add Ashgrove"
        #expect(await trial.run(line).status == .done)
        let again = await trial.run(line)
        #expect(again.status == .done)
        #expect(again.output.contains("done already"))
    }
}

@Suite("Names")
struct NameTests {
    @Test(
        "Somebody is named by name, beginning, case aside, source identifier or role",
        arguments: [
            "Amina Okafor", "amina okafor", "Amina Ok", "usr-003", "headteacher", "cpd-leader", "chair-of-governors",
        ])
    func people(who: String) async throws {
        let trial = try Trial()
        await trial.found()
        #expect(await trial.run("status --on 2025-09-02", who).status == .done)
    }

    @Test(
        "An unknown or ambiguous name is wrong usage, and says what to do",
        arguments: [("Zebedee", "whole name"), ("P", "more of the name"), ("finance", "Nobody is finance")])
    func unknown(who: String, remedy: String) async throws {
        let trial = try Trial()
        await trial.found()
        let outcome = await trial.run("status --on 2025-09-02", who)
        #expect(outcome.status == .usage)
        #expect(outcome.errors.contains(remedy))
        #expect(outcome.output.isEmpty)
    }
}
