#include "selftest.h"

#include <stdio.h>
#include <string.h>

#include "bytes.h"

enum {
    KEYS = 32,
    STAMP = 8, /* each value begins with its version; the rest follows from key and version */
    REOPENINGS = 4
};

static uint64_t versions[KEYS]; /* what the store must hold; 0: nothing */
static uint64_t random_state;
static uint64_t newest;
static uint8_t value[VALUE_SIZE_MAX];
static uint8_t expected[VALUE_SIZE_MAX];

/* splitmix64 */
static uint64_t mix(uint64_t x)
{
    x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9u;
    x = (x ^ x >> 27) * 0x94d049bb133111ebu;
    return x ^ x >> 31;
}

static uint64_t next_random(void)
{
    return mix(random_state += 0x9e3779b97f4a7c15u);
}

static const uint8_t *key_name(unsigned key)
{
    static uint8_t name[] = "selftest.00";
    name[sizeof name - 3] = (uint8_t)('0' + key / 10);
    name[sizeof name - 2] = (uint8_t)('0' + key % 10);
    return name;
}

enum { KEY_NAME_SIZE = sizeof "selftest.00" - 1 };

/* Fills `expected` with the key's value of a version and returns its size. Most are small, some take many blocks. */
static uint32_t expect(const struct store *store, unsigned key, uint64_t version)
{
    uint64_t seed = mix(version * KEYS + key);
    uint64_t limit = seed % 8 == 0 ? VALUE_SIZE_MAX : 300;
    uint64_t share = half_blocks(&store->device) * log_payload(&store->device) / KEYS;
    if (limit > share)
        limit = share;
    uint32_t size = STAMP + (uint32_t)(limit > STAMP ? (seed >> 8) % (limit - STAMP) : 0);
    store64(expected, version);
    for (uint32_t i = STAMP; i < size; i++)
        expected[i] = (uint8_t)(seed >> (i % 8 * 8)) ^ (uint8_t)i;
    return size;
}

static enum status wrong(unsigned key, const char *what)
{
    printf("selftest: key %s %s\n", (const char *)key_name(key), what);
    return STORE_DAMAGED;
}

/* Reads the key; its value must be the one of the version it bears. *version is 0 if there is none. */
static enum status read_key(struct store *store, unsigned key, uint64_t *version)
{
    uint32_t size;
    enum status status = store_get(store, key_name(key), KEY_NAME_SIZE, value, &size);
    *version = 0;
    if (status != STORE_OK)
        return status == STORE_NOT_FOUND ? STORE_OK : status;
    *version = size >= STAMP ? load64(value) : 0;
    if (*version == 0 || expect(store, key, *version) != size || memcmp(value, expected, size) != 0)
        return wrong(key, "has a value that was never written");
    return STORE_OK;
}

static enum status compare_key(struct store *store, unsigned key)
{
    uint64_t version;
    enum status status = read_key(store, key, &version);
    if (status == STORE_OK && version != versions[key])
        return wrong(key, "has the value of another version");
    return status;
}

static enum status compare_all(struct store *store)
{
    for (unsigned key = 0; key < KEYS; key++) {
        enum status status = compare_key(store, key);
        if (status != STORE_OK)
            return status;
    }
    return store_check(store);
}

static enum status change_key(struct store *store, unsigned key, bool put)
{
    if (put) {
        uint32_t size = expect(store, key, newest + 1);
        enum status status = store_put(store, key_name(key), KEY_NAME_SIZE, expected, size);
        if (status == STORE_OK)
            versions[key] = ++newest;
        return status == STORE_FULL ? STORE_OK : status; /* full: the old value stays */
    }
    enum status status = store_delete(store, key_name(key), KEY_NAME_SIZE);
    if (status == STORE_NOT_FOUND)
        return versions[key] == 0 ? STORE_OK : wrong(key, "is lost");
    if (status == STORE_OK)
        versions[key] = 0;
    return status;
}

static enum status take_stock(struct store *store, unsigned *found)
{
    *found = 0;
    for (unsigned key = 0; key < KEYS; key++) {
        enum status status = read_key(store, key, &versions[key]);
        if (status != STORE_OK)
            return status;
        if (versions[key] > 0)
            *found += 1;
        if (versions[key] > newest)
            newest = versions[key];
    }
    return STORE_OK;
}

static enum status reopen(struct store *store)
{
    struct device device = store->device;
    store_close(store);
    return store_open(store, &device);
}

enum status selftest(struct store *store, uint64_t operations)
{
    unsigned found;
    enum status status = take_stock(store, &found);
    uint64_t first_epoch = store->epoch;
    random_state = store->sequence;
    if (status == STORE_OK)
        printf("selftest: %u of %u keys from earlier runs, all whole\n", found, (unsigned)KEYS);
    for (uint64_t done = 0; status == STORE_OK && done < operations; done++) {
        uint64_t choice = next_random();
        unsigned key = (unsigned)(choice >> 32) % KEYS;
        if (done % (operations / REOPENINGS + 1) == operations / REOPENINGS)
            status = reopen(store);
        if (status == STORE_OK)
            status = choice % 8 < 2 ? compare_key(store, key) : change_key(store, key, choice % 8 < 7);
    }
    if (status == STORE_OK)
        status = compare_all(store);
    if (status == STORE_OK)
        printf("selftest: %lu operations, %lu compactions, no fault\n", operations, store->epoch - first_epoch);
    return status;
}
