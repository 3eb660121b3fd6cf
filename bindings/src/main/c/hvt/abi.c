/*
 * abi.c - the note that says: hvt.
 */
#include "hvt_abi.h"

ABI1_NOTE_DECLARE_BEGIN
{
    .abi_target = HVT_ABI_TARGET,
    .abi_version = HVT_ABI_VERSION,
} ABI1_NOTE_DECLARE_END
