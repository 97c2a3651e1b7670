import CPDStorage
import Testing

/// One way to alter the journal of six units behind the software's back, and what is found of it.
struct Tampering: Sendable, CustomTestStringConvertible {
    /// What is done, where `{third}` is the entry in the third place, `{new}` an identifier that nothing has and
    /// `{digest}` a digest of nothing.
    let statements: String
    /// What is wrong first.
    let defect: BrokenLink.Defect
    /// And where.
    let position: Int64

    init(_ statements: String, _ defect: BrokenLink.Defect, at position: Int64) {
        self.statements = statements
        self.defect = defect
        self.position = position
    }

    var testDescription: String { self.statements }

    /// The statements as a database's own client runs them, with nothing in their way.
    func statements(for kind: Place.Kind) -> String {
        let text = self.statements
            .replacing("{third}", with: "(SELECT entry_id FROM journal_links WHERE position = 3)")
            .replacing("{new}", with: kind == .sqlite ? "randomblob(16)" : "gen_random_uuid()")
            .replacing("{digest}", with: "'\(String(repeating: "0", count: 64))'")
        // Neither triggers nor references hold back whoever means it.
        let triggers = ["journal", "journal_links"].flatMap { table in
            ["update", "delete"].map { "DROP TRIGGER \(table)_refuses_\($0);\n" }
        }
        return (kind == .sqlite ? triggers.joined() : "SET session_replication_role = replica;\n") + text
    }

    static let all = [
        Tampering("UPDATE journal SET process = 'forged' WHERE id = {third}", .alteredEntry, at: 3),
        Tampering("UPDATE journal SET at = at + 1 WHERE id = {third}", .alteredEntry, at: 3),
        Tampering("UPDATE journal SET changes = 'nonsense' WHERE id = {third}", .missingEntry, at: 3),
        Tampering("DELETE FROM journal WHERE id = {third}", .missingEntry, at: 3),
        Tampering("UPDATE journal_links SET digest = {digest} WHERE position = 3", .alteredDigest, at: 3),
        Tampering("UPDATE journal_links SET digest = {digest} WHERE position = 6", .alteredDigest, at: 6),
        Tampering("DELETE FROM journal_links WHERE position = 3", .missingPlace, at: 3),
        Tampering(
            """
            UPDATE journal_links SET position = 30 WHERE position = 3;
            UPDATE journal_links SET position = 3 WHERE position = 4;
            UPDATE journal_links SET position = 4 WHERE position = 30
            """, .alteredLink, at: 3),
        Tampering("DELETE FROM journal_links WHERE position > 4", .wrongHead, at: 4),
        Tampering("UPDATE journal_heads SET position = 4", .wrongHead, at: 4),
        Tampering(
            """
            INSERT INTO journal_links
            SELECT organisation_id, 7, {new}, digest FROM journal_links WHERE position = 6
            """, .wrongHead, at: 6),
        Tampering(
            """
            INSERT INTO journal SELECT organisation_id, {new}, revision, 'forged', actor_id, on_behalf_of_id, at, changes
            FROM journal WHERE id = {third}
            """, .stray, at: 7),
        Tampering("INSERT INTO journal_pending SELECT organisation_id, 1, {new} FROM journal_heads", .stray, at: 7),
    ]

    /// The chain is cut behind the fourth unit and mended there, so that nothing in it is wrong.
    static let cutAndMended = Tampering(
        """
        DELETE FROM journal WHERE id IN (SELECT entry_id FROM journal_links WHERE position > 4);
        DELETE FROM journal_links WHERE position > 4;
        UPDATE journal_heads SET position = 4, digest = (SELECT digest FROM journal_links WHERE position = 4)
        """, .differsFromRecord, at: 6)
}
