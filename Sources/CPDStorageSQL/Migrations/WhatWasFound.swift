/// Whether a named person says that a criterion holds or that it does not, which all that was said before did; and which
/// course of required training an opportunity is.
///
/// Never altered once released; the next change is a migration of its own.
extension Migration {
    static let whatWasFound = Migration(name: "2026-11-27-what-was-found") { dialect in
        [
            "ALTER TABLE {schema}attestations ADD COLUMN holds {integer} NOT NULL DEFAULT 1",
            "ALTER TABLE {schema}opportunities ADD COLUMN course {text}",
        ].map(dialect.expand)
    }
}
