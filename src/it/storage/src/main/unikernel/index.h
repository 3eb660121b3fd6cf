/* Which keys live and where in the log their values are: a hash table in memory. */
#ifndef INDEX_H
#define INDEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "log.h"

struct entry {
    uint8_t *key; /* NULL: an empty place of the table */
    uint32_t hash;
    uint8_t key_size;
    bool live; /* false: deleted, or not yet written */
    uint32_t value_size;
    struct log_position value;
};

struct index {
    struct entry *entries;
    size_t places; /* a power of two, or 0 */
    size_t taken;  /* places that are not empty */
};

/* The key's entry, or NULL. Entries move when index_add is called. */
struct entry *index_find(const struct index *index, const uint8_t *key, uint8_t key_size);

/* The key's entry, made when there is none; NULL: no memory. */
struct entry *index_add(struct index *index, const uint8_t *key, uint8_t key_size);

/* Makes it empty and gives its memory back. */
void index_clear(struct index *index);

#endif
