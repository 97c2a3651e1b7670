#pragma once
#include <stdint.h>

/// How many blocks the process has asked the allocator for so far: every malloc, calloc, aligned allocation and
/// growing realloc of every library in it. 0 for ever where they cannot be counted (another C library than glibc).
uint64_t cpd_allocations(void);
