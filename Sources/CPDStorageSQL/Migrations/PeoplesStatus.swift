/// What decides how somebody or a school stands on a date: leave, responsibilities, completed training, duties done and
/// the events they are tied to, delegations, and the nation and type of a school.
///
/// Never altered once released; the next change is a migration of its own.
extension Migration {
    static let peoplesStatus = Migration(name: "2026-11-27-status") { dialect in
        var statements = [
            """
            CREATE TABLE {schema}leaves (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                person_id {identifier} NOT NULL,
                from_day {integer} NOT NULL,
                until_day {integer},
                CONSTRAINT leaves_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT leaves_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT leaves_person_fkey FOREIGN KEY (organisation_id, person_id)
                    REFERENCES {schema}people (organisation_id, id)
            ){options}
            """,
            "CREATE INDEX leaves_person_index ON {schema}leaves (organisation_id, person_id)",
            """
            CREATE TABLE {schema}responsibilities (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                person_id {identifier} NOT NULL,
                school_id {identifier},
                name {text} NOT NULL,
                from_day {integer} NOT NULL,
                until_day {integer},
                CONSTRAINT responsibilities_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT responsibilities_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT responsibilities_person_fkey FOREIGN KEY (organisation_id, person_id)
                    REFERENCES {schema}people (organisation_id, id),
                CONSTRAINT responsibilities_school_fkey FOREIGN KEY (organisation_id, school_id)
                    REFERENCES {schema}schools (organisation_id, id)
            ){options}
            """,
            "CREATE INDEX responsibilities_person_index ON {schema}responsibilities (organisation_id, person_id)",
            "CREATE INDEX responsibilities_school_index ON {schema}responsibilities (organisation_id, school_id)",
            """
            CREATE TABLE {schema}training_records (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                person_id {identifier} NOT NULL,
                course {text} NOT NULL,
                completed_on {integer} NOT NULL,
                expires_on {integer},
                proof_kind {text},
                proof {text},
                edition {text},
                school_id {identifier},
                recorded_on {integer} NOT NULL,
                CONSTRAINT training_records_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT training_records_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT training_records_person_fkey FOREIGN KEY (organisation_id, person_id)
                    REFERENCES {schema}people (organisation_id, id),
                CONSTRAINT training_records_school_fkey FOREIGN KEY (organisation_id, school_id)
                    REFERENCES {schema}schools (organisation_id, id)
            ){options}
            """,
            "CREATE INDEX training_records_person_index ON {schema}training_records (organisation_id, person_id)",
            "CREATE INDEX training_records_school_index ON {schema}training_records (organisation_id, school_id)",
            """
            CREATE TABLE {schema}school_events (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                school_id {identifier},
                name {text} NOT NULL,
                date {integer} NOT NULL,
                reference {text} NOT NULL,
                CONSTRAINT school_events_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT school_events_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT school_events_school_fkey FOREIGN KEY (organisation_id, school_id)
                    REFERENCES {schema}schools (organisation_id, id)
            ){options}
            """,
            "CREATE INDEX school_events_school_index ON {schema}school_events (organisation_id, school_id)",
            """
            CREATE TABLE {schema}duty_records (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                school_id {identifier},
                duty {text} NOT NULL,
                done_by_id {identifier} NOT NULL,
                done_on {integer} NOT NULL,
                reference {text} NOT NULL,
                occasion {text},
                post {text},
                CONSTRAINT duty_records_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT duty_records_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT duty_records_school_fkey FOREIGN KEY (organisation_id, school_id)
                    REFERENCES {schema}schools (organisation_id, id),
                CONSTRAINT duty_records_done_by_fkey FOREIGN KEY (organisation_id, done_by_id)
                    REFERENCES {schema}people (organisation_id, id)
            ){options}
            """,
            "CREATE INDEX duty_records_school_index ON {schema}duty_records (organisation_id, school_id)",
            "CREATE INDEX duty_records_done_by_index ON {schema}duty_records (organisation_id, done_by_id)",
            """
            CREATE TABLE {schema}delegations (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                school_id {identifier},
                post {text} NOT NULL,
                person_id {identifier} NOT NULL,
                from_day {integer} NOT NULL,
                until_day {integer},
                minute {text} NOT NULL,
                CONSTRAINT delegations_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT delegations_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT delegations_school_fkey FOREIGN KEY (organisation_id, school_id)
                    REFERENCES {schema}schools (organisation_id, id),
                CONSTRAINT delegations_person_fkey FOREIGN KEY (organisation_id, person_id)
                    REFERENCES {schema}people (organisation_id, id)
            ){options}
            """,
            "CREATE INDEX delegations_school_index ON {schema}delegations (organisation_id, school_id)",
            "CREATE INDEX delegations_person_index ON {schema}delegations (organisation_id, person_id)",
            "ALTER TABLE {schema}schools ADD COLUMN nation {text}",
            "ALTER TABLE {schema}schools ADD COLUMN establishment_type {text}",
        ].map(dialect.expand)
        statements += dialect.afterCreating("leaves", false)
        statements += dialect.afterCreating("responsibilities", false)
        statements += dialect.afterCreating("training_records", false)
        statements += dialect.afterCreating("school_events", false)
        statements += dialect.afterCreating("duty_records", false)
        statements += dialect.afterCreating("delegations", false)
        return statements
    }
}
