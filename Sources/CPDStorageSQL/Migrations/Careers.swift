/// What inductees say of their induction.
///
/// Never altered once released; the next change is a migration of its own.
extension Migration {
    static let careers = Migration(name: "2026-11-28-careers") { dialect in
        [
            """
            CREATE TABLE {schema}induction_ratings (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                person_id {identifier} NOT NULL,
                school_id {identifier} NOT NULL,
                rating {integer} NOT NULL,
                rated_on {integer} NOT NULL,
                comment {text},
                CONSTRAINT induction_ratings_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT induction_ratings_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT induction_ratings_person_fkey FOREIGN KEY (organisation_id, person_id)
                    REFERENCES {schema}people (organisation_id, id),
                CONSTRAINT induction_ratings_school_fkey FOREIGN KEY (organisation_id, school_id)
                    REFERENCES {schema}schools (organisation_id, id),
                CONSTRAINT induction_ratings_day_key UNIQUE (organisation_id, person_id, school_id, rated_on)
            ){options}
            """,
            "CREATE INDEX induction_ratings_school_index ON {schema}induction_ratings (organisation_id, school_id)",
        ].map(dialect.expand) + dialect.afterCreating("induction_ratings", false)
    }
}
