/// What of somebody's induction was done, when and by whom.
///
/// Never altered once released; the next change is a migration of its own.
extension Migration {
    static let inductionByCapacity = Migration(name: "2026-11-28-induction-by-capacity") { dialect in
        [
            """
            CREATE TABLE {schema}induction_steps (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                person_id {identifier} NOT NULL,
                school_id {identifier} NOT NULL,
                item {text} NOT NULL,
                done_on {integer} NOT NULL,
                done_by_id {identifier} NOT NULL,
                on_behalf_of_id {identifier},
                assurance {text},
                recorded_on {integer} NOT NULL,
                CONSTRAINT induction_steps_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT induction_steps_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT induction_steps_person_fkey FOREIGN KEY (organisation_id, person_id)
                    REFERENCES {schema}people (organisation_id, id),
                CONSTRAINT induction_steps_school_fkey FOREIGN KEY (organisation_id, school_id)
                    REFERENCES {schema}schools (organisation_id, id),
                CONSTRAINT induction_steps_done_by_fkey FOREIGN KEY (organisation_id, done_by_id)
                    REFERENCES {schema}people (organisation_id, id),
                CONSTRAINT induction_steps_behalf_fkey FOREIGN KEY (organisation_id, on_behalf_of_id)
                    REFERENCES {schema}people (organisation_id, id),
                CONSTRAINT induction_steps_day_key UNIQUE (organisation_id, person_id, school_id, item, done_on)
            ){options}
            """,
            "CREATE INDEX induction_steps_school_index ON {schema}induction_steps (organisation_id, school_id)",
            "CREATE INDEX induction_steps_done_by_index ON {schema}induction_steps (organisation_id, done_by_id)",
            "CREATE INDEX induction_steps_behalf_index ON {schema}induction_steps (organisation_id, on_behalf_of_id)",
        ].map(dialect.expand) + dialect.afterCreating("induction_steps", false)
    }
}
