import ArgumentParser
import CPDPolicy

extension PolicyCommands {
    /// `cpd policy facts`.
    struct Facts: Command {
        static let configuration = CommandConfiguration(
            abstract: "List the facts that a condition (\"when\", \"require\") may name.")

        func run(_ desk: Desk) async throws -> Reply {
            let facts = RuleRegistry.standard.facts.facts.map { NamedFact($0, isOfRoute: false) }
            let known = Set(facts.map(\.name))
            let ofRoutes = FactCatalogue.approval.facts.map { NamedFact($0, isOfRoute: true) }.filter {
                !known.contains($0.name)
            }
            let all = facts + ofRoutes
            let words = all.compactMap { fact -> String? in
                if case .code(let words) = fact.type { "\(fact.name): \(words.joined(separator: ", "))." } else { nil }
            }
            let units = """
                Written as: money 45 GBP; length of time 90 minutes or 6 hours; time of day 15:45; percentage 12.5 %; \
                date 2026-11-24.
                """
            return Reply(
                [
                    Self.table(facts), "Under \"approval\" (\"when\", \"exempt\", \"usually\") also:",
                    Self.table(ofRoutes), units, words.joined(separator: "\n"),
                ].joined(separator: "\n\n"),
                .object([("facts", .array(all.map(JSON.init)))]))
        }

        private static func table(_ facts: [NamedFact]) -> String {
            var table = Table("fact", "type", "meaning")
            for fact in facts { table.rows.append([fact.name, fact.type.name, fact.meaning]) }
            return table.text(orElse: "There are no facts.")
        }
    }
}

/// A fact, whatever it is a fact of.
private struct NamedFact {
    let name: String
    let type: FactType
    let meaning: String
    /// Whether only the conditions of a route may name it.
    let isOfRoute: Bool

    init<Subject>(_ fact: TypedFact<Subject>, isOfRoute: Bool) {
        (self.name, self.type, self.meaning) = (fact.name, fact.type, fact.meaning)
        self.isOfRoute = isOfRoute
    }
}

extension JSON {
    fileprivate init(_ fact: NamedFact) {
        var words = JSON.array([])
        if case .code(let codes) = fact.type { words = .array(codes.map { .text($0) }) }
        self = .object([
            ("name", .text(fact.name)), ("type", .text(fact.type.name)), ("words", words),
            ("meaning", .text(fact.meaning)), ("onlyInApproval", .flag(fact.isOfRoute)),
        ])
    }
}
