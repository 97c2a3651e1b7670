import ArgumentParser
import CPDDomain
import CPDInterchange
import CPDStorage
import CPDWorkflows

/// `cpd import`: what other systems know.
struct ImportCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Bring in what other systems know. A second run changes nothing.",
        subcommands: [OneRoster.self, GIAS.self])

    /// `cpd import oneroster`.
    struct OneRoster: Command {
        static let configuration = CommandConfiguration(
            commandName: "oneroster",
            abstract: "Bring in staff and their posts from a folder of OneRoster CSV, 1.1 or 1.2.")

        @Argument(help: "The folder.") var path: String
        @Flag(help: "Say what would change, and change nothing.") var dryRun = false
        @Flag(help: "Import nothing where a row is refused.") var strict = false
        @Option(help: "The school to which posts belong whose organisation names none of ours.") var school: String?

        func run(_ desk: Desk) async throws -> Reply {
            let set = try OneRosterSet.read(from: FileSource(folder: self.path))
            var options = StaffImportOptions(refusedByReader: set.refused, isStrict: self.strict)
            let names = try await desk.names()
            if let school { options.school = try await names.school(school).id }
            let report: StaffImportReport
            if self.dryRun {
                _ = try await desk.call(isFirst: true)
                report = try await desk.workflows().previewStaffImport(
                    set.staff, options, on: desk.today, in: names.scope)
            } else {
                let call = try await desk.call(isFirst: true)
                guard case .now(let done) = try await desk.workflows().importStaff(set.staff, options, call) else {
                    return .already
                }
                report = done
            }
            return self.reply(set, report)
        }

        private func reply(_ set: OneRosterSet, _ report: StaffImportReport) -> Reply {
            var table = Table("", "added", "changed", "as they were")
            let counts = [("people", report.people), ("posts", report.posts), ("roles", report.roles)]
            for (name, count) in counts {
                table.rows.append([name, String(count.added), String(count.changed), String(count.unchanged)])
            }
            let skipped =
                "Not taken: \(counted(set.skippedPupils, "pupil", "pupils")), "
                + "\(set.skippedFamily) of their families, \(set.skippedWithoutRole) without a role."
            let heading =
                report.isTaken
                ? "\(self.dryRun ? "Would import" : "Imported") staff from OneRoster \(set.version.rawValue)"
                : "Imported nothing, because a row was refused and --strict was given. Without it:"
            let json = JSON.object([
                ("taken", .flag(report.isTaken && !self.dryRun)), ("version", .text(set.version.rawValue)),
                ("people", JSON(report.people)), ("posts", JSON(report.posts)), ("roles", JSON(report.roles)),
                (
                    "skipped",
                    .object([
                        ("pupils", .number(set.skippedPupils)), ("family", .number(set.skippedFamily)),
                        ("withoutRole", .number(set.skippedWithoutRole)),
                    ])
                ), ("refused", .array(report.refused.map(JSON.init))),
            ])
            return Reply(
                "\(heading)\n\(table.text(orElse: ""))\n\(skipped)", json, status: report.isTaken ? .done : .input,
                notes: set.files.compactMap(\.remark) + notes(on: report.refused))
        }
    }

    /// `cpd import gias`.
    struct GIAS: Command {
        static let configuration = CommandConfiguration(
            commandName: "gias", abstract: "Bring schools up to date with an extract of the register of schools.")

        @Argument(help: "The extract, a CSV file with the register's columns.") var file: String
        @Option(help: "Only the school with this unique reference number; several times for several.")
        var urn: [String] = []
        @Option(help: "Only the school of this name.") var school: String?
        @Flag(help: "Say what would change, and change nothing.") var dryRun = false
        @Flag(help: "Import nothing where a row is refused.") var strict = false

        func run(_ desk: Desk) async throws -> Reply {
            let answer = try await self.wanted(desk)
            let notes = notes(on: answer.refused)
            let json: (Bool, ImportCounts) -> JSON = { isTaken, counts in
                .object([
                    ("taken", .flag(isTaken)), ("schools", JSON(counts)),
                    ("refused", .array(answer.refused.map(JSON.init))),
                ])
            }
            if self.strict, !answer.refused.isEmpty {
                return Reply(
                    "Imported nothing, because a row was refused and --strict was given.",
                    json(false, ImportCounts()), status: .input, notes: notes)
            }
            if self.dryRun {
                let names = answer.schools.map { school in
                    school.record.urn.map { "\(school.record.name) (URN \($0))" } ?? school.record.name
                }
                return Reply(
                    names.isEmpty
                        ? "The register has no such school." : "Would add, or bring up to date: \(listed(names)).",
                    json(false, ImportCounts()), notes: notes)
            }
            let call = try await desk.call(isFirst: true)
            let records = answer.schools.map(\.record)
            guard case .now(let counts) = try await desk.workflows().importSchools(records, call) else {
                return .already
            }
            return Reply(
                "Schools: \(counts.added) added, \(counts.changed) changed, \(counts.unchanged) as they were.",
                json(true, counts), notes: notes)
        }

        /// The schools asked for; those the organisation has already, where none is named.
        private func wanted(_ desk: Desk) async throws -> RegisterAnswer {
            let register = try Register(path: self.file)
            var urns = self.urn
            if urns.isEmpty, self.school == nil {
                let names = try await desk.names()
                let known = try await names.store.read(in: names.scope) { try $0.schools.values() }
                urns = known.compactMap(\.urn)
                if urns.isEmpty, known.count == 1 { return register.answer(named: known[0].name) }
            }
            if let school { return register.answer(named: school) }
            // Every look goes through the whole file and refuses the same rows.
            var answer = register.answer(urn: urns.first ?? "")
            for urn in urns.dropFirst() { answer.schools += register.answer(urn: urn).schools }
            if answer.schools.isEmpty, answer.refused.isEmpty {
                throw Failure(.input, "\(self.file): The register has none of the schools. Name one with --urn.")
            }
            return answer
        }
    }
}

/// An extract of the register of schools, by its path.
struct Register {
    private let register: SchoolRegister

    /// Reads the file.
    init(path: String) throws {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        self.register = try SchoolRegister(file: name, bytes: try FileSource.bytes(atPath: path))
    }

    /// The school with a unique reference number.
    func answer(urn: String) -> RegisterAnswer { self.register.school(urn: urn) }

    /// The schools with a name.
    func answer(named name: String) -> RegisterAnswer { self.register.schools(named: name) }

    /// The schools' records, by unique reference number, by name, or all.
    func schools(urn: String?, named name: String?) -> [SchoolRecord] {
        if let urn { return self.register.school(urn: urn).schools.map(\.record) }
        if let name { return self.register.schools(named: name).schools.map(\.record) }
        return self.register.allSchools().schools.map(\.record)
    }
}

/// A line for each refused row, as far as a person reads, and how many there are.
private func notes(on refused: [RefusedRow]) -> [String] {
    guard !refused.isEmpty else { return [] }
    let lines = refused.prefix(20).map { row in
        "\(row.origin.file):\(row.origin.line):\(row.column.map { " \($0):" } ?? "") \(row.message)"
    }
    let rest = refused.count > 20 ? ["… and \(refused.count - 20) more; --json lists them all."] : []
    return lines + rest + ["\(counted(refused.count, "row was", "rows were")) refused."]
}

extension JSON {
    fileprivate init(_ counts: ImportCounts) {
        self = .object([
            ("added", .number(counts.added)), ("changed", .number(counts.changed)),
            ("unchanged", .number(counts.unchanged)),
        ])
    }

    fileprivate init(_ row: RefusedRow) {
        self = .object([
            ("file", .text(row.origin.file)), ("line", .number(row.origin.line)), ("column", JSON(row.column)),
            ("code", .text(row.code)), ("message", .text(row.message)),
        ])
    }
}
