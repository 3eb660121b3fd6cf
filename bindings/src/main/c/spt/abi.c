/*
 * abi.c - the note that says: spt.
 */
#include "elf_abi.h"
#include "spt_abi.h"

ABI1_NOTE_DECLARE_BEGIN
{
    .abi_target = SPT_ABI_TARGET,
    .abi_version = SPT_ABI_VERSION,
} ABI1_NOTE_DECLARE_END
