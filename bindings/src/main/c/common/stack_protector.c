/*
 * stack_protector.c - the run time of -fstack-protector-strong.
 *
 * _start replaces the guard before any C code runs.
 */
#include <stdint.h>

#include "common/abort.h"

extern uintptr_t __stack_chk_guard;
uintptr_t __stack_chk_guard = 0x00deadbeef0d0a00;

NORETURN void __stack_chk_fail(void);

void __stack_chk_fail(void)
{
    ABORT_TEXT("Solo5: ABORT: Stack corruption detected\n");
}
