/*
 * device.c - looking up devices in the manifest.
 */
#include "common/device.h"

#include <stdbool.h>
#include <stddef.h>

#include "common/abort.h"

static const struct mft *manifest;
static solo5_handle_set_t acquired;

void device_init(const struct mft *filled_in)
{
    ASSERT(filled_in->version == MFT_VERSION);
    ASSERT(filled_in->entries >= 1 && filled_in->entries <= MFT_MAX_ENTRIES);
    manifest = filled_in;
}

unsigned device_net_count(void)
{
    unsigned count = 0;
    for (uint32_t i = 1; i < manifest->entries; i++)
        count += manifest->e[i].type == MFT_DEV_NET_BASIC;
    return count;
}

/* A name that is too long for the manifest differs at the latest at the NUL of the entry's. */
static bool same_name(const char *a, const char *b)
{
    while (*a != '\0' && *a == *b) {
        a++;
        b++;
    }
    return *a == *b;
}

const struct mft_entry *device_acquire(const char *name, uint32_t type, solo5_handle_t *handle)
{
    for (uint32_t i = 1; i < manifest->entries; i++) {
        const struct mft_entry *entry = &manifest->e[i];
        if (entry->type != type || !same_name(entry->name, name))
            continue;
        ASSERT(entry->attached);
        if (acquired & ((solo5_handle_set_t)1 << i))
            return NULL;
        acquired |= (solo5_handle_set_t)1 << i;
        *handle = i;
        return entry;
    }
    return NULL;
}

const struct mft_entry *device_find(solo5_handle_t handle, uint32_t type)
{
    if (handle == 0 || handle >= manifest->entries)
        return NULL;
    const struct mft_entry *entry = &manifest->e[handle];
    return entry->type == type && entry->attached ? entry : NULL;
}
