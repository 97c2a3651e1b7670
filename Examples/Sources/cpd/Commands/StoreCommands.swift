import ArgumentParser
import CPDDomain
import CPDStorage

/// `cpd store`: what the store is, bringing it up to date, and looking for faults.
struct StoreCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store", abstract: "Look after the store.",
        subcommands: [Info.self, Migrate.self, Check.self, OutboxCommands.self])

    /// `cpd store info`.
    struct Info: Command {
        static let configuration = CommandConfiguration(abstract: "Say what the store holds.")

        func run(_ desk: Desk) async throws -> Reply {
            let store = try desk.store()
            let schema = try await store.schema()
            var counts: [(String, Int)] = []
            if schema.pending.isEmpty {
                for organisation in try await store.organisations() {
                    let scope = try await Authority(over: store).scope(for: .system, in: organisation)
                    for (index, count) in try await store.read(in: scope, countedKinds).enumerated() {
                        if counts.count <= index { counts.append((count.0, 0)) }
                        counts[index].1 += count.1
                    }
                }
            }
            var table = Table("records", "number")
            for (kind, count) in counts { table.rows.append([kind, String(count)]) }
            let version = schema.applied.last ?? (schema.pending.isEmpty ? "none needed" : "none yet")
            return Reply(
                "Schema: \(version), \(counted(schema.pending.count, "migration", "migrations")) to come\n"
                    + table.text(orElse: "It holds no organisation."),
                .object([
                    ("applied", .array(schema.applied.map { .text($0) })),
                    ("pending", .array(schema.pending.map { .text($0) })),
                    ("records", .object(counts.map { ($0.0, .number($0.1)) })),
                ]))
        }
    }

    /// `cpd store migrate`.
    struct Migrate: Command {
        static let configuration = CommandConfiguration(abstract: "Apply the migrations to come.")

        @Flag(help: "Say which there are, and apply none.") var dryRun = false

        func run(_ desk: Desk) async throws -> Reply {
            let store = try desk.store(isMaking: !self.dryRun)
            let pending = try await store.schema().pending
            if !self.dryRun { try await store.migrate() }
            let names = pending.isEmpty ? "" : ": \(listed(pending))"
            return Reply(
                self.dryRun
                    ? "\(counted(pending.count, "migration", "migrations")) to come\(names)."
                    : "Applied \(counted(pending.count, "migration", "migrations"))\(names).",
                .object([
                    ("dryRun", .flag(self.dryRun)),
                    (self.dryRun ? "pending" : "applied", .array(pending.map { .text($0) })),
                ]))
        }
    }
}

/// How many records of each kind a person would ask about.
@Sendable private func countedKinds(_ session: ReadSession) throws -> [(String, Int)] {
    [
        ("schools", try session.schools.count()), ("people", try session.people.count()),
        ("posts", try session.engagements.count()), ("roles", try session.roleAssignments.count()),
        ("editions adopted", try session.adoptedEditions.count()), ("priorities", try session.priorities.count()),
        ("needs", try session.needs.count()), ("opportunities", try session.opportunities.count()),
        ("requests", try session.requests.count()), ("decisions", try session.decisions.count()),
        ("bookings", try session.bookings.count()), ("attendances", try session.attendances.count()),
        ("evaluations", try session.evaluations.count()),
        ("agreements to share", try session.disseminations.count()), ("journal entries", try session.journal.count()),
    ]
}
