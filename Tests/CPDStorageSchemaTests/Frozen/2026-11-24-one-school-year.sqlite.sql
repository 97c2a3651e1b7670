PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE cpd_migrations (
    position INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO cpd_migrations VALUES(1,'2026-11-24-one-school-year');
CREATE TABLE organisations (
    organisation_id BLOB NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    financial_year_start_month INTEGER NOT NULL,
    academic_year_start_month INTEGER NOT NULL,
    CONSTRAINT organisations_pkey PRIMARY KEY (organisation_id)
) STRICT, WITHOUT ROWID;
INSERT INTO organisations VALUES(X'01a20ada2c0073879428f1ac22798302',X'01a20ada2c0073879428f1ac22798302',1,'Elmfield School','school',4,9);
INSERT INTO organisations VALUES(X'01a20ada2c007905804013866dc760d4',X'01a20ada2c007905804013866dc760d4',1,'Ashdown School','school',4,9);
CREATE TABLE schools (
    organisation_id BLOB NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    name TEXT NOT NULL,
    urn TEXT,
    la_estab TEXT,
    phase TEXT,
    membership_from_day INTEGER NOT NULL,
    membership_until_day INTEGER,
    CONSTRAINT schools_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT schools_urn_key UNIQUE (organisation_id, urn),
    CONSTRAINT schools_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisations (organisation_id)
) STRICT, WITHOUT ROWID;
INSERT INTO schools VALUES(X'01a20ada2c0073879428f1ac22798302',X'0540db5a874a73879428f1ac22798302',2,' ','0· ','O’Neill-D''Arcy','"quoted" ''quoted''',-1,20197);
INSERT INTO schools VALUES(X'01a20ada2c0073879428f1ac22798302',X'5ccbfa7f809e7c509b409addea908f4e',2,'a',NULL,NULL,NULL,20241,NULL);
INSERT INTO schools VALUES(X'01a20ada2c007905804013866dc760d4',X'faafae3ba7f07903926ff0ecd6538cc6',2,'Z','2·"quoted" ''quoted''',NULL,NULL,0,2932896);
CREATE TABLE people (
    organisation_id BLOB NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    source_identifier TEXT,
    CONSTRAINT people_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT people_source_identifier_key UNIQUE (organisation_id, source_identifier),
    CONSTRAINT people_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisations (organisation_id)
) STRICT, WITHOUT ROWID;
INSERT INTO people VALUES(X'01a20ada2c0073879428f1ac22798302',X'42f41e812ed3755bae306c67f3854ad1',1,'﻿marked','O’Neill-D''Arcy','0·👩🏽‍🏫 🇬🇧 👨‍👩‍👧‍👦');
INSERT INTO people VALUES(X'01a20ada2c0073879428f1ac22798302',X'ae032864379e70ce86e548d8c58709e1',1,'﻿marked','É',NULL);
INSERT INTO people VALUES(X'01a20ada2c0073879428f1ac22798302',X'bc9910fa13307ed3a9d3723547bd25f8',1,'','a','20·NULL');
INSERT INTO people VALUES(X'01a20ada2c0073879428f1ac22798302',X'c0f1c204a4417849b8982446312a60df',1,'$1 :name @name {a,b}','',NULL);
INSERT INTO people VALUES(X'01a20ada2c007905804013866dc760d4',X'3b5eb63bce34754788310ebcd5bbcff2',1,'﻿marked','a','2·משה 李小龍 Ωμέγα');
INSERT INTO people VALUES(X'01a20ada2c007905804013866dc760d4',X'a95e9cffe99f78ff84c30dd2d8d39b00',1,'$1 :name @name {a,b}','􏿿�','22·ä');
CREATE TABLE engagements (
    organisation_id BLOB NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    person_id BLOB NOT NULL,
    school_id BLOB NOT NULL,
    capacity TEXT NOT NULL,
    staff_group TEXT NOT NULL,
    title TEXT NOT NULL,
    from_day INTEGER NOT NULL,
    until_day INTEGER,
    contract_share INTEGER NOT NULL,
    source_identifier TEXT,
    CONSTRAINT engagements_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT engagements_source_identifier_key UNIQUE (organisation_id, source_identifier),
    CONSTRAINT engagements_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisations (organisation_id),
    CONSTRAINT engagements_person_fkey FOREIGN KEY (organisation_id, person_id)
        REFERENCES people (organisation_id, id),
    CONSTRAINT engagements_school_fkey FOREIGN KEY (organisation_id, school_id)
        REFERENCES schools (organisation_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO engagements VALUES(X'01a20ada2c0073879428f1ac22798302',X'017e22ceab5d73dbbd5da48d88cd988f',1,X'42f41e812ed3755bae306c67f3854ad1',X'0540db5a874a73879428f1ac22798302','employee','leader','',-719162,-1,0,'0·a');
INSERT INTO engagements VALUES(X'01a20ada2c0073879428f1ac22798302',X'60701be2f0e8754fad5027c255fb0e6a',1,X'ae032864379e70ce86e548d8c58709e1',X'5ccbfa7f809e7c509b409addea908f4e','supply','teacher','İstanbul ß ﬁ',-2147483648,NULL,1000,NULL);
INSERT INTO engagements VALUES(X'01a20ada2c007905804013866dc760d4',X'ab20e1b0d164739aa3b08f018cd56358',1,X'3b5eb63bce34754788310ebcd5bbcff2',X'faafae3ba7f07903926ff0ecd6538cc6','agency','support',replace(replace('line\nbreak\r\n	tab','\r',char(13)),'\n',char(10)),0,20092,3,'2·''; DROP TABLE people; --');
CREATE TABLE role_assignments (
    organisation_id BLOB NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    person_id BLOB NOT NULL,
    school_id BLOB,
    role TEXT NOT NULL,
    from_day INTEGER NOT NULL,
    until_day INTEGER,
    CONSTRAINT role_assignments_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT role_assignments_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisations (organisation_id),
    CONSTRAINT role_assignments_person_fkey FOREIGN KEY (organisation_id, person_id)
        REFERENCES people (organisation_id, id),
    CONSTRAINT role_assignments_school_fkey FOREIGN KEY (organisation_id, school_id)
        REFERENCES schools (organisation_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO role_assignments VALUES(X'01a20ada2c0073879428f1ac22798302',X'2c0881fc4d06788cbc7feb82e4d86fb6',1,X'c0f1c204a4417849b8982446312a60df',NULL,'CPD leader',-719162,NULL);
INSERT INTO role_assignments VALUES(X'01a20ada2c0073879428f1ac22798302',X'7c99d0f575a3784ab5a8843b113898ef',1,X'bc9910fa13307ed3a9d3723547bd25f8',X'0540db5a874a73879428f1ac22798302','headteacher',20528,20706);
INSERT INTO role_assignments VALUES(X'01a20ada2c007905804013866dc760d4',X'7e39ca5f639f725b80a1bece076aad04',1,X'a95e9cffe99f78ff84c30dd2d8d39b00',NULL,'senior leader',20056,NULL);
CREATE TABLE priorities (
    organisation_id BLOB NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    school_id BLOB NOT NULL,
    level TEXT NOT NULL,
    title TEXT NOT NULL,
    plan_reference TEXT,
    from_day INTEGER NOT NULL,
    until_day INTEGER,
    CONSTRAINT priorities_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT priorities_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisations (organisation_id),
    CONSTRAINT priorities_school_fkey FOREIGN KEY (organisation_id, school_id)
        REFERENCES schools (organisation_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO priorities VALUES(X'01a20ada2c0073879428f1ac22798302',X'2f81a029c2f576f9811f9f39f2070f02',1,X'0540db5a874a73879428f1ac22798302','individual','  space around  ','back\slash \0 \n',20936,2932896);
INSERT INTO priorities VALUES(X'01a20ada2c0073879428f1ac22798302',X'ce32fe1a726c7192a018dad637aa1fec',1,X'5ccbfa7f809e7c509b409addea908f4e','team','''; DROP TABLE people; --',NULL,0,NULL);
INSERT INTO priorities VALUES(X'01a20ada2c007905804013866dc760d4',X'2044de94e076713fb96aeade92663e8a',1,X'faafae3ba7f07903926ff0ecd6538cc6','school','Zoë Ní Bhriain','',20942,2932896);
CREATE TABLE needs (
    organisation_id BLOB NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    school_id BLOB NOT NULL,
    person_id BLOB,
    level TEXT NOT NULL,
    origin TEXT NOT NULL,
    kind TEXT NOT NULL,
    summary TEXT NOT NULL,
    evidence TEXT NOT NULL,
    priority_id BLOB,
    raised_on INTEGER NOT NULL,
    closing TEXT,
    closed_on INTEGER,
    closing_reason TEXT,
    CONSTRAINT needs_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT needs_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisations (organisation_id),
    CONSTRAINT needs_school_fkey FOREIGN KEY (organisation_id, school_id)
        REFERENCES schools (organisation_id, id),
    CONSTRAINT needs_person_fkey FOREIGN KEY (organisation_id, person_id)
        REFERENCES people (organisation_id, id),
    CONSTRAINT needs_priority_fkey FOREIGN KEY (organisation_id, priority_id)
        REFERENCES priorities (organisation_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO needs VALUES(X'01a20ada2c0073879428f1ac22798302',X'b88c5bc0f43671b08abd54883cc6c99f',1,X'0540db5a874a73879428f1ac22798302',X'42f41e812ed3755bae306c67f3854ad1','individual','School Development Plan','need','$1 :name @name {a,b}','',X'2f81a029c2f576f9811f9f39f2070f02',2147483647,'met',-1,'NULL');
INSERT INTO needs VALUES(X'01a20ada2c0073879428f1ac22798302',X'e5673caaba0c70c084e908e52af09c15',1,X'5ccbfa7f809e7c509b409addea908f4e',NULL,'team','performance management','aspiration','É','NULL',NULL,2147483647,NULL,NULL,NULL);
INSERT INTO needs VALUES(X'01a20ada2c007905804013866dc760d4',X'b44fec20c53e763faa3e0b0c7e944ca6',1,X'faafae3ba7f07903926ff0ecd6538cc6',NULL,'school','self-evaluation','need','"quoted" ''quoted''','é',X'2044de94e076713fb96aeade92663e8a',-2147483648,'withdrawn',NULL,'');
CREATE TABLE providers (
    organisation_id BLOB NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    CONSTRAINT providers_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT providers_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisations (organisation_id)
) STRICT, WITHOUT ROWID;
INSERT INTO providers VALUES(X'01a20ada2c0073879428f1ac22798302',X'0a9b6b6c4ad87f2fa491d5dce96bdf2a',1,'é','in school');
INSERT INTO providers VALUES(X'01a20ada2c0073879428f1ac22798302',X'73fbe39ad39471c890965e0f5557d8c8',1,'Z','other school');
INSERT INTO providers VALUES(X'01a20ada2c007905804013866dc760d4',X'ce5f68e0d85770089102e0d5e6ae169b',1,'','external');
CREATE TABLE opportunities (
    organisation_id BLOB NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    school_id BLOB NOT NULL,
    title TEXT NOT NULL,
    approach TEXT NOT NULL,
    mode TEXT NOT NULL,
    provider_id BLOB,
    priority_id BLOB,
    pupil_outcome TEXT,
    builds_on TEXT,
    standard TEXT,
    alternative TEXT,
    expected_participants INTEGER NOT NULL,
    required_by_law INTEGER NOT NULL,
    recorded_on INTEGER NOT NULL,
    offered_on INTEGER,
    CONSTRAINT opportunities_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT opportunities_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisations (organisation_id),
    CONSTRAINT opportunities_school_fkey FOREIGN KEY (organisation_id, school_id)
        REFERENCES schools (organisation_id, id),
    CONSTRAINT opportunities_provider_fkey FOREIGN KEY (organisation_id, provider_id)
        REFERENCES providers (organisation_id, id),
    CONSTRAINT opportunities_priority_fkey FOREIGN KEY (organisation_id, priority_id)
        REFERENCES priorities (organisation_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO opportunities VALUES(X'01a20ada2c0073879428f1ac22798302',X'4586ad230ef37de1b0fd50625dd93ea7',1,X'0540db5a874a73879428f1ac22798302','NULL','in-school training','face to face',X'0a9b6b6c4ad87f2fa491d5dce96bdf2a',X'2f81a029c2f576f9811f9f39f2070f02','É','Zoë Ní Bhriain','O’Neill-D''Arcy','ä',1,0,-2147483648,2932896);
INSERT INTO opportunities VALUES(X'01a20ada2c0073879428f1ac22798302',X'59efc99b50f579c490d48138f927d62b',1,X'5ccbfa7f809e7c509b409addea908f4e','É','coaching','virtual',NULL,NULL,NULL,NULL,NULL,NULL,9223372036854775807,0,20500,NULL);
INSERT INTO opportunities VALUES(X'01a20ada2c007905804013866dc760d4',X'912c24ab85767486a6b966c894d37333',1,X'faafae3ba7f07903926ff0ecd6538cc6','''; DROP TABLE people; --','job enrichment','blended',X'ce5f68e0d85770089102e0d5e6ae169b',X'2044de94e076713fb96aeade92663e8a','ä',NULL,' ','é',4,1,1,NULL);
CREATE TABLE training_sessions (
    organisation_id BLOB NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    opportunity_id BLOB NOT NULL,
    date INTEGER NOT NULL,
    start_minute INTEGER,
    minutes INTEGER NOT NULL,
    place TEXT,
    capacity INTEGER,
    CONSTRAINT training_sessions_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT training_sessions_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisations (organisation_id),
    CONSTRAINT training_sessions_opportunity_fkey FOREIGN KEY (organisation_id, opportunity_id)
        REFERENCES opportunities (organisation_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO training_sessions VALUES(X'01a20ada2c0073879428f1ac22798302',X'9b78606c197a7276939bc3a5bd6d9075',1,X'4586ad230ef37de1b0fd50625dd93ea7',20248,0,0,'משה 李小龍 Ωμέγα',0);
INSERT INTO training_sessions VALUES(X'01a20ada2c0073879428f1ac22798302',X'e8599c5b1510726a816e1a3350383e29',1,X'59efc99b50f579c490d48138f927d62b',2147483647,NULL,9223372036854775807,NULL,NULL);
INSERT INTO training_sessions VALUES(X'01a20ada2c007905804013866dc760d4',X'2ad2bdff405975229a3544463f27b4e0',1,X'912c24ab85767486a6b966c894d37333',20193,3,3,NULL,3);
CREATE TABLE budget_lines (
    organisation_id BLOB NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    school_id BLOB NOT NULL,
    name TEXT NOT NULL,
    financial_year INTEGER NOT NULL,
    minor_units INTEGER,
    currency TEXT,
    finance_code TEXT,
    minute TEXT,
    CONSTRAINT budget_lines_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT budget_lines_school_name_financial_year_ UNIQUE (organisation_id, school_id, name, financial_year),
    CONSTRAINT budget_lines_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisations (organisation_id),
    CONSTRAINT budget_lines_school_fkey FOREIGN KEY (organisation_id, school_id)
        REFERENCES schools (organisation_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO budget_lines VALUES(X'01a20ada2c0073879428f1ac22798302',X'886923d8954f739aa8f9048e17c73fa8',1,X'0540db5a874a73879428f1ac22798302','back\slash \0 \n',1,0,'GBP','NULL','a');
INSERT INTO budget_lines VALUES(X'01a20ada2c0073879428f1ac22798302',X'a5c6d95052cd7e71a6cdcebe97526e09',1,X'5ccbfa7f809e7c509b409addea908f4e','ậ ậ',9999,NULL,NULL,NULL,NULL);
INSERT INTO budget_lines VALUES(X'01a20ada2c007905804013866dc760d4',X'8ffb4ba99d5a7eb2a1589597e9dbbccd',1,X'faafae3ba7f07903926ff0ecd6538cc6','',4,NULL,NULL,NULL,'''; DROP TABLE people; --');
CREATE TABLE cost_items (
    organisation_id BLOB NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    opportunity_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    basis TEXT NOT NULL,
    minor_units INTEGER NOT NULL,
    currency TEXT NOT NULL,
    falls_on INTEGER NOT NULL,
    budget_line_id BLOB,
    CONSTRAINT cost_items_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT cost_items_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisations (organisation_id),
    CONSTRAINT cost_items_opportunity_fkey FOREIGN KEY (organisation_id, opportunity_id)
        REFERENCES opportunities (organisation_id, id),
    CONSTRAINT cost_items_budget_line_fkey FOREIGN KEY (organisation_id, budget_line_id)
        REFERENCES budget_lines (organisation_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO cost_items VALUES(X'01a20ada2c0073879428f1ac22798302',X'07c26fffa4ff70fdb4a7ff57e1aa81d4',1,X'59efc99b50f579c490d48138f927d62b','travel','per participant',124000,'GBP',20942,NULL);
INSERT INTO cost_items VALUES(X'01a20ada2c0073879428f1ac22798302',X'd1afa4a6fb61760484908df94391bb8b',1,X'4586ad230ef37de1b0fd50625dd93ea7','fee','whole',0,'EUR',-25567,X'886923d8954f739aa8f9048e17c73fa8');
INSERT INTO cost_items VALUES(X'01a20ada2c007905804013866dc760d4',X'70fa53e5019170ef88c4c60318b4fca7',1,X'912c24ab85767486a6b966c894d37333','accommodation','whole',0,'GBP',20663,NULL);
CREATE TABLE impact_plans (
    organisation_id BLOB NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    opportunity_id BLOB NOT NULL,
    intended_change TEXT NOT NULL,
    follow_up_question TEXT,
    measure TEXT,
    baseline_on INTEGER,
    follow_up_on INTEGER,
    level_aimed_at INTEGER,
    CONSTRAINT impact_plans_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT impact_plans_opportunity_key UNIQUE (organisation_id, opportunity_id),
    CONSTRAINT impact_plans_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisations (organisation_id),
    CONSTRAINT impact_plans_opportunity_fkey FOREIGN KEY (organisation_id, opportunity_id)
        REFERENCES opportunities (organisation_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO impact_plans VALUES(X'01a20ada2c0073879428f1ac22798302',X'5c1faffaff4370e584493b80ac9ecd57',1,X'59efc99b50f579c490d48138f927d62b','Zoë Ní Bhriain',NULL,NULL,NULL,NULL,NULL);
INSERT INTO impact_plans VALUES(X'01a20ada2c0073879428f1ac22798302',X'8cd571e45c557dc7a7efd5ab17b4e639',1,X'4586ad230ef37de1b0fd50625dd93ea7','ä','100% _under_ [a-z]* ?','Z',1,20193,1);
INSERT INTO impact_plans VALUES(X'01a20ada2c007905804013866dc760d4',X'27a7d5cdf0107e5a83719b0accf29d73',1,X'912c24ab85767486a6b966c894d37333','Zoë Ní Bhriain','Zoë Ní Bhriain','O’Neill-D''Arcy',-2147483648,20682,4);
CREATE TABLE attestations (
    organisation_id BLOB NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    opportunity_id BLOB NOT NULL,
    clause TEXT NOT NULL,
    statement TEXT NOT NULL,
    source TEXT NOT NULL,
    source_dated_on INTEGER,
    attested_by_id BLOB NOT NULL,
    attested_on INTEGER NOT NULL,
    CONSTRAINT attestations_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT attestations_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisations (organisation_id),
    CONSTRAINT attestations_opportunity_fkey FOREIGN KEY (organisation_id, opportunity_id)
        REFERENCES opportunities (organisation_id, id),
    CONSTRAINT attestations_attested_by_fkey FOREIGN KEY (organisation_id, attested_by_id)
        REFERENCES people (organisation_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO attestations VALUES(X'01a20ada2c0073879428f1ac22798302',X'2ee892b0419b70c684d6185187358cb4',1,X'4586ad230ef37de1b0fd50625dd93ea7','a',' ','é',20318,X'bc9910fa13307ed3a9d3723547bd25f8',-25567);
INSERT INTO attestations VALUES(X'01a20ada2c0073879428f1ac22798302',X'8a56c398732f7ae4b4f683a14ce998d9',1,X'59efc99b50f579c490d48138f927d62b','O’Neill-D''Arcy','İstanbul ß ﬁ','é',NULL,X'c0f1c204a4417849b8982446312a60df',20501);
INSERT INTO attestations VALUES(X'01a20ada2c007905804013866dc760d4',X'ad9bc9ebda1c77c8a04a41742dd8a988',1,X'912c24ab85767486a6b966c894d37333','􏿿�','','Zoë Ní Bhriain',20908,X'a95e9cffe99f78ff84c30dd2d8d39b00',20378);
CREATE TABLE requests (
    organisation_id BLOB NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    school_id BLOB NOT NULL,
    opportunity_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    asked_by_id BLOB NOT NULL,
    need_id BLOB,
    asked_on INTEGER NOT NULL,
    CONSTRAINT requests_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT requests_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisations (organisation_id),
    CONSTRAINT requests_school_fkey FOREIGN KEY (organisation_id, school_id)
        REFERENCES schools (organisation_id, id),
    CONSTRAINT requests_opportunity_fkey FOREIGN KEY (organisation_id, opportunity_id)
        REFERENCES opportunities (organisation_id, id),
    CONSTRAINT requests_asked_by_fkey FOREIGN KEY (organisation_id, asked_by_id)
        REFERENCES people (organisation_id, id),
    CONSTRAINT requests_need_fkey FOREIGN KEY (organisation_id, need_id)
        REFERENCES needs (organisation_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO requests VALUES(X'01a20ada2c0073879428f1ac22798302',X'3300dc49f8a079bcb52a6cfd00c62ee0',1,X'0540db5a874a73879428f1ac22798302',X'4586ad230ef37de1b0fd50625dd93ea7','individual',X'42f41e812ed3755bae306c67f3854ad1',X'b88c5bc0f43671b08abd54883cc6c99f',-1);
INSERT INTO requests VALUES(X'01a20ada2c0073879428f1ac22798302',X'977fe0868b7d7e729450aa7a10a7e609',1,X'5ccbfa7f809e7c509b409addea908f4e',X'59efc99b50f579c490d48138f927d62b','group',X'ae032864379e70ce86e548d8c58709e1',NULL,20765);
INSERT INTO requests VALUES(X'01a20ada2c007905804013866dc760d4',X'fee05cb8975e79879b49f0d1190fce2a',1,X'faafae3ba7f07903926ff0ecd6538cc6',X'912c24ab85767486a6b966c894d37333','individual',X'3b5eb63bce34754788310ebcd5bbcff2',X'b44fec20c53e763faa3e0b0c7e944ca6',2147483647);
CREATE TABLE expected_participants (
    organisation_id BLOB NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    request_id BLOB NOT NULL,
    person_id BLOB NOT NULL,
    CONSTRAINT expected_participants_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT expected_participants_request_person_key UNIQUE (organisation_id, request_id, person_id),
    CONSTRAINT expected_participants_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisations (organisation_id),
    CONSTRAINT expected_participants_request_fkey FOREIGN KEY (organisation_id, request_id)
        REFERENCES requests (organisation_id, id),
    CONSTRAINT expected_participants_person_fkey FOREIGN KEY (organisation_id, person_id)
        REFERENCES people (organisation_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO expected_participants VALUES(X'01a20ada2c0073879428f1ac22798302',X'664bc206c5b97baf91db27cdea38312c',1,X'3300dc49f8a079bcb52a6cfd00c62ee0',X'42f41e812ed3755bae306c67f3854ad1');
INSERT INTO expected_participants VALUES(X'01a20ada2c0073879428f1ac22798302',X'ecfa3bac165b7152a803f665659aff55',1,X'977fe0868b7d7e729450aa7a10a7e609',X'ae032864379e70ce86e548d8c58709e1');
INSERT INTO expected_participants VALUES(X'01a20ada2c007905804013866dc760d4',X'ad5ab47de9737087b5d934b942b194a8',1,X'fee05cb8975e79879b49f0d1190fce2a',X'3b5eb63bce34754788310ebcd5bbcff2');
CREATE TABLE adopted_editions (
    organisation_id BLOB NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    school_id BLOB,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    digest TEXT NOT NULL,
    in_force_from_day INTEGER NOT NULL,
    in_force_until_day INTEGER,
    adopted_by TEXT NOT NULL,
    adopted_on INTEGER NOT NULL,
    minute TEXT NOT NULL,
    CONSTRAINT adopted_editions_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT adopted_editions_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisations (organisation_id),
    CONSTRAINT adopted_editions_school_fkey FOREIGN KEY (organisation_id, school_id)
        REFERENCES schools (organisation_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO adopted_editions VALUES(X'01a20ada2c0073879428f1ac22798302',X'178eddff505477a99ed1a323335c34bd',1,X'0540db5a874a73879428f1ac22798302','',' ','36a9e7f1c95b82ffb99743e0c5c4ce95d83c9a430aac59f84ef3cbfab6145068',-25567,2147483647,'é',1,'É');
INSERT INTO adopted_editions VALUES(X'01a20ada2c0073879428f1ac22798302',X'5a74be4227a97b2f9ffb41d57e0dda38',1,NULL,'','','f7ae96ef806bea9405bc0704f971c6db840525996cb3c7f1741515ca856f3e85',20139,NULL,'  space around  ',-25567,'İstanbul ß ﬁ');
INSERT INTO adopted_editions VALUES(X'01a20ada2c007905804013866dc760d4',X'e436abed8a6876c4944980f0c019ffbf',1,X'faafae3ba7f07903926ff0ecd6538cc6','"quoted" ''quoted''','Zoë Ní Bhriain','8abcff51b958871b73e4ed79857f57845717ac20137428191bb860b13b4c94bf',20189,NULL,'é',20167,'é');
CREATE TABLE policy_checks (
    organisation_id BLOB NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    subject TEXT NOT NULL,
    opportunity_id BLOB NOT NULL,
    request_id BLOB,
    edition_id BLOB NOT NULL,
    checked_on INTEGER NOT NULL,
    answer TEXT NOT NULL,
    content TEXT NOT NULL,
    CONSTRAINT policy_checks_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT policy_checks_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisations (organisation_id),
    CONSTRAINT policy_checks_opportunity_fkey FOREIGN KEY (organisation_id, opportunity_id)
        REFERENCES opportunities (organisation_id, id),
    CONSTRAINT policy_checks_request_fkey FOREIGN KEY (organisation_id, request_id)
        REFERENCES requests (organisation_id, id),
    CONSTRAINT policy_checks_edition_fkey FOREIGN KEY (organisation_id, edition_id)
        REFERENCES adopted_editions (organisation_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO policy_checks VALUES(X'01a20ada2c0073879428f1ac22798302',X'8be09d4e5205780d885958820e1b08da',1,'opportunity',X'4586ad230ef37de1b0fd50625dd93ea7',X'3300dc49f8a079bcb52a6cfd00c62ee0',X'178eddff505477a99ed1a323335c34bd',-2147483648,'meets','􏿿�');
INSERT INTO policy_checks VALUES(X'01a20ada2c0073879428f1ac22798302',X'9d41c72f448077f4a8d0069429757e2f',1,'request',X'59efc99b50f579c490d48138f927d62b',NULL,X'5a74be4227a97b2f9ffb41d57e0dda38',-719162,'not yet','Zoë Ní Bhriain');
INSERT INTO policy_checks VALUES(X'01a20ada2c007905804013866dc760d4',X'1b3fd3028bfd72ae96b1611f16879bae',1,'opportunity',X'912c24ab85767486a6b966c894d37333',NULL,X'e436abed8a6876c4944980f0c019ffbf',20070,'does not meet','NULL');
CREATE TABLE decisions (
    organisation_id BLOB NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    request_id BLOB NOT NULL,
    outcome TEXT NOT NULL,
    decided_by_id BLOB NOT NULL,
    decided_on INTEGER NOT NULL,
    reason TEXT NOT NULL,
    check_id BLOB NOT NULL,
    CONSTRAINT decisions_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT decisions_request_key UNIQUE (organisation_id, request_id),
    CONSTRAINT decisions_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisations (organisation_id),
    CONSTRAINT decisions_request_fkey FOREIGN KEY (organisation_id, request_id)
        REFERENCES requests (organisation_id, id),
    CONSTRAINT decisions_decided_by_fkey FOREIGN KEY (organisation_id, decided_by_id)
        REFERENCES people (organisation_id, id),
    CONSTRAINT decisions_check_fkey FOREIGN KEY (organisation_id, check_id)
        REFERENCES policy_checks (organisation_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO decisions VALUES(X'01a20ada2c0073879428f1ac22798302',X'03468b3631db76fab8056fc1e02ddbbd',1,X'977fe0868b7d7e729450aa7a10a7e609','declined',X'c0f1c204a4417849b8982446312a60df',2147483647,'ä',X'9d41c72f448077f4a8d0069429757e2f');
INSERT INTO decisions VALUES(X'01a20ada2c0073879428f1ac22798302',X'18e27030cf6c776baa3521f7e8fe0c93',1,X'3300dc49f8a079bcb52a6cfd00c62ee0','approved',X'bc9910fa13307ed3a9d3723547bd25f8',20682,'Z',X'8be09d4e5205780d885958820e1b08da');
INSERT INTO decisions VALUES(X'01a20ada2c007905804013866dc760d4',X'bf40def72ed87aa39631009d0caf2a60',1,X'fee05cb8975e79879b49f0d1190fce2a','approved',X'a95e9cffe99f78ff84c30dd2d8d39b00',2932896,'a',X'1b3fd3028bfd72ae96b1611f16879bae');
CREATE TABLE departures (
    organisation_id BLOB NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    decision_id BLOB NOT NULL,
    clause TEXT NOT NULL,
    departed_by_id BLOB NOT NULL,
    departed_on INTEGER NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT departures_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT departures_decision_clause_key UNIQUE (organisation_id, decision_id, clause),
    CONSTRAINT departures_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisations (organisation_id),
    CONSTRAINT departures_decision_fkey FOREIGN KEY (organisation_id, decision_id)
        REFERENCES decisions (organisation_id, id),
    CONSTRAINT departures_departed_by_fkey FOREIGN KEY (organisation_id, departed_by_id)
        REFERENCES people (organisation_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO departures VALUES(X'01a20ada2c0073879428f1ac22798302',X'531f4847df617bcfbd384b3b5f0f71c4',1,X'18e27030cf6c776baa3521f7e8fe0c93','﻿marked',X'bc9910fa13307ed3a9d3723547bd25f8',0,' ');
INSERT INTO departures VALUES(X'01a20ada2c0073879428f1ac22798302',X'e86707b217b97728a98ea5346f5f4c24',1,X'03468b3631db76fab8056fc1e02ddbbd','Zoë Ní Bhriain',X'c0f1c204a4417849b8982446312a60df',0,'משה 李小龍 Ωμέγα');
INSERT INTO departures VALUES(X'01a20ada2c007905804013866dc760d4',X'40e0ce707034734a88b9c633c8664358',1,X'bf40def72ed87aa39631009d0caf2a60','ä',X'a95e9cffe99f78ff84c30dd2d8d39b00',20379,'ä');
CREATE TABLE bookings (
    organisation_id BLOB NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    request_id BLOB NOT NULL,
    opportunity_id BLOB NOT NULL,
    person_id BLOB NOT NULL,
    booked_on INTEGER NOT NULL,
    reference TEXT,
    cancelled_on INTEGER,
    CONSTRAINT bookings_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT bookings_request_person_key UNIQUE (organisation_id, request_id, person_id),
    CONSTRAINT bookings_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisations (organisation_id),
    CONSTRAINT bookings_request_fkey FOREIGN KEY (organisation_id, request_id)
        REFERENCES requests (organisation_id, id),
    CONSTRAINT bookings_opportunity_fkey FOREIGN KEY (organisation_id, opportunity_id)
        REFERENCES opportunities (organisation_id, id),
    CONSTRAINT bookings_person_fkey FOREIGN KEY (organisation_id, person_id)
        REFERENCES people (organisation_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO bookings VALUES(X'01a20ada2c0073879428f1ac22798302',X'200e179aa1bb78d3b593c3e60422b269',1,X'3300dc49f8a079bcb52a6cfd00c62ee0',X'4586ad230ef37de1b0fd50625dd93ea7',X'42f41e812ed3755bae306c67f3854ad1',20908,'''; DROP TABLE people; --',20590);
INSERT INTO bookings VALUES(X'01a20ada2c0073879428f1ac22798302',X'fe1c50bc7b067383a9fef80f820fd36f',1,X'977fe0868b7d7e729450aa7a10a7e609',X'59efc99b50f579c490d48138f927d62b',X'ae032864379e70ce86e548d8c58709e1',1,NULL,NULL);
INSERT INTO bookings VALUES(X'01a20ada2c007905804013866dc760d4',X'247ff8d5467574d8b1b05e0348d5bf64',1,X'fee05cb8975e79879b49f0d1190fce2a',X'912c24ab85767486a6b966c894d37333',X'3b5eb63bce34754788310ebcd5bbcff2',-2147483648,'􏿿�',NULL);
CREATE TABLE attendances (
    organisation_id BLOB NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    session_id BLOB NOT NULL,
    opportunity_id BLOB NOT NULL,
    person_id BLOB NOT NULL,
    status TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    recorded_on INTEGER NOT NULL,
    CONSTRAINT attendances_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT attendances_session_person_key UNIQUE (organisation_id, session_id, person_id),
    CONSTRAINT attendances_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisations (organisation_id),
    CONSTRAINT attendances_session_fkey FOREIGN KEY (organisation_id, session_id)
        REFERENCES training_sessions (organisation_id, id),
    CONSTRAINT attendances_opportunity_fkey FOREIGN KEY (organisation_id, opportunity_id)
        REFERENCES opportunities (organisation_id, id),
    CONSTRAINT attendances_person_fkey FOREIGN KEY (organisation_id, person_id)
        REFERENCES people (organisation_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO attendances VALUES(X'01a20ada2c0073879428f1ac22798302',X'1bd2b3bd50b27bbf90debe717218d2d3',1,X'9b78606c197a7276939bc3a5bd6d9075',X'4586ad230ef37de1b0fd50625dd93ea7',X'42f41e812ed3755bae306c67f3854ad1','present',0,2147483647);
INSERT INTO attendances VALUES(X'01a20ada2c0073879428f1ac22798302',X'2fb784a32f587e21a011aaa4bc6480de',1,X'e8599c5b1510726a816e1a3350383e29',X'59efc99b50f579c490d48138f927d62b',X'ae032864379e70ce86e548d8c58709e1','partly',9223372036854775807,20848);
INSERT INTO attendances VALUES(X'01a20ada2c007905804013866dc760d4',X'afe334545001783eabb82fc0a69bb446',1,X'2ad2bdff405975229a3544463f27b4e0',X'912c24ab85767486a6b966c894d37333',X'3b5eb63bce34754788310ebcd5bbcff2','absent',3,20243);
CREATE TABLE evaluations (
    organisation_id BLOB NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    opportunity_id BLOB NOT NULL,
    person_id BLOB NOT NULL,
    evaluated_on INTEGER NOT NULL,
    rating INTEGER NOT NULL,
    changed_practice TEXT NOT NULL,
    need_met INTEGER NOT NULL,
    CONSTRAINT evaluations_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT evaluations_opportunity_person_key UNIQUE (organisation_id, opportunity_id, person_id),
    CONSTRAINT evaluations_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisations (organisation_id),
    CONSTRAINT evaluations_opportunity_fkey FOREIGN KEY (organisation_id, opportunity_id)
        REFERENCES opportunities (organisation_id, id),
    CONSTRAINT evaluations_person_fkey FOREIGN KEY (organisation_id, person_id)
        REFERENCES people (organisation_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO evaluations VALUES(X'01a20ada2c0073879428f1ac22798302',X'64583ca4e0547cc0b531425343939c43',1,X'59efc99b50f579c490d48138f927d62b',X'ae032864379e70ce86e548d8c58709e1',20159,5,'﻿marked',1);
INSERT INTO evaluations VALUES(X'01a20ada2c0073879428f1ac22798302',X'f431a23441347b938a7096459a72b1e4',1,X'4586ad230ef37de1b0fd50625dd93ea7',X'42f41e812ed3755bae306c67f3854ad1',20413,1,'O’Neill-D''Arcy',0);
INSERT INTO evaluations VALUES(X'01a20ada2c007905804013866dc760d4',X'c7616cf2403973d98ee59f7b832609ff',1,X'912c24ab85767486a6b966c894d37333',X'3b5eb63bce34754788310ebcd5bbcff2',20187,4,'"quoted" ''quoted''',1);
CREATE TABLE disseminations (
    organisation_id BLOB NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    opportunity_id BLOB NOT NULL,
    participant_id BLOB NOT NULL,
    talked_with_id BLOB NOT NULL,
    agreed_on INTEGER NOT NULL,
    agreement TEXT NOT NULL,
    channel TEXT,
    audience TEXT,
    owner_id BLOB,
    due_on INTEGER,
    completed_on INTEGER,
    provider_follow_up TEXT,
    CONSTRAINT disseminations_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT disseminations_opportunity_participant_k UNIQUE (organisation_id, opportunity_id, participant_id),
    CONSTRAINT disseminations_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisations (organisation_id),
    CONSTRAINT disseminations_opportunity_fkey FOREIGN KEY (organisation_id, opportunity_id)
        REFERENCES opportunities (organisation_id, id),
    CONSTRAINT disseminations_participant_fkey FOREIGN KEY (organisation_id, participant_id)
        REFERENCES people (organisation_id, id),
    CONSTRAINT disseminations_talked_with_fkey FOREIGN KEY (organisation_id, talked_with_id)
        REFERENCES people (organisation_id, id),
    CONSTRAINT disseminations_owner_fkey FOREIGN KEY (organisation_id, owner_id)
        REFERENCES people (organisation_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO disseminations VALUES(X'01a20ada2c0073879428f1ac22798302',X'c88fc5bb56457ce7b71bc9452a83565b',1,X'4586ad230ef37de1b0fd50625dd93ea7',X'42f41e812ed3755bae306c67f3854ad1',X'bc9910fa13307ed3a9d3723547bd25f8',0,'circulate','''; DROP TABLE people; --','﻿marked',X'bc9910fa13307ed3a9d3723547bd25f8',20756,-2147483648,'﻿marked');
CREATE TABLE commitments (
    organisation_id BLOB NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    budget_line_id BLOB NOT NULL,
    decision_id BLOB NOT NULL,
    minor_units INTEGER NOT NULL,
    currency TEXT NOT NULL,
    falls_on INTEGER NOT NULL,
    CONSTRAINT commitments_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT commitments_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisations (organisation_id),
    CONSTRAINT commitments_budget_line_fkey FOREIGN KEY (organisation_id, budget_line_id)
        REFERENCES budget_lines (organisation_id, id),
    CONSTRAINT commitments_decision_fkey FOREIGN KEY (organisation_id, decision_id)
        REFERENCES decisions (organisation_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO commitments VALUES(X'01a20ada2c0073879428f1ac22798302',X'5d34a01db5ea73d2a270d983f5d57571',1,X'886923d8954f739aa8f9048e17c73fa8',X'18e27030cf6c776baa3521f7e8fe0c93',-1,'GBP',20665);
INSERT INTO commitments VALUES(X'01a20ada2c0073879428f1ac22798302',X'a4e3b1539f517c54b643664b6dd5ef9a',1,X'a5c6d95052cd7e71a6cdcebe97526e09',X'03468b3631db76fab8056fc1e02ddbbd',9223372036854775807,'EUR',20881);
INSERT INTO commitments VALUES(X'01a20ada2c007905804013866dc760d4',X'2b5e4473d2f87e26803ccf9d81106894',1,X'8ffb4ba99d5a7eb2a1589597e9dbbccd',X'bf40def72ed87aa39631009d0caf2a60',-1,'GBP',20338);
CREATE TABLE journal (
    organisation_id BLOB NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    process TEXT NOT NULL,
    actor_id BLOB,
    on_behalf_of_id BLOB,
    at INTEGER NOT NULL,
    changes TEXT NOT NULL,
    CONSTRAINT journal_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT journal_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisations (organisation_id)
) STRICT, WITHOUT ROWID;
INSERT INTO journal VALUES(X'01a20ada2c0073879428f1ac22798302',X'01a20ada2c0076c2bf6dba1048acaa15',1,'alter',NULL,NULL,1795478400000,replace('school 5ccbfa7f-809e-7c50-9b40-9addea908f4e 2\ndissemination 4d99e69e-919e-7a69-b8e5-186e93525764 0','\n',char(10)));
INSERT INTO journal VALUES(X'01a20ada2c0073879428f1ac22798302',X'01a20ada2c0078deb9d1a0e8c0b6c2ca',1,'conformance',NULL,NULL,1795478400000,replace('school 5ccbfa7f-809e-7c50-9b40-9addea908f4e 1\nperson ae032864-379e-70ce-86e5-48d8c58709e1 1\nperson c0f1c204-a441-7849-b898-2446312a60df 1\nengagement 60701be2-f0e8-754f-ad50-27c255fb0e6a 1\nroleAssignment 2c0881fc-4d06-788c-bc7f-eb82e4d86fb6 1\npriority ce32fe1a-726c-7192-a018-dad637aa1fec 1\nneed e5673caa-ba0c-70c0-84e9-08e52af09c15 1\nprovider 73fbe39a-d394-71c8-9096-5e0f5557d8c8 1\nopportunity 59efc99b-50f5-79c4-90d4-8138f927d62b 1\ntrainingSession e8599c5b-1510-726a-816e-1a3350383e29 1\nbudgetLine a5c6d950-52cd-7e71-a6cd-cebe97526e09 1\ncostItem 07c26fff-a4ff-70fd-b4a7-ff57e1aa81d4 1\nimpactPlan 5c1faffa-ff43-70e5-8449-3b80ac9ecd57 1\nattestation 8a56c398-732f-7ae4-b4f6-83a14ce998d9 1\nrequest 977fe086-8b7d-7e72-9450-aa7a10a7e609 1\nexpectedParticipant ecfa3bac-165b-7152-a803-f665659aff55 1\nadoptedEdition 5a74be42-27a9-7b2f-9ffb-41d57e0dda38 1\npolicyCheck 9d41c72f-4480-77f4-a8d0-069429757e2f 1\ndecision 03468b36-31db-76fa-b805-6fc1e02ddbbd 1\ndeparture e86707b2-17b9-7728-a98e-a5346f5f4c24 1\nbooking fe1c50bc-7b06-7383-a9fe-f80f820fd36f 1\nattendance 2fb784a3-2f58-7e21-a011-aaa4bc6480de 1\nevaluation 64583ca4-e054-7cc0-b531-425343939c43 1\ndissemination 4d99e69e-919e-7a69-b8e5-186e93525764 1\ncommitment a4e3b153-9f51-7c54-b643-664b6dd5ef9a 1','\n',char(10)));
INSERT INTO journal VALUES(X'01a20ada2c0073879428f1ac22798302',X'01a20ada2c007ad98d11ea24fea6d954',1,'conformance',NULL,NULL,1795478400000,replace('school 0540db5a-874a-7387-9428-f1ac22798302 1\nperson 42f41e81-2ed3-755b-ae30-6c67f3854ad1 1\nperson bc9910fa-1330-7ed3-a9d3-723547bd25f8 1\nengagement 017e22ce-ab5d-73db-bd5d-a48d88cd988f 1\nroleAssignment 7c99d0f5-75a3-784a-b5a8-843b113898ef 1\npriority 2f81a029-c2f5-76f9-811f-9f39f2070f02 1\nneed b88c5bc0-f436-71b0-8abd-54883cc6c99f 1\nprovider 0a9b6b6c-4ad8-7f2f-a491-d5dce96bdf2a 1\nopportunity 4586ad23-0ef3-7de1-b0fd-50625dd93ea7 1\ntrainingSession 9b78606c-197a-7276-939b-c3a5bd6d9075 1\nbudgetLine 886923d8-954f-739a-a8f9-048e17c73fa8 1\ncostItem d1afa4a6-fb61-7604-8490-8df94391bb8b 1\nimpactPlan 8cd571e4-5c55-7dc7-a7ef-d5ab17b4e639 1\nattestation 2ee892b0-419b-70c6-84d6-185187358cb4 1\nrequest 3300dc49-f8a0-79bc-b52a-6cfd00c62ee0 1\nexpectedParticipant 664bc206-c5b9-7baf-91db-27cdea38312c 1\nadoptedEdition 178eddff-5054-77a9-9ed1-a323335c34bd 1\npolicyCheck 8be09d4e-5205-780d-8859-58820e1b08da 1\ndecision 18e27030-cf6c-776b-aa35-21f7e8fe0c93 1\ndeparture 531f4847-df61-7bcf-bd38-4b3b5f0f71c4 1\nbooking 200e179a-a1bb-78d3-b593-c3e60422b269 1\nattendance 1bd2b3bd-50b2-7bbf-90de-be717218d2d3 1\nevaluation f431a234-4134-7b93-8a70-96459a72b1e4 1\ndissemination c88fc5bb-5645-7ce7-b71b-c9452a83565b 1\ncommitment 5d34a01d-b5ea-73d2-a270-d983f5d57571 1','\n',char(10)));
INSERT INTO journal VALUES(X'01a20ada2c0073879428f1ac22798302',X'01a20ada2c007b3185de3b9b0e658dfb',1,'conformance',NULL,NULL,1795478400000,'organisation 01a20ada-2c00-7387-9428-f1ac22798302 1');
INSERT INTO journal VALUES(X'01a20ada2c0073879428f1ac22798302',X'01a20ada2c007f42b6e3aaf05487042b',1,'alter',NULL,NULL,1795478400000,replace('school 0540db5a-874a-7387-9428-f1ac22798302 2\ndissemination c88fc5bb-5645-7ce7-b71b-c9452a83565b 0\ndissemination c88fc5bb-5645-7ce7-b71b-c9452a83565b 1','\n',char(10)));
INSERT INTO journal VALUES(X'01a20ada2c007905804013866dc760d4',X'01a20ada2c007444bb7c253d1c065db0',1,'conformance',NULL,NULL,1795478400000,replace('school faafae3b-a7f0-7903-926f-f0ecd6538cc6 1\nperson 3b5eb63b-ce34-7547-8831-0ebcd5bbcff2 1\nperson a95e9cff-e99f-78ff-84c3-0dd2d8d39b00 1\nengagement ab20e1b0-d164-739a-a3b0-8f018cd56358 1\nroleAssignment 7e39ca5f-639f-725b-80a1-bece076aad04 1\npriority 2044de94-e076-713f-b96a-eade92663e8a 1\nneed b44fec20-c53e-763f-aa3e-0b0c7e944ca6 1\nprovider ce5f68e0-d857-7008-9102-e0d5e6ae169b 1\nopportunity 912c24ab-8576-7486-a6b9-66c894d37333 1\ntrainingSession 2ad2bdff-4059-7522-9a35-44463f27b4e0 1\nbudgetLine 8ffb4ba9-9d5a-7eb2-a158-9597e9dbbccd 1\ncostItem 70fa53e5-0191-70ef-88c4-c60318b4fca7 1\nimpactPlan 27a7d5cd-f010-7e5a-8371-9b0accf29d73 1\nattestation ad9bc9eb-da1c-77c8-a04a-41742dd8a988 1\nrequest fee05cb8-975e-7987-9b49-f0d1190fce2a 1\nexpectedParticipant ad5ab47d-e973-7087-b5d9-34b942b194a8 1\nadoptedEdition e436abed-8a68-76c4-9449-80f0c019ffbf 1\npolicyCheck 1b3fd302-8bfd-72ae-96b1-611f16879bae 1\ndecision bf40def7-2ed8-7aa3-9631-009d0caf2a60 1\ndeparture 40e0ce70-7034-734a-88b9-c633c8664358 1\nbooking 247ff8d5-4675-74d8-b1b0-5e0348d5bf64 1\nattendance afe33454-5001-783e-abb8-2fc0a69bb446 1\nevaluation c7616cf2-4039-73d9-8ee5-9f7b832609ff 1\ndissemination e611a47e-b10a-77e3-90d7-7cf5082abbca 1\ncommitment 2b5e4473-d2f8-7e26-803c-cf9d81106894 1','\n',char(10)));
INSERT INTO journal VALUES(X'01a20ada2c007905804013866dc760d4',X'01a20ada2c00769394149da7096b5da9',1,'conformance',NULL,NULL,1795478400000,'organisation 01a20ada-2c00-7905-8040-13866dc760d4 1');
INSERT INTO journal VALUES(X'01a20ada2c007905804013866dc760d4',X'01a20ada2c007f2e92d9260a7b655a47',1,'alter',NULL,NULL,1795478400000,replace('school faafae3b-a7f0-7903-926f-f0ecd6538cc6 2\ndissemination e611a47e-b10a-77e3-90d7-7cf5082abbca 0','\n',char(10)));
CREATE INDEX engagements_person_index ON engagements (organisation_id, person_id);
CREATE INDEX engagements_school_index ON engagements (organisation_id, school_id);
CREATE INDEX role_assignments_person_index ON role_assignments (organisation_id, person_id);
CREATE INDEX role_assignments_school_index ON role_assignments (organisation_id, school_id);
CREATE INDEX priorities_school_index ON priorities (organisation_id, school_id);
CREATE INDEX needs_school_index ON needs (organisation_id, school_id);
CREATE INDEX needs_person_index ON needs (organisation_id, person_id);
CREATE INDEX needs_priority_index ON needs (organisation_id, priority_id);
CREATE INDEX opportunities_school_index ON opportunities (organisation_id, school_id);
CREATE INDEX opportunities_provider_index ON opportunities (organisation_id, provider_id);
CREATE INDEX opportunities_priority_index ON opportunities (organisation_id, priority_id);
CREATE INDEX training_sessions_opportunity_index ON training_sessions (organisation_id, opportunity_id);
CREATE INDEX cost_items_opportunity_index ON cost_items (organisation_id, opportunity_id);
CREATE INDEX cost_items_budget_line_index ON cost_items (organisation_id, budget_line_id);
CREATE INDEX attestations_opportunity_index ON attestations (organisation_id, opportunity_id);
CREATE INDEX attestations_attested_by_index ON attestations (organisation_id, attested_by_id);
CREATE INDEX requests_school_index ON requests (organisation_id, school_id);
CREATE INDEX requests_opportunity_index ON requests (organisation_id, opportunity_id);
CREATE INDEX requests_asked_by_index ON requests (organisation_id, asked_by_id);
CREATE INDEX requests_need_index ON requests (organisation_id, need_id);
CREATE INDEX expected_participants_person_index ON expected_participants (organisation_id, person_id);
CREATE INDEX adopted_editions_school_index ON adopted_editions (organisation_id, school_id);
CREATE TRIGGER adopted_editions_refuses_update BEFORE UPDATE ON adopted_editions
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER adopted_editions_refuses_delete BEFORE DELETE ON adopted_editions
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE INDEX policy_checks_opportunity_index ON policy_checks (organisation_id, opportunity_id);
CREATE INDEX policy_checks_request_index ON policy_checks (organisation_id, request_id);
CREATE INDEX policy_checks_edition_index ON policy_checks (organisation_id, edition_id);
CREATE TRIGGER policy_checks_refuses_update BEFORE UPDATE ON policy_checks
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER policy_checks_refuses_delete BEFORE DELETE ON policy_checks
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE INDEX decisions_decided_by_index ON decisions (organisation_id, decided_by_id);
CREATE INDEX decisions_check_index ON decisions (organisation_id, check_id);
CREATE TRIGGER decisions_refuses_update BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER decisions_refuses_delete BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE INDEX departures_departed_by_index ON departures (organisation_id, departed_by_id);
CREATE TRIGGER departures_refuses_update BEFORE UPDATE ON departures
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER departures_refuses_delete BEFORE DELETE ON departures
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE INDEX bookings_opportunity_index ON bookings (organisation_id, opportunity_id);
CREATE INDEX bookings_person_index ON bookings (organisation_id, person_id);
CREATE INDEX attendances_opportunity_index ON attendances (organisation_id, opportunity_id);
CREATE INDEX attendances_person_index ON attendances (organisation_id, person_id);
CREATE INDEX evaluations_person_index ON evaluations (organisation_id, person_id);
CREATE INDEX disseminations_participant_index ON disseminations (organisation_id, participant_id);
CREATE INDEX disseminations_talked_with_index ON disseminations (organisation_id, talked_with_id);
CREATE INDEX disseminations_owner_index ON disseminations (organisation_id, owner_id);
CREATE INDEX commitments_budget_line_index ON commitments (organisation_id, budget_line_id);
CREATE INDEX commitments_decision_index ON commitments (organisation_id, decision_id);
CREATE INDEX journal_at_index ON journal (organisation_id, at, id);
CREATE TRIGGER journal_refuses_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER journal_refuses_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
COMMIT;
PRAGMA application_id = 1129333843;
