/*
 * mft_abi.h - the application manifest in binary form (version 1).
 *
 * It travels in the ELF note MFT1 of a unikernel. The tender validates it, fills in the properties
 * of the devices attached, and gives the guest a copy. All numbers are little endian.
 *
 * A source file that defines a manifest defines MFT_ENTRIES, the number of entries including the
 * reserved first one, before it includes this header. In any other the entries are an array of any
 * length, as they are in memory.
 */
#ifndef MFT_ABI_H
#define MFT_ABI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
#define SOLO5_STATIC_ASSERT static_assert
#else
#define SOLO5_STATIC_ASSERT __extension__ _Static_assert
#endif

#define MFT_VERSION 1U
#define MFT_MAX_ENTRIES 64U /* bits of a handle set; entry 0 is reserved, so 63 devices */
#define MFT_NAME_SIZE 68U   /* bytes, of which the last is always NUL */
#define MFT_NAME_MAX 67U    /* characters */

#ifdef MFT_ENTRIES
SOLO5_STATIC_ASSERT(MFT_ENTRIES >= 1 && MFT_ENTRIES <= MFT_MAX_ENTRIES, "MFT_ENTRIES is not in 1..64");
#else
#define MFT_ENTRIES
#endif

/* Entry types. Those from MFT_RESERVED_FIRST up are not devices. */
typedef enum mft_type {
    MFT_DEV_BLOCK_BASIC = 1,
    MFT_DEV_NET_BASIC = 2,
    MFT_RESERVED_FIRST = 1U << 30 /* entry 0, with an empty name */
} mft_type_t;

struct mft_block_basic {
    uint64_t capacity;   /* bytes */
    uint16_t block_size; /* bytes */
};

struct mft_net_basic {
    uint8_t mac[6];
    uint16_t mtu; /* bytes, without the Ethernet header */
};

/* One device; its index is its handle. In a file, everything after the type is zero. */
struct mft_entry {
    char name[MFT_NAME_SIZE]; /* padded with NUL */
    mft_type_t type;
    union {
        struct mft_block_basic block_basic;
        struct mft_net_basic net_basic;
    } u;
    union {
        int hostfd; /* spt: the host descriptor the guest uses */
        void *data; /* other targets: the tender's own */
    } b;
    bool attached; /* 0 in the file, 1 in the guest's copy */
};

__extension__ struct mft {
    uint32_t version; /* MFT_VERSION */
    uint32_t entries; /* 1..MFT_MAX_ENTRIES */
    struct mft_entry e[MFT_ENTRIES];
};

#define MFT1_NOTE_NAME "Solo5"
#define MFT1_NOTE_TYPE 0x3154464dU /* "MFT1" */

struct mft1_nhdr {
    uint32_t n_namesz; /* of the name with its NUL: 6 */
    uint32_t n_descsz; /* of all that follows the header, with the padding before the manifest */
    uint32_t n_type;
    char n_name[8];
};

__extension__ struct mft1_note {
    struct mft1_nhdr h;
    struct mft m;
};

/* Of struct mft. */
#define MFT1_NOTE_ALIGN 8

/* Bytes behind the header of the longest note. */
#define MFT1_NOTE_MAX_SIZE                                                                                             \
    (offsetof(struct mft1_note, m) - sizeof(struct mft1_nhdr) + offsetof(struct mft, e) +                              \
     MFT_MAX_ENTRIES * sizeof(struct mft_entry))

/* A note lies where the linker puts it, at a multiple of 4: only a name of the type can say so. */
typedef struct mft1_note mft1_note_aligned_t __attribute__((aligned(4)));

/* MFT1_NOTE_DECLARE_BEGIN { initialiser of a struct mft } MFT1_NOTE_DECLARE_END */
#define MFT1_NOTE_DECLARE_BEGIN                                                                                        \
    extern const mft1_note_aligned_t __solo5_mft1_note;                                                                \
    const mft1_note_aligned_t __solo5_mft1_note __attribute__((section(".note.solo5.manifest"), used, aligned(4))) = { \
        {sizeof(MFT1_NOTE_NAME), sizeof(struct mft1_note) - sizeof(struct mft1_nhdr), MFT1_NOTE_TYPE, MFT1_NOTE_NAME},
#define MFT1_NOTE_DECLARE_END                                                                                          \
    }                                                                                                                  \
    ;

SOLO5_STATIC_ASSERT(sizeof(mft_type_t) == 4, "mft_type_t");
SOLO5_STATIC_ASSERT(sizeof(struct mft_block_basic) == 16, "mft_block_basic");
SOLO5_STATIC_ASSERT(offsetof(struct mft_block_basic, capacity) == 0, "capacity");
SOLO5_STATIC_ASSERT(offsetof(struct mft_block_basic, block_size) == 8, "block_size");
SOLO5_STATIC_ASSERT(sizeof(struct mft_net_basic) == 8, "mft_net_basic");
SOLO5_STATIC_ASSERT(offsetof(struct mft_net_basic, mac) == 0, "mac");
SOLO5_STATIC_ASSERT(offsetof(struct mft_net_basic, mtu) == 6, "mtu");
SOLO5_STATIC_ASSERT(sizeof(struct mft_entry) == 104, "mft_entry");
SOLO5_STATIC_ASSERT(offsetof(struct mft_entry, name) == 0, "name");
SOLO5_STATIC_ASSERT(offsetof(struct mft_entry, type) == 68, "type");
SOLO5_STATIC_ASSERT(offsetof(struct mft_entry, u) == 72, "u");
SOLO5_STATIC_ASSERT(offsetof(struct mft_entry, b) == 88, "b");
SOLO5_STATIC_ASSERT(sizeof(((struct mft_entry *)0)->b) == 8, "b");
SOLO5_STATIC_ASSERT(offsetof(struct mft_entry, attached) == 96, "attached");
SOLO5_STATIC_ASSERT(sizeof(((struct mft_entry *)0)->attached) == 1, "attached");
SOLO5_STATIC_ASSERT(offsetof(struct mft, version) == 0, "version");
SOLO5_STATIC_ASSERT(offsetof(struct mft, entries) == 4, "entries");
SOLO5_STATIC_ASSERT(offsetof(struct mft, e) == 8, "e");
SOLO5_STATIC_ASSERT(sizeof(struct mft1_nhdr) == 20, "mft1_nhdr");
SOLO5_STATIC_ASSERT(offsetof(struct mft1_nhdr, n_namesz) == 0, "n_namesz");
SOLO5_STATIC_ASSERT(offsetof(struct mft1_nhdr, n_descsz) == 4, "n_descsz");
SOLO5_STATIC_ASSERT(offsetof(struct mft1_nhdr, n_type) == 8, "n_type");
SOLO5_STATIC_ASSERT(offsetof(struct mft1_nhdr, n_name) == 12, "n_name");
SOLO5_STATIC_ASSERT(offsetof(struct mft1_note, h) == 0, "h");
SOLO5_STATIC_ASSERT(offsetof(struct mft1_note, m) == 24, "m");
SOLO5_STATIC_ASSERT(sizeof(struct mft1_note) == 24 + sizeof(struct mft), "mft1_note");
SOLO5_STATIC_ASSERT(MFT1_NOTE_MAX_SIZE == 6668, "MFT1_NOTE_MAX_SIZE");

#endif /* MFT_ABI_H */
