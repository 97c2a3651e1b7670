/// Whether whoever decided a request is one of the group decided about.
///
/// Never altered once released; the next change is a migration of its own.
extension Migration {
    static let decidersOfTheirGroup = Migration(name: "2026-11-28-deciders-of-their-group") { dialect in
        ["ALTER TABLE {schema}decisions ADD COLUMN includes_decider {integer}"].map(dialect.expand)
    }
}
