/*
 * elf_abi.h - the ELF notes by which a unikernel tells what it was built for.
 *
 * Each note stands alone in a section, aligned to 4 bytes, and in a PT_NOTE header of its own:
 * readers look only at the first note of a header.
 */
#ifndef ELF_ABI_H
#define ELF_ABI_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
#define SOLO5_STATIC_ASSERT static_assert
#else
#define SOLO5_STATIC_ASSERT __extension__ _Static_assert
#endif

enum abi_target {
    HVT_ABI_TARGET = 1,
    SPT_ABI_TARGET = 2,
    VIRTIO_ABI_TARGET = 3,
    MUEN_ABI_TARGET = 4,
    GENODE_ABI_TARGET = 5,
    XEN_ABI_TARGET = 6
};

#define ABI1_NOTE_NAME "Solo5"
#define ABI1_NOTE_TYPE 0x31494241U /* "ABI1" */
#define ABI1_NOTE_ALIGN 4          /* of struct abi1_info */
#define ABI1_NOTE_MAX_SIZE 32      /* bytes behind the header that a reader accepts */

struct abi1_nhdr {
    uint32_t n_namesz; /* of the name with its NUL: 6 */
    uint32_t n_descsz; /* of all that follows the header */
    uint32_t n_type;
    char n_name[8];
};

struct abi1_info {
    uint32_t abi_target;  /* enum abi_target */
    uint32_t abi_version; /* must equal the tender's */
    uint32_t reserved0;
    uint32_t reserved1;
};

struct abi1_note {
    struct abi1_nhdr h;
    struct abi1_info i;
};

/* ABI1_NOTE_DECLARE_BEGIN { initialiser of a struct abi1_info } ABI1_NOTE_DECLARE_END */
#define ABI1_NOTE_DECLARE_BEGIN                                                                                        \
    extern const struct abi1_note __solo5_abi1_note;                                                                   \
    const struct abi1_note __solo5_abi1_note __attribute__((section(".note.solo5.abi"), used, aligned(4))) = {         \
        {sizeof(ABI1_NOTE_NAME), sizeof(struct abi1_note) - sizeof(struct abi1_nhdr), ABI1_NOTE_TYPE, ABI1_NOTE_NAME},
#define ABI1_NOTE_DECLARE_END                                                                                          \
    }                                                                                                                  \
    ;

/* The program interpreter of all unikernels: no such file, so that no host kernel runs them. */
#define DECLARE_ELF_INTERP                                                                                             \
    static const char __solo5_interp[24] __attribute__((section(".interp"), used, aligned(8))) = "/nonexistent/"       \
                                                                                                 "solo5/";

/* A note with which OpenBSD takes the file for its own, and then finds no interpreter for it. */
struct openbsd_note {
    uint32_t n_namesz;
    uint32_t n_descsz;
    uint32_t n_type;
    char n_name[8]; /* "OpenBSD" */
    uint32_t n_desc;
};

#define DECLARE_OPENBSD_NOTE                                                                                           \
    static const struct openbsd_note __solo5_not_openbsd_note                                                          \
        __attribute__((section(".note.solo5.not_openbsd"), used, aligned(4))) = {8, 4, 1, "OpenBSD", 0};

SOLO5_STATIC_ASSERT(sizeof(enum abi_target) == 4, "abi_target");
SOLO5_STATIC_ASSERT(sizeof(struct abi1_nhdr) == 20, "abi1_nhdr");
SOLO5_STATIC_ASSERT(offsetof(struct abi1_nhdr, n_namesz) == 0, "n_namesz");
SOLO5_STATIC_ASSERT(offsetof(struct abi1_nhdr, n_descsz) == 4, "n_descsz");
SOLO5_STATIC_ASSERT(offsetof(struct abi1_nhdr, n_type) == 8, "n_type");
SOLO5_STATIC_ASSERT(offsetof(struct abi1_nhdr, n_name) == 12, "n_name");
SOLO5_STATIC_ASSERT(sizeof(struct abi1_info) == 16, "abi1_info");
SOLO5_STATIC_ASSERT(offsetof(struct abi1_info, abi_target) == 0, "abi_target");
SOLO5_STATIC_ASSERT(offsetof(struct abi1_info, abi_version) == 4, "abi_version");
SOLO5_STATIC_ASSERT(offsetof(struct abi1_info, reserved0) == 8, "reserved0");
SOLO5_STATIC_ASSERT(offsetof(struct abi1_info, reserved1) == 12, "reserved1");
SOLO5_STATIC_ASSERT(sizeof(struct abi1_note) == 36, "abi1_note");
SOLO5_STATIC_ASSERT(offsetof(struct abi1_note, h) == 0, "h");
SOLO5_STATIC_ASSERT(offsetof(struct abi1_note, i) == 20, "i");
SOLO5_STATIC_ASSERT(sizeof(struct openbsd_note) == 24, "openbsd_note");
SOLO5_STATIC_ASSERT(offsetof(struct openbsd_note, n_namesz) == 0, "n_namesz");
SOLO5_STATIC_ASSERT(offsetof(struct openbsd_note, n_descsz) == 4, "n_descsz");
SOLO5_STATIC_ASSERT(offsetof(struct openbsd_note, n_type) == 8, "n_type");
SOLO5_STATIC_ASSERT(offsetof(struct openbsd_note, n_name) == 12, "n_name");
SOLO5_STATIC_ASSERT(offsetof(struct openbsd_note, n_desc) == 20, "n_desc");

#endif /* ELF_ABI_H */
