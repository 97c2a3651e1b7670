/// What the approach of an opportunity asks to have recorded, such as the host of a secondment (MAT-2a to MAT-2s).
///
/// Never altered once released; the next change is a migration of its own.
extension Migration {
    static let approachDetails = Migration(name: "2026-11-28-approaches") { dialect in
        [
            """
            CREATE TABLE {schema}approach_details (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                opportunity_id {identifier} NOT NULL,
                name {text} NOT NULL,
                number {integer} NOT NULL,
                value {text} NOT NULL,
                recorded_on {integer} NOT NULL,
                CONSTRAINT approach_details_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT approach_details_opportunity_name_key UNIQUE (organisation_id, opportunity_id, name, number),
                CONSTRAINT approach_details_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT approach_details_opportunity_fkey FOREIGN KEY (organisation_id, opportunity_id)
                    REFERENCES {schema}opportunities (organisation_id, id)
            ){options}
            """
        ].map(dialect.expand) + dialect.afterCreating("approach_details", false)
    }
}
