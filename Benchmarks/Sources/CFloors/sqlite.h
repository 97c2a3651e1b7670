#pragma once
#include <sqlite3.h>

struct floor_sqlite {
    sqlite3 *database;
};

sqlite3_stmt *floor_sqlite_prepare(struct floor_sqlite *store, const char *text);
