/*
 * bignote - brings its own note: a manifest that would be valid if it had not one device too many.
 */
#include "../guest.h"

#define ENTRIES 65

struct entry {
    char name[68];
    uint32_t type;
    uint64_t properties[2];
    uint64_t backing;
    uint64_t attached;
};

struct note {
    uint32_t name_size, size, type;
    char name[8];
    uint32_t pad;
    uint32_t version, entries;
    struct entry e[ENTRIES];
} __attribute__((packed, aligned(4)));

__attribute__((section(".note.solo5.manifest"), used)) const struct note __solo5_mft1_note = {
    .name_size = 6,
    .size = 12 + ENTRIES * sizeof(struct entry),
    .type = 0x3154464d,
    .name = "Solo5",
    .version = 1,
    .entries = ENTRIES,
    .e = {{.type = 1U << 30}},
};

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    print("FAILURE\n");
    return SOLO5_EXIT_FAILURE;
}
