import CPDDomain
import CPDStorage
import Foundation

/// PostgreSQL's own load generator, with work load C's unit as its script.
struct Pgbench {
    private let program: String
    private let url: String

    /// `nil`, said on standard error, where the environment does not say where it is (`CPD_PGBENCH`).
    init?(url: String) {
        guard let program = ProcessInfo.processInfo.environment["CPD_PGBENCH"] else {
            FileHandle.standardError.write(Data("pgbench is left out: CPD_PGBENCH is not set.\n".utf8))
            return nil
        }
        self.program = program
        self.url = url
    }

    /// Gives the providers identifiers that a script can make of their number.
    static func renumberProviders(in schema: String) -> String {
        """
        UPDATE \(schema).providers SET id = \(Self.identifier(0, "rank"))
        FROM (SELECT id AS old, row_number() OVER (ORDER BY id) - 1 AS rank FROM \(schema).providers) AS numbers
        WHERE id = old
        """
    }

    /// Runs so many units by so many clients and answers how many seconds they took, without connecting.
    func run(_ count: Int, by clients: Int, in schema: String) throws -> Double {
        let script = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).sql")
        try Data(Self.script(count, by: clients, in: schema).utf8).write(to: script)
        defer { try? FileManager.default.removeItem(at: script) }
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: self.program)
        process.arguments = [
            "--no-vacuum", "--protocol=prepared", "--client=\(clients)", "--jobs=2",
            "--transactions=\(count / clients)", "--define=counter=0", "--file=\(script.path)", self.url,
        ]
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let line = text.split(separator: "\n").first { $0.hasPrefix("tps = ") }
        guard process.terminationStatus == 0, let line,
            let perSecond = line.split(separator: " ").dropFirst(2).first.flatMap({ Double($0) })
        else { throw PgbenchFailure(description: "pgbench failed: \(text)") }
        return Double(count) / perSecond
    }

    private static func script(_ count: Int, by clients: Int, in schema: String) -> String {
        let organisation: Identifier<Organisation> = cpd_bench.identifier(1, 0)
        let opportunity: Identifier<Opportunity> = cpd_bench.identifier(9, 0)
        let provider = Self.identifier(0, ":provider")
        let session = Self.identifier(1, ":number")
        let kinds = ProviderKind.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        let changes =
            "'\(EntityKind.provider.rawValue) ' || \(provider) || ' ' || (:revision::bigint + 1) || E'\\n' || "
            + "'\(EntityKind.trainingSession.rawValue) ' || \(session) || ' 1'"
        return """
            \\set number :client_id + \(clients) * :counter
            \\set counter :counter + 1
            \\set provider :number * 7919 % \(count)
            \\set capacity :number % 3
            \\set kind :capacity + 1
            \\set time \(UnitOfWorkWorkload.before + 1) + :number
            BEGIN;
            SET LOCAL cpd.organisation = '\(organisation)';
            SELECT id, revision, name, kind AS old FROM \(schema).providers
            WHERE organisation_id = '\(organisation)' AND id = \(provider) \\gset
            WITH changed AS (
                UPDATE \(schema).providers
                SET revision = revision + 1, name = :time::bigint::text, kind = (ARRAY[\(kinds)])[:kind::bigint]
                WHERE organisation_id = '\(organisation)' AND id = \(provider) AND revision = :revision::bigint
                RETURNING 1) SELECT 1 / count(*) FROM changed;
            INSERT INTO \(schema).training_sessions
            (organisation_id, id, revision, opportunity_id, date, start_minute, minutes, place, capacity)
            VALUES ('\(organisation)', \(session), 1, '\(opportunity)', 0, NULL, :time::bigint, 'MMMMMMAMMMMMMM',
                :capacity::bigint);
            INSERT INTO \(schema).journal
            (organisation_id, id, revision, process, actor_id, on_behalf_of_id, at, changes)
            VALUES ('\(organisation)', \(Self.identifier(2, ":number")), 1, 'decide', NULL, NULL, :time::bigint,
                \(changes));
            COMMIT;

            """
    }

    /// An expression for an identifier that rises with a number, as the library's do.
    private static func identifier(_ kind: Int, _ number: String) -> String {
        "('018b0000-0000-700\(kind)-8000-' || lpad(to_hex(\(number)::bigint), 12, '0'))::uuid"
    }
}

/// Why pgbench's figures are missing.
struct PgbenchFailure: Error, CustomStringConvertible {
    let description: String
}
