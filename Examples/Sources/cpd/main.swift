import Foundation

let program = Program(environment: ProcessInfo.processInfo.environment, console: .standard)
exit(await program.run(Array(CommandLine.arguments.dropFirst())).rawValue)
