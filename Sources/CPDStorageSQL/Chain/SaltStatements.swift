internal import CPDDomain
internal import CPDStorage

/// The statements about the salts of records in one dialect.
final class SaltStatements: Sendable {
    /// Adds one salt, or many in texts with commas.
    let keep: SQLStatement
    /// The salt of one record, or those of many of one kind in a text with commas.
    let find: SQLStatement
    let forget: SQLStatement
    /// Whether `keep` and `find` take many.
    let takesMany: Bool

    init(dialect: SQLDialect) {
        let (table, mark) = ("\(dialect.schema)record_salts", dialect.placeholder)
        func statement(_ operation: SQLStatement.Operation, _ text: String) -> SQLStatement {
            SQLStatement(text, operation, of: .journalEntry)
        }
        let ofKind = "FROM \(table) WHERE organisation_id = \(mark)1 AND kind = \(mark)2"
        self.takesMany = dialect.splitText != nil
        if let split = dialect.splitText {
            self.keep = statement(
                .insert,
                """
                INSERT INTO \(table) (organisation_id, kind, id, salt)
                SELECT \(mark)1, kind, id, salt
                FROM unnest(\(split("\(mark)2", "text")), \(split("\(mark)3", dialect.identifierType)), \
                \(split("\(mark)4", dialect.identifierType))) AS record (kind, id, salt)
                """)
            self.find = statement(
                .read, "SELECT id, salt \(ofKind) AND id = ANY (\(split("\(mark)3", dialect.identifierType)))")
        } else {
            self.keep = statement(
                .insert,
                "INSERT INTO \(table) (organisation_id, kind, id, salt) VALUES (\(dialect.placeholders(1...4)))")
            self.find = statement(.read, "SELECT id, salt \(ofKind) AND id = \(mark)3")
        }
        self.forget = statement(.delete, "DELETE \(ofKind) AND id = \(mark)3")
    }
}
