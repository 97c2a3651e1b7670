#include "common.h"
#include "floors.h"
#include "postgresql.h"

enum { UUID = 2950, BIGINT = 20, TEXT = 25 };
static const char *const kinds[] = {"in school", "other school", "external"};

static PGresult *take(floor_postgresql *store) {
    PGresult *result = PQgetResult(store->connection);
    if (PQresultStatus(result) != PGRES_COMMAND_OK && PQresultStatus(result) != PGRES_TUPLES_OK)
        fail(PQerrorMessage(store->connection));
    if (PQgetResult(store->connection)) fail("an answer too many");
    return result;
}

static void prepare(floor_postgresql *store, const char *name, const char *form, int count, const Oid *types) {
    char text[600];
    snprintf(text, sizeof text, form, store->schema);
    PGresult *result = PQprepare(store->connection, name, text, count, types);
    if (PQresultStatus(result) != PGRES_COMMAND_OK) fail(PQerrorMessage(store->connection));
    PQclear(result);
}

static void send(floor_postgresql *store, const char *name, int count, const void *const *values, const int *lengths) {
    static const int binary[8] = {1, 1, 1, 1, 1, 1, 1, 1};
    if (!PQsendQueryPrepared(store->connection, name, count, (const char *const *)values, lengths, binary, 1))
        fail(PQerrorMessage(store->connection));
}

static void end_flight(floor_postgresql *store) {
    if (!PQsendFlushRequest(store->connection) || PQflush(store->connection)) fail(PQerrorMessage(store->connection));
}

static int write_text(char *out, const uint8_t *id) {
    char *to = out;
    for (int i = 0; i < 16; i++) to += sprintf(to, i == 4 || i == 6 || i == 8 || i == 10 ? "-%02x" : "%02x", id[i]);
    return to - out;
}

void floor_postgresql_prepare_units(floor_postgresql *store) {
    uint8_t organisation[16];
    floor_organisation(organisation);
    char enter[100] = "SET LOCAL cpd.organisation = '";
    strcpy(enter + 30 + write_text(enter + 30, organisation), "'");
    prepare(store, "begin", "BEGIN", 0, NULL);
    prepare(store, "enter", enter, 0, NULL);
    prepare(store, "commit", "COMMIT", 0, NULL);
    prepare(store, "read", "SELECT id, revision, name, kind FROM %s.providers WHERE organisation_id = $1 AND id = $2", 2,
        (Oid[]){UUID, UUID});
    prepare(store, "update",
        "UPDATE %s.providers SET revision = revision + 1, name = $4, kind = $5 "
        "WHERE organisation_id = $1 AND id = $2 AND revision = $3", 5, (Oid[]){UUID, UUID, BIGINT, TEXT, TEXT});
    prepare(store, "session",
        "INSERT INTO %s.training_sessions (organisation_id, id, revision, opportunity_id, date, start_minute, minutes, "
        "place, capacity) VALUES ($1, $2, 1, $3, 0, NULL, $4, $5, $6)", 6,
        (Oid[]){UUID, UUID, UUID, BIGINT, TEXT, BIGINT});
    prepare(store, "journal",
        "INSERT INTO %s.journal (organisation_id, id, revision, process, actor_id, on_behalf_of_id, at, changes) "
        "VALUES ($1, $2, 1, $3, NULL, NULL, $4, $5)", 5, (Oid[]){UUID, UUID, TEXT, BIGINT, TEXT});
}

void floor_postgresql_units(floor_postgresql *store, int64_t first, int64_t end, int64_t providers) {
    uint8_t organisation[16], opportunity[16];
    floor_organisation(organisation), floor_identifier(opportunity, 9, 0);
    if (!PQenterPipelineMode(store->connection)) fail(PQerrorMessage(store->connection));
    for (int64_t n = first; n < end; n++) {
        uint8_t provider[16], session[16], unit[16];
        char name[24], changes[200], *to = changes;
        int64_t at = 1700000000001 + n;
        uint64_t time = __builtin_bswap64(at), capacity = __builtin_bswap64(n % 3);
        const char *kind = kinds[n % 3];
        floor_identifier(provider, 5, n * 7919 % providers), floor_identifier(session, 6, n), floor_identifier(unit, 7, n);
        int length = sprintf(name, "%lld", (long long)at);
        send(store, "begin", 0, 0, 0), send(store, "enter", 0, 0, 0);
        send(store, "read", 2, (const void *[]){organisation, provider}, (int[]){16, 16});
        end_flight(store);
        PQclear(take(store)), PQclear(take(store));
        PGresult *row = take(store);
        if (PQntuples(row) != 1) fail("no such provider");
        to += sprintf(to, "provider "), to += write_text(to, provider);
        to += sprintf(to, " %lld\ntrainingSession ", 1 + (long long)big_endian(PQgetvalue(row, 0, 1)));
        to += write_text(to, session), to += sprintf(to, " 1");
        send(store, "update", 5, (const void *[]){organisation, provider, PQgetvalue(row, 0, 1), name, kind},
            (int[]){16, 16, 8, length, strlen(kind)});
        send(store, "session", 6, (const void *[]){organisation, session, opportunity, &time, "MMMMMMAMMMMMMM", &capacity},
            (int[]){16, 16, 16, 8, 14, 8});
        send(store, "journal", 5, (const void *[]){organisation, unit, "decide", &time, changes},
            (int[]){16, 16, 6, 8, to - changes});
        end_flight(store);
        PGresult *updated = take(store);
        if (strcmp(PQcmdTuples(updated), "1")) fail("a revision");
        PQclear(row), PQclear(updated), PQclear(take(store)), PQclear(take(store));
        send(store, "commit", 0, 0, 0);
        end_flight(store);
        PQclear(take(store));
    }
    PQpipelineSync(store->connection), PQclear(PQgetResult(store->connection));
    if (!PQexitPipelineMode(store->connection)) fail(PQerrorMessage(store->connection));
}
