SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE SCHEMA cpd_frozen_store;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE cpd_frozen_store.adopted_editions (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    school_id uuid,
    name text NOT NULL COLLATE pg_catalog."C",
    text text NOT NULL COLLATE pg_catalog."C",
    digest text NOT NULL COLLATE pg_catalog."C",
    in_force_from_day bigint NOT NULL,
    in_force_until_day bigint,
    adopted_by text NOT NULL COLLATE pg_catalog."C",
    adopted_on bigint NOT NULL,
    minute text NOT NULL COLLATE pg_catalog."C"
);
ALTER TABLE ONLY cpd_frozen_store.adopted_editions FORCE ROW LEVEL SECURITY;
CREATE TABLE cpd_frozen_store.attendances (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    session_id uuid NOT NULL,
    opportunity_id uuid NOT NULL,
    person_id uuid NOT NULL,
    status text NOT NULL COLLATE pg_catalog."C",
    minutes bigint NOT NULL,
    recorded_on bigint NOT NULL
);
ALTER TABLE ONLY cpd_frozen_store.attendances FORCE ROW LEVEL SECURITY;
CREATE TABLE cpd_frozen_store.attestations (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    opportunity_id uuid NOT NULL,
    clause text NOT NULL COLLATE pg_catalog."C",
    statement text NOT NULL COLLATE pg_catalog."C",
    source text NOT NULL COLLATE pg_catalog."C",
    source_dated_on bigint,
    attested_by_id uuid NOT NULL,
    attested_on bigint NOT NULL
);
ALTER TABLE ONLY cpd_frozen_store.attestations FORCE ROW LEVEL SECURITY;
CREATE TABLE cpd_frozen_store.bookings (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    request_id uuid NOT NULL,
    opportunity_id uuid NOT NULL,
    person_id uuid NOT NULL,
    booked_on bigint NOT NULL,
    reference text COLLATE pg_catalog."C",
    cancelled_on bigint
);
ALTER TABLE ONLY cpd_frozen_store.bookings FORCE ROW LEVEL SECURITY;
CREATE TABLE cpd_frozen_store.budget_lines (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    school_id uuid NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    financial_year bigint NOT NULL,
    minor_units bigint,
    currency text COLLATE pg_catalog."C",
    finance_code text COLLATE pg_catalog."C",
    minute text COLLATE pg_catalog."C"
);
ALTER TABLE ONLY cpd_frozen_store.budget_lines FORCE ROW LEVEL SECURITY;
CREATE TABLE cpd_frozen_store.commitments (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    budget_line_id uuid NOT NULL,
    decision_id uuid NOT NULL,
    minor_units bigint NOT NULL,
    currency text NOT NULL COLLATE pg_catalog."C",
    falls_on bigint NOT NULL
);
ALTER TABLE ONLY cpd_frozen_store.commitments FORCE ROW LEVEL SECURITY;
CREATE TABLE cpd_frozen_store.cost_items (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    opportunity_id uuid NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    basis text NOT NULL COLLATE pg_catalog."C",
    minor_units bigint NOT NULL,
    currency text NOT NULL COLLATE pg_catalog."C",
    falls_on bigint NOT NULL,
    budget_line_id uuid
);
ALTER TABLE ONLY cpd_frozen_store.cost_items FORCE ROW LEVEL SECURITY;
CREATE TABLE cpd_frozen_store.decisions (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    request_id uuid NOT NULL,
    outcome text NOT NULL COLLATE pg_catalog."C",
    decided_by_id uuid NOT NULL,
    decided_on bigint NOT NULL,
    reason text NOT NULL COLLATE pg_catalog."C",
    check_id uuid NOT NULL
);
ALTER TABLE ONLY cpd_frozen_store.decisions FORCE ROW LEVEL SECURITY;
CREATE TABLE cpd_frozen_store.departures (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    decision_id uuid NOT NULL,
    clause text NOT NULL COLLATE pg_catalog."C",
    departed_by_id uuid NOT NULL,
    departed_on bigint NOT NULL,
    reason text NOT NULL COLLATE pg_catalog."C"
);
ALTER TABLE ONLY cpd_frozen_store.departures FORCE ROW LEVEL SECURITY;
CREATE TABLE cpd_frozen_store.disseminations (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    opportunity_id uuid NOT NULL,
    participant_id uuid NOT NULL,
    talked_with_id uuid NOT NULL,
    agreed_on bigint NOT NULL,
    agreement text NOT NULL COLLATE pg_catalog."C",
    channel text COLLATE pg_catalog."C",
    audience text COLLATE pg_catalog."C",
    owner_id uuid,
    due_on bigint,
    completed_on bigint,
    provider_follow_up text COLLATE pg_catalog."C"
);
ALTER TABLE ONLY cpd_frozen_store.disseminations FORCE ROW LEVEL SECURITY;
CREATE TABLE cpd_frozen_store.engagements (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    person_id uuid NOT NULL,
    school_id uuid NOT NULL,
    capacity text NOT NULL COLLATE pg_catalog."C",
    staff_group text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL COLLATE pg_catalog."C",
    from_day bigint NOT NULL,
    until_day bigint,
    contract_share bigint NOT NULL,
    source_identifier text COLLATE pg_catalog."C"
);
ALTER TABLE ONLY cpd_frozen_store.engagements FORCE ROW LEVEL SECURITY;
CREATE TABLE cpd_frozen_store.evaluations (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    opportunity_id uuid NOT NULL,
    person_id uuid NOT NULL,
    evaluated_on bigint NOT NULL,
    rating bigint NOT NULL,
    changed_practice text NOT NULL COLLATE pg_catalog."C",
    need_met bigint NOT NULL
);
ALTER TABLE ONLY cpd_frozen_store.evaluations FORCE ROW LEVEL SECURITY;
CREATE TABLE cpd_frozen_store.expected_participants (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    request_id uuid NOT NULL,
    person_id uuid NOT NULL
);
ALTER TABLE ONLY cpd_frozen_store.expected_participants FORCE ROW LEVEL SECURITY;
CREATE TABLE cpd_frozen_store.impact_plans (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    opportunity_id uuid NOT NULL,
    intended_change text NOT NULL COLLATE pg_catalog."C",
    follow_up_question text COLLATE pg_catalog."C",
    measure text COLLATE pg_catalog."C",
    baseline_on bigint,
    follow_up_on bigint,
    level_aimed_at bigint
);
ALTER TABLE ONLY cpd_frozen_store.impact_plans FORCE ROW LEVEL SECURITY;
CREATE TABLE cpd_frozen_store.journal (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    process text NOT NULL COLLATE pg_catalog."C",
    actor_id uuid,
    on_behalf_of_id uuid,
    at bigint NOT NULL,
    changes text NOT NULL COLLATE pg_catalog."C"
);
ALTER TABLE ONLY cpd_frozen_store.journal FORCE ROW LEVEL SECURITY;
CREATE TABLE cpd_frozen_store.migrations (
    "position" bigint NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE cpd_frozen_store.needs (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    school_id uuid NOT NULL,
    person_id uuid,
    level text NOT NULL COLLATE pg_catalog."C",
    origin text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    summary text NOT NULL COLLATE pg_catalog."C",
    evidence text NOT NULL COLLATE pg_catalog."C",
    priority_id uuid,
    raised_on bigint NOT NULL,
    closing text COLLATE pg_catalog."C",
    closed_on bigint,
    closing_reason text COLLATE pg_catalog."C"
);
ALTER TABLE ONLY cpd_frozen_store.needs FORCE ROW LEVEL SECURITY;
CREATE TABLE cpd_frozen_store.opportunities (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    school_id uuid NOT NULL,
    title text NOT NULL COLLATE pg_catalog."C",
    approach text NOT NULL COLLATE pg_catalog."C",
    mode text NOT NULL COLLATE pg_catalog."C",
    provider_id uuid,
    priority_id uuid,
    pupil_outcome text COLLATE pg_catalog."C",
    builds_on text COLLATE pg_catalog."C",
    standard text COLLATE pg_catalog."C",
    alternative text COLLATE pg_catalog."C",
    expected_participants bigint NOT NULL,
    required_by_law bigint NOT NULL,
    recorded_on bigint NOT NULL,
    offered_on bigint
);
ALTER TABLE ONLY cpd_frozen_store.opportunities FORCE ROW LEVEL SECURITY;
CREATE TABLE cpd_frozen_store.organisations (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    financial_year_start_month bigint NOT NULL,
    academic_year_start_month bigint NOT NULL
);
ALTER TABLE ONLY cpd_frozen_store.organisations FORCE ROW LEVEL SECURITY;
CREATE TABLE cpd_frozen_store.people (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    given_name text NOT NULL COLLATE pg_catalog."C",
    family_name text NOT NULL COLLATE pg_catalog."C",
    source_identifier text COLLATE pg_catalog."C"
);
ALTER TABLE ONLY cpd_frozen_store.people FORCE ROW LEVEL SECURITY;
CREATE TABLE cpd_frozen_store.policy_checks (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    subject text NOT NULL COLLATE pg_catalog."C",
    opportunity_id uuid NOT NULL,
    request_id uuid,
    edition_id uuid NOT NULL,
    checked_on bigint NOT NULL,
    answer text NOT NULL COLLATE pg_catalog."C",
    content text NOT NULL COLLATE pg_catalog."C"
);
ALTER TABLE ONLY cpd_frozen_store.policy_checks FORCE ROW LEVEL SECURITY;
CREATE TABLE cpd_frozen_store.priorities (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    school_id uuid NOT NULL,
    level text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL COLLATE pg_catalog."C",
    plan_reference text COLLATE pg_catalog."C",
    from_day bigint NOT NULL,
    until_day bigint
);
ALTER TABLE ONLY cpd_frozen_store.priorities FORCE ROW LEVEL SECURITY;
CREATE TABLE cpd_frozen_store.providers (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C"
);
ALTER TABLE ONLY cpd_frozen_store.providers FORCE ROW LEVEL SECURITY;
CREATE TABLE cpd_frozen_store.requests (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    school_id uuid NOT NULL,
    opportunity_id uuid NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    asked_by_id uuid NOT NULL,
    need_id uuid,
    asked_on bigint NOT NULL
);
ALTER TABLE ONLY cpd_frozen_store.requests FORCE ROW LEVEL SECURITY;
CREATE TABLE cpd_frozen_store.role_assignments (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    person_id uuid NOT NULL,
    school_id uuid,
    role text NOT NULL COLLATE pg_catalog."C",
    from_day bigint NOT NULL,
    until_day bigint
);
ALTER TABLE ONLY cpd_frozen_store.role_assignments FORCE ROW LEVEL SECURITY;
CREATE TABLE cpd_frozen_store.schools (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    urn text COLLATE pg_catalog."C",
    la_estab text COLLATE pg_catalog."C",
    phase text COLLATE pg_catalog."C",
    membership_from_day bigint NOT NULL,
    membership_until_day bigint
);
ALTER TABLE ONLY cpd_frozen_store.schools FORCE ROW LEVEL SECURITY;
CREATE TABLE cpd_frozen_store.training_sessions (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    opportunity_id uuid NOT NULL,
    date bigint NOT NULL,
    start_minute bigint,
    minutes bigint NOT NULL,
    place text COLLATE pg_catalog."C",
    capacity bigint
);
ALTER TABLE ONLY cpd_frozen_store.training_sessions FORCE ROW LEVEL SECURITY;
INSERT INTO cpd_frozen_store.adopted_editions VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '178eddff-5054-77a9-9ed1-a323335c34bd', 1, '0540db5a-874a-7387-9428-f1ac22798302', '', ' ', '36a9e7f1c95b82ffb99743e0c5c4ce95d83c9a430aac59f84ef3cbfab6145068', -25567, 2147483647, 'é', 1, 'É');
INSERT INTO cpd_frozen_store.adopted_editions VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '5a74be42-27a9-7b2f-9ffb-41d57e0dda38', 1, NULL, '', '', 'f7ae96ef806bea9405bc0704f971c6db840525996cb3c7f1741515ca856f3e85', 20139, NULL, '  space around  ', -25567, 'İstanbul ß ﬁ');
INSERT INTO cpd_frozen_store.adopted_editions VALUES ('01a20ada-2c00-7905-8040-13866dc760d4', 'e436abed-8a68-76c4-9449-80f0c019ffbf', 1, 'faafae3b-a7f0-7903-926f-f0ecd6538cc6', '"quoted" ''quoted''', 'Zoë Ní Bhriain', '8abcff51b958871b73e4ed79857f57845717ac20137428191bb860b13b4c94bf', 20189, NULL, 'é', 20167, 'é');
INSERT INTO cpd_frozen_store.attendances VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '1bd2b3bd-50b2-7bbf-90de-be717218d2d3', 1, '9b78606c-197a-7276-939b-c3a5bd6d9075', '4586ad23-0ef3-7de1-b0fd-50625dd93ea7', '42f41e81-2ed3-755b-ae30-6c67f3854ad1', 'present', 0, 2147483647);
INSERT INTO cpd_frozen_store.attendances VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '2fb784a3-2f58-7e21-a011-aaa4bc6480de', 1, 'e8599c5b-1510-726a-816e-1a3350383e29', '59efc99b-50f5-79c4-90d4-8138f927d62b', 'ae032864-379e-70ce-86e5-48d8c58709e1', 'partly', 9223372036854775807, 20848);
INSERT INTO cpd_frozen_store.attendances VALUES ('01a20ada-2c00-7905-8040-13866dc760d4', 'afe33454-5001-783e-abb8-2fc0a69bb446', 1, '2ad2bdff-4059-7522-9a35-44463f27b4e0', '912c24ab-8576-7486-a6b9-66c894d37333', '3b5eb63b-ce34-7547-8831-0ebcd5bbcff2', 'absent', 3, 20243);
INSERT INTO cpd_frozen_store.attestations VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '2ee892b0-419b-70c6-84d6-185187358cb4', 1, '4586ad23-0ef3-7de1-b0fd-50625dd93ea7', 'a', ' ', 'é', 20318, 'bc9910fa-1330-7ed3-a9d3-723547bd25f8', -25567);
INSERT INTO cpd_frozen_store.attestations VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '8a56c398-732f-7ae4-b4f6-83a14ce998d9', 1, '59efc99b-50f5-79c4-90d4-8138f927d62b', 'O’Neill-D''Arcy', 'İstanbul ß ﬁ', 'é', NULL, 'c0f1c204-a441-7849-b898-2446312a60df', 20501);
INSERT INTO cpd_frozen_store.attestations VALUES ('01a20ada-2c00-7905-8040-13866dc760d4', 'ad9bc9eb-da1c-77c8-a04a-41742dd8a988', 1, '912c24ab-8576-7486-a6b9-66c894d37333', '􏿿�', '', 'Zoë Ní Bhriain', 20908, 'a95e9cff-e99f-78ff-84c3-0dd2d8d39b00', 20378);
INSERT INTO cpd_frozen_store.bookings VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '200e179a-a1bb-78d3-b593-c3e60422b269', 1, '3300dc49-f8a0-79bc-b52a-6cfd00c62ee0', '4586ad23-0ef3-7de1-b0fd-50625dd93ea7', '42f41e81-2ed3-755b-ae30-6c67f3854ad1', 20908, '''; DROP TABLE people; --', 20590);
INSERT INTO cpd_frozen_store.bookings VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', 'fe1c50bc-7b06-7383-a9fe-f80f820fd36f', 1, '977fe086-8b7d-7e72-9450-aa7a10a7e609', '59efc99b-50f5-79c4-90d4-8138f927d62b', 'ae032864-379e-70ce-86e5-48d8c58709e1', 1, NULL, NULL);
INSERT INTO cpd_frozen_store.bookings VALUES ('01a20ada-2c00-7905-8040-13866dc760d4', '247ff8d5-4675-74d8-b1b0-5e0348d5bf64', 1, 'fee05cb8-975e-7987-9b49-f0d1190fce2a', '912c24ab-8576-7486-a6b9-66c894d37333', '3b5eb63b-ce34-7547-8831-0ebcd5bbcff2', -2147483648, '􏿿�', NULL);
INSERT INTO cpd_frozen_store.budget_lines VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '886923d8-954f-739a-a8f9-048e17c73fa8', 1, '0540db5a-874a-7387-9428-f1ac22798302', 'back\slash \0 \n', 1, 0, 'GBP', 'NULL', 'a');
INSERT INTO cpd_frozen_store.budget_lines VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', 'a5c6d950-52cd-7e71-a6cd-cebe97526e09', 1, '5ccbfa7f-809e-7c50-9b40-9addea908f4e', 'ậ ậ', 9999, NULL, NULL, NULL, NULL);
INSERT INTO cpd_frozen_store.budget_lines VALUES ('01a20ada-2c00-7905-8040-13866dc760d4', '8ffb4ba9-9d5a-7eb2-a158-9597e9dbbccd', 1, 'faafae3b-a7f0-7903-926f-f0ecd6538cc6', '', 4, NULL, NULL, NULL, '''; DROP TABLE people; --');
INSERT INTO cpd_frozen_store.commitments VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '5d34a01d-b5ea-73d2-a270-d983f5d57571', 1, '886923d8-954f-739a-a8f9-048e17c73fa8', '18e27030-cf6c-776b-aa35-21f7e8fe0c93', -1, 'GBP', 20665);
INSERT INTO cpd_frozen_store.commitments VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', 'a4e3b153-9f51-7c54-b643-664b6dd5ef9a', 1, 'a5c6d950-52cd-7e71-a6cd-cebe97526e09', '03468b36-31db-76fa-b805-6fc1e02ddbbd', 9223372036854775807, 'EUR', 20881);
INSERT INTO cpd_frozen_store.commitments VALUES ('01a20ada-2c00-7905-8040-13866dc760d4', '2b5e4473-d2f8-7e26-803c-cf9d81106894', 1, '8ffb4ba9-9d5a-7eb2-a158-9597e9dbbccd', 'bf40def7-2ed8-7aa3-9631-009d0caf2a60', -1, 'GBP', 20338);
INSERT INTO cpd_frozen_store.cost_items VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', 'd1afa4a6-fb61-7604-8490-8df94391bb8b', 1, '4586ad23-0ef3-7de1-b0fd-50625dd93ea7', 'fee', 'whole', 0, 'EUR', -25567, '886923d8-954f-739a-a8f9-048e17c73fa8');
INSERT INTO cpd_frozen_store.cost_items VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '07c26fff-a4ff-70fd-b4a7-ff57e1aa81d4', 1, '59efc99b-50f5-79c4-90d4-8138f927d62b', 'travel', 'per participant', 124000, 'GBP', 20942, NULL);
INSERT INTO cpd_frozen_store.cost_items VALUES ('01a20ada-2c00-7905-8040-13866dc760d4', '70fa53e5-0191-70ef-88c4-c60318b4fca7', 1, '912c24ab-8576-7486-a6b9-66c894d37333', 'accommodation', 'whole', 0, 'GBP', 20663, NULL);
INSERT INTO cpd_frozen_store.decisions VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '18e27030-cf6c-776b-aa35-21f7e8fe0c93', 1, '3300dc49-f8a0-79bc-b52a-6cfd00c62ee0', 'approved', 'bc9910fa-1330-7ed3-a9d3-723547bd25f8', 20682, 'Z', '8be09d4e-5205-780d-8859-58820e1b08da');
INSERT INTO cpd_frozen_store.decisions VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '03468b36-31db-76fa-b805-6fc1e02ddbbd', 1, '977fe086-8b7d-7e72-9450-aa7a10a7e609', 'declined', 'c0f1c204-a441-7849-b898-2446312a60df', 2147483647, 'ä', '9d41c72f-4480-77f4-a8d0-069429757e2f');
INSERT INTO cpd_frozen_store.decisions VALUES ('01a20ada-2c00-7905-8040-13866dc760d4', 'bf40def7-2ed8-7aa3-9631-009d0caf2a60', 1, 'fee05cb8-975e-7987-9b49-f0d1190fce2a', 'approved', 'a95e9cff-e99f-78ff-84c3-0dd2d8d39b00', 2932896, 'a', '1b3fd302-8bfd-72ae-96b1-611f16879bae');
INSERT INTO cpd_frozen_store.departures VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '531f4847-df61-7bcf-bd38-4b3b5f0f71c4', 1, '18e27030-cf6c-776b-aa35-21f7e8fe0c93', '﻿marked', 'bc9910fa-1330-7ed3-a9d3-723547bd25f8', 0, ' ');
INSERT INTO cpd_frozen_store.departures VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', 'e86707b2-17b9-7728-a98e-a5346f5f4c24', 1, '03468b36-31db-76fa-b805-6fc1e02ddbbd', 'Zoë Ní Bhriain', 'c0f1c204-a441-7849-b898-2446312a60df', 0, 'משה 李小龍 Ωμέγα');
INSERT INTO cpd_frozen_store.departures VALUES ('01a20ada-2c00-7905-8040-13866dc760d4', '40e0ce70-7034-734a-88b9-c633c8664358', 1, 'bf40def7-2ed8-7aa3-9631-009d0caf2a60', 'ä', 'a95e9cff-e99f-78ff-84c3-0dd2d8d39b00', 20379, 'ä');
INSERT INTO cpd_frozen_store.disseminations VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', 'c88fc5bb-5645-7ce7-b71b-c9452a83565b', 1, '4586ad23-0ef3-7de1-b0fd-50625dd93ea7', '42f41e81-2ed3-755b-ae30-6c67f3854ad1', 'bc9910fa-1330-7ed3-a9d3-723547bd25f8', 0, 'circulate', '''; DROP TABLE people; --', '﻿marked', 'bc9910fa-1330-7ed3-a9d3-723547bd25f8', 20756, -2147483648, '﻿marked');
INSERT INTO cpd_frozen_store.engagements VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '017e22ce-ab5d-73db-bd5d-a48d88cd988f', 1, '42f41e81-2ed3-755b-ae30-6c67f3854ad1', '0540db5a-874a-7387-9428-f1ac22798302', 'employee', 'leader', '', -719162, -1, 0, '0·a');
INSERT INTO cpd_frozen_store.engagements VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '60701be2-f0e8-754f-ad50-27c255fb0e6a', 1, 'ae032864-379e-70ce-86e5-48d8c58709e1', '5ccbfa7f-809e-7c50-9b40-9addea908f4e', 'supply', 'teacher', 'İstanbul ß ﬁ', -2147483648, NULL, 1000, NULL);
INSERT INTO cpd_frozen_store.engagements VALUES ('01a20ada-2c00-7905-8040-13866dc760d4', 'ab20e1b0-d164-739a-a3b0-8f018cd56358', 1, '3b5eb63b-ce34-7547-8831-0ebcd5bbcff2', 'faafae3b-a7f0-7903-926f-f0ecd6538cc6', 'agency', 'support', 'line
break
	tab', 0, 20092, 3, '2·''; DROP TABLE people; --');
INSERT INTO cpd_frozen_store.evaluations VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', 'f431a234-4134-7b93-8a70-96459a72b1e4', 1, '4586ad23-0ef3-7de1-b0fd-50625dd93ea7', '42f41e81-2ed3-755b-ae30-6c67f3854ad1', 20413, 1, 'O’Neill-D''Arcy', 0);
INSERT INTO cpd_frozen_store.evaluations VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '64583ca4-e054-7cc0-b531-425343939c43', 1, '59efc99b-50f5-79c4-90d4-8138f927d62b', 'ae032864-379e-70ce-86e5-48d8c58709e1', 20159, 5, '﻿marked', 1);
INSERT INTO cpd_frozen_store.evaluations VALUES ('01a20ada-2c00-7905-8040-13866dc760d4', 'c7616cf2-4039-73d9-8ee5-9f7b832609ff', 1, '912c24ab-8576-7486-a6b9-66c894d37333', '3b5eb63b-ce34-7547-8831-0ebcd5bbcff2', 20187, 4, '"quoted" ''quoted''', 1);
INSERT INTO cpd_frozen_store.expected_participants VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '664bc206-c5b9-7baf-91db-27cdea38312c', 1, '3300dc49-f8a0-79bc-b52a-6cfd00c62ee0', '42f41e81-2ed3-755b-ae30-6c67f3854ad1');
INSERT INTO cpd_frozen_store.expected_participants VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', 'ecfa3bac-165b-7152-a803-f665659aff55', 1, '977fe086-8b7d-7e72-9450-aa7a10a7e609', 'ae032864-379e-70ce-86e5-48d8c58709e1');
INSERT INTO cpd_frozen_store.expected_participants VALUES ('01a20ada-2c00-7905-8040-13866dc760d4', 'ad5ab47d-e973-7087-b5d9-34b942b194a8', 1, 'fee05cb8-975e-7987-9b49-f0d1190fce2a', '3b5eb63b-ce34-7547-8831-0ebcd5bbcff2');
INSERT INTO cpd_frozen_store.impact_plans VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '8cd571e4-5c55-7dc7-a7ef-d5ab17b4e639', 1, '4586ad23-0ef3-7de1-b0fd-50625dd93ea7', 'ä', '100% _under_ [a-z]* ?', 'Z', 1, 20193, 1);
INSERT INTO cpd_frozen_store.impact_plans VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '5c1faffa-ff43-70e5-8449-3b80ac9ecd57', 1, '59efc99b-50f5-79c4-90d4-8138f927d62b', 'Zoë Ní Bhriain', NULL, NULL, NULL, NULL, NULL);
INSERT INTO cpd_frozen_store.impact_plans VALUES ('01a20ada-2c00-7905-8040-13866dc760d4', '27a7d5cd-f010-7e5a-8371-9b0accf29d73', 1, '912c24ab-8576-7486-a6b9-66c894d37333', 'Zoë Ní Bhriain', 'Zoë Ní Bhriain', 'O’Neill-D''Arcy', -2147483648, 20682, 4);
INSERT INTO cpd_frozen_store.journal VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '01a20ada-2c00-7b31-85de-3b9b0e658dfb', 1, 'conformance', NULL, NULL, 1795478400000, 'organisation 01a20ada-2c00-7387-9428-f1ac22798302 1');
INSERT INTO cpd_frozen_store.journal VALUES ('01a20ada-2c00-7905-8040-13866dc760d4', '01a20ada-2c00-7693-9414-9da7096b5da9', 1, 'conformance', NULL, NULL, 1795478400000, 'organisation 01a20ada-2c00-7905-8040-13866dc760d4 1');
INSERT INTO cpd_frozen_store.journal VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '01a20ada-2c00-7ad9-8d11-ea24fea6d954', 1, 'conformance', NULL, NULL, 1795478400000, 'school 0540db5a-874a-7387-9428-f1ac22798302 1
person 42f41e81-2ed3-755b-ae30-6c67f3854ad1 1
person bc9910fa-1330-7ed3-a9d3-723547bd25f8 1
engagement 017e22ce-ab5d-73db-bd5d-a48d88cd988f 1
roleAssignment 7c99d0f5-75a3-784a-b5a8-843b113898ef 1
priority 2f81a029-c2f5-76f9-811f-9f39f2070f02 1
need b88c5bc0-f436-71b0-8abd-54883cc6c99f 1
provider 0a9b6b6c-4ad8-7f2f-a491-d5dce96bdf2a 1
opportunity 4586ad23-0ef3-7de1-b0fd-50625dd93ea7 1
trainingSession 9b78606c-197a-7276-939b-c3a5bd6d9075 1
budgetLine 886923d8-954f-739a-a8f9-048e17c73fa8 1
costItem d1afa4a6-fb61-7604-8490-8df94391bb8b 1
impactPlan 8cd571e4-5c55-7dc7-a7ef-d5ab17b4e639 1
attestation 2ee892b0-419b-70c6-84d6-185187358cb4 1
request 3300dc49-f8a0-79bc-b52a-6cfd00c62ee0 1
expectedParticipant 664bc206-c5b9-7baf-91db-27cdea38312c 1
adoptedEdition 178eddff-5054-77a9-9ed1-a323335c34bd 1
policyCheck 8be09d4e-5205-780d-8859-58820e1b08da 1
decision 18e27030-cf6c-776b-aa35-21f7e8fe0c93 1
departure 531f4847-df61-7bcf-bd38-4b3b5f0f71c4 1
booking 200e179a-a1bb-78d3-b593-c3e60422b269 1
attendance 1bd2b3bd-50b2-7bbf-90de-be717218d2d3 1
evaluation f431a234-4134-7b93-8a70-96459a72b1e4 1
dissemination c88fc5bb-5645-7ce7-b71b-c9452a83565b 1
commitment 5d34a01d-b5ea-73d2-a270-d983f5d57571 1');
INSERT INTO cpd_frozen_store.journal VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '01a20ada-2c00-7f42-b6e3-aaf05487042b', 1, 'alter', NULL, NULL, 1795478400000, 'school 0540db5a-874a-7387-9428-f1ac22798302 2
dissemination c88fc5bb-5645-7ce7-b71b-c9452a83565b 0
dissemination c88fc5bb-5645-7ce7-b71b-c9452a83565b 1');
INSERT INTO cpd_frozen_store.journal VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '01a20ada-2c00-78de-b9d1-a0e8c0b6c2ca', 1, 'conformance', NULL, NULL, 1795478400000, 'school 5ccbfa7f-809e-7c50-9b40-9addea908f4e 1
person ae032864-379e-70ce-86e5-48d8c58709e1 1
person c0f1c204-a441-7849-b898-2446312a60df 1
engagement 60701be2-f0e8-754f-ad50-27c255fb0e6a 1
roleAssignment 2c0881fc-4d06-788c-bc7f-eb82e4d86fb6 1
priority ce32fe1a-726c-7192-a018-dad637aa1fec 1
need e5673caa-ba0c-70c0-84e9-08e52af09c15 1
provider 73fbe39a-d394-71c8-9096-5e0f5557d8c8 1
opportunity 59efc99b-50f5-79c4-90d4-8138f927d62b 1
trainingSession e8599c5b-1510-726a-816e-1a3350383e29 1
budgetLine a5c6d950-52cd-7e71-a6cd-cebe97526e09 1
costItem 07c26fff-a4ff-70fd-b4a7-ff57e1aa81d4 1
impactPlan 5c1faffa-ff43-70e5-8449-3b80ac9ecd57 1
attestation 8a56c398-732f-7ae4-b4f6-83a14ce998d9 1
request 977fe086-8b7d-7e72-9450-aa7a10a7e609 1
expectedParticipant ecfa3bac-165b-7152-a803-f665659aff55 1
adoptedEdition 5a74be42-27a9-7b2f-9ffb-41d57e0dda38 1
policyCheck 9d41c72f-4480-77f4-a8d0-069429757e2f 1
decision 03468b36-31db-76fa-b805-6fc1e02ddbbd 1
departure e86707b2-17b9-7728-a98e-a5346f5f4c24 1
booking fe1c50bc-7b06-7383-a9fe-f80f820fd36f 1
attendance 2fb784a3-2f58-7e21-a011-aaa4bc6480de 1
evaluation 64583ca4-e054-7cc0-b531-425343939c43 1
dissemination 4d99e69e-919e-7a69-b8e5-186e93525764 1
commitment a4e3b153-9f51-7c54-b643-664b6dd5ef9a 1');
INSERT INTO cpd_frozen_store.journal VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '01a20ada-2c00-76c2-bf6d-ba1048acaa15', 1, 'alter', NULL, NULL, 1795478400000, 'school 5ccbfa7f-809e-7c50-9b40-9addea908f4e 2
dissemination 4d99e69e-919e-7a69-b8e5-186e93525764 0');
INSERT INTO cpd_frozen_store.journal VALUES ('01a20ada-2c00-7905-8040-13866dc760d4', '01a20ada-2c00-7444-bb7c-253d1c065db0', 1, 'conformance', NULL, NULL, 1795478400000, 'school faafae3b-a7f0-7903-926f-f0ecd6538cc6 1
person 3b5eb63b-ce34-7547-8831-0ebcd5bbcff2 1
person a95e9cff-e99f-78ff-84c3-0dd2d8d39b00 1
engagement ab20e1b0-d164-739a-a3b0-8f018cd56358 1
roleAssignment 7e39ca5f-639f-725b-80a1-bece076aad04 1
priority 2044de94-e076-713f-b96a-eade92663e8a 1
need b44fec20-c53e-763f-aa3e-0b0c7e944ca6 1
provider ce5f68e0-d857-7008-9102-e0d5e6ae169b 1
opportunity 912c24ab-8576-7486-a6b9-66c894d37333 1
trainingSession 2ad2bdff-4059-7522-9a35-44463f27b4e0 1
budgetLine 8ffb4ba9-9d5a-7eb2-a158-9597e9dbbccd 1
costItem 70fa53e5-0191-70ef-88c4-c60318b4fca7 1
impactPlan 27a7d5cd-f010-7e5a-8371-9b0accf29d73 1
attestation ad9bc9eb-da1c-77c8-a04a-41742dd8a988 1
request fee05cb8-975e-7987-9b49-f0d1190fce2a 1
expectedParticipant ad5ab47d-e973-7087-b5d9-34b942b194a8 1
adoptedEdition e436abed-8a68-76c4-9449-80f0c019ffbf 1
policyCheck 1b3fd302-8bfd-72ae-96b1-611f16879bae 1
decision bf40def7-2ed8-7aa3-9631-009d0caf2a60 1
departure 40e0ce70-7034-734a-88b9-c633c8664358 1
booking 247ff8d5-4675-74d8-b1b0-5e0348d5bf64 1
attendance afe33454-5001-783e-abb8-2fc0a69bb446 1
evaluation c7616cf2-4039-73d9-8ee5-9f7b832609ff 1
dissemination e611a47e-b10a-77e3-90d7-7cf5082abbca 1
commitment 2b5e4473-d2f8-7e26-803c-cf9d81106894 1');
INSERT INTO cpd_frozen_store.journal VALUES ('01a20ada-2c00-7905-8040-13866dc760d4', '01a20ada-2c00-7f2e-92d9-260a7b655a47', 1, 'alter', NULL, NULL, 1795478400000, 'school faafae3b-a7f0-7903-926f-f0ecd6538cc6 2
dissemination e611a47e-b10a-77e3-90d7-7cf5082abbca 0');
INSERT INTO cpd_frozen_store.migrations VALUES (1, '2026-11-24-one-school-year');
INSERT INTO cpd_frozen_store.needs VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', 'b88c5bc0-f436-71b0-8abd-54883cc6c99f', 1, '0540db5a-874a-7387-9428-f1ac22798302', '42f41e81-2ed3-755b-ae30-6c67f3854ad1', 'individual', 'School Development Plan', 'need', '$1 :name @name {a,b}', '', '2f81a029-c2f5-76f9-811f-9f39f2070f02', 2147483647, 'met', -1, 'NULL');
INSERT INTO cpd_frozen_store.needs VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', 'e5673caa-ba0c-70c0-84e9-08e52af09c15', 1, '5ccbfa7f-809e-7c50-9b40-9addea908f4e', NULL, 'team', 'performance management', 'aspiration', 'É', 'NULL', NULL, 2147483647, NULL, NULL, NULL);
INSERT INTO cpd_frozen_store.needs VALUES ('01a20ada-2c00-7905-8040-13866dc760d4', 'b44fec20-c53e-763f-aa3e-0b0c7e944ca6', 1, 'faafae3b-a7f0-7903-926f-f0ecd6538cc6', NULL, 'school', 'self-evaluation', 'need', '"quoted" ''quoted''', 'é', '2044de94-e076-713f-b96a-eade92663e8a', -2147483648, 'withdrawn', NULL, '');
INSERT INTO cpd_frozen_store.opportunities VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '4586ad23-0ef3-7de1-b0fd-50625dd93ea7', 1, '0540db5a-874a-7387-9428-f1ac22798302', 'NULL', 'in-school training', 'face to face', '0a9b6b6c-4ad8-7f2f-a491-d5dce96bdf2a', '2f81a029-c2f5-76f9-811f-9f39f2070f02', 'É', 'Zoë Ní Bhriain', 'O’Neill-D''Arcy', 'ä', 1, 0, -2147483648, 2932896);
INSERT INTO cpd_frozen_store.opportunities VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '59efc99b-50f5-79c4-90d4-8138f927d62b', 1, '5ccbfa7f-809e-7c50-9b40-9addea908f4e', 'É', 'coaching', 'virtual', NULL, NULL, NULL, NULL, NULL, NULL, 9223372036854775807, 0, 20500, NULL);
INSERT INTO cpd_frozen_store.opportunities VALUES ('01a20ada-2c00-7905-8040-13866dc760d4', '912c24ab-8576-7486-a6b9-66c894d37333', 1, 'faafae3b-a7f0-7903-926f-f0ecd6538cc6', '''; DROP TABLE people; --', 'job enrichment', 'blended', 'ce5f68e0-d857-7008-9102-e0d5e6ae169b', '2044de94-e076-713f-b96a-eade92663e8a', 'ä', NULL, ' ', 'é', 4, 1, 1, NULL);
INSERT INTO cpd_frozen_store.organisations VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '01a20ada-2c00-7387-9428-f1ac22798302', 1, 'Elmfield School', 'school', 4, 9);
INSERT INTO cpd_frozen_store.organisations VALUES ('01a20ada-2c00-7905-8040-13866dc760d4', '01a20ada-2c00-7905-8040-13866dc760d4', 1, 'Ashdown School', 'school', 4, 9);
INSERT INTO cpd_frozen_store.people VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '42f41e81-2ed3-755b-ae30-6c67f3854ad1', 1, '﻿marked', 'O’Neill-D''Arcy', '0·👩🏽‍🏫 🇬🇧 👨‍👩‍👧‍👦');
INSERT INTO cpd_frozen_store.people VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', 'bc9910fa-1330-7ed3-a9d3-723547bd25f8', 1, '', 'a', '20·NULL');
INSERT INTO cpd_frozen_store.people VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', 'ae032864-379e-70ce-86e5-48d8c58709e1', 1, '﻿marked', 'É', NULL);
INSERT INTO cpd_frozen_store.people VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', 'c0f1c204-a441-7849-b898-2446312a60df', 1, '$1 :name @name {a,b}', '', NULL);
INSERT INTO cpd_frozen_store.people VALUES ('01a20ada-2c00-7905-8040-13866dc760d4', '3b5eb63b-ce34-7547-8831-0ebcd5bbcff2', 1, '﻿marked', 'a', '2·משה 李小龍 Ωμέγα');
INSERT INTO cpd_frozen_store.people VALUES ('01a20ada-2c00-7905-8040-13866dc760d4', 'a95e9cff-e99f-78ff-84c3-0dd2d8d39b00', 1, '$1 :name @name {a,b}', '􏿿�', '22·ä');
INSERT INTO cpd_frozen_store.policy_checks VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '8be09d4e-5205-780d-8859-58820e1b08da', 1, 'opportunity', '4586ad23-0ef3-7de1-b0fd-50625dd93ea7', '3300dc49-f8a0-79bc-b52a-6cfd00c62ee0', '178eddff-5054-77a9-9ed1-a323335c34bd', -2147483648, 'meets', '􏿿�');
INSERT INTO cpd_frozen_store.policy_checks VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '9d41c72f-4480-77f4-a8d0-069429757e2f', 1, 'request', '59efc99b-50f5-79c4-90d4-8138f927d62b', NULL, '5a74be42-27a9-7b2f-9ffb-41d57e0dda38', -719162, 'not yet', 'Zoë Ní Bhriain');
INSERT INTO cpd_frozen_store.policy_checks VALUES ('01a20ada-2c00-7905-8040-13866dc760d4', '1b3fd302-8bfd-72ae-96b1-611f16879bae', 1, 'opportunity', '912c24ab-8576-7486-a6b9-66c894d37333', NULL, 'e436abed-8a68-76c4-9449-80f0c019ffbf', 20070, 'does not meet', 'NULL');
INSERT INTO cpd_frozen_store.priorities VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '2f81a029-c2f5-76f9-811f-9f39f2070f02', 1, '0540db5a-874a-7387-9428-f1ac22798302', 'individual', '  space around  ', 'back\slash \0 \n', 20936, 2932896);
INSERT INTO cpd_frozen_store.priorities VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', 'ce32fe1a-726c-7192-a018-dad637aa1fec', 1, '5ccbfa7f-809e-7c50-9b40-9addea908f4e', 'team', '''; DROP TABLE people; --', NULL, 0, NULL);
INSERT INTO cpd_frozen_store.priorities VALUES ('01a20ada-2c00-7905-8040-13866dc760d4', '2044de94-e076-713f-b96a-eade92663e8a', 1, 'faafae3b-a7f0-7903-926f-f0ecd6538cc6', 'school', 'Zoë Ní Bhriain', '', 20942, 2932896);
INSERT INTO cpd_frozen_store.providers VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '0a9b6b6c-4ad8-7f2f-a491-d5dce96bdf2a', 1, 'é', 'in school');
INSERT INTO cpd_frozen_store.providers VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '73fbe39a-d394-71c8-9096-5e0f5557d8c8', 1, 'Z', 'other school');
INSERT INTO cpd_frozen_store.providers VALUES ('01a20ada-2c00-7905-8040-13866dc760d4', 'ce5f68e0-d857-7008-9102-e0d5e6ae169b', 1, '', 'external');
INSERT INTO cpd_frozen_store.requests VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '3300dc49-f8a0-79bc-b52a-6cfd00c62ee0', 1, '0540db5a-874a-7387-9428-f1ac22798302', '4586ad23-0ef3-7de1-b0fd-50625dd93ea7', 'individual', '42f41e81-2ed3-755b-ae30-6c67f3854ad1', 'b88c5bc0-f436-71b0-8abd-54883cc6c99f', -1);
INSERT INTO cpd_frozen_store.requests VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '977fe086-8b7d-7e72-9450-aa7a10a7e609', 1, '5ccbfa7f-809e-7c50-9b40-9addea908f4e', '59efc99b-50f5-79c4-90d4-8138f927d62b', 'group', 'ae032864-379e-70ce-86e5-48d8c58709e1', NULL, 20765);
INSERT INTO cpd_frozen_store.requests VALUES ('01a20ada-2c00-7905-8040-13866dc760d4', 'fee05cb8-975e-7987-9b49-f0d1190fce2a', 1, 'faafae3b-a7f0-7903-926f-f0ecd6538cc6', '912c24ab-8576-7486-a6b9-66c894d37333', 'individual', '3b5eb63b-ce34-7547-8831-0ebcd5bbcff2', 'b44fec20-c53e-763f-aa3e-0b0c7e944ca6', 2147483647);
INSERT INTO cpd_frozen_store.role_assignments VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '7c99d0f5-75a3-784a-b5a8-843b113898ef', 1, 'bc9910fa-1330-7ed3-a9d3-723547bd25f8', '0540db5a-874a-7387-9428-f1ac22798302', 'headteacher', 20528, 20706);
INSERT INTO cpd_frozen_store.role_assignments VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '2c0881fc-4d06-788c-bc7f-eb82e4d86fb6', 1, 'c0f1c204-a441-7849-b898-2446312a60df', NULL, 'CPD leader', -719162, NULL);
INSERT INTO cpd_frozen_store.role_assignments VALUES ('01a20ada-2c00-7905-8040-13866dc760d4', '7e39ca5f-639f-725b-80a1-bece076aad04', 1, 'a95e9cff-e99f-78ff-84c3-0dd2d8d39b00', NULL, 'senior leader', 20056, NULL);
INSERT INTO cpd_frozen_store.schools VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '0540db5a-874a-7387-9428-f1ac22798302', 2, ' ', '0· ', 'O’Neill-D''Arcy', '"quoted" ''quoted''', -1, 20197);
INSERT INTO cpd_frozen_store.schools VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '5ccbfa7f-809e-7c50-9b40-9addea908f4e', 2, 'a', NULL, NULL, NULL, 20241, NULL);
INSERT INTO cpd_frozen_store.schools VALUES ('01a20ada-2c00-7905-8040-13866dc760d4', 'faafae3b-a7f0-7903-926f-f0ecd6538cc6', 2, 'Z', '2·"quoted" ''quoted''', NULL, NULL, 0, 2932896);
INSERT INTO cpd_frozen_store.training_sessions VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', '9b78606c-197a-7276-939b-c3a5bd6d9075', 1, '4586ad23-0ef3-7de1-b0fd-50625dd93ea7', 20248, 0, 0, 'משה 李小龍 Ωμέγα', 0);
INSERT INTO cpd_frozen_store.training_sessions VALUES ('01a20ada-2c00-7387-9428-f1ac22798302', 'e8599c5b-1510-726a-816e-1a3350383e29', 1, '59efc99b-50f5-79c4-90d4-8138f927d62b', 2147483647, NULL, 9223372036854775807, NULL, NULL);
INSERT INTO cpd_frozen_store.training_sessions VALUES ('01a20ada-2c00-7905-8040-13866dc760d4', '2ad2bdff-4059-7522-9a35-44463f27b4e0', 1, '912c24ab-8576-7486-a6b9-66c894d37333', 20193, 3, 3, NULL, 3);
ALTER TABLE ONLY cpd_frozen_store.adopted_editions
    ADD CONSTRAINT adopted_editions_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.attendances
    ADD CONSTRAINT attendances_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.attendances
    ADD CONSTRAINT attendances_session_person_key UNIQUE (organisation_id, session_id, person_id);
ALTER TABLE ONLY cpd_frozen_store.attestations
    ADD CONSTRAINT attestations_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.bookings
    ADD CONSTRAINT bookings_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.bookings
    ADD CONSTRAINT bookings_request_person_key UNIQUE (organisation_id, request_id, person_id);
ALTER TABLE ONLY cpd_frozen_store.budget_lines
    ADD CONSTRAINT budget_lines_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.budget_lines
    ADD CONSTRAINT budget_lines_school_name_financial_year_ UNIQUE (organisation_id, school_id, name, financial_year);
ALTER TABLE ONLY cpd_frozen_store.commitments
    ADD CONSTRAINT commitments_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.cost_items
    ADD CONSTRAINT cost_items_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.decisions
    ADD CONSTRAINT decisions_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.decisions
    ADD CONSTRAINT decisions_request_key UNIQUE (organisation_id, request_id);
ALTER TABLE ONLY cpd_frozen_store.departures
    ADD CONSTRAINT departures_decision_clause_key UNIQUE (organisation_id, decision_id, clause);
ALTER TABLE ONLY cpd_frozen_store.departures
    ADD CONSTRAINT departures_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.disseminations
    ADD CONSTRAINT disseminations_opportunity_participant_k UNIQUE (organisation_id, opportunity_id, participant_id);
ALTER TABLE ONLY cpd_frozen_store.disseminations
    ADD CONSTRAINT disseminations_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.engagements
    ADD CONSTRAINT engagements_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.engagements
    ADD CONSTRAINT engagements_source_identifier_key UNIQUE (organisation_id, source_identifier);
ALTER TABLE ONLY cpd_frozen_store.evaluations
    ADD CONSTRAINT evaluations_opportunity_person_key UNIQUE (organisation_id, opportunity_id, person_id);
ALTER TABLE ONLY cpd_frozen_store.evaluations
    ADD CONSTRAINT evaluations_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.expected_participants
    ADD CONSTRAINT expected_participants_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.expected_participants
    ADD CONSTRAINT expected_participants_request_person_key UNIQUE (organisation_id, request_id, person_id);
ALTER TABLE ONLY cpd_frozen_store.impact_plans
    ADD CONSTRAINT impact_plans_opportunity_key UNIQUE (organisation_id, opportunity_id);
ALTER TABLE ONLY cpd_frozen_store.impact_plans
    ADD CONSTRAINT impact_plans_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.journal
    ADD CONSTRAINT journal_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.migrations
    ADD CONSTRAINT migrations_name_key UNIQUE (name);
ALTER TABLE ONLY cpd_frozen_store.migrations
    ADD CONSTRAINT migrations_pkey PRIMARY KEY ("position");
ALTER TABLE ONLY cpd_frozen_store.needs
    ADD CONSTRAINT needs_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.opportunities
    ADD CONSTRAINT opportunities_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.organisations
    ADD CONSTRAINT organisations_pkey PRIMARY KEY (organisation_id);
ALTER TABLE ONLY cpd_frozen_store.people
    ADD CONSTRAINT people_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.people
    ADD CONSTRAINT people_source_identifier_key UNIQUE (organisation_id, source_identifier);
ALTER TABLE ONLY cpd_frozen_store.policy_checks
    ADD CONSTRAINT policy_checks_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.priorities
    ADD CONSTRAINT priorities_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.providers
    ADD CONSTRAINT providers_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.requests
    ADD CONSTRAINT requests_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.role_assignments
    ADD CONSTRAINT role_assignments_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.schools
    ADD CONSTRAINT schools_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.schools
    ADD CONSTRAINT schools_urn_key UNIQUE (organisation_id, urn);
ALTER TABLE ONLY cpd_frozen_store.training_sessions
    ADD CONSTRAINT training_sessions_pkey PRIMARY KEY (organisation_id, id);
CREATE INDEX adopted_editions_school_index ON cpd_frozen_store.adopted_editions USING btree (organisation_id, school_id);
CREATE INDEX attendances_opportunity_index ON cpd_frozen_store.attendances USING btree (organisation_id, opportunity_id);
CREATE INDEX attendances_person_index ON cpd_frozen_store.attendances USING btree (organisation_id, person_id);
CREATE INDEX attestations_attested_by_index ON cpd_frozen_store.attestations USING btree (organisation_id, attested_by_id);
CREATE INDEX attestations_opportunity_index ON cpd_frozen_store.attestations USING btree (organisation_id, opportunity_id);
CREATE INDEX bookings_opportunity_index ON cpd_frozen_store.bookings USING btree (organisation_id, opportunity_id);
CREATE INDEX bookings_person_index ON cpd_frozen_store.bookings USING btree (organisation_id, person_id);
CREATE INDEX commitments_budget_line_index ON cpd_frozen_store.commitments USING btree (organisation_id, budget_line_id);
CREATE INDEX commitments_decision_index ON cpd_frozen_store.commitments USING btree (organisation_id, decision_id);
CREATE INDEX cost_items_budget_line_index ON cpd_frozen_store.cost_items USING btree (organisation_id, budget_line_id);
CREATE INDEX cost_items_opportunity_index ON cpd_frozen_store.cost_items USING btree (organisation_id, opportunity_id);
CREATE INDEX decisions_check_index ON cpd_frozen_store.decisions USING btree (organisation_id, check_id);
CREATE INDEX decisions_decided_by_index ON cpd_frozen_store.decisions USING btree (organisation_id, decided_by_id);
CREATE INDEX departures_departed_by_index ON cpd_frozen_store.departures USING btree (organisation_id, departed_by_id);
CREATE INDEX disseminations_owner_index ON cpd_frozen_store.disseminations USING btree (organisation_id, owner_id);
CREATE INDEX disseminations_participant_index ON cpd_frozen_store.disseminations USING btree (organisation_id, participant_id);
CREATE INDEX disseminations_talked_with_index ON cpd_frozen_store.disseminations USING btree (organisation_id, talked_with_id);
CREATE INDEX engagements_person_index ON cpd_frozen_store.engagements USING btree (organisation_id, person_id);
CREATE INDEX engagements_school_index ON cpd_frozen_store.engagements USING btree (organisation_id, school_id);
CREATE INDEX evaluations_person_index ON cpd_frozen_store.evaluations USING btree (organisation_id, person_id);
CREATE INDEX expected_participants_person_index ON cpd_frozen_store.expected_participants USING btree (organisation_id, person_id);
CREATE INDEX journal_at_index ON cpd_frozen_store.journal USING btree (organisation_id, at, id);
CREATE INDEX needs_person_index ON cpd_frozen_store.needs USING btree (organisation_id, person_id);
CREATE INDEX needs_priority_index ON cpd_frozen_store.needs USING btree (organisation_id, priority_id);
CREATE INDEX needs_school_index ON cpd_frozen_store.needs USING btree (organisation_id, school_id);
CREATE INDEX opportunities_priority_index ON cpd_frozen_store.opportunities USING btree (organisation_id, priority_id);
CREATE INDEX opportunities_provider_index ON cpd_frozen_store.opportunities USING btree (organisation_id, provider_id);
CREATE INDEX opportunities_school_index ON cpd_frozen_store.opportunities USING btree (organisation_id, school_id);
CREATE INDEX policy_checks_edition_index ON cpd_frozen_store.policy_checks USING btree (organisation_id, edition_id);
CREATE INDEX policy_checks_opportunity_index ON cpd_frozen_store.policy_checks USING btree (organisation_id, opportunity_id);
CREATE INDEX policy_checks_request_index ON cpd_frozen_store.policy_checks USING btree (organisation_id, request_id);
CREATE INDEX priorities_school_index ON cpd_frozen_store.priorities USING btree (organisation_id, school_id);
CREATE INDEX requests_asked_by_index ON cpd_frozen_store.requests USING btree (organisation_id, asked_by_id);
CREATE INDEX requests_need_index ON cpd_frozen_store.requests USING btree (organisation_id, need_id);
CREATE INDEX requests_opportunity_index ON cpd_frozen_store.requests USING btree (organisation_id, opportunity_id);
CREATE INDEX requests_school_index ON cpd_frozen_store.requests USING btree (organisation_id, school_id);
CREATE INDEX role_assignments_person_index ON cpd_frozen_store.role_assignments USING btree (organisation_id, person_id);
CREATE INDEX role_assignments_school_index ON cpd_frozen_store.role_assignments USING btree (organisation_id, school_id);
CREATE INDEX training_sessions_opportunity_index ON cpd_frozen_store.training_sessions USING btree (organisation_id, opportunity_id);
ALTER TABLE ONLY cpd_frozen_store.adopted_editions
    ADD CONSTRAINT adopted_editions_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES cpd_frozen_store.organisations(organisation_id);
ALTER TABLE ONLY cpd_frozen_store.adopted_editions
    ADD CONSTRAINT adopted_editions_school_fkey FOREIGN KEY (organisation_id, school_id) REFERENCES cpd_frozen_store.schools(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.attendances
    ADD CONSTRAINT attendances_opportunity_fkey FOREIGN KEY (organisation_id, opportunity_id) REFERENCES cpd_frozen_store.opportunities(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.attendances
    ADD CONSTRAINT attendances_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES cpd_frozen_store.organisations(organisation_id);
ALTER TABLE ONLY cpd_frozen_store.attendances
    ADD CONSTRAINT attendances_person_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES cpd_frozen_store.people(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.attendances
    ADD CONSTRAINT attendances_session_fkey FOREIGN KEY (organisation_id, session_id) REFERENCES cpd_frozen_store.training_sessions(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.attestations
    ADD CONSTRAINT attestations_attested_by_fkey FOREIGN KEY (organisation_id, attested_by_id) REFERENCES cpd_frozen_store.people(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.attestations
    ADD CONSTRAINT attestations_opportunity_fkey FOREIGN KEY (organisation_id, opportunity_id) REFERENCES cpd_frozen_store.opportunities(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.attestations
    ADD CONSTRAINT attestations_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES cpd_frozen_store.organisations(organisation_id);
ALTER TABLE ONLY cpd_frozen_store.bookings
    ADD CONSTRAINT bookings_opportunity_fkey FOREIGN KEY (organisation_id, opportunity_id) REFERENCES cpd_frozen_store.opportunities(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.bookings
    ADD CONSTRAINT bookings_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES cpd_frozen_store.organisations(organisation_id);
ALTER TABLE ONLY cpd_frozen_store.bookings
    ADD CONSTRAINT bookings_person_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES cpd_frozen_store.people(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.bookings
    ADD CONSTRAINT bookings_request_fkey FOREIGN KEY (organisation_id, request_id) REFERENCES cpd_frozen_store.requests(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.budget_lines
    ADD CONSTRAINT budget_lines_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES cpd_frozen_store.organisations(organisation_id);
ALTER TABLE ONLY cpd_frozen_store.budget_lines
    ADD CONSTRAINT budget_lines_school_fkey FOREIGN KEY (organisation_id, school_id) REFERENCES cpd_frozen_store.schools(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.commitments
    ADD CONSTRAINT commitments_budget_line_fkey FOREIGN KEY (organisation_id, budget_line_id) REFERENCES cpd_frozen_store.budget_lines(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.commitments
    ADD CONSTRAINT commitments_decision_fkey FOREIGN KEY (organisation_id, decision_id) REFERENCES cpd_frozen_store.decisions(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.commitments
    ADD CONSTRAINT commitments_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES cpd_frozen_store.organisations(organisation_id);
ALTER TABLE ONLY cpd_frozen_store.cost_items
    ADD CONSTRAINT cost_items_budget_line_fkey FOREIGN KEY (organisation_id, budget_line_id) REFERENCES cpd_frozen_store.budget_lines(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.cost_items
    ADD CONSTRAINT cost_items_opportunity_fkey FOREIGN KEY (organisation_id, opportunity_id) REFERENCES cpd_frozen_store.opportunities(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.cost_items
    ADD CONSTRAINT cost_items_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES cpd_frozen_store.organisations(organisation_id);
ALTER TABLE ONLY cpd_frozen_store.decisions
    ADD CONSTRAINT decisions_check_fkey FOREIGN KEY (organisation_id, check_id) REFERENCES cpd_frozen_store.policy_checks(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.decisions
    ADD CONSTRAINT decisions_decided_by_fkey FOREIGN KEY (organisation_id, decided_by_id) REFERENCES cpd_frozen_store.people(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.decisions
    ADD CONSTRAINT decisions_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES cpd_frozen_store.organisations(organisation_id);
ALTER TABLE ONLY cpd_frozen_store.decisions
    ADD CONSTRAINT decisions_request_fkey FOREIGN KEY (organisation_id, request_id) REFERENCES cpd_frozen_store.requests(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.departures
    ADD CONSTRAINT departures_decision_fkey FOREIGN KEY (organisation_id, decision_id) REFERENCES cpd_frozen_store.decisions(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.departures
    ADD CONSTRAINT departures_departed_by_fkey FOREIGN KEY (organisation_id, departed_by_id) REFERENCES cpd_frozen_store.people(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.departures
    ADD CONSTRAINT departures_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES cpd_frozen_store.organisations(organisation_id);
ALTER TABLE ONLY cpd_frozen_store.disseminations
    ADD CONSTRAINT disseminations_opportunity_fkey FOREIGN KEY (organisation_id, opportunity_id) REFERENCES cpd_frozen_store.opportunities(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.disseminations
    ADD CONSTRAINT disseminations_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES cpd_frozen_store.organisations(organisation_id);
ALTER TABLE ONLY cpd_frozen_store.disseminations
    ADD CONSTRAINT disseminations_owner_fkey FOREIGN KEY (organisation_id, owner_id) REFERENCES cpd_frozen_store.people(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.disseminations
    ADD CONSTRAINT disseminations_participant_fkey FOREIGN KEY (organisation_id, participant_id) REFERENCES cpd_frozen_store.people(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.disseminations
    ADD CONSTRAINT disseminations_talked_with_fkey FOREIGN KEY (organisation_id, talked_with_id) REFERENCES cpd_frozen_store.people(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.engagements
    ADD CONSTRAINT engagements_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES cpd_frozen_store.organisations(organisation_id);
ALTER TABLE ONLY cpd_frozen_store.engagements
    ADD CONSTRAINT engagements_person_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES cpd_frozen_store.people(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.engagements
    ADD CONSTRAINT engagements_school_fkey FOREIGN KEY (organisation_id, school_id) REFERENCES cpd_frozen_store.schools(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.evaluations
    ADD CONSTRAINT evaluations_opportunity_fkey FOREIGN KEY (organisation_id, opportunity_id) REFERENCES cpd_frozen_store.opportunities(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.evaluations
    ADD CONSTRAINT evaluations_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES cpd_frozen_store.organisations(organisation_id);
ALTER TABLE ONLY cpd_frozen_store.evaluations
    ADD CONSTRAINT evaluations_person_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES cpd_frozen_store.people(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.expected_participants
    ADD CONSTRAINT expected_participants_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES cpd_frozen_store.organisations(organisation_id);
ALTER TABLE ONLY cpd_frozen_store.expected_participants
    ADD CONSTRAINT expected_participants_person_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES cpd_frozen_store.people(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.expected_participants
    ADD CONSTRAINT expected_participants_request_fkey FOREIGN KEY (organisation_id, request_id) REFERENCES cpd_frozen_store.requests(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.impact_plans
    ADD CONSTRAINT impact_plans_opportunity_fkey FOREIGN KEY (organisation_id, opportunity_id) REFERENCES cpd_frozen_store.opportunities(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.impact_plans
    ADD CONSTRAINT impact_plans_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES cpd_frozen_store.organisations(organisation_id);
ALTER TABLE ONLY cpd_frozen_store.journal
    ADD CONSTRAINT journal_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES cpd_frozen_store.organisations(organisation_id);
ALTER TABLE ONLY cpd_frozen_store.needs
    ADD CONSTRAINT needs_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES cpd_frozen_store.organisations(organisation_id);
ALTER TABLE ONLY cpd_frozen_store.needs
    ADD CONSTRAINT needs_person_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES cpd_frozen_store.people(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.needs
    ADD CONSTRAINT needs_priority_fkey FOREIGN KEY (organisation_id, priority_id) REFERENCES cpd_frozen_store.priorities(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.needs
    ADD CONSTRAINT needs_school_fkey FOREIGN KEY (organisation_id, school_id) REFERENCES cpd_frozen_store.schools(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.opportunities
    ADD CONSTRAINT opportunities_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES cpd_frozen_store.organisations(organisation_id);
ALTER TABLE ONLY cpd_frozen_store.opportunities
    ADD CONSTRAINT opportunities_priority_fkey FOREIGN KEY (organisation_id, priority_id) REFERENCES cpd_frozen_store.priorities(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.opportunities
    ADD CONSTRAINT opportunities_provider_fkey FOREIGN KEY (organisation_id, provider_id) REFERENCES cpd_frozen_store.providers(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.opportunities
    ADD CONSTRAINT opportunities_school_fkey FOREIGN KEY (organisation_id, school_id) REFERENCES cpd_frozen_store.schools(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.people
    ADD CONSTRAINT people_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES cpd_frozen_store.organisations(organisation_id);
ALTER TABLE ONLY cpd_frozen_store.policy_checks
    ADD CONSTRAINT policy_checks_edition_fkey FOREIGN KEY (organisation_id, edition_id) REFERENCES cpd_frozen_store.adopted_editions(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.policy_checks
    ADD CONSTRAINT policy_checks_opportunity_fkey FOREIGN KEY (organisation_id, opportunity_id) REFERENCES cpd_frozen_store.opportunities(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.policy_checks
    ADD CONSTRAINT policy_checks_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES cpd_frozen_store.organisations(organisation_id);
ALTER TABLE ONLY cpd_frozen_store.policy_checks
    ADD CONSTRAINT policy_checks_request_fkey FOREIGN KEY (organisation_id, request_id) REFERENCES cpd_frozen_store.requests(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.priorities
    ADD CONSTRAINT priorities_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES cpd_frozen_store.organisations(organisation_id);
ALTER TABLE ONLY cpd_frozen_store.priorities
    ADD CONSTRAINT priorities_school_fkey FOREIGN KEY (organisation_id, school_id) REFERENCES cpd_frozen_store.schools(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.providers
    ADD CONSTRAINT providers_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES cpd_frozen_store.organisations(organisation_id);
ALTER TABLE ONLY cpd_frozen_store.requests
    ADD CONSTRAINT requests_asked_by_fkey FOREIGN KEY (organisation_id, asked_by_id) REFERENCES cpd_frozen_store.people(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.requests
    ADD CONSTRAINT requests_need_fkey FOREIGN KEY (organisation_id, need_id) REFERENCES cpd_frozen_store.needs(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.requests
    ADD CONSTRAINT requests_opportunity_fkey FOREIGN KEY (organisation_id, opportunity_id) REFERENCES cpd_frozen_store.opportunities(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.requests
    ADD CONSTRAINT requests_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES cpd_frozen_store.organisations(organisation_id);
ALTER TABLE ONLY cpd_frozen_store.requests
    ADD CONSTRAINT requests_school_fkey FOREIGN KEY (organisation_id, school_id) REFERENCES cpd_frozen_store.schools(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.role_assignments
    ADD CONSTRAINT role_assignments_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES cpd_frozen_store.organisations(organisation_id);
ALTER TABLE ONLY cpd_frozen_store.role_assignments
    ADD CONSTRAINT role_assignments_person_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES cpd_frozen_store.people(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.role_assignments
    ADD CONSTRAINT role_assignments_school_fkey FOREIGN KEY (organisation_id, school_id) REFERENCES cpd_frozen_store.schools(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.schools
    ADD CONSTRAINT schools_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES cpd_frozen_store.organisations(organisation_id);
ALTER TABLE ONLY cpd_frozen_store.training_sessions
    ADD CONSTRAINT training_sessions_opportunity_fkey FOREIGN KEY (organisation_id, opportunity_id) REFERENCES cpd_frozen_store.opportunities(organisation_id, id);
ALTER TABLE ONLY cpd_frozen_store.training_sessions
    ADD CONSTRAINT training_sessions_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES cpd_frozen_store.organisations(organisation_id);
ALTER TABLE cpd_frozen_store.adopted_editions ENABLE ROW LEVEL SECURITY;
CREATE POLICY adopted_editions_tenant ON cpd_frozen_store.adopted_editions USING ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid)) WITH CHECK ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid));
ALTER TABLE cpd_frozen_store.attendances ENABLE ROW LEVEL SECURITY;
CREATE POLICY attendances_tenant ON cpd_frozen_store.attendances USING ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid)) WITH CHECK ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid));
ALTER TABLE cpd_frozen_store.attestations ENABLE ROW LEVEL SECURITY;
CREATE POLICY attestations_tenant ON cpd_frozen_store.attestations USING ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid)) WITH CHECK ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid));
ALTER TABLE cpd_frozen_store.bookings ENABLE ROW LEVEL SECURITY;
CREATE POLICY bookings_tenant ON cpd_frozen_store.bookings USING ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid)) WITH CHECK ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid));
ALTER TABLE cpd_frozen_store.budget_lines ENABLE ROW LEVEL SECURITY;
CREATE POLICY budget_lines_tenant ON cpd_frozen_store.budget_lines USING ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid)) WITH CHECK ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid));
ALTER TABLE cpd_frozen_store.commitments ENABLE ROW LEVEL SECURITY;
CREATE POLICY commitments_tenant ON cpd_frozen_store.commitments USING ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid)) WITH CHECK ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid));
ALTER TABLE cpd_frozen_store.cost_items ENABLE ROW LEVEL SECURITY;
CREATE POLICY cost_items_tenant ON cpd_frozen_store.cost_items USING ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid)) WITH CHECK ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid));
ALTER TABLE cpd_frozen_store.decisions ENABLE ROW LEVEL SECURITY;
CREATE POLICY decisions_tenant ON cpd_frozen_store.decisions USING ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid)) WITH CHECK ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid));
ALTER TABLE cpd_frozen_store.departures ENABLE ROW LEVEL SECURITY;
CREATE POLICY departures_tenant ON cpd_frozen_store.departures USING ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid)) WITH CHECK ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid));
ALTER TABLE cpd_frozen_store.disseminations ENABLE ROW LEVEL SECURITY;
CREATE POLICY disseminations_tenant ON cpd_frozen_store.disseminations USING ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid)) WITH CHECK ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid));
ALTER TABLE cpd_frozen_store.engagements ENABLE ROW LEVEL SECURITY;
CREATE POLICY engagements_tenant ON cpd_frozen_store.engagements USING ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid)) WITH CHECK ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid));
ALTER TABLE cpd_frozen_store.evaluations ENABLE ROW LEVEL SECURITY;
CREATE POLICY evaluations_tenant ON cpd_frozen_store.evaluations USING ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid)) WITH CHECK ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid));
ALTER TABLE cpd_frozen_store.expected_participants ENABLE ROW LEVEL SECURITY;
CREATE POLICY expected_participants_tenant ON cpd_frozen_store.expected_participants USING ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid)) WITH CHECK ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid));
ALTER TABLE cpd_frozen_store.impact_plans ENABLE ROW LEVEL SECURITY;
CREATE POLICY impact_plans_tenant ON cpd_frozen_store.impact_plans USING ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid)) WITH CHECK ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid));
ALTER TABLE cpd_frozen_store.journal ENABLE ROW LEVEL SECURITY;
CREATE POLICY journal_tenant ON cpd_frozen_store.journal USING ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid)) WITH CHECK ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid));
ALTER TABLE cpd_frozen_store.needs ENABLE ROW LEVEL SECURITY;
CREATE POLICY needs_tenant ON cpd_frozen_store.needs USING ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid)) WITH CHECK ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid));
ALTER TABLE cpd_frozen_store.opportunities ENABLE ROW LEVEL SECURITY;
CREATE POLICY opportunities_tenant ON cpd_frozen_store.opportunities USING ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid)) WITH CHECK ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid));
ALTER TABLE cpd_frozen_store.organisations ENABLE ROW LEVEL SECURITY;
CREATE POLICY organisations_list ON cpd_frozen_store.organisations FOR SELECT USING (true);
CREATE POLICY organisations_tenant ON cpd_frozen_store.organisations USING ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid)) WITH CHECK ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid));
ALTER TABLE cpd_frozen_store.people ENABLE ROW LEVEL SECURITY;
CREATE POLICY people_tenant ON cpd_frozen_store.people USING ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid)) WITH CHECK ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid));
ALTER TABLE cpd_frozen_store.policy_checks ENABLE ROW LEVEL SECURITY;
CREATE POLICY policy_checks_tenant ON cpd_frozen_store.policy_checks USING ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid)) WITH CHECK ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid));
ALTER TABLE cpd_frozen_store.priorities ENABLE ROW LEVEL SECURITY;
CREATE POLICY priorities_tenant ON cpd_frozen_store.priorities USING ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid)) WITH CHECK ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid));
ALTER TABLE cpd_frozen_store.providers ENABLE ROW LEVEL SECURITY;
CREATE POLICY providers_tenant ON cpd_frozen_store.providers USING ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid)) WITH CHECK ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid));
ALTER TABLE cpd_frozen_store.requests ENABLE ROW LEVEL SECURITY;
CREATE POLICY requests_tenant ON cpd_frozen_store.requests USING ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid)) WITH CHECK ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid));
ALTER TABLE cpd_frozen_store.role_assignments ENABLE ROW LEVEL SECURITY;
CREATE POLICY role_assignments_tenant ON cpd_frozen_store.role_assignments USING ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid)) WITH CHECK ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid));
ALTER TABLE cpd_frozen_store.schools ENABLE ROW LEVEL SECURITY;
CREATE POLICY schools_tenant ON cpd_frozen_store.schools USING ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid)) WITH CHECK ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid));
ALTER TABLE cpd_frozen_store.training_sessions ENABLE ROW LEVEL SECURITY;
CREATE POLICY training_sessions_tenant ON cpd_frozen_store.training_sessions USING ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid)) WITH CHECK ((organisation_id = (NULLIF(current_setting('cpd.organisation'::text, true), ''::text))::uuid));
