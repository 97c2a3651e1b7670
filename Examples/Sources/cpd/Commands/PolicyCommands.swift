import ArgumentParser
import CPDPolicy

/// `cpd policy`: a policy as a document, and facts checked against it.
struct PolicyCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy", abstract: "Read a policy, compare it with another, and check facts against it.",
        subcommands: [CheckFile.self, Coverage.self, Show.self, Compare.self, Assess.self, Facts.self, Approaches.self])
}
