// Over 400 lines: one migration, kept whole because it is never altered once released.

/// The first schema: a table for each kind of entity of one school's year, and the journal.
///
/// Never altered once released; the next change is a migration of its own.
extension Migration {
    static let oneSchoolYear = Migration(name: "2026-11-24-one-school-year") { dialect in
        oneSchoolYearTables.flatMap { table in
            ([table.definition] + table.indexes).map(dialect.expand)
                + dialect.afterCreating(table.name, table.isAppendOnly)
        }
    }
}

private struct Table {
    let name: String
    var isAppendOnly = false
    let definition: String
    var indexes: [String] = []
}

private let oneSchoolYearTables: [Table] = [
    Table(
        name: "organisations",
        definition: """
            CREATE TABLE {schema}organisations (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                name {text} NOT NULL,
                kind {text} NOT NULL,
                financial_year_start_month {integer} NOT NULL,
                academic_year_start_month {integer} NOT NULL,
                CONSTRAINT organisations_pkey PRIMARY KEY (organisation_id)
            ){options}
            """),
    Table(
        name: "schools",
        definition: """
            CREATE TABLE {schema}schools (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                name {text} NOT NULL,
                urn {text},
                la_estab {text},
                phase {text},
                membership_from_day {integer} NOT NULL,
                membership_until_day {integer},
                CONSTRAINT schools_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT schools_urn_key UNIQUE (organisation_id, urn),
                CONSTRAINT schools_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id)
            ){options}
            """),
    Table(
        name: "people",
        definition: """
            CREATE TABLE {schema}people (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                given_name {text} NOT NULL,
                family_name {text} NOT NULL,
                source_identifier {text},
                CONSTRAINT people_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT people_source_identifier_key UNIQUE (organisation_id, source_identifier),
                CONSTRAINT people_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id)
            ){options}
            """),
    Table(
        name: "engagements",
        definition: """
            CREATE TABLE {schema}engagements (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                person_id {identifier} NOT NULL,
                school_id {identifier} NOT NULL,
                capacity {text} NOT NULL,
                staff_group {text} NOT NULL,
                title {text} NOT NULL,
                from_day {integer} NOT NULL,
                until_day {integer},
                contract_share {integer} NOT NULL,
                source_identifier {text},
                CONSTRAINT engagements_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT engagements_source_identifier_key UNIQUE (organisation_id, source_identifier),
                CONSTRAINT engagements_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT engagements_person_fkey FOREIGN KEY (organisation_id, person_id)
                    REFERENCES {schema}people (organisation_id, id),
                CONSTRAINT engagements_school_fkey FOREIGN KEY (organisation_id, school_id)
                    REFERENCES {schema}schools (organisation_id, id)
            ){options}
            """,
        indexes: [
            "CREATE INDEX engagements_person_index ON {schema}engagements (organisation_id, person_id)",
            "CREATE INDEX engagements_school_index ON {schema}engagements (organisation_id, school_id)",
        ]),
    Table(
        name: "role_assignments",
        definition: """
            CREATE TABLE {schema}role_assignments (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                person_id {identifier} NOT NULL,
                school_id {identifier},
                role {text} NOT NULL,
                from_day {integer} NOT NULL,
                until_day {integer},
                CONSTRAINT role_assignments_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT role_assignments_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT role_assignments_person_fkey FOREIGN KEY (organisation_id, person_id)
                    REFERENCES {schema}people (organisation_id, id),
                CONSTRAINT role_assignments_school_fkey FOREIGN KEY (organisation_id, school_id)
                    REFERENCES {schema}schools (organisation_id, id)
            ){options}
            """,
        indexes: [
            "CREATE INDEX role_assignments_person_index ON {schema}role_assignments (organisation_id, person_id)",
            "CREATE INDEX role_assignments_school_index ON {schema}role_assignments (organisation_id, school_id)",
        ]),
    Table(
        name: "priorities",
        definition: """
            CREATE TABLE {schema}priorities (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                school_id {identifier} NOT NULL,
                level {text} NOT NULL,
                title {text} NOT NULL,
                plan_reference {text},
                from_day {integer} NOT NULL,
                until_day {integer},
                CONSTRAINT priorities_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT priorities_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT priorities_school_fkey FOREIGN KEY (organisation_id, school_id)
                    REFERENCES {schema}schools (organisation_id, id)
            ){options}
            """,
        indexes: [
            "CREATE INDEX priorities_school_index ON {schema}priorities (organisation_id, school_id)"
        ]),
    Table(
        name: "needs",
        definition: """
            CREATE TABLE {schema}needs (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                school_id {identifier} NOT NULL,
                person_id {identifier},
                level {text} NOT NULL,
                origin {text} NOT NULL,
                kind {text} NOT NULL,
                summary {text} NOT NULL,
                evidence {text} NOT NULL,
                priority_id {identifier},
                raised_on {integer} NOT NULL,
                closing {text},
                closed_on {integer},
                closing_reason {text},
                CONSTRAINT needs_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT needs_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT needs_school_fkey FOREIGN KEY (organisation_id, school_id)
                    REFERENCES {schema}schools (organisation_id, id),
                CONSTRAINT needs_person_fkey FOREIGN KEY (organisation_id, person_id)
                    REFERENCES {schema}people (organisation_id, id),
                CONSTRAINT needs_priority_fkey FOREIGN KEY (organisation_id, priority_id)
                    REFERENCES {schema}priorities (organisation_id, id)
            ){options}
            """,
        indexes: [
            "CREATE INDEX needs_school_index ON {schema}needs (organisation_id, school_id)",
            "CREATE INDEX needs_person_index ON {schema}needs (organisation_id, person_id)",
            "CREATE INDEX needs_priority_index ON {schema}needs (organisation_id, priority_id)",
        ]),
    Table(
        name: "providers",
        definition: """
            CREATE TABLE {schema}providers (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                name {text} NOT NULL,
                kind {text} NOT NULL,
                CONSTRAINT providers_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT providers_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id)
            ){options}
            """),
    Table(
        name: "opportunities",
        definition: """
            CREATE TABLE {schema}opportunities (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                school_id {identifier} NOT NULL,
                title {text} NOT NULL,
                approach {text} NOT NULL,
                mode {text} NOT NULL,
                provider_id {identifier},
                priority_id {identifier},
                pupil_outcome {text},
                builds_on {text},
                standard {text},
                alternative {text},
                expected_participants {integer} NOT NULL,
                required_by_law {integer} NOT NULL,
                recorded_on {integer} NOT NULL,
                offered_on {integer},
                CONSTRAINT opportunities_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT opportunities_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT opportunities_school_fkey FOREIGN KEY (organisation_id, school_id)
                    REFERENCES {schema}schools (organisation_id, id),
                CONSTRAINT opportunities_provider_fkey FOREIGN KEY (organisation_id, provider_id)
                    REFERENCES {schema}providers (organisation_id, id),
                CONSTRAINT opportunities_priority_fkey FOREIGN KEY (organisation_id, priority_id)
                    REFERENCES {schema}priorities (organisation_id, id)
            ){options}
            """,
        indexes: [
            "CREATE INDEX opportunities_school_index ON {schema}opportunities (organisation_id, school_id)",
            "CREATE INDEX opportunities_provider_index ON {schema}opportunities (organisation_id, provider_id)",
            "CREATE INDEX opportunities_priority_index ON {schema}opportunities (organisation_id, priority_id)",
        ]),
    Table(
        name: "training_sessions",
        definition: """
            CREATE TABLE {schema}training_sessions (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                opportunity_id {identifier} NOT NULL,
                date {integer} NOT NULL,
                start_minute {integer},
                minutes {integer} NOT NULL,
                place {text},
                capacity {integer},
                CONSTRAINT training_sessions_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT training_sessions_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT training_sessions_opportunity_fkey FOREIGN KEY (organisation_id, opportunity_id)
                    REFERENCES {schema}opportunities (organisation_id, id)
            ){options}
            """,
        indexes: [
            "CREATE INDEX training_sessions_opportunity_index ON {schema}training_sessions (organisation_id, opportunity_id)"
        ]),
    Table(
        name: "budget_lines",
        definition: """
            CREATE TABLE {schema}budget_lines (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                school_id {identifier} NOT NULL,
                name {text} NOT NULL,
                financial_year {integer} NOT NULL,
                minor_units {integer},
                currency {text},
                finance_code {text},
                minute {text},
                CONSTRAINT budget_lines_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT budget_lines_school_name_financial_year_ UNIQUE (organisation_id, school_id, name, financial_year),
                CONSTRAINT budget_lines_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT budget_lines_school_fkey FOREIGN KEY (organisation_id, school_id)
                    REFERENCES {schema}schools (organisation_id, id)
            ){options}
            """),
    Table(
        name: "cost_items",
        definition: """
            CREATE TABLE {schema}cost_items (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                opportunity_id {identifier} NOT NULL,
                kind {text} NOT NULL,
                basis {text} NOT NULL,
                minor_units {integer} NOT NULL,
                currency {text} NOT NULL,
                falls_on {integer} NOT NULL,
                budget_line_id {identifier},
                CONSTRAINT cost_items_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT cost_items_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT cost_items_opportunity_fkey FOREIGN KEY (organisation_id, opportunity_id)
                    REFERENCES {schema}opportunities (organisation_id, id),
                CONSTRAINT cost_items_budget_line_fkey FOREIGN KEY (organisation_id, budget_line_id)
                    REFERENCES {schema}budget_lines (organisation_id, id)
            ){options}
            """,
        indexes: [
            "CREATE INDEX cost_items_opportunity_index ON {schema}cost_items (organisation_id, opportunity_id)",
            "CREATE INDEX cost_items_budget_line_index ON {schema}cost_items (organisation_id, budget_line_id)",
        ]),
    Table(
        name: "impact_plans",
        definition: """
            CREATE TABLE {schema}impact_plans (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                opportunity_id {identifier} NOT NULL,
                intended_change {text} NOT NULL,
                follow_up_question {text},
                measure {text},
                baseline_on {integer},
                follow_up_on {integer},
                level_aimed_at {integer},
                CONSTRAINT impact_plans_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT impact_plans_opportunity_key UNIQUE (organisation_id, opportunity_id),
                CONSTRAINT impact_plans_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT impact_plans_opportunity_fkey FOREIGN KEY (organisation_id, opportunity_id)
                    REFERENCES {schema}opportunities (organisation_id, id)
            ){options}
            """),
    Table(
        name: "attestations",
        definition: """
            CREATE TABLE {schema}attestations (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                opportunity_id {identifier} NOT NULL,
                clause {text} NOT NULL,
                statement {text} NOT NULL,
                source {text} NOT NULL,
                source_dated_on {integer},
                attested_by_id {identifier} NOT NULL,
                attested_on {integer} NOT NULL,
                CONSTRAINT attestations_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT attestations_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT attestations_opportunity_fkey FOREIGN KEY (organisation_id, opportunity_id)
                    REFERENCES {schema}opportunities (organisation_id, id),
                CONSTRAINT attestations_attested_by_fkey FOREIGN KEY (organisation_id, attested_by_id)
                    REFERENCES {schema}people (organisation_id, id)
            ){options}
            """,
        indexes: [
            "CREATE INDEX attestations_opportunity_index ON {schema}attestations (organisation_id, opportunity_id)",
            "CREATE INDEX attestations_attested_by_index ON {schema}attestations (organisation_id, attested_by_id)",
        ]),
    Table(
        name: "requests",
        definition: """
            CREATE TABLE {schema}requests (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                school_id {identifier} NOT NULL,
                opportunity_id {identifier} NOT NULL,
                kind {text} NOT NULL,
                asked_by_id {identifier} NOT NULL,
                need_id {identifier},
                asked_on {integer} NOT NULL,
                CONSTRAINT requests_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT requests_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT requests_school_fkey FOREIGN KEY (organisation_id, school_id)
                    REFERENCES {schema}schools (organisation_id, id),
                CONSTRAINT requests_opportunity_fkey FOREIGN KEY (organisation_id, opportunity_id)
                    REFERENCES {schema}opportunities (organisation_id, id),
                CONSTRAINT requests_asked_by_fkey FOREIGN KEY (organisation_id, asked_by_id)
                    REFERENCES {schema}people (organisation_id, id),
                CONSTRAINT requests_need_fkey FOREIGN KEY (organisation_id, need_id)
                    REFERENCES {schema}needs (organisation_id, id)
            ){options}
            """,
        indexes: [
            "CREATE INDEX requests_school_index ON {schema}requests (organisation_id, school_id)",
            "CREATE INDEX requests_opportunity_index ON {schema}requests (organisation_id, opportunity_id)",
            "CREATE INDEX requests_asked_by_index ON {schema}requests (organisation_id, asked_by_id)",
            "CREATE INDEX requests_need_index ON {schema}requests (organisation_id, need_id)",
        ]),
    Table(
        name: "expected_participants",
        definition: """
            CREATE TABLE {schema}expected_participants (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                request_id {identifier} NOT NULL,
                person_id {identifier} NOT NULL,
                CONSTRAINT expected_participants_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT expected_participants_request_person_key UNIQUE (organisation_id, request_id, person_id),
                CONSTRAINT expected_participants_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT expected_participants_request_fkey FOREIGN KEY (organisation_id, request_id)
                    REFERENCES {schema}requests (organisation_id, id),
                CONSTRAINT expected_participants_person_fkey FOREIGN KEY (organisation_id, person_id)
                    REFERENCES {schema}people (organisation_id, id)
            ){options}
            """,
        indexes: [
            "CREATE INDEX expected_participants_person_index ON {schema}expected_participants (organisation_id, person_id)"
        ]),
    Table(
        name: "adopted_editions", isAppendOnly: true,
        definition: """
            CREATE TABLE {schema}adopted_editions (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                school_id {identifier},
                name {text} NOT NULL,
                text {text} NOT NULL,
                digest {text} NOT NULL,
                in_force_from_day {integer} NOT NULL,
                in_force_until_day {integer},
                adopted_by {text} NOT NULL,
                adopted_on {integer} NOT NULL,
                minute {text} NOT NULL,
                CONSTRAINT adopted_editions_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT adopted_editions_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT adopted_editions_school_fkey FOREIGN KEY (organisation_id, school_id)
                    REFERENCES {schema}schools (organisation_id, id)
            ){options}
            """,
        indexes: [
            "CREATE INDEX adopted_editions_school_index ON {schema}adopted_editions (organisation_id, school_id)"
        ]),
    Table(
        name: "policy_checks", isAppendOnly: true,
        definition: """
            CREATE TABLE {schema}policy_checks (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                subject {text} NOT NULL,
                opportunity_id {identifier} NOT NULL,
                request_id {identifier},
                edition_id {identifier} NOT NULL,
                checked_on {integer} NOT NULL,
                answer {text} NOT NULL,
                content {text} NOT NULL,
                CONSTRAINT policy_checks_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT policy_checks_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT policy_checks_opportunity_fkey FOREIGN KEY (organisation_id, opportunity_id)
                    REFERENCES {schema}opportunities (organisation_id, id),
                CONSTRAINT policy_checks_request_fkey FOREIGN KEY (organisation_id, request_id)
                    REFERENCES {schema}requests (organisation_id, id),
                CONSTRAINT policy_checks_edition_fkey FOREIGN KEY (organisation_id, edition_id)
                    REFERENCES {schema}adopted_editions (organisation_id, id)
            ){options}
            """,
        indexes: [
            "CREATE INDEX policy_checks_opportunity_index ON {schema}policy_checks (organisation_id, opportunity_id)",
            "CREATE INDEX policy_checks_request_index ON {schema}policy_checks (organisation_id, request_id)",
            "CREATE INDEX policy_checks_edition_index ON {schema}policy_checks (organisation_id, edition_id)",
        ]),
    Table(
        name: "decisions", isAppendOnly: true,
        definition: """
            CREATE TABLE {schema}decisions (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                request_id {identifier} NOT NULL,
                outcome {text} NOT NULL,
                decided_by_id {identifier} NOT NULL,
                decided_on {integer} NOT NULL,
                reason {text} NOT NULL,
                check_id {identifier} NOT NULL,
                CONSTRAINT decisions_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT decisions_request_key UNIQUE (organisation_id, request_id),
                CONSTRAINT decisions_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT decisions_request_fkey FOREIGN KEY (organisation_id, request_id)
                    REFERENCES {schema}requests (organisation_id, id),
                CONSTRAINT decisions_decided_by_fkey FOREIGN KEY (organisation_id, decided_by_id)
                    REFERENCES {schema}people (organisation_id, id),
                CONSTRAINT decisions_check_fkey FOREIGN KEY (organisation_id, check_id)
                    REFERENCES {schema}policy_checks (organisation_id, id)
            ){options}
            """,
        indexes: [
            "CREATE INDEX decisions_decided_by_index ON {schema}decisions (organisation_id, decided_by_id)",
            "CREATE INDEX decisions_check_index ON {schema}decisions (organisation_id, check_id)",
        ]),
    Table(
        name: "departures", isAppendOnly: true,
        definition: """
            CREATE TABLE {schema}departures (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                decision_id {identifier} NOT NULL,
                clause {text} NOT NULL,
                departed_by_id {identifier} NOT NULL,
                departed_on {integer} NOT NULL,
                reason {text} NOT NULL,
                CONSTRAINT departures_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT departures_decision_clause_key UNIQUE (organisation_id, decision_id, clause),
                CONSTRAINT departures_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT departures_decision_fkey FOREIGN KEY (organisation_id, decision_id)
                    REFERENCES {schema}decisions (organisation_id, id),
                CONSTRAINT departures_departed_by_fkey FOREIGN KEY (organisation_id, departed_by_id)
                    REFERENCES {schema}people (organisation_id, id)
            ){options}
            """,
        indexes: [
            "CREATE INDEX departures_departed_by_index ON {schema}departures (organisation_id, departed_by_id)"
        ]),
    Table(
        name: "bookings",
        definition: """
            CREATE TABLE {schema}bookings (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                request_id {identifier} NOT NULL,
                opportunity_id {identifier} NOT NULL,
                person_id {identifier} NOT NULL,
                booked_on {integer} NOT NULL,
                reference {text},
                cancelled_on {integer},
                CONSTRAINT bookings_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT bookings_request_person_key UNIQUE (organisation_id, request_id, person_id),
                CONSTRAINT bookings_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT bookings_request_fkey FOREIGN KEY (organisation_id, request_id)
                    REFERENCES {schema}requests (organisation_id, id),
                CONSTRAINT bookings_opportunity_fkey FOREIGN KEY (organisation_id, opportunity_id)
                    REFERENCES {schema}opportunities (organisation_id, id),
                CONSTRAINT bookings_person_fkey FOREIGN KEY (organisation_id, person_id)
                    REFERENCES {schema}people (organisation_id, id)
            ){options}
            """,
        indexes: [
            "CREATE INDEX bookings_opportunity_index ON {schema}bookings (organisation_id, opportunity_id)",
            "CREATE INDEX bookings_person_index ON {schema}bookings (organisation_id, person_id)",
        ]),
    Table(
        name: "attendances",
        definition: """
            CREATE TABLE {schema}attendances (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                session_id {identifier} NOT NULL,
                opportunity_id {identifier} NOT NULL,
                person_id {identifier} NOT NULL,
                status {text} NOT NULL,
                minutes {integer} NOT NULL,
                recorded_on {integer} NOT NULL,
                CONSTRAINT attendances_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT attendances_session_person_key UNIQUE (organisation_id, session_id, person_id),
                CONSTRAINT attendances_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT attendances_session_fkey FOREIGN KEY (organisation_id, session_id)
                    REFERENCES {schema}training_sessions (organisation_id, id),
                CONSTRAINT attendances_opportunity_fkey FOREIGN KEY (organisation_id, opportunity_id)
                    REFERENCES {schema}opportunities (organisation_id, id),
                CONSTRAINT attendances_person_fkey FOREIGN KEY (organisation_id, person_id)
                    REFERENCES {schema}people (organisation_id, id)
            ){options}
            """,
        indexes: [
            "CREATE INDEX attendances_opportunity_index ON {schema}attendances (organisation_id, opportunity_id)",
            "CREATE INDEX attendances_person_index ON {schema}attendances (organisation_id, person_id)",
        ]),
    Table(
        name: "evaluations",
        definition: """
            CREATE TABLE {schema}evaluations (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                opportunity_id {identifier} NOT NULL,
                person_id {identifier} NOT NULL,
                evaluated_on {integer} NOT NULL,
                rating {integer} NOT NULL,
                changed_practice {text} NOT NULL,
                need_met {integer} NOT NULL,
                CONSTRAINT evaluations_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT evaluations_opportunity_person_key UNIQUE (organisation_id, opportunity_id, person_id),
                CONSTRAINT evaluations_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT evaluations_opportunity_fkey FOREIGN KEY (organisation_id, opportunity_id)
                    REFERENCES {schema}opportunities (organisation_id, id),
                CONSTRAINT evaluations_person_fkey FOREIGN KEY (organisation_id, person_id)
                    REFERENCES {schema}people (organisation_id, id)
            ){options}
            """,
        indexes: [
            "CREATE INDEX evaluations_person_index ON {schema}evaluations (organisation_id, person_id)"
        ]),
    Table(
        name: "disseminations",
        definition: """
            CREATE TABLE {schema}disseminations (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                opportunity_id {identifier} NOT NULL,
                participant_id {identifier} NOT NULL,
                talked_with_id {identifier} NOT NULL,
                agreed_on {integer} NOT NULL,
                agreement {text} NOT NULL,
                channel {text},
                audience {text},
                owner_id {identifier},
                due_on {integer},
                completed_on {integer},
                provider_follow_up {text},
                CONSTRAINT disseminations_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT disseminations_opportunity_participant_k UNIQUE (organisation_id, opportunity_id, participant_id),
                CONSTRAINT disseminations_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT disseminations_opportunity_fkey FOREIGN KEY (organisation_id, opportunity_id)
                    REFERENCES {schema}opportunities (organisation_id, id),
                CONSTRAINT disseminations_participant_fkey FOREIGN KEY (organisation_id, participant_id)
                    REFERENCES {schema}people (organisation_id, id),
                CONSTRAINT disseminations_talked_with_fkey FOREIGN KEY (organisation_id, talked_with_id)
                    REFERENCES {schema}people (organisation_id, id),
                CONSTRAINT disseminations_owner_fkey FOREIGN KEY (organisation_id, owner_id)
                    REFERENCES {schema}people (organisation_id, id)
            ){options}
            """,
        indexes: [
            "CREATE INDEX disseminations_participant_index ON {schema}disseminations (organisation_id, participant_id)",
            "CREATE INDEX disseminations_talked_with_index ON {schema}disseminations (organisation_id, talked_with_id)",
            "CREATE INDEX disseminations_owner_index ON {schema}disseminations (organisation_id, owner_id)",
        ]),
    Table(
        name: "commitments",
        definition: """
            CREATE TABLE {schema}commitments (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                budget_line_id {identifier} NOT NULL,
                decision_id {identifier} NOT NULL,
                minor_units {integer} NOT NULL,
                currency {text} NOT NULL,
                falls_on {integer} NOT NULL,
                CONSTRAINT commitments_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT commitments_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id),
                CONSTRAINT commitments_budget_line_fkey FOREIGN KEY (organisation_id, budget_line_id)
                    REFERENCES {schema}budget_lines (organisation_id, id),
                CONSTRAINT commitments_decision_fkey FOREIGN KEY (organisation_id, decision_id)
                    REFERENCES {schema}decisions (organisation_id, id)
            ){options}
            """,
        indexes: [
            "CREATE INDEX commitments_budget_line_index ON {schema}commitments (organisation_id, budget_line_id)",
            "CREATE INDEX commitments_decision_index ON {schema}commitments (organisation_id, decision_id)",
        ]),
    Table(
        name: "journal", isAppendOnly: true,
        definition: """
            CREATE TABLE {schema}journal (
                organisation_id {identifier} NOT NULL,
                id {identifier} NOT NULL,
                revision {integer} NOT NULL,
                process {text} NOT NULL,
                actor_id {identifier},
                on_behalf_of_id {identifier},
                at {integer} NOT NULL,
                changes {text} NOT NULL,
                CONSTRAINT journal_pkey PRIMARY KEY (organisation_id, id),
                CONSTRAINT journal_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES {schema}organisations (organisation_id)
            ){options}
            """,
        indexes: [
            "CREATE INDEX journal_at_index ON {schema}journal (organisation_id, at, id)"
        ]),
]
