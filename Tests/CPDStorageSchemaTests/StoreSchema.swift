/// The tables of a store as its database's catalogue describes them, in words that are the same for both databases.
struct StoreSchema {
    /// One line for each column, key and index.
    let lines: Set<String>

    init(of place: Place) throws {
        let rows = try place.run(place.kind == .sqlite ? sqliteQueries : postgreSQLQueries(place.schema))
        var lines = Set(rows.map(Self.line))
        if place.kind == .sqlite {
            // What SQLite names nowhere but in the text of its tables.
            for text in try place.run("SELECT replace(sql, char(10), ' ') FROM sqlite_schema WHERE type = 'table'") {
                lines.formUnion(Self.names(in: text))
            }
        }
        self.lines = lines
    }

    private static let types = [
        "BLOB": "identifier", "uuid": "identifier", "INTEGER": "integer", "bigint": "integer", "TEXT": "text",
    ]

    /// Columns and actions in common words.
    private static func line(_ row: String) -> String {
        var parts = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        if parts[0] == "column" { parts[3] = Self.types[parts[3]] ?? parts[3] }
        return parts.joined(separator: " ")
    }

    /// The names of keys in the text of a table: `constraint people unique people_key (organisation_id, key)`.
    private static func names(in text: String) -> [String] {
        guard let table = text.firstMatch(of: /CREATE TABLE (\w+)/)?.output.1 else { return [] }
        return text.matches(of: /CONSTRAINT (\w+) (PRIMARY KEY|UNIQUE|FOREIGN KEY) \(([^)]*)\)/).map { match in
            "constraint \(table) \(match.output.1) \(match.output.2) (\(match.output.3))"
        }
    }
}

private let ourTables = "m.type = 'table' AND m.name NOT IN ('cpd_migrations', 'sqlite_stat1', 'sqlite_stat4')"

/// Lists are in order; `cpd_migrations` and statistics are each database's own affair.
private let sqliteQueries = """
    SELECT 'column', m.name, x.name, x.type, iif(x."notnull", 'not null', 'null')
    FROM sqlite_schema m, pragma_table_xinfo(m.name) x WHERE \(ourTables);
    SELECT 'primary key', name, group_concat(part, ', ') FROM (
        SELECT m.name, x.name AS part FROM sqlite_schema m, pragma_table_xinfo(m.name) x
        WHERE \(ourTables) AND x.pk > 0 ORDER BY m.name, x.pk) GROUP BY name;
    SELECT 'unique', name, group_concat(part, ', ') FROM (
        SELECT m.name, l.name AS key, i.name AS part
        FROM sqlite_schema m, pragma_index_list(m.name) l, pragma_index_info(l.name) i
        WHERE \(ourTables) AND l.origin = 'u' ORDER BY l.name, i.seqno)
    GROUP BY key;
    SELECT 'index', name, key, uniqueness, group_concat(part, ', ') FROM (
        SELECT m.name, l.name AS key, iif(l."unique", 'unique', 'plain') AS uniqueness, i.name AS part
        FROM sqlite_schema m, pragma_index_list(m.name) l, pragma_index_info(l.name) i
        WHERE \(ourTables) AND l.origin = 'c' ORDER BY l.name, i.seqno)
    GROUP BY key;
    SELECT 'reference', name, group_concat(part, ', '), target, group_concat(other, ', '), on_delete, on_update FROM (
        SELECT m.name, f.id, f."from" AS part, f."table" AS target, f."to" AS other, f.on_delete, f.on_update
        FROM sqlite_schema m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table' ORDER BY m.name, f.id, f.seq)
    GROUP BY name, id;
    """

private func postgreSQLQueries(_ schema: String) -> String {
    """
    CREATE TEMPORARY VIEW ours AS SELECT c.oid, c.relname FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = '\(schema)' AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> 'migrations';
    CREATE FUNCTION pg_temp.names(tab oid, numbers int2[]) RETURNS text LANGUAGE sql AS $$
        SELECT string_agg(a.attname, ', ' ORDER BY k.position) FROM unnest(numbers) WITH ORDINALITY k(number, position)
        JOIN pg_attribute a ON a.attrelid = tab AND a.attnum = k.number $$;
    SELECT 'column', o.relname, a.attname, format_type(a.atttypid, a.atttypmod),
        CASE WHEN a.attnotnull THEN 'not null' ELSE 'null' END
    FROM ours o JOIN pg_attribute a ON a.attrelid = o.oid WHERE a.attnum > 0 AND NOT a.attisdropped;
    SELECT CASE contype WHEN 'p' THEN 'primary key' ELSE 'unique' END, o.relname, pg_temp.names(o.oid, conkey)
    FROM ours o JOIN pg_constraint c ON c.conrelid = o.oid WHERE contype IN ('p', 'u');
    SELECT 'index', o.relname, i.indexname, CASE WHEN i.indisunique THEN 'unique' ELSE 'plain' END,
        pg_temp.names(o.oid, i.indkey::int2[])
    FROM ours o JOIN (SELECT indrelid, c.relname AS indexname, indexrelid, indisunique, indkey FROM pg_index
        JOIN pg_class c ON c.oid = indexrelid) i ON i.indrelid = o.oid
    WHERE NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.contype IN ('p', 'u'));
    SELECT 'reference', o.relname, pg_temp.names(o.oid, conkey), r.relname, pg_temp.names(r.oid, confkey),
        CASE confdeltype WHEN 'a' THEN 'NO ACTION' WHEN 'c' THEN 'CASCADE' ELSE confdeltype::text END,
        CASE confupdtype WHEN 'a' THEN 'NO ACTION' ELSE confupdtype::text END
    FROM ours o JOIN pg_constraint c ON c.conrelid = o.oid AND c.contype = 'f' AND c.conparentid = 0 JOIN ours r ON r.oid = c.confrelid;
    SELECT 'constraint', o.relname, conname,
        CASE contype WHEN 'p' THEN 'PRIMARY KEY' WHEN 'u' THEN 'UNIQUE' ELSE 'FOREIGN KEY' END
            || ' (' || pg_temp.names(o.oid, conkey) || ')'
    FROM ours o JOIN pg_constraint c ON c.conrelid = o.oid WHERE contype IN ('p', 'u', 'f') AND conparentid = 0;
    """
}
