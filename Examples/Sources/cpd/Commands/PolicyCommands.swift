import ArgumentParser
import CPDDomain
import CPDInterchange
import CPDPolicy
import CPDPolicyDocument
import CPDWorkflows

/// `cpd policy`: a policy as a document, and facts checked against it.
struct PolicyCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy", abstract: "Read a policy, and check facts against it.",
        subcommands: [CheckFile.self, Coverage.self, Show.self, Assess.self, Facts.self])

    /// `cpd policy check`.
    struct CheckFile: Command {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "Say whether a policy file can be used, and where it cannot.")

        @Argument(help: "The file, or \"shipped\" for the edition that comes with the software.") var file: String

        func run(_ desk: Desk) async throws -> Reply {
            do {
                let edition = try Editions.read(self.file)
                return Reply(
                    "\(edition.name): \(counted(edition.clauses.count, "clause", "clauses")), no faults.",
                    .object([
                        ("file", .text(self.file)), ("valid", .flag(true)), ("edition", .text(edition.name)),
                        ("clauses", .number(edition.clauses.count)), ("problems", .array([])),
                    ]))
            } catch let error as DocumentError {
                return Reply(
                    error.description + "\n\(counted(error.problems.count, "error", "errors")).",
                    .object([
                        ("file", .text(self.file)), ("valid", .flag(false)),
                        ("problems", .array(error.problems.map(JSON.init))),
                    ]), status: .no)
            }
        }
    }

    /// `cpd policy coverage`.
    struct Coverage: Command {
        static let configuration = CommandConfiguration(
            abstract: "Show each clause with the rules that check it, or who judges it.")

        @Argument(help: "The file, or \"shipped\".") var file = "shipped"

        func run(_ desk: Desk) async throws -> Reply {
            let coverage = try Editions.read(self.file).coverage
            var table = Table("clause", "force", "checked by, or judged by")
            for clause in coverage {
                let rules = clause.checkedBy.isEmpty ? nil : "rule " + listed(clause.checkedBy)
                let judge = clause.judge.map { "\($0.by), on \($0.evidence)" }
                let words = [rules, judge].compactMap(\.self).joined(separator: "; ")
                table.rows.append([clause.clause.rawValue, clause.force.rawValue, words.isEmpty ? "nobody" : words])
            }
            let bare = coverage.filter { !$0.isCovered }
            return Reply(
                table.text(orElse: "The edition has no clause.")
                    + "\n\(counted(coverage.count, "clause", "clauses")), \(bare.count) without a rule or a judge.",
                .object([
                    ("clauses", .array(coverage.map(JSON.init))),
                    ("uncovered", .array(bare.map { .text($0.clause.rawValue) })),
                ]), status: bare.isEmpty ? .done : .no)
        }
    }

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

    /// `cpd policy show`.
    struct Show: Command {
        static let configuration = CommandConfiguration(
            abstract: "Show an edition: the one in force on the date, a file, or \"shipped\".")

        @Argument(help: "A file, or \"shipped\"; left out, the edition in force at the school on the date.")
        var edition: String?
        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            if let edition { return Editions.reply(try Editions.read(edition), adopted: nil, desk.today) }
            let names = try await desk.names()
            let school = try await names.school(self.place.words)
            let found = try await desk.workflows().editionInForce(at: school.id, on: desk.today, in: names.scope)
            guard let found else {
                throw Failure(.no, "No policy edition is in force at \(school.name) on \(desk.today.words).")
            }
            return Editions.reply(found.edition, adopted: found.adopted, desk.today)
        }
    }
}

extension JSON {
    fileprivate init(_ problem: DocumentProblem) {
        self = .object([
            ("line", .number(problem.line)), ("column", .number(problem.column)), ("message", .text(problem.message)),
        ])
    }

    fileprivate init(_ fact: TypedFact<ProvisionFacts>) {
        var words = JSON.array([])
        if case .code(let codes) = fact.type { words = .array(codes.map { .text($0) }) }
        self = .object([
            ("name", .text(fact.name)), ("type", .text(fact.type.name)), ("words", words),
            ("meaning", .text(fact.meaning)),
        ])
    }

    fileprivate init(_ clause: ClauseCoverage) {
        self = .object([
            ("clause", .text(clause.clause.rawValue)), ("force", .text(clause.force.rawValue)),
            ("checkedBy", .array(clause.checkedBy.map { .text($0) })), ("judgedBy", JSON(clause.judge?.by)),
            ("evidence", JSON(clause.judge?.evidence)),
        ])
    }
}
