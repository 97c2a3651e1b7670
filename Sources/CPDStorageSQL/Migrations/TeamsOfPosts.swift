/// Which team a post belongs to. Of what was recorded before nobody knows.
///
/// Never altered once released; the next change is a migration of its own.
extension Migration {
    static let teamsOfPosts = Migration(name: "2026-11-28-teams-of-posts") { dialect in
        ["ALTER TABLE {schema}engagements ADD COLUMN team {text}"].map(dialect.expand)
    }
}
