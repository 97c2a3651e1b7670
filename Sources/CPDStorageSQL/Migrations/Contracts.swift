/// On what contract a post is held, until when a contract is agreed, and how probation stands.
///
/// Never altered once released; the next change is a migration of its own.
extension Migration {
    static let contracts = Migration(name: "2026-11-28-contracts") { dialect in
        [
            "ALTER TABLE {schema}engagements ADD COLUMN contract_kind {text}",
            "ALTER TABLE {schema}engagements ADD COLUMN contract_ends_on {integer}",
            "ALTER TABLE {schema}engagements ADD COLUMN probation {text}",
            "ALTER TABLE {schema}engagements ADD COLUMN probation_day {integer}",
        ].map(dialect.expand)
    }
}
