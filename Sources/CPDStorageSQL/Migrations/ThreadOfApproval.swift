/// The stages a request goes through, money moved for it, and appeals against what was decided.
///
/// Never altered once released; the next change is a migration of its own.
extension Migration {
    static let threadOfApproval = Migration(name: "2026-11-27-thread-of-approval") { dialect in
        var statements = [
            """
            CREATE TABLE {schema}stage_decisions (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                request_id {identifier} NOT NULL,
                stage {text} NOT NULL,
                outcome {text} NOT NULL,
                decided_by_id {identifier} NOT NULL,
                on_behalf_of_id {identifier},
                decided_on {integer} NOT NULL,
                reason {text} NOT NULL,
                exception {text},
                check_id {identifier},
                CONSTRAINT stage_decisions_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT stage_decisions_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT stage_decisions_request_fkey FOREIGN KEY (organisation_id, request_id)
                    REFERENCES {schema}requests (organisation_id, id),
                CONSTRAINT stage_decisions_decided_by_fkey FOREIGN KEY (organisation_id, decided_by_id)
                    REFERENCES {schema}people (organisation_id, id),
                CONSTRAINT stage_decisions_on_behalf_of_fkey FOREIGN KEY (organisation_id, on_behalf_of_id)
                    REFERENCES {schema}people (organisation_id, id),
                CONSTRAINT stage_decisions_check_fkey FOREIGN KEY (organisation_id, check_id)
                    REFERENCES {schema}policy_checks (organisation_id, id)
            ){options}
            """,
            "CREATE INDEX stage_decisions_request_index ON {schema}stage_decisions (organisation_id, request_id)",
            "CREATE INDEX stage_decisions_decided_by_index ON {schema}stage_decisions (organisation_id, decided_by_id)",
            "CREATE INDEX stage_decisions_on_behalf_of_index ON {schema}stage_decisions (organisation_id, on_behalf_of_id)",
            "CREATE INDEX stage_decisions_check_index ON {schema}stage_decisions (organisation_id, check_id)",
            """
            CREATE TABLE {schema}virements (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                source_id {identifier} NOT NULL,
                target_id {identifier} NOT NULL,
                amount_minor_units {integer} NOT NULL,
                amount_currency {text} NOT NULL,
                decided_by_id {identifier} NOT NULL,
                on_behalf_of_id {identifier},
                decided_on {integer} NOT NULL,
                minute {text} NOT NULL,
                reason {text} NOT NULL,
                CONSTRAINT virements_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT virements_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT virements_source_fkey FOREIGN KEY (organisation_id, source_id)
                    REFERENCES {schema}budget_lines (organisation_id, id),
                CONSTRAINT virements_target_fkey FOREIGN KEY (organisation_id, target_id)
                    REFERENCES {schema}budget_lines (organisation_id, id),
                CONSTRAINT virements_decided_by_fkey FOREIGN KEY (organisation_id, decided_by_id)
                    REFERENCES {schema}people (organisation_id, id),
                CONSTRAINT virements_on_behalf_of_fkey FOREIGN KEY (organisation_id, on_behalf_of_id)
                    REFERENCES {schema}people (organisation_id, id)
            ){options}
            """,
            "CREATE INDEX virements_source_index ON {schema}virements (organisation_id, source_id)",
            "CREATE INDEX virements_target_index ON {schema}virements (organisation_id, target_id)",
            "CREATE INDEX virements_decided_by_index ON {schema}virements (organisation_id, decided_by_id)",
            "CREATE INDEX virements_on_behalf_of_index ON {schema}virements (organisation_id, on_behalf_of_id)",
            """
            CREATE TABLE {schema}appeals (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                decision_id {identifier} NOT NULL,
                ground {text} NOT NULL,
                lodged_by_id {identifier} NOT NULL,
                lodged_on {integer} NOT NULL,
                heard_by_id {identifier},
                heard_on {integer},
                outcome {text},
                reason {text},
                CONSTRAINT appeals_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT appeals_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT appeals_decision_fkey FOREIGN KEY (organisation_id, decision_id)
                    REFERENCES {schema}decisions (organisation_id, id),
                CONSTRAINT appeals_lodged_by_fkey FOREIGN KEY (organisation_id, lodged_by_id)
                    REFERENCES {schema}people (organisation_id, id),
                CONSTRAINT appeals_heard_by_fkey FOREIGN KEY (organisation_id, heard_by_id)
                    REFERENCES {schema}people (organisation_id, id)
            ){options}
            """,
            "CREATE INDEX appeals_decision_index ON {schema}appeals (organisation_id, decision_id)",
            "CREATE INDEX appeals_lodged_by_index ON {schema}appeals (organisation_id, lodged_by_id)",
            "CREATE INDEX appeals_heard_by_index ON {schema}appeals (organisation_id, heard_by_id)",
        ].map(dialect.expand)
        statements += dialect.afterCreating("stage_decisions", true)
        statements += dialect.afterCreating("virements", true)
        statements += dialect.afterCreating("appeals", false)
        return statements
    }
}
