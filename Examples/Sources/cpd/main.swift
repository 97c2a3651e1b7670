import Foundation

/// The program has gone, and its stores are closed, before the process ends: a file left open would keep its last
/// changes in a second file beside it.
func runToEnd() async -> ExitStatus {
    let console = Console.standard
    let program = Program(environment: ProcessInfo.processInfo.environment, console: console)
    let status = await program.run(Array(CommandLine.arguments.dropFirst()))
    guard console.hasLostData else { return status }
    console.note("The output could not be written; make room, or name another place for it.")
    return .store
}

exit(await runToEnd().rawValue)
