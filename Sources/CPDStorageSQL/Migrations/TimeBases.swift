/// On what basis the hours of a session are given, and those of somebody for whom it is another.
///
/// Never altered once released; the next change is a migration of its own.
extension Migration {
    static let timeBases = Migration(name: "2026-11-28-time-bases") { dialect in
        [
            "ALTER TABLE {schema}training_sessions ADD COLUMN basis {text}",
            "ALTER TABLE {schema}attendances ADD COLUMN basis {text}",
        ].map(dialect.expand)
    }
}
