package import CPDStorageSQL

extension SQLDialect {
    /// SQLite: strict tables keyed by identity, text compared by bytes, append-only kept by triggers.
    package static let sqlite = SQLDialect(
        schema: "",
        placeholder: "?",
        identifierType: "BLOB",
        integerType: "INTEGER",
        textType: "TEXT",
        tableOptions: " STRICT, WITHOUT ROWID",
        lock: "",
        raisingUnlessOneRow: { $0 },
        afterCreating: { table, isAppendOnly in
            guard isAppendOnly else { return [] }
            return ["UPDATE", "DELETE"].map { operation in
                """
                CREATE TRIGGER \(table)_refuses_\(operation.lowercased()) BEFORE \(operation) ON \(table)
                BEGIN SELECT RAISE(ABORT, 'append-only'); END
                """
            }
        },
        // There is one writer, so the order in which entries are written is that in which they are committed. (By a
        // trigger it would be dearer by a quarter of a small unit: SQLite then keeps a copy of every page it changes.)
        recordedAt: "(SELECT coalesce(max(recorded_at), 0) + 1 FROM journal_pending WHERE organisation_id = ?1)")
}
