internal import CPDStorageSQL

extension SQLDialect {
    /// PostgreSQL: every table under forced row-level security by a setting that lasts one transaction, text compared
    /// by bytes. No triggers, so that the same schema can be distributed.
    static func postgreSQL(schema: String) -> SQLDialect {
        SQLDialect(
            schema: "\(schema).",
            placeholder: "$",
            identifierType: "uuid",
            integerType: "bigint",
            textType: "text COLLATE \"C\"",
            tableOptions: "",
            lock: " FOR NO KEY UPDATE",
            raisingUnlessOneRow: { change in
                // COMMIT is on its way behind it, so the server must raise: division by zero where no row changed.
                "WITH changed AS (\(change) RETURNING 1) SELECT 1 / count(*) FROM changed"
            },
            afterCreating: { table, _ in
                // nullif: on a connection used before, the setting is empty rather than absent.
                let tenant = "organisation_id = nullif(current_setting('cpd.organisation', true), '')::uuid"
                let rights = [
                    "ALTER TABLE \(schema).\(table) ENABLE ROW LEVEL SECURITY",
                    "ALTER TABLE \(schema).\(table) FORCE ROW LEVEL SECURITY",
                    "CREATE POLICY \(table)_tenant ON \(schema).\(table) USING (\(tenant)) WITH CHECK (\(tenant))",
                ]
                guard table == "organisations" else { return rights }
                return rights + ["CREATE POLICY organisations_list ON \(schema).organisations FOR SELECT USING (true)"]
            },
            recordedAt: "(extract(epoch FROM clock_timestamp()) * 1000000)::bigint",
            splitText: { "string_to_array(\($0), ',')::\($1)[]" },
            security: (
                lift: { ["ALTER TABLE \(schema).\($0) NO FORCE ROW LEVEL SECURITY"] },
                force: { ["ALTER TABLE \(schema).\($0) FORCE ROW LEVEL SECURITY"] }
            ))
    }
}
