import Foundation
import Testing

@testable import cpd

@Suite("The journal's chain and the outbox", .serialized)
struct OutboxTests {
    /// A school with one request that was declined, which leaves one message.
    private func decided(store: String = "sqlite:FOLDER/x.sqlite") async throws -> Trial {
        let trial = try Trial(store: store)
        await trial.found()
        _ = await trial.run(
            "opportunity add --approach conference --mode face-to-face --as headteacher --on 2025-09-02",
            "Reading conference")
        _ = await trial.run("request --on 2025-09-03 --as", "Callum Strathearn", "Reading conference")
        let decided = await trial.run(
            "decide --as headteacher --on 2025-09-04 --because", "Not this term.", "Reading conference", "declined")
        #expect(decided.status == .done, "\(decided.errors)")
        return trial
    }

    @Test("store check says where the chain ends, and knows the end again")
    func end() async throws {
        let trial = try Trial(store: "sqlite:FOLDER/x.sqlite")
        await trial.found()
        let check = await trial.run("store check --json")
        let chain = try #require((check.object["chains"] as? [[String: Any]])?.first)
        let (place, digest) = (try #require(chain["place"] as? Int), try #require(chain["digest"] as? String))
        #expect(check.status == .done && place > 3 && digest.count == 64)
        #expect(await trial.run("store check --against \(place):\(digest)").status == .done)
        let other = await trial.run("store check --against \(place):\(String(repeating: "0", count: 64))")
        #expect(other.status == .no && other.output.contains("not the one that was written down"))
        #expect(await trial.run("store check --against 1").status == .usage)
    }

    @Test("store check names the first broken link and answers no")
    func broken() async throws {
        let trial = try Trial(store: "sqlite:FOLDER/x.sqlite")
        await trial.found()
        #expect(await trial.run("store check").output.contains("is whole: it ends in"))
        try sqlite(
            trial.folder.appending(path: "x.sqlite").path,
            """
            DROP TRIGGER journal_refuses_update;
            UPDATE journal SET process = 'forged' WHERE id = (SELECT entry_id FROM journal_links WHERE position = 2);
            """)
        let check = await trial.run("store check")
        #expect(check.status == .no && check.output.contains("in place 2 of the journal's chain"))
        let document = await trial.run("store check --json").object
        let first = (document["chains"] as? [[String: Any]])?.first?["firstBroken"] as? [String: Any]
        #expect(first?["defect"] as? String == "altered-entry" && first?["place"] as? Int == 2)
    }

    @Test("a decision leaves a message, which the relay delivers once, with identifiers alone")
    func relay() async throws {
        let trial = try await self.decided()
        let waiting = await trial.run("store outbox")
        #expect(waiting.output.contains("decision.made") && waiting.output.contains("waiting"))
        let path = trial.folder.appending(path: "messages").path
        #expect(await trial.run("relay --once --to \(path)").output == "Delivered 1 message.\n")
        #expect(await trial.run("relay --once --to \(path)").output == "Delivered 0 messages.\n")
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        #expect(lines.count == 1 && lines[0].contains("decision.made") && !lines[0].contains("Reading"))
        #expect(await trial.run("store outbox").output == "No message waits.\n")
    }

    @Test("a waiting message can be discarded by a named person, with a reason, and no other way")
    func discard() async throws {
        let trial = try await self.decided()
        let list = await trial.run("store outbox --json").json as? [[String: Any]]
        let id = try #require(list?.first?["id"] as? String)
        #expect(await trial.run("store outbox discard \(id) --reason Gone").status == .usage)
        #expect(await trial.run("store outbox send-again \(id) --as headteacher").status == .usage)
        #expect(await trial.run("store outbox discard \(id) --reason Gone --as headteacher").status == .done)
        #expect(await trial.run("store outbox").output.contains("discarded"))
        #expect(await trial.run("store outbox --dead").output == "No message waits.\n")
        let path = trial.folder.appending(path: "messages").path
        #expect(await trial.run("relay --once --to \(path)").output == "Delivered 0 messages.\n")
    }

    @Test("a relay that is killed while it delivers leaves its message to the next")
    func killed() async throws {
        let trial = try await self.decided()
        let store = ["--store", "sqlite:\(trial.folder.appending(path: "x.sqlite").path)"]
        // A pipe that is full: whoever writes to it is stuck in the middle of a delivery.
        let pipe = trial.folder.appending(path: "pipe").path
        mkfifo(pipe, 0o600)
        let descriptor = open(pipe, O_RDWR | O_NONBLOCK)
        defer { close(descriptor) }
        while write(descriptor, [UInt8](repeating: 10, count: 1), 1) == 1 {}
        let first = try Self.start(store + ["relay", "--to", pipe])
        while await !trial.run("store outbox").output.contains("delivering") {
            try await Task.sleep(for: .milliseconds(50))
        }
        kill(first.processIdentifier, SIGKILL)
        first.waitUntilExit()
        let path = trial.folder.appending(path: "messages").path
        let second = try Self.start(store + ["relay", "--to", path, "--lease", "1"])
        while await trial.run("store outbox").output != "No message waits.\n" {
            try await Task.sleep(for: .milliseconds(50))
        }
        second.terminate()
        second.waitUntilExit()
        #expect(try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").count == 1)
        #expect(await trial.run("store check").status == .done)
    }

    private static func start(_ arguments: [String]) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: Binary.path)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }
}
