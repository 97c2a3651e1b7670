import CPDStoragePostgreSQL
import Testing

@Suite("The rules of statements")
struct StatementRuleTests {
    /// A statement, and a number of the rule it breaks.
    struct Bad: Sendable, CustomTestStringConvertible {
        let rule: Int
        let statement: String
        var testDescription: String { "\(self.rule): \(self.statement)" }

        init(_ rule: Int, _ statement: String) {
            self.rule = rule
            self.statement = statement
        }
    }

    @Test(
        "refuse what would be wrong on another PostgreSQL",
        arguments: [
            Bad(1, "UPDATE cpd.people SET revision = 2, organisation_id = $4 WHERE organisation_id = $1 AND id = $2"),
            Bad(2, "SET cpd.organisation = '01930000-0000-7000-8000-000000000001'"),
            Bad(2, "SET LOCAL cpd.organisation = 'x' || y"),
            Bad(2, "SET work_mem = 5"),
            Bad(8, "SELECT set_config('cpd.organisation', $1, true)"),
            Bad(4, "SELECT id FROM cpd.people"),
            Bad(4, "SELECT id FROM cpd.people WHERE organisation_id = $2"),
            Bad(4, "SELECT id FROM cpd.people WHERE organisation_id <> $1"),
            Bad(4, "SELECT id FROM cpd.people WHERE NOT organisation_id = $1"),
            Bad(4, "SELECT id FROM cpd.people WHERE NOT (organisation_id = $1)"),
            Bad(4, "SELECT id FROM cpd.people WHERE organisation_id = $1 OR id = $2"),
            Bad(4, "SELECT id FROM cpd.people WHERE (organisation_id = $1 OR id = $2) AND revision = $3"),
            Bad(4, "SELECT 1 FROM cpd.people p JOIN cpd.needs n ON n.person_id = p.id WHERE p.organisation_id = $1"),
            Bad(4, "SELECT 1 FROM cpd.people p, cpd.needs n WHERE p.organisation_id = $1 AND n.person_id = p.id"),
            Bad(
                4,
                "SELECT 1 FROM cpd.people p WHERE p.organisation_id = $1 AND EXISTS (SELECT 1 FROM cpd.needs n WHERE n.person_id = p.id)"
            ),
            Bad(4, "WITH a AS (SELECT id FROM cpd.people) SELECT id FROM a"),
            Bad(4, "WITH a AS (DELETE FROM cpd.people WHERE id = $2 RETURNING 1) SELECT 1 / count(*) FROM a"),
            Bad(4, "SELECT id FROM cpd.people WHERE organisation_id = $1 UNION ALL SELECT id FROM cpd.people"),
            Bad(4, "UPDATE cpd.people SET revision = 2 WHERE id = $2"),
            Bad(
                4,
                "DELETE FROM cpd.people USING cpd.needs n WHERE people.organisation_id = $1 AND n.person_id = people.id"
            ),
            Bad(4, "SELECT id FROM people WHERE organisation_id = $1"),
            Bad(4, "SELECT id FROM other.people WHERE organisation_id = $1"),
            Bad(4, "INSERT INTO cpd.people (id, organisation_id) VALUES ($2, $1)"),
            Bad(4, "INSERT INTO cpd.people (organisation_id, id) VALUES ($1, $2), ($3, $4)"),
            Bad(4, "INSERT INTO cpd.people (organisation_id, id) SELECT a, b FROM unnest($1, $2) u(a, b)"),
            Bad(4, "DECLARE visit1 NO SCROLL CURSOR FOR SELECT id FROM cpd.people"),
            Bad(4, "COPY cpd.people (id, organisation_id) FROM STDIN (FORMAT BINARY)"),
            Bad(8, "SELECT pg_current_xact_id()"), Bad(8, "SELECT nextval('cpd.numbers')"),
            Bad(8, "SELECT pg_try_advisory_xact_lock(77) AS got"),
            Bad(8, "SELECT 1 FROM cpd.people WHERE organisation_id = $1 AND revision < pg_snapshot_xmin($2)"),
            Bad(9, "SELECT 1 FROM cpd.organisations WHERE organisation_id = $1 FOR UPDATE"),
            Bad(11, "UPDATE cpd.people SET revision = clock_timestamp() WHERE organisation_id = $1"),
            Bad(
                11,
                "INSERT INTO cpd.people (organisation_id, id) VALUES ($1, $2) ON CONFLICT (organisation_id, id) DO UPDATE SET revision = extract(epoch FROM clock_timestamp())"
            ),
            Bad(11, "INSERT INTO cpd.people (organisation_id, id, revision) VALUES ($1, $2, now())"),
            Bad(11, "SELECT CURRENT_TIMESTAMP"),
            Bad(11, "INSERT INTO cpd.people (organisation_id, id) VALUES ($1, (SELECT $2))"),
            Bad(11, "MERGE INTO cpd.people USING cpd.needs ON true WHEN MATCHED THEN DELETE"),
            Bad(15, "COMMIT; BEGIN"),
        ])
    func refuse(_ bad: Bad) {
        let offences = StatementRule.offences(in: bad.statement, schema: "cpd")
        #expect(offences.contains { $0.hasPrefix("rule \(bad.rule) ") }, "\(offences)")
    }

    @Test(
        "let pass what is right everywhere",
        arguments: [
            "SELECT id FROM cpd.people WHERE organisation_id = $1 AND (family_name, id) > ($2, $3) ORDER BY id LIMIT $4",
            "SELECT id FROM cpd.people WHERE organisation_id = $1 AND id = $2 FOR NO KEY UPDATE",
            "SELECT p.id FROM cpd.people p JOIN cpd.needs AS n ON (n.organisation_id = p.organisation_id AND n.person_id = p.id) WHERE p.organisation_id = $1",
            "SELECT 1 FROM cpd.people p WHERE p.organisation_id = $1 AND NOT EXISTS (SELECT 1 FROM cpd.needs n WHERE n.organisation_id = p.organisation_id AND n.person_id = p.id)",
            "WITH changed AS (UPDATE cpd.people SET revision = revision + 1 WHERE organisation_id = $1 AND id = $2 RETURNING 1) SELECT 1 / count(*) FROM changed",
            "WITH RECURSIVE t(a) AS (SELECT id FROM cpd.people WHERE organisation_id = $1) SELECT a FROM t",
            "INSERT INTO cpd.people (organisation_id, id, given_name) VALUES ($1, $2, 'a; (b) ''c''')",
            "INSERT INTO cpd.people (organisation_id, id) SELECT $1, u.id FROM unnest($2::uuid[]) AS u(id)",
            "INSERT INTO cpd.journal (organisation_id, id, at) VALUES ($1, $2, extract(epoch FROM clock_timestamp()))",
            "SELECT head FROM cpd.journal_heads WHERE organisation_id = $1 FOR UPDATE SKIP LOCKED",
            "SET LOCAL cpd.organisation = '01930000-0000-7000-8000-000000000001'",
            "DECLARE visit1 NO SCROLL CURSOR FOR SELECT id FROM cpd.people WHERE organisation_id = $1",
            "FETCH 9 FROM visit1",
            "DELETE FROM cpd.people WHERE organisation_id = $1 AND (revision, id) IN (SELECT * FROM unnest(string_to_array($2, ',')::bigint[]))",
            "COPY cpd.people (organisation_id, id) FROM STDIN (FORMAT BINARY)",
            "SELECT count(*) FILTER (WHERE rating IS DISTINCT FROM 3), sum(minutes)::numeric(20, 2) FROM cpd.evaluations WHERE organisation_id = $1 GROUP BY rating",
        ])
    func letPass(_ statement: String) {
        #expect(StatementRule.offences(in: statement, schema: "cpd") == [])
    }

    @Test(
        "hold for a transaction as a whole",
        arguments: [
            ["BEGIN", mine, theirs], ["BEGIN", rows], ["BEGIN", rows, mine], [rows], [mine], ["BEGIN", "BEGIN"],
            ["BEGIN", mine, "CREATE TABLE cpd.x (id uuid)"], ["BEGIN", mine, "COMMIT", rows],
            ["SELECT pg_advisory_xact_lock(hashtextextended('cpd.migrations.cpd', 0))"],
            ["BEGIN", mine, "SELECT pg_advisory_xact_lock(hashtextextended('cpd.migrations.cpd', 0))"],
        ])
    func transactions(_ statements: [String]) {
        let sent = SentStatements(schema: "cpd")
        for statement in statements { sent.observer(1, statement) }
        #expect(sent.offences.count == 1, "\(sent.offences)")
    }

    @Test("tell one connection from another")
    func connections() {
        let sent = SentStatements(schema: "cpd")
        for statement in ["BEGIN", mine, rows, "COMMIT"] {
            for connection in 1...3 { sent.observer(connection, statement) }
        }
        #expect(sent.offences == [])
    }

    @Test("have no exception that nothing needs")
    func exceptions() async throws {
        let (backend, sent) = try TestServer.recorded()
        try await backend.migrate()
        _ = try await backend.organisations()
        _ = try await backend.problems()
        let schema = sent.schema
        for exception in StatementException.all {
            #expect(sent.statements.contains { exception.covers($0, schema) }, "\(exception.name)")
        }
    }
}

private let mine = "SET LOCAL cpd.organisation = '01930000-0000-7000-8000-000000000001'"
private let theirs = "SET LOCAL cpd.organisation = '01930000-0000-7000-8000-000000000002'"
private let rows = "SELECT id FROM cpd.people WHERE organisation_id = $1"
