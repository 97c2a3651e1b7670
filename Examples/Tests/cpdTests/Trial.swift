import Foundation

@testable import cpd

/// The folder of the examples, where fixtures are read in place.
let examples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

/// A fixture's path.
func fixture(_ name: String) -> String { examples.appending(path: "Fixtures/\(name)").path }

/// What the exit code of a command says; Testing has a type of the name it has in the program.
typealias ExitCode = cpd.ExitStatus

/// What a command line did.
struct Outcome {
    var status: ExitStatus
    var output: String
    var errors: String

    /// The data, as JSON.
    var json: Any? { try? JSONSerialization.jsonObject(with: Data(self.output.utf8)) }
    /// The data, where it is one object.
    var object: [String: Any] { self.json as? [String: Any] ?? [:] }
}

/// The program in this process, with a folder of its own that goes with it.
final class Trial {
    let folder: URL
    private let program: Program
    private let sink: Sink

    private final class Sink {
        var output = ""
        var errors = ""
    }

    /// A program whose commands go to a store, in memory unless another is named.
    init(store: String = "memory:", environment: [String: String] = [:]) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "cpd-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let sink = Sink()
        self.folder = folder
        self.sink = sink
        self.program = Program(
            environment: environment.merging(["CPD_STORE": store.replacing("FOLDER", with: folder.path)]) { $1 },
            console: Console { text, isData in
                if isData { sink.output += text } else { sink.errors += text }
                return true
            })
    }

    deinit { try? FileManager.default.removeItem(at: self.folder) }

    /// Runs a command line of these words.
    func run(_ line: String, _ more: [String]) async -> Outcome {
        self.sink.output = ""
        self.sink.errors = ""
        let status = await self.program.run(line.split(separator: " ").map(String.init) + more)
        return Outcome(status: status, output: self.sink.output, errors: self.sink.errors)
    }

    /// Runs a command line; the words are separated by spaces, those with spaces are given on their own.
    func run(_ line: String, _ more: String...) async -> Outcome { await self.run(line, more) }

    /// Writes a file into the folder and gives its path.
    func write(_ text: String, to name: String) throws -> String {
        let url = self.folder.appending(path: name)
        try Data(text.utf8).write(to: url)
        return url.path
    }

    /// A school with its staff, a chair of governors and the shipped edition, on 1 September 2025.
    func found() async {
        _ = await self.run("init --urn 139999 --on 2025-09-01", "Elmfield Primary School")
        _ = await self.run("import oneroster --on 2025-09-01", fixture("oneroster-1.2"))
        _ = await self.run(
            "person add --capacity governor --role chair-of-governors --as headteacher --on 2025-09-01 --post", "Chair",
            "Judith Marchetti")
        _ = await self.run(
            "adopt shipped --minute 7.2 --on-date 2024-03-14 --as headteacher --on 2025-09-01 --by", "Governing Body")
    }
}

/// The environment under which the year is told wherever the tests run.
func yearEnvironment(out: String) -> [String: String] {
    [
        "CPD_GIAS": fixture("gias/elmfield.csv"), "CPD_OTHER_GIAS": fixture("gias/elmfield.csv"),
        "CPD_ONEROSTER": fixture("oneroster-1.2"), "CPD_OTHER_ONEROSTER_11": fixture("oneroster-1.2"),
        "CPD_OTHER_ONEROSTER_12": fixture("oneroster-1.2"), "CPD_OUT": out,
    ]
}

/// The file of the year.
let year = examples.appending(path: "Year/year.cpd").path
