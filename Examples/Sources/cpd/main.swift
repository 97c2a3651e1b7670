import ArgumentParser

/// The command line of the library: one school on SQLite by default, any store by its URL.
struct CommandLineInterface: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cpd",
        abstract: "A school's policy for continuing professional development, checked and followed.")
}

CommandLineInterface.main()
