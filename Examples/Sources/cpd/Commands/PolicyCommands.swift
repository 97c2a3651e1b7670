import ArgumentParser
import CPDPolicy

/// `cpd policy`: a policy as a document, and facts checked against it.
struct PolicyCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy", abstract: "Read a policy, compare it with another, and check facts against it.",
        subcommands: [CheckFile.self, Coverage.self, Show.self, Compare.self, Assess.self, Facts.self])

    /// `cpd policy facts`.
    struct Facts: Command {
        static let configuration = CommandConfiguration(
            abstract: "List the facts that a condition (\"when\", \"require\") may name.")

        func run(_ desk: Desk) async throws -> Reply {
            let facts = RuleRegistry.standard.facts.facts
            var table = Table("fact", "type", "meaning")
            for fact in facts { table.rows.append([fact.name, fact.type.name, fact.meaning]) }
            let words = facts.compactMap { fact -> String? in
                if case .code(let words) = fact.type { "\(fact.name): \(words.joined(separator: ", "))." } else { nil }
            }
            let units = """
                Written as: money 45 GBP; length of time 90 minutes or 6 hours; percentage 12.5 %; date 2026-11-24.
                """
            return Reply(
                [table.text(orElse: "There are no facts."), units, words.joined(separator: "\n")]
                    .joined(separator: "\n\n"),
                .object([("facts", .array(facts.map(JSON.init)))]))
        }
    }
}

extension JSON {
    fileprivate init(_ fact: TypedFact<ProvisionFacts>) {
        var words = JSON.array([])
        if case .code(let codes) = fact.type { words = .array(codes.map { .text($0) }) }
        self = .object([
            ("name", .text(fact.name)), ("type", .text(fact.type.name)), ("words", words),
            ("meaning", .text(fact.meaning)),
        ])
    }
}
