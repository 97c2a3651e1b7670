import ArgumentParser
import CPDDomain
import CPDStorage

extension StoreCommands {
    /// `cpd store check`.
    struct Check: Command {
        static let configuration = CommandConfiguration(
            abstract: "Look for what cannot be true, and say where the journal's chain ends.",
            discussion: """
                Every committed unit of work has its place in a chain of digests. Write down the place and digest in
                which the chain ends, outside this store; later, --against shows whether the chain up to there is the
                same still.
                """)

        @Option(help: "An end written down earlier, as PLACE:DIGEST.") var against: ChainEnd?

        func run(_ desk: Desk) async throws -> Reply {
            let store = try desk.store()
            guard try await store.schema().pending.isEmpty else { throw StorageError(.pendingMigrations, "") }
            var problems = try await store.problems()
            var lines: [String] = []
            var chains: [JSON] = []
            // An end that was written down is that of one organisation.
            let about = try await self.against == nil ? store.organisations() : [desk.organisation()]
            for organisation in about {
                let scope = try await Authority(over: store).scope(for: .system, in: organisation)
                let name = try await store.read(in: scope) { try $0.organisations.get(organisation).value.name }
                let audit = try await store.verifyJournal(in: scope, against: self.against?.head)
                if let broken = audit.firstBroken, broken.defect == .differsFromRecord {
                    problems.append("Organisation \(organisation): \(broken)")
                }
                let place = audit.end.position.rawValue
                lines.append(
                    audit.firstBroken == nil
                        ? "The journal of \(name) is whole: it ends in \(place):\(audit.end.digest)"
                        : "The journal of \(name) is whole up to \(place):\(audit.end.digest) and no further")
                chains.append(Self.json(audit, of: organisation))
            }
            let found = problems.isEmpty ? ["No faults found."] : problems
            return Reply(
                (found + lines).joined(separator: "\n"),
                .object([("problems", .array(problems.map { .text($0) })), ("chains", .array(chains))]),
                status: problems.isEmpty ? .done : .no)
        }

        private static func json(_ record: EntityReference) -> JSON {
            .object([("kind", .text(record.kind.rawValue)), ("id", JSON(record.id))])
        }

        private static func json(_ audit: JournalAudit, of organisation: Identifier<Organisation>) -> JSON {
            let broken = audit.firstBroken.map { broken in
                JSON.object([
                    ("place", .number(Int(broken.position.rawValue))), ("entry", JSON(broken.entry)),
                    ("record", broken.record.map(Self.json) ?? .null), ("defect", .text(broken.defect.rawValue)),
                ])
            }
            return .object([
                ("organisation", JSON(organisation)), ("place", .number(Int(audit.end.position.rawValue))),
                ("digest", .text(audit.end.digest)), ("firstBroken", broken ?? .null),
            ])
        }
    }
}

/// Where a chain ended when somebody wrote it down: `12:` and 64 hexadecimal digits.
struct ChainEnd: ExpressibleByArgument {
    /// Place and digest.
    let head: ChainHead

    init?(argument: String) {
        let parts = argument.split(separator: ":")
        guard parts.count == 2, let place = Int64(parts[0]), place > 0, parts[1].utf8.count == 64 else { return nil }
        self.head = ChainHead(position: ChangePosition(rawValue: place), digest: parts[1].lowercased())
    }
}
