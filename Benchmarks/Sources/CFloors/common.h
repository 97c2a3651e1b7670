#pragma once
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// Writes the identifier of the one organisation.
void floor_organisation(uint8_t *out);

static inline void fail(const char *what) {
    fprintf(stderr, "floor: %s\n", what);
    exit(1);
}

static inline uint64_t big_endian(const void *bytes) {
    uint64_t number;
    memcpy(&number, bytes, 8);
    return __builtin_bswap64(number);
}
