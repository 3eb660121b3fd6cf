/*
 * mft_abi.h - the application manifest in binary form (version 1).
 *
 * It travels in the ELF note MFT1 of a unikernel. The tender validates it, fills in the properties
 * of the devices attached, and gives the guest a copy. All numbers are little endian.
 *
 * A source file that defines a manifest note defines MFT_ENTRIES, the number of entries including
 * the reserved first one, before it includes this header, and gets struct mft1_note.
 */
#ifndef MFT_ABI_H
#define MFT_ABI_H

#include <stddef.h>
#include <stdint.h>

#define MFT_VERSION 1U
#define MFT_MAX_ENTRIES 64U /* bits of a handle set; entry 0 is reserved, so 63 devices */
#define MFT_NAME_SIZE 68U   /* bytes, of which the last is always NUL */

/* Entry types. Those from MFT_RESERVED_FIRST up are not devices. */
#define MFT_DEV_BLOCK_BASIC 1U
#define MFT_DEV_NET_BASIC 2U
#define MFT_RESERVED_FIRST 0x40000000U /* entry 0, with an empty name */

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
  uint32_t type;
  union {
    struct mft_block_basic block_basic;
    struct mft_net_basic net_basic;
  } u;
  union {
    int32_t hostfd; /* spt: the host descriptor the guest uses */
    uint64_t data;  /* other targets: the tender's own */
  } b;
  uint8_t attached; /* 0 in the file, 1 in the guest's copy */
  uint8_t padding[7];
};

struct mft {
  uint32_t version; /* MFT_VERSION */
  uint32_t entries; /* 1..MFT_MAX_ENTRIES */
  struct mft_entry e[];
};

#define MFT1_NOTE_NAMESZ 6U         /* "Solo5" and its NUL */
#define MFT1_NOTE_TYPE 0x3154464dU  /* "MFT1" */
#define MFT1_NOTE_MAX_DESCSZ 6668U  /* pad + struct mft with MFT_MAX_ENTRIES */
#define MFT1_NOTE_SECTION ".note.solo5.manifest"

#ifdef MFT_ENTRIES
/*
 * The whole note of a manifest. The four bytes of pad belong to the descriptor and are always there.
 * Defined as: const struct mft1_note __solo5_mft1_note MFT1_NOTE_ATTRIBUTES = MFT1_NOTE(entries...);
 */
struct mft1_note {
  uint32_t namesz;
  uint32_t descsz;
  uint32_t type;
  char name[8];
  uint32_t pad;
  uint32_t version;
  uint32_t entries;
  struct mft_entry e[MFT_ENTRIES];
} __attribute__((packed, aligned(4)));

#define MFT1_NOTE_ATTRIBUTES __attribute__((section(MFT1_NOTE_SECTION), used, aligned(4)))

/* Initialises a struct mft1_note; the arguments are the initialisers of its entries. */
#define MFT1_NOTE(...)                                                                  \
  {                                                                                     \
    .namesz = MFT1_NOTE_NAMESZ, .descsz = 12U + sizeof(struct mft_entry) * MFT_ENTRIES, \
    .type = MFT1_NOTE_TYPE, .name = "Solo5", .pad = 0, .version = MFT_VERSION,          \
    .entries = MFT_ENTRIES, .e = { __VA_ARGS__ }                                        \
  }

extern const struct mft1_note __solo5_mft1_note;

_Static_assert(MFT_ENTRIES >= 1 && MFT_ENTRIES <= 64, "MFT_ENTRIES is not in 1..64");
_Static_assert(sizeof(struct mft1_note) == 32 + 104 * (MFT_ENTRIES), "mft1_note");
_Static_assert(offsetof(struct mft1_note, name) == 12, "name");
_Static_assert(offsetof(struct mft1_note, pad) == 20, "pad");
_Static_assert(offsetof(struct mft1_note, version) == 24, "version");
_Static_assert(offsetof(struct mft1_note, e) == 32, "e");
#endif /* MFT_ENTRIES */

_Static_assert(sizeof(struct mft_block_basic) == 16, "mft_block_basic");
_Static_assert(offsetof(struct mft_block_basic, capacity) == 0, "capacity");
_Static_assert(offsetof(struct mft_block_basic, block_size) == 8, "block_size");
_Static_assert(sizeof(struct mft_net_basic) == 8, "mft_net_basic");
_Static_assert(offsetof(struct mft_net_basic, mac) == 0, "mac");
_Static_assert(offsetof(struct mft_net_basic, mtu) == 6, "mtu");
_Static_assert(sizeof(struct mft_entry) == 104, "mft_entry");
_Static_assert(offsetof(struct mft_entry, name) == 0, "name");
_Static_assert(offsetof(struct mft_entry, type) == 68, "type");
_Static_assert(offsetof(struct mft_entry, u) == 72, "u");
_Static_assert(offsetof(struct mft_entry, b) == 88, "b");
_Static_assert(offsetof(struct mft_entry, attached) == 96, "attached");
_Static_assert(offsetof(struct mft_entry, padding) == 97, "padding");
_Static_assert(sizeof(struct mft) == 8, "mft");
_Static_assert(offsetof(struct mft, version) == 0, "version");
_Static_assert(offsetof(struct mft, entries) == 4, "entries");
_Static_assert(offsetof(struct mft, e) == 8, "e");

#endif /* MFT_ABI_H */
