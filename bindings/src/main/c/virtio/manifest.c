/*
 * manifest.c - the manifest: there is no tender that would hand in a copy of it.
 *
 * A unikernel may have fewer entries than the most; the note's size is not used.
 */
#include "virtio/manifest.h"

#include "common/abort.h"
#include "common/bytes.h"

extern const struct mft1_note __solo5_mft1_note;

static union {
    struct mft manifest;
    uint8_t bytes[sizeof(struct mft) + MFT_MAX_ENTRIES * sizeof(struct mft_entry)];
} copy;

struct mft *manifest_copy(void)
{
    uint32_t entries = __solo5_mft1_note.m.entries;
    ASSERT(entries >= 1 && entries <= MFT_MAX_ENTRIES);
    memcpy(&copy, &__solo5_mft1_note.m, offsetof(struct mft, e) + entries * sizeof(struct mft_entry));
    return &copy.manifest;
}
