/*
 * not_openbsd.c - makes OpenBSD look at the program interpreter; the linker script puts it first.
 */
#include "common/attributes.h"
#include "elf_abi.h"

static const struct not_openbsd_note note SECTION(NOT_OPENBSD_NOTE_SECTION) USED ALIGNED(4) = {
    .namesz = 8, .descsz = 4, .type = 1, .name = "OpenBSD", .desc = 0};
