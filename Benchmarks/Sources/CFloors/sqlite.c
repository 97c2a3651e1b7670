#include "sqlite.h"

#include "common.h"
#include "floors.h"

void floor_sqlite_do(floor_sqlite *store, const char *statement) {
    if (sqlite3_exec(store->database, statement, 0, 0, 0)) fail(sqlite3_errmsg(store->database));
}

floor_sqlite *floor_sqlite_open(const char *path, int64_t cache_kib) {
    floor_sqlite *store = malloc(sizeof *store);
    char text[100];
    if (sqlite3_open(path, &store->database)) fail(path);
    sprintf(text, "PRAGMA cache_size = -%lld", (long long)cache_kib);
    floor_sqlite_do(store, text);
    floor_sqlite_do(store, "PRAGMA synchronous = NORMAL");
    floor_sqlite_do(store, "PRAGMA foreign_keys = ON");
    return store;
}

void floor_sqlite_close(floor_sqlite *store) {
    sqlite3_close(store->database);
    free(store);
}

sqlite3_stmt *floor_sqlite_prepare(floor_sqlite *store, const char *text) {
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v2(store->database, text, -1, &statement, 0)) fail(sqlite3_errmsg(store->database));
    return statement;
}

void floor_sqlite_insert(floor_sqlite *store, const floor_row *rows, int64_t count) {
    uint8_t organisation[16];
    floor_organisation(organisation);
    sqlite3_stmt *s = floor_sqlite_prepare(store,
        "INSERT INTO attendances (organisation_id, id, revision, session_id, opportunity_id, person_id, status, minutes, "
        "recorded_on) VALUES (?1, ?2, 1, ?3, ?4, ?5, ?6, ?7, ?8)");
    for (int64_t i = 0; i < count; i++) {
        const floor_row *r = &rows[i];
        sqlite3_bind_blob(s, 1, organisation, 16, SQLITE_STATIC);
        sqlite3_bind_blob(s, 2, r->id, 16, SQLITE_STATIC);
        sqlite3_bind_blob(s, 3, r->session, 16, SQLITE_STATIC);
        sqlite3_bind_blob(s, 4, r->opportunity, 16, SQLITE_STATIC);
        sqlite3_bind_blob(s, 5, r->person, 16, SQLITE_STATIC);
        sqlite3_bind_text(s, 6, r->status, -1, SQLITE_STATIC);
        sqlite3_bind_int64(s, 7, r->minutes);
        sqlite3_bind_int64(s, 8, r->recorded_on);
        if (sqlite3_step(s) != SQLITE_DONE) fail(sqlite3_errmsg(store->database));
        sqlite3_reset(s);
    }
    sqlite3_finalize(s);
}

floor_sums floor_sqlite_read(floor_sqlite *store) {
    uint8_t organisation[16];
    floor_organisation(organisation);
    floor_sums sums = {0};
    sqlite3_stmt *s = floor_sqlite_prepare(store,
        "SELECT id, revision, session_id, opportunity_id, person_id, status, minutes, recorded_on FROM attendances "
        "WHERE organisation_id = ?1 ORDER BY id");
    sqlite3_bind_blob(s, 1, organisation, 16, SQLITE_STATIC);
    while (sqlite3_step(s) == SQLITE_ROW) {
        sums.rows++;
        sums.identifiers ^= big_endian((const char *)sqlite3_column_blob(s, 0) + 8);
        sums.revisions += sqlite3_column_int64(s, 1);
        for (int column = 2; column < 5; column++)
            sums.identifiers ^= big_endian((const char *)sqlite3_column_blob(s, column) + 8);
        const unsigned char *status = sqlite3_column_text(s, 5);
        sums.status_bytes += status ? sqlite3_column_bytes(s, 5) : 0;
        sums.minutes += sqlite3_column_int64(s, 6);
        sums.days += sqlite3_column_int64(s, 7);
    }
    sqlite3_finalize(s);
    return sums;
}
