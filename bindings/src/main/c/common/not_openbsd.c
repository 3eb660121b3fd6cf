/*
 * not_openbsd.c - makes OpenBSD look at the program interpreter; the linker script puts it first.
 */
#include "elf_abi.h"

DECLARE_OPENBSD_NOTE
