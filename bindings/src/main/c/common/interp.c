/*
 * interp.c - keeps host kernels from running the file.
 */
#include "common/attributes.h"
#include "elf_abi.h"

static const char interp[SOLO5_INTERP_SIZE] SECTION(".interp") USED ALIGNED(8) = SOLO5_INTERP;
