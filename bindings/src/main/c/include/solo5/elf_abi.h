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

/* Targets. */
#define HVT_ABI_TARGET 1U
#define SPT_ABI_TARGET 2U
#define VIRTIO_ABI_TARGET 3U
#define MUEN_ABI_TARGET 4U
#define GENODE_ABI_TARGET 5U
#define XEN_ABI_TARGET 6U

#define ABI1_NOTE_NAMESZ 6U        /* "Solo5" and its NUL */
#define ABI1_NOTE_TYPE 0x31494241U /* "ABI1" */
#define ABI1_NOTE_SECTION ".note.solo5.abi"

struct abi1_info {
  uint32_t abi_target;
  uint32_t abi_version; /* must equal the tender's */
  uint32_t reserved0;
  uint32_t reserved1;
};

struct abi1_note {
  uint32_t namesz;
  uint32_t descsz;
  uint32_t type;
  char name[8];
  struct abi1_info info;
};

/* A note with which OpenBSD takes the file for its own, and then finds no interpreter for it. */
#define NOT_OPENBSD_NOTE_SECTION ".note.solo5.not_openbsd"

struct not_openbsd_note {
  uint32_t namesz;
  uint32_t descsz;
  uint32_t type;
  char name[8]; /* "OpenBSD" */
  uint32_t desc;
};

/* The program interpreter of all unikernels: no such file, so that no host kernel runs them. */
#define SOLO5_INTERP "/nonexistent/solo5/"
#define SOLO5_INTERP_SIZE 24 /* bytes, padded with NUL */

_Static_assert(sizeof(struct abi1_info) == 16, "abi1_info");
_Static_assert(offsetof(struct abi1_info, abi_target) == 0, "abi_target");
_Static_assert(offsetof(struct abi1_info, abi_version) == 4, "abi_version");
_Static_assert(offsetof(struct abi1_info, reserved0) == 8, "reserved0");
_Static_assert(offsetof(struct abi1_info, reserved1) == 12, "reserved1");
_Static_assert(sizeof(struct abi1_note) == 36, "abi1_note");
_Static_assert(offsetof(struct abi1_note, namesz) == 0, "namesz");
_Static_assert(offsetof(struct abi1_note, descsz) == 4, "descsz");
_Static_assert(offsetof(struct abi1_note, type) == 8, "type");
_Static_assert(offsetof(struct abi1_note, name) == 12, "name");
_Static_assert(offsetof(struct abi1_note, info) == 20, "info");
_Static_assert(sizeof(struct not_openbsd_note) == 24, "not_openbsd_note");
_Static_assert(offsetof(struct not_openbsd_note, namesz) == 0, "namesz");
_Static_assert(offsetof(struct not_openbsd_note, descsz) == 4, "descsz");
_Static_assert(offsetof(struct not_openbsd_note, type) == 8, "type");
_Static_assert(offsetof(struct not_openbsd_note, name) == 12, "name");
_Static_assert(offsetof(struct not_openbsd_note, desc) == 20, "desc");

#endif /* ELF_ABI_H */
