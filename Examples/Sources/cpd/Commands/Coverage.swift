import ArgumentParser
import CPDDomain
import CPDPolicy

extension PolicyCommands {
    /// `cpd policy coverage`.
    struct Coverage: Command {
        static let configuration = CommandConfiguration(
            abstract: "Show each clause with the rules, duties and terms that carry it out, or who judges it.")

        @Argument(help: "A file, \"shipped\", or the name of an edition that was adopted.") var file = "shipped"

        func run(_ desk: Desk) async throws -> Reply {
            // The shipped edition and a file need no store.
            let names = self.file == "shipped" ? nil : try await desk.namesAtHand()
            let edition = try await Editions.find(self.file, desk, names)
            let coverage = edition.coverage
            var table = Table("clause", "force", "carried out, checked or judged by")
            for clause in coverage {
                let words = Self.words(clause).joined(separator: "; ")
                table.rows.append([clause.clause.rawValue, clause.force.rawValue, words.isEmpty ? "nobody" : words])
            }
            let bare = coverage.filter { !$0.isCovered }
            let counts = [
                ("checked by a rule", coverage.count { !$0.checkedBy.isEmpty }),
                ("with a duty", coverage.count { !$0.duties.isEmpty }),
                ("with other terms", coverage.count { !$0.terms.isEmpty }),
                ("judged by somebody", coverage.count { $0.judge != nil }), ("unclaimed", bare.count),
            ].map { "\($0.1) \($0.0)" }
            // An edition without any clause of the policy is one about something else, such as money alone.
            let left = edition.clausesLeftOut.count < StandardClauses.all.count ? edition.clausesLeftOut : []
            let leftOut =
                left.isEmpty ? "" : "\nClauses of the policy it does not have: \(listed(left.map(\.rawValue)))."
            return Reply(
                table.text(orElse: "The edition has no clause.")
                    + "\n\(counted(coverage.count, "clause", "clauses")): \(counts.joined(separator: ", ")).\(leftOut)",
                .object([
                    ("edition", .text(edition.name)), ("clauses", .array(coverage.map(JSON.init))),
                    ("uncovered", .array(bare.map { .text($0.clause.rawValue) })),
                    ("leftOut", .array(left.map { .text($0.rawValue) })),
                ]), status: bare.isEmpty ? .done : .no)
        }

        private static func words(_ clause: ClauseCoverage) -> [String] {
            let duties = clause.duties.map { $0.part ?? "" }.filter { !$0.isEmpty }
            let named = duties.isEmpty ? "" : ": " + listed(duties)
            return [
                clause.checkedBy.isEmpty ? nil : "rule " + listed(clause.checkedBy),
                clause.duties.isEmpty ? nil : (clause.duties.count == 1 ? "duty" : "duties") + named,
                clause.terms.isEmpty ? nil : listed(clause.terms),
                clause.judge.map { "\($0.by), on \($0.evidence)" },
            ].compactMap(\.self)
        }
    }
}

extension JSON {
    fileprivate init(_ clause: ClauseCoverage) {
        self = .object([
            ("clause", .text(clause.clause.rawValue)), ("force", .text(clause.force.rawValue)),
            ("checkedBy", .array(clause.checkedBy.map { .text($0) })),
            ("duties", .array(clause.duties.map { .text($0.description) })),
            ("terms", .array(clause.terms.map { .text($0) })), ("judgedBy", JSON(clause.judge?.by)),
            ("evidence", JSON(clause.judge?.evidence)),
        ])
    }
}
