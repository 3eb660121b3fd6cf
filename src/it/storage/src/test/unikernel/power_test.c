/*
 * Cuts the power at every single write of a series of changes, in several ways, on several kinds of disk. What is then
 * found must be what was there before the change under way or after it. Work goes on from there, through a second
 * power cut, since what the first one left behind must not come to life later.
 */
#include <stdbool.h>
#include <string.h>

#include "crc32c.h"
#include "disk.h"
#include "expect.h"
#include "store.h"

enum { KEYS = 5, STEPS = 40, MORE_STEPS = 12, MODEL_VALUE_MAX = 2000 };

struct model {
    unsigned version[KEYS]; /* 0: no such key */
};

static struct store store;
static uint64_t cuts;

static uint64_t random_of(uint64_t seed)
{
    seed += 0x9e3779b97f4a7c15u;
    seed = (seed ^ seed >> 30) * 0xbf58476d1ce4e5b9u;
    seed = (seed ^ seed >> 27) * 0x94d049bb133111ebu;
    return seed ^ seed >> 31;
}

static uint32_t value_of(unsigned key, unsigned version, uint8_t *value)
{
    uint64_t seed = random_of(version * 64 + key);
    uint32_t size = (uint32_t)(seed % 4 == 0 ? seed >> 8 : seed >> 8 & 127) % (MODEL_VALUE_MAX + 1);
    for (uint32_t i = 0; i < size; i++)
        value[i] = (uint8_t)(random_of(seed + i / 8) >> i % 8 * 8);
    return size;
}

static enum status open_disk(void)
{
    struct device device;
    store_close(&store);
    EXPECT(device_acquire(&device, "storage"), "device");
    return store_open(&store, &device);
}

static const uint8_t *key_of(unsigned key)
{
    static const uint8_t names[KEYS][4] = {"key0", "key1", "key2", "key3", "key4"};
    return names[key];
}

/* Makes the change with this number on store and model. */
static void step(unsigned number, struct model *model)
{
    uint8_t value[MODEL_VALUE_MAX];
    unsigned key = (unsigned)(random_of(number) >> 20) % KEYS;
    if (random_of(number) % 16 == 0) {
        EXPECT(store_compact(&store) == STORE_OK, "step %u", number);
    } else if (random_of(number) % 4 == 0) {
        enum status expected = model->version[key] > 0 ? STORE_OK : STORE_NOT_FOUND;
        EXPECT(store_delete(&store, key_of(key), 4) == expected, "step %u", number);
        model->version[key] = 0;
    } else {
        uint32_t size = value_of(key, number + 1, value);
        enum status status = store_put(&store, key_of(key), 4, value, size);
        EXPECT(status == STORE_OK || status == STORE_FULL, "step %u: status %d", number, (int)status);
        if (status == STORE_OK)
            model->version[key] = number + 1;
    }
}

static bool holds(const struct model *model)
{
    uint8_t value[MODEL_VALUE_MAX];
    static uint8_t found[VALUE_SIZE_MAX];
    for (unsigned key = 0; key < KEYS; key++) {
        uint32_t found_size;
        enum status status = store_get(&store, key_of(key), 4, found, &found_size);
        if (status != (model->version[key] > 0 ? STORE_OK : STORE_NOT_FOUND))
            return false;
        if (status == STORE_NOT_FOUND)
            continue;
        uint32_t size = value_of(key, model->version[key], value);
        if (size != found_size || memcmp(value, found, size) != 0)
            return false;
    }
    return true;
}

/* Steps made, and the models before and after the one that was under way when the power went. */
static volatile unsigned progress;
static struct model before;
static struct model after;

/* Opens the disk and makes steps; false if the power was cut. */
static bool make_steps(unsigned from, unsigned to)
{
    if (setjmp(disk_power_lost) != 0)
        return false;
    enum status status = open_disk();
    EXPECT(status == STORE_OK, "status %d at step %u", (int)status, from);
    for (progress = from; progress < to; progress++) {
        before = after;
        disk_settle();
        step(progress, &after);
    }
    return true;
}

/* Opens the disk after a power cut; whatever change was under way is made or not made. */
static void recover_and_compare(const char *when)
{
    disk_cut_at(0, TEAR_NONE);
    enum status status = open_disk();
    EXPECT(status == STORE_OK, "%s: status %d, step %u", when, (int)status, progress);
    bool made = holds(&after);
    if (!made) {
        /* The step itself set `after` only when the store had said OK. */
        struct model unknown = before;
        unsigned key = (unsigned)(random_of(progress) >> 20) % KEYS;
        bool old = holds(&unknown);
        if (!old) {
            unknown.version[key] = random_of(progress) % 4 == 0 ? 0 : progress + 1;
            EXPECT(holds(&unknown), "%s: neither old nor new, step %u", when, progress);
        }
        after = unknown;
    }
    before = after;
    status = store_check(&store);
    EXPECT(status == STORE_OK, "%s: check says %d, step %u", when, (int)status, progress);
}

/* One life: cut at a write, come back, go on to a second cut, come back, go on to the end. */
static bool live_through(uint32_t block_size, uint64_t blocks, uint64_t write, enum tear tear)
{
    disk_make(block_size, blocks);
    before = after = (struct model){{0}};
    disk_cut_at(write, tear);
    if (make_steps(0, STEPS))
        return false;
    recover_and_compare("first cut");
    uint64_t second = 1 + random_of(write * TEAR_KINDS + tear) % 12;
    disk_cut_at(second, (enum tear)(random_of(second + write) % TEAR_KINDS));
    unsigned from = STEPS + (unsigned)(random_of(write) % 1000);
    if (!make_steps(from, from + MORE_STEPS))
        recover_and_compare("second cut");
    disk_cut_at(0, TEAR_NONE);
    EXPECT(make_steps(from + 2000, from + 2000 + MORE_STEPS), "no cut was asked for");
    recover_and_compare("the end");
    cuts++;
    return true;
}

static void cut_everywhere(uint32_t block_size, uint64_t blocks)
{
    for (enum tear tear = TEAR_NONE; tear < TEAR_KINDS; tear++)
        for (uint64_t write = 1; live_through(block_size, blocks, write, tear); write++)
            continue;
}

/* A block in the middle of the log that goes bad must be noticed, not taken for the end of the log. */
static void notice_damage(uint32_t block_size, uint64_t blocks)
{
    static const uint8_t value[600] = {1, 2, 3};
    disk_make(block_size, blocks);
    EXPECT(open_disk() == STORE_OK, "blank disk");
    for (uint8_t i = 0; i < 4; i++)
        EXPECT(store_put(&store, &i, 1, value, sizeof value) == STORE_OK, "put %u", i);
    uint64_t start = half_start(&store.device, store.epoch);
    uint64_t each = log_blocks(&store.device, 609);
    for (uint64_t block = start; block < start + 3 * each; block++) {
        uint8_t *byte = disk_bytes + block * block_size + random_of(block) % block_size;
        *byte ^= 0x10;
        EXPECT(open_disk() == STORE_DAMAGED, "block %lu of %u bytes", (unsigned long)block, block_size);
        *byte ^= 0x10;
    }
    EXPECT(open_disk() == STORE_OK && store_check(&store) == STORE_OK, "repaired");
    EXPECT(store_compact(&store) == STORE_OK, "compact");
    disk_bytes[half_start(&store.device, store.epoch) * block_size + 100] ^= 1;
    EXPECT(open_disk() == STORE_DAMAGED, "compaction, %u bytes", block_size);
}

/* False if the power was cut. */
static bool put_one(const uint8_t *value, uint32_t size)
{
    if (setjmp(disk_power_lost) != 0)
        return false;
    EXPECT(open_disk() == STORE_OK, "open");
    EXPECT(store_put(&store, key_of(0), 4, value, size) == STORE_OK, "put");
    return true;
}

/* The head of a commit must not find the tail that another one left at its place. */
static void never_mix_commits(void)
{
    static uint8_t first[1400];
    static uint8_t second[1400];
    uint8_t found[VALUE_SIZE_MAX];
    uint32_t size;
    memset(first, '1', sizeof first);
    memset(second, '2', sizeof second);
    for (uint64_t cut = 1; cut <= 8; cut++) {
        disk_make(512, 64);
        EXPECT(open_disk() == STORE_OK, "format");
        disk_cut_at(3, TEAR_SWAPPED);
        EXPECT(!put_one(first, sizeof first), "first put");
        disk_cut_at(cut, TEAR_NONE);
        bool put = put_one(second, sizeof second);
        disk_cut_at(0, TEAR_NONE);
        EXPECT(open_disk() == STORE_OK, "open after cut %lu", (unsigned long)cut);
        enum status status = store_get(&store, key_of(0), 4, found, &size);
        bool whole = status == STORE_OK && size == sizeof second && memcmp(found, second, size) == 0;
        EXPECT(put ? whole : status == STORE_NOT_FOUND, "cut %lu", (unsigned long)cut);
    }
}

/* Whatever is on the disk, opening and checking it ends, and memory stays whole. */
static void survive_noise(unsigned rounds)
{
    static uint8_t found[VALUE_SIZE_MAX];
    for (unsigned round = 0; round < rounds; round++) {
        disk_make(512, 40);
        after = (struct model){{0}};
        make_steps(round, round + 10);
        for (unsigned i = 0; i <= round % 5; i++) {
            uint64_t at = random_of(round * 8 + i) % (disk_blocks * disk_block_size);
            disk_bytes[at] = (uint8_t)random_of(at + round);
        }
        if (open_disk() != STORE_OK)
            continue;
        for (unsigned key = 0; key < KEYS; key++) {
            uint32_t size;
            (void)store_get(&store, key_of(key), 4, found, &size);
        }
        (void)store_check(&store);
    }
}

static void refuse_other_sizes(void)
{
    disk_make(512, 64);
    EXPECT(open_disk() == STORE_OK, "blank disk");
    disk_blocks = 63;
    EXPECT(open_disk() == STORE_RESIZED, "one block less");
    disk_blocks = 8;
    disk_block_size = 4096;
    EXPECT(open_disk() == STORE_RESIZED && store.made_for.blocks == 64, "other block size");
    disk_make(512, STORE_BLOCKS_MIN - 1);
    EXPECT(open_disk() == STORE_TOO_SMALL, "too few blocks");
    disk_make(512, 64);
    memset(disk_bytes, 'x', 100);
    EXPECT(open_disk() == STORE_FOREIGN, "foreign");
}

int main(void)
{
    static const struct {
        uint32_t block_size;
        uint64_t blocks;
    } disks[] = {
        {512, 5}, {512, 11}, {512, 29}, {512, 120}, {1024, 26}, {4096, 13}, {32768, 7},
    };
    EXPECT(crc32c(0, "123456789", 9) == 0xe3069283, "CRC-32C");
    for (size_t i = 0; i < sizeof disks / sizeof disks[0]; i++)
        cut_everywhere(disks[i].block_size, disks[i].blocks);
    notice_damage(512, 200);
    notice_damage(4096, 60);
    never_mix_commits();
    survive_noise(20000);
    refuse_other_sizes();
    printf("%lu power cuts survived\n", (unsigned long)cuts);
    return 0;
}
