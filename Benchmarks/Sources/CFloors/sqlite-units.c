#include "common.h"
#include "floors.h"
#include "sqlite.h"

enum { PERSON = 2, REQUEST = 5, DECISION = 6, AUDIT = 7 };
static const int64_t before = 1700000000000;

void floor_sqlite_make_units(floor_sqlite *store, int64_t count) {
    uint8_t organisation[16], request[16];
    floor_organisation(organisation);
    floor_sqlite_do(store,
        "PRAGMA journal_mode = WAL;"
        "CREATE TABLE request (organisation_id BLOB NOT NULL, id BLOB NOT NULL, revision INTEGER NOT NULL, "
        "status INTEGER NOT NULL, title TEXT NOT NULL, updated_at INTEGER NOT NULL, "
        "PRIMARY KEY (organisation_id, id)) WITHOUT ROWID;"
        "CREATE TABLE decision (organisation_id BLOB NOT NULL, id BLOB NOT NULL, request_id BLOB NOT NULL, "
        "verdict INTEGER NOT NULL, outcomes TEXT NOT NULL, decided_at INTEGER NOT NULL, "
        "PRIMARY KEY (organisation_id, id)) WITHOUT ROWID;"
        "CREATE INDEX decision_request ON decision (organisation_id, request_id);"
        "CREATE TABLE audit (organisation_id BLOB NOT NULL, id BLOB NOT NULL, actor_id BLOB NOT NULL, "
        "action TEXT NOT NULL, subject_id BLOB NOT NULL, at INTEGER NOT NULL, "
        "PRIMARY KEY (organisation_id, id)) WITHOUT ROWID;"
        "BEGIN");
    sqlite3_stmt *insert =
        floor_sqlite_prepare(store, "INSERT INTO request VALUES (?1, ?2, 1, 0, 'Phonics refresher', ?3)");
    sqlite3_bind_blob(insert, 1, organisation, 16, SQLITE_STATIC);
    sqlite3_bind_int64(insert, 3, before);
    for (int64_t n = 0; n < count; n++) {
        floor_identifier(request, REQUEST, n);
        sqlite3_bind_blob(insert, 2, request, 16, SQLITE_STATIC);
        if (sqlite3_step(insert) != SQLITE_DONE) fail(sqlite3_errmsg(store->database));
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    floor_sqlite_do(store, "COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
}

static void finish(floor_sqlite *store, sqlite3_stmt *statement) {
    if (sqlite3_step(statement) != SQLITE_DONE) fail(sqlite3_errmsg(store->database));
    sqlite3_reset(statement);
}

static void bind_id(sqlite3_stmt *statement, int column, const uint8_t *id) {
    sqlite3_bind_blob(statement, column, id, 16, SQLITE_STATIC);
}

void floor_sqlite_units(floor_sqlite *store, int64_t count) {
    uint8_t organisation[16], actor[16], request[16], decision[16], audit[16];
    floor_organisation(organisation), floor_identifier(actor, PERSON, 0);
    sqlite3_stmt *begin = floor_sqlite_prepare(store, "BEGIN IMMEDIATE");
    sqlite3_stmt *commit = floor_sqlite_prepare(store, "COMMIT");
    sqlite3_stmt *read = floor_sqlite_prepare(store,
        "SELECT revision, status, title, updated_at FROM request WHERE organisation_id = ?1 AND id = ?2");
    sqlite3_stmt *update = floor_sqlite_prepare(store,
        "UPDATE request SET revision = revision + 1, status = ?4, updated_at = ?5 "
        "WHERE organisation_id = ?1 AND id = ?2 AND revision = ?3");
    sqlite3_stmt *decide = floor_sqlite_prepare(store, "INSERT INTO decision VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    sqlite3_stmt *note = floor_sqlite_prepare(store, "INSERT INTO audit VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    for (int64_t n = 0; n < count; n++) {
        int64_t at = before + 1 + n;
        floor_identifier(request, REQUEST, n * 7919 % count);
        floor_identifier(decision, DECISION, n), floor_identifier(audit, AUDIT, n);
        finish(store, begin);
        bind_id(read, 1, organisation), bind_id(read, 2, request);
        if (sqlite3_step(read) != SQLITE_ROW) fail("no such request");
        int64_t revision = sqlite3_column_int64(read, 0);
        sqlite3_reset(read);
        bind_id(update, 1, organisation), bind_id(update, 2, request), sqlite3_bind_int64(update, 3, revision);
        sqlite3_bind_int64(update, 4, 1 + n % 3), sqlite3_bind_int64(update, 5, at);
        finish(store, update);
        if (sqlite3_changes(store->database) != 1) fail("a revision");
        bind_id(decide, 1, organisation), bind_id(decide, 2, decision), bind_id(decide, 3, request);
        sqlite3_bind_int64(decide, 4, n % 3), sqlite3_bind_text(decide, 5, "MMMMMMAMMMMMMM", 14, SQLITE_STATIC);
        sqlite3_bind_int64(decide, 6, at);
        finish(store, decide);
        bind_id(note, 1, organisation), bind_id(note, 2, audit), bind_id(note, 3, actor);
        sqlite3_bind_text(note, 4, "decide", 6, SQLITE_STATIC), bind_id(note, 5, request);
        sqlite3_bind_int64(note, 6, at);
        finish(store, note);
        finish(store, commit);
    }
    sqlite3_stmt *const all[] = {begin, commit, read, update, decide, note};
    for (int i = 0; i < 6; i++) sqlite3_finalize(all[i]);
}

void floor_sqlite_sum_units(floor_sqlite *store, int64_t *sums) {
    sqlite3_stmt *statement = floor_sqlite_prepare(store,
        "SELECT * FROM (SELECT count(*), sum(revision), sum(status), sum(updated_at) FROM request), "
        "(SELECT count(*), sum(verdict), sum(decided_at) FROM decision), "
        "(SELECT count(*), sum(length(action)) FROM audit)");
    if (sqlite3_step(statement) != SQLITE_ROW) fail(sqlite3_errmsg(store->database));
    for (int i = 0; i < 9; i++) sums[i] = sqlite3_column_int64(statement, i);
    sqlite3_finalize(statement);
}
