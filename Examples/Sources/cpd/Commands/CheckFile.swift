import ArgumentParser
import CPDDomain
import CPDInterchange
import CPDPolicy
import CPDPolicyDocument
import CPDStorage

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

        func run(_ desk: Desk) async throws -> Reply {
            let read: ReadEdition
            do {
                read = try Editions.readWithWarnings(self.file)
            } catch let error as DocumentError {
                return self.reply(nil, problems: error.problems, notes: [])
            }
            let problems = try await self.problems(of: read, desk)
            return self.reply(read, problems: problems, notes: EditionNotes(read.edition).all)
        }

        /// Overlaps and gaps with the editions adopted, where there is a store to ask.
        private func problems(of read: ReadEdition, _ desk: Desk) async throws -> [DocumentProblem] {
            guard let names = try await desk.namesAtHand() else {
                guard self.school == nil else {
                    throw Failure(.usage, "There is no store at hand that knows a school. Name it with --store.")
                }
                return []
            }
            var place: Identifier<School>?
            if let school { place = try await names.school(school).id }
            let all = try await names.store.read(in: names.scope) { try $0.adoptedEditions.values() }
            let own = all.filter { ($0.school == nil || $0.school == place) && $0.adoptedOn <= desk.today }
            let adopted = own.filter { $0.name != read.edition.name || ($0.school == nil) != (place == nil) }
                .map { edition in
                    EditionPeriod(
                        name: edition.name, level: edition.school == nil ? .trust : .school, period: edition.inForce,
                        adoptedOn: edition.adoptedOn)
                }
            return read.problems(among: adopted, level: place == nil ? .trust : .school)
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
