import Foundation

/// How a program ended, and what it printed.
package struct ProgramEnd: Error, Sendable {
    /// What it was called with; without its arguments, which may hold a password.
    package let program: String
    /// Its exit code; 128 and the signal where a signal ended it.
    package let status: Int32
    /// What it printed.
    package let output: String
    /// What it complained of.
    package let errors: String

    /// Whether it succeeded.
    package var succeeded: Bool { self.status == 0 }

    /// What it printed, a line each.
    package var lines: [String] { self.output.split(separator: "\n").map(String.init) }

    /// Itself where it succeeded; thrown where it did not.
    @discardableResult
    package func required() throws -> Self {
        guard self.succeeded else { throw self }
        return self
    }
}

/// Runs a program to its end.
///
/// Not by Foundation: that hands a program the ends of others' pipes, so that a server which one program leaves running
/// keeps another from being seen to end. Here input and output are files, and nothing else is open.
///
/// - Parameters:
///   - program: its path, or its name where it is found by `PATH`.
///   - input: what it reads.
package func run(_ program: String, _ arguments: [String] = [], input: String = "") throws -> ProgramEnd {
    let place = FileManager.default.temporaryDirectory.path + "/cpd-program-\(UUID().uuidString)"
    let files = ["input", "output", "errors"].map { "\(place)-\($0)" }
    try Data(input.utf8).write(to: URL(fileURLWithPath: files[0]))
    defer { for file in files { try? FileManager.default.removeItem(atPath: file) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, files[0], O_RDONLY, 0)
    for stream in [1, 2] {
        posix_spawn_file_actions_addopen(&actions, Int32(stream), files[stream], O_WRONLY | O_CREAT, 0o600)
    }
    _ = closeAllFrom?(&actions, 3)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    guard posix_spawnp(&process, program, &actions, nil, &words, environ) == 0 else {
        return ProgramEnd(program: program, status: 127, output: "", errors: "It cannot be run.")
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7f
    let texts = files.map { (try? String(contentsOfFile: $0, encoding: .utf8)) ?? "" }
    return ProgramEnd(
        program: program, status: signal == 0 ? (status >> 8) & 0xff : 128 + signal, output: texts[1], errors: texts[2])
}

/// `posix_spawn_file_actions_addclosefrom_np`, which not every system has, and which is no part of Swift's view of it.
private let closeAllFrom: (@convention(c) (UnsafeMutablePointer<posix_spawn_file_actions_t>, Int32) -> Int32)? =
    dlsym(nil, "posix_spawn_file_actions_addclosefrom_np").map {
        unsafeBitCast($0, to: (@convention(c) (UnsafeMutablePointer<posix_spawn_file_actions_t>, Int32) -> Int32).self)
    }
