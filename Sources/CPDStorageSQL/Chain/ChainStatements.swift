internal import CPDDomain
internal import CPDStorage

/// The statements of the chain in one dialect.
final class ChainStatements: Sendable {
    let head: SQLStatement
    let headLocked: SQLStatement
    let addHead: SQLStatement
    let moveHead: SQLStatement
    let hasUnplaced: SQLStatement
    let unplaced: SQLStatement
    let takeOff: SQLStatement
    let append: SQLStatement
    let units: SQLStatement
    /// Puts an entry on the list of those without a place.
    let enqueue: SQLStatement

    init(dialect: SQLDialect) {
        let (schema, mark) = (dialect.schema, dialect.placeholder)
        func statement(_ operation: SQLStatement.Operation, _ text: String) -> SQLStatement {
            SQLStatement(text, operation, of: .journalEntry)
        }
        let columns = (["id", "revision"] + JournalEntry.mapping.columns).map { "j.\($0)" }.joined(separator: ", ")
        let head = "SELECT position, digest FROM \(schema)journal_heads WHERE organisation_id = \(mark)1"
        self.head = statement(.read, head)
        self.headLocked = statement(.read, head + dialect.lock)
        self.addHead = statement(
            .insert,
            "INSERT INTO \(schema)journal_heads (organisation_id, position, digest) VALUES (\(mark)1, 0, '') "
                + "ON CONFLICT (organisation_id) DO NOTHING")
        self.moveHead = statement(
            .update,
            "UPDATE \(schema)journal_heads SET position = \(mark)2, digest = \(mark)3 WHERE organisation_id = \(mark)1")
        self.hasUnplaced = statement(
            .read, "SELECT 1 FROM \(schema)journal_pending WHERE organisation_id = \(mark)1 LIMIT 1")
        self.unplaced = statement(
            .read,
            """
            SELECT p.recorded_at, \(columns) FROM \(schema)journal_pending p
            JOIN \(schema)journal j ON j.organisation_id = p.organisation_id AND j.id = p.id
            WHERE p.organisation_id = \(mark)1 ORDER BY p.recorded_at, p.id LIMIT \(mark)2
            """)
        self.takeOff = statement(
            .delete,
            "DELETE FROM \(schema)journal_pending WHERE organisation_id = \(mark)1 AND recorded_at = \(mark)2 "
                + "AND id = \(mark)3")
        self.append = statement(
            .insert,
            "INSERT INTO \(schema)journal_links (organisation_id, position, entry_id, digest) "
                + "VALUES (\(dialect.placeholders(1...4)))")
        self.units = statement(
            .read,
            """
            SELECT l.position, l.digest, \(columns) FROM \(schema)journal_links l
            JOIN \(schema)journal j ON j.organisation_id = l.organisation_id AND j.id = l.entry_id
            WHERE l.organisation_id = \(mark)1 AND l.position > \(mark)2 ORDER BY l.position LIMIT \(mark)3
            """)
        self.enqueue = statement(
            .insert,
            "INSERT INTO \(schema)journal_pending (organisation_id, recorded_at, id) "
                + "VALUES (\(mark)1, \(dialect.recordedAt), \(mark)2)")
    }
}
