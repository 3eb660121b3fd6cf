/* Commands for the store, one per run: see usage below and README.md. */
#include <freestanding/heap.h>
#include <stdio.h>
#include <string.h>

#include "selftest.h"
#include "solo5.h"
#include "store.h"

enum { STACK_SIZE = 256 * 1024 }; /* bytes; the deepest call here uses below 64 KiB */

enum { EXIT_OK, EXIT_REFUSED, EXIT_NOT_FOUND, EXIT_DAMAGED, EXIT_FULL };

static struct store store;
static uint8_t value[VALUE_SIZE_MAX];

/* The rest of the command line. */
static const char *rest;

/* Takes the next word off the command line; its length is 0 at the end. */
static const uint8_t *next_word(size_t *length)
{
    while (*rest == ' ')
        rest++;
    const char *word = rest;
    while (*rest != '\0' && *rest != ' ')
        rest++;
    *length = (size_t)(rest - word);
    if (*rest == ' ')
        rest++;
    return (const uint8_t *)word;
}

static int usage(void)
{
    printf("usage: put KEY VALUE | get KEY | delete KEY | list | check | compact | selftest COUNT | count FROM | "
           "format\n");
    printf("KEY: 1 to %u bytes without blanks; VALUE: the rest of the line, up to %u bytes\n", (unsigned)KEY_SIZE_MAX,
           (unsigned)VALUE_SIZE_MAX);
    return EXIT_REFUSED;
}

/* Says what happened, unless all is well, and returns the exit status. */
static int report(enum status status)
{
    const struct device *device = &store.device;
    switch (status) {
    case STORE_OK:
        return EXIT_OK;
    case STORE_NOT_FOUND:
        printf("storage: no such key\n");
        return EXIT_NOT_FOUND;
    case STORE_FULL:
        printf("storage: full: %lu bytes live in a log of %lu blocks of %u bytes\n", store.live_bytes,
               half_blocks(device), device->block_size);
        return EXIT_FULL;
    case STORE_DAMAGED:
        printf("storage: damaged: the log of epoch %lu is not as it was written, behind commit %lu, block %lu\n",
               store.epoch, store.sequence, store.next);
        return EXIT_DAMAGED;
    case STORE_NO_MEMORY:
        printf("storage: not enough memory for the index of %lu keys\n", store.live_keys);
        return EXIT_REFUSED;
    case STORE_DEVICE:
        printf("storage: the device refused to read or write\n");
        return EXIT_REFUSED;
    case STORE_FOREIGN:
        printf("storage: the device is neither blank nor a store; 'format' makes it one\n");
        return EXIT_REFUSED;
    case STORE_RESIZED:
        printf("storage: the store was made for %lu blocks of %u bytes, the device has %lu blocks of %u bytes\n",
               store.made_for.blocks, store.made_for.block_size, device->blocks, device->block_size);
        return EXIT_REFUSED;
    case STORE_TOO_SMALL:
        printf("storage: the device has %lu blocks, a store needs at least %u\n", device->blocks,
               (unsigned)STORE_BLOCKS_MIN);
        return EXIT_REFUSED;
    }
    return EXIT_REFUSED;
}

static int put(const uint8_t *key, uint8_t key_size)
{
    size_t size = strlen(rest);
    if (size > VALUE_SIZE_MAX)
        return usage();
    int status = report(store_put(&store, key, key_size, (const uint8_t *)rest, (uint32_t)size));
    if (status == EXIT_OK)
        printf("storage: put %lu bytes, commit %lu\n", size, store.sequence);
    return status;
}

static int get(const uint8_t *key, uint8_t key_size)
{
    uint32_t size = 0;
    int status = report(store_get(&store, key, key_size, value, &size));
    if (status == EXIT_OK) {
        solo5_console_write((const char *)value, size);
        printf("\n");
    }
    return status;
}

static int forget(const uint8_t *key, uint8_t key_size)
{
    int status = report(store_delete(&store, key, key_size));
    if (status == EXIT_OK)
        printf("storage: deleted, commit %lu\n", store.sequence);
    return status;
}

static int list(void)
{
    for (size_t i = 0; i < store.index.places; i++) {
        const struct entry *entry = &store.index.entries[i];
        if (entry->key == NULL || !entry->live)
            continue;
        solo5_console_write((const char *)entry->key, entry->key_size);
        printf(" %u bytes\n", entry->value_size);
    }
    printf("storage: %lu keys\n", store.live_keys);
    return EXIT_OK;
}

static int check(enum status status)
{
    if (status == STORE_OK)
        status = store_check(&store);
    if (status == STORE_OK)
        printf("storage: %lu keys, %lu bytes live, %lu of %lu blocks in use, no damage\n", store.live_keys,
               store.live_bytes, store.next - half_start(&store.device, store.epoch), half_blocks(&store.device));
    return report(status);
}

/* Takes a number of at most nine digits off the command line. */
static bool next_number(uint64_t *number)
{
    size_t length;
    const uint8_t *word = next_word(&length);
    *number = 0;
    for (size_t i = 0; i < length; i++) {
        if (word[i] < '0' || word[i] > '9')
            return false;
        *number = 10 * *number + (uint64_t)(word[i] - '0');
    }
    return length > 0 && length <= 9;
}

/* Puts one number after the other, and says so of each once it is stored: until the power fails. */
static int run_count(void)
{
    static const uint8_t key[] = "counter";
    uint64_t number;
    if (!next_number(&number))
        return usage();
    for (;; number++) {
        uint8_t text[20];
        uint32_t size = 0;
        for (uint64_t rest_of_it = number; size == 0 || rest_of_it > 0; rest_of_it /= 10)
            text[sizeof text - ++size] = (uint8_t)('0' + rest_of_it % 10);
        int status = report(store_put(&store, key, sizeof key - 1, text + sizeof text - size, size));
        if (status != EXIT_OK)
            return status;
        printf("stored %lu\n", number);
    }
}

static int run_selftest(void)
{
    uint64_t count;
    if (!next_number(&count))
        return usage();
    int status = report(selftest(&store, count));
    if (status == EXIT_OK)
        printf("SUCCESS\n");
    return status;
}

static bool is(const uint8_t *word, size_t length, const char *name)
{
    return length == strlen(name) && memcmp(word, name, length) == 0;
}

static int run_with_key(int (*command)(const uint8_t *key, uint8_t key_size))
{
    size_t length;
    const uint8_t *key = next_word(&length);
    if (length < 1 || length > KEY_SIZE_MAX)
        return usage();
    return command(key, (uint8_t)length);
}

static int run(const uint8_t *word, size_t length)
{
    if (is(word, length, "put"))
        return run_with_key(put);
    if (is(word, length, "get"))
        return run_with_key(get);
    if (is(word, length, "delete"))
        return run_with_key(forget);
    if (is(word, length, "list"))
        return list();
    if (is(word, length, "check"))
        return check(STORE_OK);
    if (is(word, length, "compact"))
        return check(store_compact(&store));
    if (is(word, length, "selftest"))
        return run_selftest();
    if (is(word, length, "count"))
        return run_count();
    return usage();
}

int solo5_app_main(const struct solo5_start_info *info)
{
    struct device device;
    heap_init(info, STACK_SIZE);
    if (!device_acquire(&device, "storage"))
        return report(STORE_DEVICE);
    rest = info->cmdline;
    size_t length;
    const uint8_t *command = next_word(&length);
    if (length == 0)
        return usage();
    if (is(command, length, "format")) {
        store.device = device;
        enum status formatted = store_format(&device);
        if (formatted != STORE_OK)
            return report(formatted);
    }
    enum status status = store_open(&store, &device);
    if (status != STORE_OK)
        return report(status);
    return is(command, length, "format") ? check(STORE_OK) : run(command, length);
}
