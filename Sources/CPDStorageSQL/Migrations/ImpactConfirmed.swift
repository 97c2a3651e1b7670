/// What others than the participant say of the change an evaluation claims.
///
/// Never altered once released; the next change is a migration of its own.
extension Migration {
    static let impactConfirmed = Migration(name: "2026-11-28-impact-confirmed") { dialect in
        [
            """
            CREATE TABLE {schema}impact_confirmations (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                evaluation_id {identifier} NOT NULL,
                outcome {text} NOT NULL,
                seen {text} NOT NULL,
                confirmed_by_id {identifier} NOT NULL,
                on_behalf_of_id {identifier},
                confirmed_on {integer} NOT NULL,
                CONSTRAINT impact_confirmations_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT impact_confirmations_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT impact_confirmations_evaluation_fkey FOREIGN KEY (organisation_id, evaluation_id)
                    REFERENCES {schema}evaluations (organisation_id, id),
                CONSTRAINT impact_confirmations_by_fkey FOREIGN KEY (organisation_id, confirmed_by_id)
                    REFERENCES {schema}people (organisation_id, id),
                CONSTRAINT impact_confirmations_behalf_fkey FOREIGN KEY (organisation_id, on_behalf_of_id)
                    REFERENCES {schema}people (organisation_id, id),
                CONSTRAINT impact_confirmations_day_key UNIQUE (organisation_id, evaluation_id, confirmed_on)
            ){options}
            """,
            "CREATE INDEX impact_confirmations_by_index ON {schema}impact_confirmations (organisation_id, confirmed_by_id)",
            "CREATE INDEX impact_confirmations_behalf_index ON {schema}impact_confirmations (organisation_id, on_behalf_of_id)",
        ].map(dialect.expand) + dialect.afterCreating("impact_confirmations", false)
    }
}
