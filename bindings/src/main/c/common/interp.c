/*
 * interp.c - keeps host kernels from running the file.
 */
#include "elf_abi.h"

DECLARE_ELF_INTERP
