#pragma once
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// Writes the identifier of a kind with a number: they look like version 7 and rise with the number.
void floor_identifier(uint8_t *out, uint64_t kind, uint64_t number);

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
