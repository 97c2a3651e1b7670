/// Of whom a duty was done, where the duty is one that each person has, such as a yearly review.
///
/// Never altered once released; the next change is a migration of its own.
extension Migration {
    static let dutiesOfPersons = Migration(name: "2026-11-28-duties-of-persons") { dialect in
        ["ALTER TABLE {schema}duty_records ADD COLUMN person_id {identifier}"].map(dialect.expand)
    }
}
