#include "index.h"

#include <stdlib.h>
#include <string.h>

enum { PLACES_MIN = 64 };

/* FNV-1a, 32 bits. */
static uint32_t hash_of(const uint8_t *key, uint8_t key_size)
{
    uint32_t hash = 0x811c9dc5;
    for (uint8_t i = 0; i < key_size; i++)
        hash = (hash ^ key[i]) * 0x01000193;
    return hash;
}

/* The place of the key, or the empty one where it belongs. The table is never full. */
static struct entry *place_of(const struct index *index, uint32_t hash, const uint8_t *key, uint8_t key_size)
{
    for (size_t at = hash;; at++) {
        struct entry *entry = &index->entries[at & (index->places - 1)];
        if (entry->key == NULL)
            return entry;
        if (entry->hash == hash && entry->key_size == key_size && memcmp(entry->key, key, key_size) == 0)
            return entry;
    }
}

static bool grow(struct index *index)
{
    struct index larger = {.places = index->places > 0 ? 2 * index->places : PLACES_MIN};
    larger.entries = calloc(larger.places, sizeof *larger.entries);
    if (larger.entries == NULL)
        return false;
    for (size_t i = 0; i < index->places; i++) {
        const struct entry *entry = &index->entries[i];
        if (entry->key == NULL || !entry->live) {
            free(entry->key);
            continue;
        }
        *place_of(&larger, entry->hash, entry->key, entry->key_size) = *entry;
        larger.taken++;
    }
    free(index->entries);
    *index = larger;
    return true;
}

struct entry *index_find(const struct index *index, const uint8_t *key, uint8_t key_size)
{
    if (index->places == 0)
        return NULL;
    struct entry *entry = place_of(index, hash_of(key, key_size), key, key_size);
    return entry->key != NULL ? entry : NULL;
}

struct entry *index_add(struct index *index, const uint8_t *key, uint8_t key_size)
{
    struct entry *entry = index_find(index, key, key_size);
    if (entry != NULL)
        return entry;
    if (4 * (index->taken + 1) > 3 * index->places && !grow(index))
        return NULL;
    uint8_t *copy = malloc(key_size);
    if (copy == NULL)
        return NULL;
    memcpy(copy, key, key_size);
    uint32_t hash = hash_of(key, key_size);
    entry = place_of(index, hash, key, key_size);
    *entry = (struct entry){.key = copy, .hash = hash, .key_size = key_size};
    index->taken++;
    return entry;
}

void index_clear(struct index *index)
{
    for (size_t i = 0; i < index->places; i++)
        free(index->entries[i].key);
    free(index->entries);
    *index = (struct index){.entries = NULL};
}
