/// The salts of the seals by which the chain of units holds records, the rows that are only ever added, to what they
/// say. Records from before have no seals.
///
/// Never altered once released; the next change is a migration of its own.
extension Migration {
    static let recordSalts = Migration(name: "2026-11-27-record-salts") { dialect in
        [
            dialect.expand(
                """
                CREATE TABLE {schema}record_salts (
                    organisation_id {identifier} NOT NULL,
                    kind {text} NOT NULL,
                    id {identifier} NOT NULL,
                    salt {identifier} NOT NULL,
                    CONSTRAINT record_salts_pkey PRIMARY KEY (organisation_id, kind, id),
                    CONSTRAINT record_salts_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id)
                ){options}
                """)
        ] + dialect.afterCreating("record_salts", false)
    }
}
