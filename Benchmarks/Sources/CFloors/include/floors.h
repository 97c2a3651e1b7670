/// The least the machine needs for work loads B, C, R and D: plain C over SQLite and libpq, on the tables of the library's
/// own schema where nothing else is said. Whatever fails ends the process with a message.
#pragma once
#include <stdint.h>

/// One attendance as C would hold it.
typedef struct {
    uint8_t id[16], session[16], opportunity[16], person[16];
    int64_t minutes, recorded_on;
    const char *status;
} floor_row;

/// Sums over what was read, to show that it was.
typedef struct {
    int64_t rows, revisions, minutes, days, status_bytes;
    uint64_t identifiers;
} floor_sums;

/// The rows from `first` on: attendance n is that of person n * 7919 % people in session n / people.
void floor_make_rows(floor_row *rows, int64_t first, int64_t count, int64_t people);

typedef struct floor_sqlite floor_sqlite;
floor_sqlite *floor_sqlite_open(const char *path, int64_t cache_kib);
void floor_sqlite_close(floor_sqlite *store);
void floor_sqlite_do(floor_sqlite *store, const char *statement);
void floor_sqlite_insert(floor_sqlite *store, const floor_row *rows, int64_t count);
floor_sums floor_sqlite_read(floor_sqlite *store);

/// Makes three tables of its own in an empty file, with one index besides the keys and no foreign key, and so many
/// requests. The log is empty afterwards.
void floor_sqlite_make_units(floor_sqlite *store, int64_t count);

/// Work load C's units on those tables: read a request, update it at its revision, insert a decision and an audit entry.
void floor_sqlite_units(floor_sqlite *store, int64_t count);

/// Nine sums over those tables, to show that the units were done: requests, their revisions, statuses and times;
/// decisions, their verdicts and times; audit entries, the bytes of their actions.
void floor_sqlite_sum_units(floor_sqlite *store, int64_t *sums);

typedef struct floor_postgresql floor_postgresql;
floor_postgresql *floor_postgresql_open(const char *url, const char *schema);
void floor_postgresql_close(floor_postgresql *store);
void floor_postgresql_do(floor_postgresql *store, const char *statement);
void floor_postgresql_copy(floor_postgresql *store, const floor_row *rows, int64_t count);
floor_sums floor_postgresql_read(floor_postgresql *store);

/// Prepares the statements of work load C's units on this connection, once.
void floor_postgresql_prepare_units(floor_postgresql *store);

/// Work load C's units from `first` to before `end` on the tables of the library's schema, which has so many providers.
/// Each in three round trips: begin and read; update and two inserts; commit, once the revision is known to have matched.
/// No list of entries without a place.
void floor_postgresql_units(floor_postgresql *store, int64_t first, int64_t end, int64_t providers);

/// Begins to listen on 127.0.0.1 for connections to a server there, whose bytes it holds back for a time in each
/// direction; answers the port. It listens as long as the process lives.
int32_t floor_delay(int32_t port, int64_t microseconds);
