#include "floors.h"
#include "common.h"

void floor_identifier(uint8_t *out, uint64_t kind, uint64_t number) {
    uint64_t mixed = (kind << 32) + number;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ull;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBull;
    mixed ^= mixed >> 31;
    uint64_t high = ((0x018B00000000ull + number) << 16) | 0x7000 | kind;
    uint64_t low = 1ull << 63 | mixed >> 2;
    for (int i = 0; i < 8; i++) out[i] = high >> (56 - 8 * i), out[8 + i] = low >> (56 - 8 * i);
}

void floor_make_rows(floor_row *rows, int64_t first, int64_t count, int64_t people) {
    static const char *const words[] = {"present", "partly", "absent"};
    for (int64_t i = 0; i < count; i++) {
        int64_t n = first + i, session = n / people;
        floor_identifier(rows[i].id, 4, n);
        floor_identifier(rows[i].session, 3, session);
        floor_identifier(rows[i].opportunity, 9, session / 10);
        floor_identifier(rows[i].person, 2, n * 7919 % people);
        rows[i].minutes = n % 3 == 2 ? 0 : 30 + n % 331;
        rows[i].recorded_on = 19700 + session % 365;
        rows[i].status = words[n % 3];
    }
}

void floor_organisation(uint8_t *out) { floor_identifier(out, 1, 0); }
