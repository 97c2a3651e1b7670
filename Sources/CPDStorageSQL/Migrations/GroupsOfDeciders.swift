/// Whether whoever decided a request is one of the group decided about.
///
/// Never altered once released; the next change is a migration of its own.
extension Migration {
    static let groupsOfDeciders = Migration(name: "2026-11-28-groups-of-deciders") { dialect in
        ["ALTER TABLE {schema}decisions ADD COLUMN includes_decider {integer}"].map(dialect.expand)
    }
}
