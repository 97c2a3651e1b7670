#include "postgresql.h"

#include "common.h"
#include "floors.h"

static void check(floor_postgresql *store, PGresult *result) {
    ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_COPY_IN)
        fail(PQerrorMessage(store->connection));
    PQclear(result);
}

void floor_postgresql_do(floor_postgresql *store, const char *statement) {
    check(store, PQexec(store->connection, statement));
}

floor_postgresql *floor_postgresql_open(const char *url, const char *schema) {
    floor_postgresql *store = malloc(sizeof *store);
    store->connection = PQconnectdb(url);
    snprintf(store->schema, sizeof store->schema, "%s", schema);
    if (PQstatus(store->connection) != CONNECTION_OK) fail(PQerrorMessage(store->connection));
    return store;
}

void floor_postgresql_close(floor_postgresql *store) {
    PQfinish(store->connection);
    free(store);
}

static uint8_t *put(uint8_t *to, uint32_t length, const void *bytes) {
    uint32_t swapped = __builtin_bswap32(length);
    memcpy(to, &swapped, 4), memcpy(to + 4, bytes, length);
    return to + 4 + length;
}

static uint8_t *put_number(uint8_t *to, int64_t number) {
    uint64_t swapped = __builtin_bswap64(number);
    return put(to, 8, &swapped);
}

void floor_postgresql_copy(floor_postgresql *store, const floor_row *rows, int64_t count) {
    static uint8_t buffer[65536 + 512];
    uint8_t organisation[16], *to = buffer;
    char text[300];
    floor_organisation(organisation);
    sprintf(text,
        "COPY %s.attendances (organisation_id, id, revision, session_id, opportunity_id, person_id, status, minutes, "
        "recorded_on) FROM STDIN (FORMAT BINARY)", store->schema);
    floor_postgresql_do(store, text);
    memcpy(to, "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0", 19), to += 19;
    for (int64_t i = 0; i < count; i++) {
        const floor_row *r = &rows[i];
        memcpy(to, "\0\11", 2), to += 2;
        to = put(to, 16, organisation), to = put(to, 16, r->id), to = put_number(to, 1);
        to = put(to, 16, r->session), to = put(to, 16, r->opportunity), to = put(to, 16, r->person);
        to = put(to, strlen(r->status), r->status), to = put_number(to, r->minutes);
        to = put_number(to, r->recorded_on);
        if (to - buffer > 65536) PQputCopyData(store->connection, (char *)buffer, to - buffer), to = buffer;
    }
    memset(to, 0xFF, 2), to += 2;
    PQputCopyData(store->connection, (char *)buffer, to - buffer), PQputCopyEnd(store->connection, NULL);
    for (PGresult *result; (result = PQgetResult(store->connection));) check(store, result);
}

floor_sums floor_postgresql_read(floor_postgresql *store) {
    uint8_t organisation[16];
    floor_organisation(organisation);
    floor_sums sums = {0};
    char text[400];
    const char *values[] = {(const char *)organisation};
    int lengths[] = {16}, formats[] = {1};
    Oid types[] = {2950};
    floor_postgresql_do(store, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    sprintf(text,
        "DECLARE list NO SCROLL CURSOR FOR SELECT id, revision, session_id, opportunity_id, person_id, status, minutes, "
        "recorded_on FROM %s.attendances WHERE organisation_id = $1 ORDER BY id", store->schema);
    check(store, PQexecParams(store->connection, text, 1, types, values, lengths, formats, 1));
    check(store, PQprepare(store->connection, "next_rows", "FETCH 1000 FROM list", 0, NULL));
    for (int count = 1000; count == 1000;) {
        PGresult *result = PQexecPrepared(store->connection, "next_rows", 0, NULL, NULL, NULL, 1);
        count = PQntuples(result);
        for (int row = 0; row < count; row++) {
            sums.rows++;
            sums.identifiers ^= big_endian(PQgetvalue(result, row, 0) + 8);
            sums.revisions += big_endian(PQgetvalue(result, row, 1));
            for (int column = 2; column < 5; column++)
                sums.identifiers ^= big_endian(PQgetvalue(result, row, column) + 8);
            sums.status_bytes += PQgetlength(result, row, 5);
            sums.minutes += big_endian(PQgetvalue(result, row, 6));
            sums.days += big_endian(PQgetvalue(result, row, 7));
        }
        check(store, result);
    }
    floor_postgresql_do(store, "COMMIT");
    floor_postgresql_do(store, "DEALLOCATE next_rows");
    return sums;
}
