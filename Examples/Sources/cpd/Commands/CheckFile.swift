import ArgumentParser
import CPDDomain
import CPDInterchange
import CPDPolicy
import CPDPolicyDocument
import CPDWorkflows

extension PolicyCommands {
    /// `cpd policy check`.
    struct CheckFile: Command {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "Say whether a policy file can be used, and where it cannot.",
            discussion: """
                Says also what is no fault: what the policy leaves unset, posts nobody knows, terms that may treat some \
                less favourably. With a store at hand, the days in force are held against those of the editions adopted.
                """)

        @Argument(help: "The file, or \"shipped\" for the edition that comes with the software.") var file: String
        @Option(name: .customLong("school"), help: "The school that is to adopt it; else the whole organisation.")
        var school: String?

        @OptionGroup var languages: LanguageOption

        func run(_ desk: Desk) async throws -> Reply {
            let catalogue = try self.languages.catalogue()
            let names = try await desk.namesAtHand()
            let place = try await self.place(names)
            var adopted: [String: String] = [:]
            if let names {
                adopted = try await desk.workflows().editionsToInherit(at: place, on: desk.today, in: names.scope)
            }
            let read: ReadEdition
            do {
                read = try Editions.readWithWarnings(self.file, adopted: adopted)
            } catch let error as DocumentError {
                return self.reply(nil, problems: error.problems, notes: [])
            }
            var problems: [DocumentProblem] = []
            if let names {
                let beside = try await desk.workflows().periods(
                    beside: read.edition.name, at: place, on: desk.today, in: names.scope)
                problems = read.problems(among: beside, level: place == nil ? .trust : .school)
            }
            return self.reply(read, problems: problems, notes: EditionNotes(read.edition, catalogue).all)
        }

        /// The school that is to adopt it; `nil` for the whole organisation.
        private func place(_ names: Names?) async throws -> Identifier<School>? {
            guard let school else { return nil }
            guard let names else {
                throw Failure(.usage, "There is no store at hand that knows a school. Name it with --store.")
            }
            return try await names.school(school).id
        }

        private func reply(_ read: ReadEdition?, problems: [DocumentProblem], notes: [EditionNotes.Note]) -> Reply {
            var lines = problems.map(\.description)
            lines += (read?.warnings ?? []).map { "\($0.file):\($0.line):\($0.column): look again: \($0.message)" }
            let clauses = read.map { counted($0.edition.clauses.count, "clause", "clauses") } ?? ""
            if !problems.isEmpty {
                lines.append(
                    read == nil
                        ? "\(counted(problems.count, "error", "errors"))."
                        : "\(read?.edition.name ?? ""): \(clauses), \(counted(problems.count, "error", "errors")).")
            } else {
                lines.append("\(read?.edition.name ?? ""): \(clauses), no faults.")
            }
            for (heading, notes) in EditionNotes.grouped(notes) {
                lines.append("\n\(heading)")
                lines += notes.map { "  \($0.subject): \($0.text)" }
            }
            return Reply(
                withinLines(lines.joined(separator: "\n")),
                .object([
                    ("file", .text(self.file)), ("valid", .flag(problems.isEmpty)),
                    ("edition", JSON(read?.edition.name)), ("clauses", JSON(read?.edition.clauses.count)),
                    ("problems", .array(problems.map(JSON.init))),
                    ("warnings", .array((read?.warnings ?? []).map(JSON.init))),
                    ("unset", .array(notes.filter { $0.kind == .unset }.map(JSON.init))),
                    ("unknown", .array(notes.filter { $0.kind == .unknown }.map(JSON.init))),
                ]), status: problems.isEmpty ? .done : .no)
        }
    }
}

extension JSON {
    fileprivate init(_ problem: DocumentProblem) {
        self = .object([
            ("line", .number(problem.line)), ("column", .number(problem.column)), ("message", .text(problem.message)),
        ])
    }

    fileprivate init(_ note: EditionNotes.Note) {
        self = .object([("of", .text(note.subject)), ("text", .text(note.text))])
    }
}
