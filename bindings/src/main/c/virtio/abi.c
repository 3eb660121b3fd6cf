/*
 * abi.c - the note that says: virtio.
 */
#include "common/attributes.h"
#include "elf_abi.h"

#define VIRTIO_ABI_VERSION 1U

static const struct abi1_note note SECTION(ABI1_NOTE_SECTION) USED ALIGNED(4) = {
    .namesz = ABI1_NOTE_NAMESZ,
    .descsz = sizeof(struct abi1_info),
    .type = ABI1_NOTE_TYPE,
    .name = "Solo5",
    .info = {.abi_target = VIRTIO_ABI_TARGET, .abi_version = VIRTIO_ABI_VERSION}};
