import Foundation

/// The program has gone, and its stores are closed, before the process ends: a file left open would keep its last
/// changes in a second file beside it.
func runToEnd() async -> ExitStatus {
    let program = Program(environment: ProcessInfo.processInfo.environment, console: .standard)
    return await program.run(Array(CommandLine.arguments.dropFirst()))
}

exit(await runToEnd().rawValue)
