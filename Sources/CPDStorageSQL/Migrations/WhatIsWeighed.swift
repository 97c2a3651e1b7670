/// What is weighed with a cost and a request: another way to the same end with its whole cost, and whether whoever asks
/// says that lessons are to be covered. Of what was recorded before nobody said either.
///
/// Never altered once released; the next change is a migration of its own.
extension Migration {
    static let whatIsWeighed = Migration(name: "2026-11-28-what-is-weighed") { dialect in
        [
            "ALTER TABLE {schema}opportunities ADD COLUMN alternative_title {text}",
            "ALTER TABLE {schema}opportunities ADD COLUMN alternative_minor_units {integer}",
            "ALTER TABLE {schema}opportunities ADD COLUMN alternative_currency {text}",
            "ALTER TABLE {schema}requests ADD COLUMN needs_cover {integer}",
        ].map(dialect.expand)
    }
}
