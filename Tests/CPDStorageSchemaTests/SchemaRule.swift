/// One rule for the tables of a PostgreSQL store, as a question to the catalogue for what breaks it. The numbers are
/// those of `Documentation/schema.md`.
///
/// `migrations` keeps none of them: it belongs to the schema and to no organisation, and on Citus it stays a plain table
/// of the coordinator, which alone migrates.
struct SchemaRule: Sendable {
    let number: Int
    let words: String
    /// A query over the view `ours` (oid, relname, relispartition) for the names of offenders.
    let offenders: String

    /// What breaks the rule in a schema.
    func offences(in place: Place) throws -> [String] {
        try place.run(
            """
            CREATE TEMPORARY VIEW ours AS SELECT c.oid, c.relname, c.relispartition, c.relacl, c.relowner,
                c.relrowsecurity AND c.relforcerowsecurity AS is_secured FROM pg_class c
            WHERE c.relnamespace = '\(place.schema)'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> 'migrations';
            \(self.offenders.replacing("{schema}", with: "'\(place.schema)'"));
            """)
    }

    static let all: [SchemaRule] = [
        SchemaRule(
            number: 1, words: "every primary key starts with organisation_id",
            offenders: """
                SELECT relname FROM ours o WHERE NOT EXISTS (SELECT 1 FROM pg_constraint k
                JOIN pg_attribute a ON a.attrelid = o.oid AND a.attnum = k.conkey[1]
                WHERE k.conrelid = o.oid AND k.contype = 'p' AND a.attname = 'organisation_id')
                """),
        SchemaRule(
            number: 1, words: "organisation_id is uuid NOT NULL, given and not made",
            offenders: """
                SELECT relname FROM ours o LEFT JOIN pg_attribute a ON a.attrelid = o.oid
                AND a.attname = 'organisation_id' WHERE a.attname IS NULL OR a.atttypid <> 'uuid'::regtype
                OR NOT a.attnotnull OR a.atthasdef OR a.attgenerated <> ''
                """),
        SchemaRule(
            number: 1, words: "every unique key and index contains organisation_id",
            offenders: """
                SELECT c.relname FROM ours o JOIN pg_index i ON i.indrelid = o.oid AND i.indisunique
                JOIN pg_class c ON c.oid = i.indexrelid WHERE NOT EXISTS (SELECT 1 FROM pg_attribute a
                WHERE a.attrelid = o.oid AND a.attname = 'organisation_id' AND a.attnum = ANY (i.indkey))
                """),
        SchemaRule(
            number: 1, words: "every reference contains organisation_id, in the same place on both sides",
            offenders: """
                SELECT k.conname FROM ours o JOIN pg_constraint k ON k.conrelid = o.oid AND k.contype = 'f'
                WHERE NOT EXISTS (SELECT 1 FROM unnest(k.conkey, k.confkey) p(mine, theirs)
                JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = p.mine
                JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = p.theirs
                WHERE a.attname = 'organisation_id' AND b.attname = 'organisation_id')
                """),
        SchemaRule(
            number: 1, words: "no EXCLUDE, which partitions do not have",
            offenders: "SELECT k.conname FROM ours o JOIN pg_constraint k ON k.conrelid = o.oid AND k.contype = 'x'"),
        SchemaRule(
            number: 3, words: "row-level security is on and forced",
            offenders: "SELECT relname FROM ours WHERE NOT is_secured"),
        SchemaRule(
            number: 3,
            words: "one policy, by the setting of the transaction; organisations may be listed where it is not set",
            offenders: """
                SELECT o.relname FROM ours o WHERE NOT o.relispartition AND NOT EXISTS (
                SELECT 1 FROM pg_policies p WHERE p.schemaname = {schema} AND p.tablename = o.relname
                AND p.policyname = o.relname || '_tenant' AND p.cmd = 'ALL' AND p.qual = p.with_check AND p.qual =
                '(organisation_id = (NULLIF(current_setting(''cpd.organisation''::text, true), ''''::text))::uuid)')
                UNION ALL SELECT p.policyname FROM pg_policies p JOIN ours o ON o.relname = p.tablename
                WHERE p.schemaname = {schema} AND p.policyname <> o.relname || '_tenant'
                AND (p.policyname, p.cmd, p.qual) <> ('organisations_list', 'SELECT',
                '(NULLIF(current_setting(''cpd.organisation''::text, true), ''''::text) IS NULL)')
                """),
        SchemaRule(
            number: 3, words: "a partition has no policy and nobody has a right to it",
            offenders: """
                SELECT o.relname FROM ours o WHERE o.relispartition AND (EXISTS (SELECT 1 FROM pg_policy p
                WHERE p.polrelid = o.oid) OR EXISTS (SELECT 1 FROM aclexplode(o.relacl) r WHERE r.grantee <> o.relowner))
                """),
        SchemaRule(
            number: 5, words: "no trigger",
            offenders: "SELECT g.tgname FROM ours o JOIN pg_trigger g ON g.tgrelid = o.oid AND NOT g.tgisinternal"),
        SchemaRule(
            number: 5, words: "no function",
            offenders: "SELECT proname FROM pg_proc WHERE pronamespace = {schema}::regnamespace"),
        SchemaRule(
            number: 6, words: "a reference does nothing or cascades on delete, and nothing on update",
            offenders: """
                SELECT k.conname FROM ours o JOIN pg_constraint k ON k.conrelid = o.oid AND k.contype = 'f'
                WHERE k.confdeltype NOT IN ('a', 'c') OR k.confupdtype <> 'a'
                """),
        SchemaRule(
            number: 7, words: "names have at most 40 characters and do not end in _ and digits",
            offenders: """
                SELECT name FROM (SELECT relname FROM ours WHERE NOT relispartition
                UNION ALL SELECT k.conname FROM ours o JOIN pg_constraint k ON k.conrelid = o.oid
                WHERE NOT o.relispartition AND k.conparentid = 0
                UNION ALL SELECT c.relname FROM ours o JOIN pg_index i ON i.indrelid = o.oid
                JOIN pg_class c ON c.oid = i.indexrelid WHERE NOT o.relispartition) n(name)
                WHERE length(name) > 40 OR name ~ '_[0-9]+$'
                """),
        SchemaRule(
            number: 7, words: "nothing is DEFERRABLE",
            offenders: "SELECT k.conname FROM ours o JOIN pg_constraint k ON k.conrelid = o.oid AND k.condeferrable"),
        SchemaRule(
            number: 11, words: "text is compared by its bytes",
            offenders: """
                SELECT o.relname || '.' || a.attname FROM ours o JOIN pg_attribute a ON a.attrelid = o.oid
                WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attcollation NOT IN (0, '"C"'::regcollation)
                """),
        SchemaRule(
            number: 11, words: "no default that calls a function: the program gives every value",
            offenders: """
                SELECT o.relname || '.' || a.attname FROM ours o JOIN pg_attribute a ON a.attrelid = o.oid
                JOIN pg_attrdef d ON d.adrelid = o.oid AND d.adnum = a.attnum AND a.attgenerated = ''
                WHERE pg_get_expr(d.adbin, d.adrelid) ~ '\\('
                """),
        SchemaRule(
            number: 12, words: "no sequence, serial or identity",
            offenders: """
                SELECT relname FROM pg_class WHERE relnamespace = {schema}::regnamespace AND relkind = 'S'
                UNION ALL SELECT o.relname || '.' || a.attname FROM ours o
                JOIN pg_attribute a ON a.attrelid = o.oid AND a.attidentity <> ''
                """),
    ]
}
