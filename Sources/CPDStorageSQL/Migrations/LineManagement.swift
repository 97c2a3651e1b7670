/// Who answers for whom as line manager, appraiser or mentor.
///
/// Never altered once released; the next change is a migration of its own.
extension Migration {
    static let lineManagement = Migration(name: "2026-11-27-line-management") { dialect in
        [
            """
            CREATE TABLE {schema}supervisions (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                person_id {identifier} NOT NULL,
                supervisor_id {identifier} NOT NULL,
                capacity {text} NOT NULL,
                school_id {identifier},
                from_day {integer} NOT NULL,
                until_day {integer},
                CONSTRAINT supervisions_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT supervisions_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT supervisions_person_fkey FOREIGN KEY (organisation_id, person_id)
                    REFERENCES {schema}people (organisation_id, id),
                CONSTRAINT supervisions_supervisor_fkey FOREIGN KEY (organisation_id, supervisor_id)
                    REFERENCES {schema}people (organisation_id, id),
                CONSTRAINT supervisions_school_fkey FOREIGN KEY (organisation_id, school_id)
                    REFERENCES {schema}schools (organisation_id, id)
            ){options}
            """,
            "CREATE INDEX supervisions_person_index ON {schema}supervisions (organisation_id, person_id)",
            "CREATE INDEX supervisions_supervisor_index ON {schema}supervisions (organisation_id, supervisor_id)",
            "CREATE INDEX supervisions_school_index ON {schema}supervisions (organisation_id, school_id)",
        ].map(dialect.expand) + dialect.afterCreating("supervisions", false)
    }
}
