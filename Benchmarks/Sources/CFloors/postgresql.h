#pragma once
#include <libpq-fe.h>

struct floor_postgresql {
    PGconn *connection;
    char schema[64];
};
