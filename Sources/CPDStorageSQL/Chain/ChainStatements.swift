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
    let links: SQLStatement
    let strays: SQLStatement
    let placeMessages: SQLStatement
    let salts: SaltStatements
    /// Whether entries are taken off and put in their places many at a time, named in one text with commas.
    let takesMany: Bool
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
        self.takesMany = dialect.splitText != nil
        if let split = dialect.splitText {
            self.takeOff = statement(
                .delete,
                "DELETE FROM \(schema)journal_pending WHERE organisation_id = \(mark)1 AND "
                    + "(recorded_at, id) IN (SELECT * FROM unnest(\(split("\(mark)2", dialect.integerType)), "
                    + "\(split("\(mark)3", dialect.identifierType))))")
            self.append = statement(
                .insert,
                """
                INSERT INTO \(schema)journal_links (organisation_id, position, entry_id, digest)
                SELECT \(mark)1, \(mark)2 + number - 1, id, digest
                FROM unnest(\(split("\(mark)3", dialect.identifierType)), \(split("\(mark)4", "text")))
                WITH ORDINALITY AS unit (id, digest, number)
                """)
        } else {
            self.takeOff = statement(
                .delete,
                "DELETE FROM \(schema)journal_pending WHERE organisation_id = \(mark)1 AND recorded_at = \(mark)2 "
                    + "AND id = \(mark)3")
            self.append = statement(
                .insert,
                "INSERT INTO \(schema)journal_links (organisation_id, position, entry_id, digest) "
                    + "VALUES (\(dialect.placeholders(1...4)))")
        }
        self.placeMessages = statement(
            .update,
            "UPDATE \(schema)outbox SET position = \(mark)2, revision = revision + 1 "
                + "WHERE organisation_id = \(mark)1 AND unit_id = \(mark)3 AND position = 0")
        self.units = statement(
            .read,
            """
            SELECT l.position, l.digest, \(columns) FROM \(schema)journal_links l
            JOIN \(schema)journal j ON j.organisation_id = l.organisation_id AND j.id = l.entry_id
            WHERE l.organisation_id = \(mark)1 AND l.position > \(mark)2 ORDER BY l.position LIMIT \(mark)3
            """)
        self.links = statement(
            .read,
            """
            SELECT l.position, l.entry_id, l.digest, \(columns) FROM \(schema)journal_links l
            LEFT JOIN \(schema)journal j ON j.organisation_id = l.organisation_id AND j.id = l.entry_id
            WHERE l.organisation_id = \(mark)1 AND l.position > \(mark)2 ORDER BY l.position LIMIT \(mark)3
            """)
        self.strays = statement(
            .read,
            """
            SELECT id FROM (
                SELECT j.id FROM \(schema)journal j WHERE j.organisation_id = \(mark)1
                    AND NOT EXISTS (SELECT 1 FROM \(schema)journal_links l
                        WHERE l.organisation_id = j.organisation_id AND l.entry_id = j.id)
                    AND NOT EXISTS (SELECT 1 FROM \(schema)journal_pending p
                        WHERE p.organisation_id = j.organisation_id AND p.id = j.id)
                UNION ALL
                SELECT p.id FROM \(schema)journal_pending p WHERE p.organisation_id = \(mark)1
                    AND NOT EXISTS (SELECT 1 FROM \(schema)journal j
                        WHERE j.organisation_id = p.organisation_id AND j.id = p.id)
            ) AS stray ORDER BY id LIMIT \(mark)2
            """)
        self.salts = SaltStatements(dialect: dialect)
        self.enqueue = statement(
            .insert,
            "INSERT INTO \(schema)journal_pending (organisation_id, recorded_at, id) "
                + "VALUES (\(mark)1, \(dialect.recordedAt), \(mark)2)")
    }
}
