/// The change feed, its chain, and the outbox. Entries that were there before get their places in the order of their
/// times.
extension Migration {
    static let changeFeed = Migration(name: "2026-11-27-change-feed-and-outbox") { dialect in
        var statements = changeFeedTables.map(dialect.expand)
        for (table, isAppendOnly) in [
            ("journal_pending", false), ("journal_heads", false), ("journal_links", true), ("outbox", false),
        ] { statements += dialect.afterCreating(table, isAppendOnly) }
        let fillIn = [dialect.expand(placesForOldEntries)]
        return statements + dialect.asOwner(of: "journal", dialect.asOwner(of: "journal_pending", fillIn))
    }
}

private let placesForOldEntries = """
    INSERT INTO {schema}journal_pending (organisation_id, recorded_at, id)
    SELECT organisation_id, row_number() OVER (PARTITION BY organisation_id ORDER BY at, id), id FROM {schema}journal
    """

private let changeFeedTables = [
    """
    CREATE TABLE {schema}journal_pending (
        organisation_id {identifier} NOT NULL,
        recorded_at {integer} NOT NULL,
        id {identifier} NOT NULL,
        CONSTRAINT journal_pending_pkey PRIMARY KEY (organisation_id, recorded_at, id)
    ){options}
    """,
    """
    CREATE TABLE {schema}journal_heads (
        organisation_id {identifier} NOT NULL,
        position {integer} NOT NULL,
        digest {text} NOT NULL,
        CONSTRAINT journal_heads_pkey PRIMARY KEY (organisation_id),
        CONSTRAINT journal_heads_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id)
    ){options}
    """,
    """
    CREATE TABLE {schema}journal_links (
        organisation_id {identifier} NOT NULL,
        position {integer} NOT NULL,
        entry_id {identifier} NOT NULL,
        digest {text} NOT NULL,
        CONSTRAINT journal_links_pkey PRIMARY KEY (organisation_id, position),
        CONSTRAINT journal_links_entry_key UNIQUE (organisation_id, entry_id),
        CONSTRAINT journal_links_entry_fkey FOREIGN KEY (organisation_id, entry_id)
            REFERENCES {schema}journal (organisation_id, id)
    ){options}
    """,
    """
    CREATE TABLE {schema}outbox (
        organisation_id {identifier} NOT NULL,
        id {identifier} NOT NULL,
        revision {integer} NOT NULL,
        unit_id {identifier} NOT NULL,
        number {integer} NOT NULL,
        position {integer} NOT NULL,
        topic {text} NOT NULL,
        subject {text} NOT NULL,
        payload {text} NOT NULL,
        left_at {integer} NOT NULL,
        state {text} NOT NULL,
        attempts {integer} NOT NULL,
        due_at {integer} NOT NULL,
        last_failure {text},
        CONSTRAINT outbox_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT outbox_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id)
    ){options}
    """,
    "CREATE INDEX outbox_order_index ON {schema}outbox (organisation_id, position, number, id)",
    "CREATE INDEX outbox_state_index ON {schema}outbox (organisation_id, state, position, number, id)",
    "CREATE INDEX outbox_subject_index ON {schema}outbox (organisation_id, subject, position, number, id)",
    "CREATE INDEX outbox_unit_index ON {schema}outbox (organisation_id, unit_id)",
]
