/*
 * device_test.c - looking up devices.
 * with: common/device.c
 */
#include "common/device.h"

#include "check.h"
#include "common/abort.h"

static struct mft *manifest_of(uint32_t entries)
{
    struct mft *manifest = calloc(1, sizeof(struct mft) + entries * sizeof(struct mft_entry));
    manifest->version = MFT_VERSION;
    manifest->entries = entries;
    manifest->e[0].type = MFT_RESERVED_FIRST;
    return manifest;
}

static void device(struct mft *manifest, uint32_t index, const char *name, uint32_t type)
{
    struct mft_entry *entry = &manifest->e[index];
    memcpy(entry->name, name, strlen(name));
    entry->type = type;
    entry->attached = 1;
}

void abort_with(const char *text, size_t size, const void *cookie)
{
    (void)cookie;
    printf("%.*s", (int)size, text);
    exit(1);
}

static solo5_handle_t acquire(const char *name, uint32_t type)
{
    solo5_handle_t handle = 0;
    return device_acquire(name, type, &handle) == NULL ? 0 : handle;
}

int main(void)
{
    char longest[MFT_NAME_SIZE] = {0}, too_long[MFT_NAME_SIZE + 1] = {0};
    memset(longest, 'n', sizeof(longest) - 1);
    memset(too_long, 'n', sizeof(too_long) - 1);
    struct mft *manifest = manifest_of(64);
    device(manifest, 1, "a", MFT_DEV_BLOCK_BASIC);
    device(manifest, 2, "a", MFT_DEV_NET_BASIC);
    device(manifest, 3, longest, MFT_DEV_NET_BASIC);
    device(manifest, 63, "last", MFT_DEV_BLOCK_BASIC);
    device_init(manifest);

    CHECK_NUMBER(2, device_net_count());
    CHECK_NUMBER(2, acquire("a", MFT_DEV_NET_BASIC));
    CHECK_NUMBER(1, acquire("a", MFT_DEV_BLOCK_BASIC));
    CHECK_NUMBER(0, acquire("a", MFT_DEV_NET_BASIC));
    CHECK_NUMBER(0, acquire(too_long, MFT_DEV_NET_BASIC));
    CHECK_NUMBER(3, acquire(longest, MFT_DEV_NET_BASIC));
    CHECK_NUMBER(63, acquire("last", MFT_DEV_BLOCK_BASIC));
    CHECK_NUMBER(0, acquire("last", MFT_DEV_BLOCK_BASIC));
    CHECK_NUMBER(0, acquire("", MFT_RESERVED_FIRST));

    CHECK_NUMBER(1, device_find(1, MFT_DEV_BLOCK_BASIC) == &manifest->e[1]);
    CHECK_NUMBER(1, device_find(1, MFT_DEV_NET_BASIC) == NULL);
    CHECK_NUMBER(1, device_find(0, MFT_RESERVED_FIRST) == NULL);
    CHECK_NUMBER(1, device_find(4, MFT_DEV_NET_BASIC) == NULL);
    CHECK_NUMBER(1, device_find(64, MFT_DEV_NET_BASIC) == NULL);
    CHECK_NUMBER(1, device_find(1UL << 32 | 1, MFT_DEV_BLOCK_BASIC) == NULL);
    free(manifest);
    return 0;
}
