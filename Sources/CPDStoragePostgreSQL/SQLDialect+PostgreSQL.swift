package import CPDStorageSQL

extension SQLDialect {
    /// PostgreSQL: every table under forced row-level security by a setting that lasts one transaction, text compared
    /// by bytes. No triggers, so that the same schema can be distributed.
    ///
    /// - Parameters:
    ///   - schema: where the tables lie; a name that needs no quoting.
    ///   - partitions: into how many partitions, by organisation, each table is divided; `nil` for none. No statement
    ///     but those that make tables differs.
    package static func postgreSQL(schema: String, partitions: Int? = nil) -> SQLDialect {
        SQLDialect(
            schema: "\(schema).",
            placeholder: "$",
            identifierType: "uuid",
            integerType: "bigint",
            textType: "text COLLATE \"C\"",
            tableOptions: partitions == nil ? "" : " PARTITION BY HASH (organisation_id)",
            lock: " FOR NO KEY UPDATE",
            raisingUnlessOneRow: { change in
                // COMMIT is on its way behind it, so the server must raise: division by zero where no row changed.
                "WITH changed AS (\(change) RETURNING 1) SELECT 1 / count(*) FROM changed"
            },
            afterCreating: { table, _ in
                // nullif: on a connection used before, the setting is empty rather than absent.
                let tenant = "organisation_id = nullif(current_setting('cpd.organisation', true), '')::uuid"
                var statements =
                    securing("\(schema).\(table)") + [
                        "CREATE POLICY \(table)_tenant ON \(schema).\(table) USING (\(tenant)) WITH CHECK (\(tenant))"
                    ]
                if table == "organisations" {
                    statements.append(
                        "CREATE POLICY organisations_list ON \(schema).organisations FOR SELECT USING (true)")
                }
                for number in 0..<(partitions ?? 0) {
                    statements += partition(number, of: partitions ?? 0, "\(schema).\(table)")
                }
                return statements
            },
            recordedAt: "(extract(epoch FROM clock_timestamp()) * 1000000)::bigint",
            afterListing: [
                "ALTER POLICY organisations_list ON \(schema).organisations "
                    + "USING (nullif(current_setting('cpd.organisation', true), '') IS NULL)"
            ],
            splitText: { "string_to_array(\($0), ',')::\($1)[]" },
            security: (
                lift: { ["ALTER TABLE \(schema).\($0) NO FORCE ROW LEVEL SECURITY"] },
                force: { ["ALTER TABLE \(schema).\($0) FORCE ROW LEVEL SECURITY"] }
            ))
    }
}

private func securing(_ table: String) -> [String] {
    ["ALTER TABLE \(table) ENABLE ROW LEVEL SECURITY", "ALTER TABLE \(table) FORCE ROW LEVEL SECURITY"]
}

/// One partition of a table. The policies of the table do not cover a partition that is named directly, so each is
/// closed: under row-level security without any policy, whoever names it sees nothing.
private func partition(_ number: Int, of count: Int, _ table: String) -> [String] {
    let partition = "\(table)_p\(number)"
    return [
        "CREATE TABLE \(partition) PARTITION OF \(table) FOR VALUES WITH (MODULUS \(count), REMAINDER \(number))"
    ] + securing(partition)
}
