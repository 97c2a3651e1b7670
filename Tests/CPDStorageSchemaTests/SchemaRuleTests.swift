import CPDStorage
import CPDStoragePostgreSQL
import CPDStorageSQL
import Testing

@Suite("The rules of the PostgreSQL schema", .serialized)
struct SchemaRuleTests {
    @Test("are kept by every table, divided or not", arguments: ["", "&cpd_partitions=3"])
    func kept(parameters: String) async throws {
        let place = try Place(.postgreSQL)
        defer { place.remove() }
        try await place.backend(parameters: parameters).migrate()
        for rule in SchemaRule.all {
            #expect(try rule.offences(in: place) == [], "rule \(rule.number): \(rule.words)")
        }
    }

    @Test("find what breaks them, and nothing in what does not", arguments: brokenRules)
    func broken(words: String, change: String) throws {
        let place = try Place(.postgreSQL)
        defer { place.remove() }
        let rule = try #require(SchemaRule.all.first { $0.words.hasPrefix(words) })
        try place.run(good.replacing("{s}", with: place.schema))
        #expect(try rule.offences(in: place) == [])
        try place.run(change.replacing("{s}", with: place.schema))
        #expect(try rule.offences(in: place) != [], "\(rule.words)")
    }

    @Test("have each an example of what breaks them")
    func complete() {
        for rule in SchemaRule.all { #expect(brokenRules.contains { rule.words.hasPrefix($0.0) }, "\(rule.words)") }
    }

    @Test("are written so: each key has a name, and nothing is done that cannot be undone or distributed")
    func text() {
        for migration in Migration.all {
            for statement in migration.statements(.postgreSQL(schema: "cpd")) {
                #expect(offence(in: statement) == nil, "\(migration.name): \(statement)")
            }
        }
        for bad in [
            "CREATE TABLE a (id uuid PRIMARY KEY)", "CREATE TABLE a (id uuid, UNIQUE (id))",
            "CREATE TABLE a (id uuid REFERENCES b)", "CREATE TABLE a (id bigint CHECK (id > 0))", "DROP TABLE a",
            "ALTER TABLE a RENAME CONSTRAINT b TO c", "ALTER TABLE a ALTER COLUMN b SET STATISTICS 5",
            "ALTER TABLE a ADD COLUMN b text UNIQUE", "ALTER TABLE a DISABLE TRIGGER ALL", "SELECT 1; SELECT 2",
        ] {
            #expect(offence(in: bad) != nil, "\(bad)")
        }
    }

    /// What is wrong with a statement of a migration (rules 7, 13 and 15).
    private func offence(in statement: String) -> String? {
        if statement.contains(";") { return "more than one statement" }
        let refused = /\b(DROP (TABLE|SCHEMA)|(RENAME|ALTER) CONSTRAINT|SET STATISTICS|DISABLE TRIGGER|TRUNCATE)\b/
        if let match = statement.firstMatch(of: refused) { return String(match.output.0) }
        guard statement.hasPrefix("CREATE TABLE") || statement.contains(" ADD ") else { return nil }
        let named = statement.replacing(
            /CONSTRAINT \w+\s+((PRIMARY|FOREIGN) KEY \([^)]*\)(\s+REFERENCES [\w.]+ \([^)]*\))?|UNIQUE|CHECK)/, with: ""
        )
        return named.firstMatch(of: /\b(PRIMARY KEY|UNIQUE|REFERENCES|CHECK|EXCLUDE)\b/).map { String($0.output.0) }
    }
}

/// A table that keeps every rule.
private let good = """
    CREATE SCHEMA {s};
    CREATE TABLE {s}.schools (organisation_id uuid NOT NULL, id uuid NOT NULL, name text COLLATE "C",
        CONSTRAINT schools_pkey PRIMARY KEY (organisation_id, id)) PARTITION BY HASH (organisation_id);
    CREATE TABLE {s}.schools_p0 PARTITION OF {s}.schools FOR VALUES WITH (MODULUS 1, REMAINDER 0);
    ALTER TABLE {s}.schools ENABLE ROW LEVEL SECURITY;
    ALTER TABLE {s}.schools FORCE ROW LEVEL SECURITY;
    ALTER TABLE {s}.schools_p0 ENABLE ROW LEVEL SECURITY;
    ALTER TABLE {s}.schools_p0 FORCE ROW LEVEL SECURITY;
    CREATE POLICY schools_tenant ON {s}.schools
        USING (organisation_id = nullif(current_setting('cpd.organisation', true), '')::uuid)
        WITH CHECK (organisation_id = nullif(current_setting('cpd.organisation', true), '')::uuid);
    """

private let brokenRules: [(String, String)] = [
    ("every primary key", "CREATE TABLE {s}.bad (id uuid, organisation_id uuid, PRIMARY KEY (id, organisation_id))"),
    (
        "organisation_id is",
        "CREATE TABLE {s}.bad (organisation_id uuid DEFAULT '00000000-0000-0000-0000-000000000000' NOT NULL)"
    ),
    ("organisation_id is", "CREATE TABLE {s}.bad (organisation_id text NOT NULL)"),
    ("organisation_id is", "CREATE TABLE {s}.bad (organisation_id uuid)"),
    ("organisation_id is", "CREATE TABLE {s}.bad (id uuid)"),
    ("every unique", "CREATE TABLE {s}.bad (organisation_id uuid, slug text UNIQUE)"),
    ("every unique", "CREATE TABLE {s}.bad (id uuid); CREATE UNIQUE INDEX i ON {s}.bad (id)"),
    (
        "every reference",
        "CREATE TABLE {s}.bad (organisation_id uuid, a uuid, b uuid, FOREIGN KEY (a, b) REFERENCES {s}.schools)"
    ),
    (
        "every reference",
        "CREATE TABLE {s}.bad (organisation_id uuid, a uuid, FOREIGN KEY (a, organisation_id) REFERENCES {s}.schools)"
    ),
    ("no EXCLUDE", "CREATE TABLE {s}.bad (a int4range, EXCLUDE USING gist (a WITH &&))"),
    ("row-level security", "ALTER TABLE {s}.schools NO FORCE ROW LEVEL SECURITY"),
    ("row-level security", "ALTER TABLE {s}.schools_p0 DISABLE ROW LEVEL SECURITY"),
    ("one policy", "DROP POLICY schools_tenant ON {s}.schools"),
    ("one policy", "CREATE POLICY other ON {s}.schools USING (true)"),
    ("one policy", "ALTER POLICY schools_tenant ON {s}.schools WITH CHECK (true)"),
    (
        "one policy",
        "ALTER POLICY schools_tenant ON {s}.schools USING (organisation_id = current_setting('cpd.organisation')::uuid)"
    ),
    ("a partition", "GRANT SELECT ON {s}.schools_p0 TO public"),
    ("a partition", "CREATE POLICY other ON {s}.schools_p0 USING (true)"),
    (
        "no trigger",
        "CREATE TRIGGER t BEFORE UPDATE ON {s}.schools FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()"
    ),
    ("no function", "CREATE FUNCTION {s}.f() RETURNS int LANGUAGE sql RETURN 1"),
    (
        "a reference does",
        "CREATE TABLE {s}.bad (organisation_id uuid, a uuid, FOREIGN KEY (organisation_id, a) REFERENCES {s}.schools ON DELETE SET NULL)"
    ),
    (
        "a reference does",
        "CREATE TABLE {s}.bad (organisation_id uuid, a uuid, FOREIGN KEY (organisation_id, a) REFERENCES {s}.schools ON UPDATE CASCADE)"
    ),
    ("names have", "CREATE TABLE {s}.bad_2 (id uuid)"),
    ("names have", "CREATE INDEX a_name_that_is_longer_than_forty_characters ON {s}.schools (name)"),
    ("names have", "ALTER TABLE {s}.schools ADD CONSTRAINT schools_105557 CHECK (name <> '')"),
    ("nothing is", "CREATE TABLE {s}.bad (organisation_id uuid, UNIQUE (organisation_id) DEFERRABLE)"),
    ("text is", "CREATE TABLE {s}.bad (id text)"),
    ("text is", "ALTER TABLE {s}.schools ADD COLUMN note varchar(10) COLLATE \"en-x-icu\""),
    ("no default", "ALTER TABLE {s}.schools ADD COLUMN at timestamptz DEFAULT now()"),
    ("no sequence", "CREATE SEQUENCE {s}.numbers"),
    ("no sequence", "CREATE TABLE {s}.bad (id bigint GENERATED ALWAYS AS IDENTITY)"),
]
