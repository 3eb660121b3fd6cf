/*
 * abi.c - the note that says: virtio.
 */
#include "elf_abi.h"

#define VIRTIO_ABI_VERSION 1U

ABI1_NOTE_DECLARE_BEGIN
{
    .abi_target = VIRTIO_ABI_TARGET,
    .abi_version = VIRTIO_ABI_VERSION,
} ABI1_NOTE_DECLARE_END
