/*
 * platform.c - the start and end of a program that is only linked, never run.
 */
#include <stdint.h>

#include "common/attributes.h"
#include "solo5.h"

NORETURN void _start(void);
NORETURN void __stack_chk_fail(void);
extern uintptr_t __stack_chk_guard;

uintptr_t __stack_chk_guard = 0x00deadbeef0d0a00;

NORETURN static void loop(void)
{
    for (;;)
        __asm__ volatile("");
}

SECTION(".text.entry") void _start(void)
{
    loop();
}

void __stack_chk_fail(void)
{
    loop();
}

void solo5_exit(int status)
{
    (void)status;
    loop();
}

void solo5_abort(void)
{
    loop();
}

void solo5_console_write(const char *buf, size_t size)
{
    (void)buf;
    (void)size;
}
