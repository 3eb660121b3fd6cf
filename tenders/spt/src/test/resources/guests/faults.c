/* Does what the command line names and must not survive: leaves with 7 if it does. */
#include "guest.h"

static char data[16] = {(char)0xc3}; /* ret */
static char bss[16];
static const char text[] = "text";
extern char _end[];

static int is(const char *a, const char *b)
{
    while (*a && *a == *b)
        a++, b++;
    return *a == *b;
}

static void execute(char *code)
{
    code[0] = (char)0xc3;
    ((void (*)(void))(uintptr_t)code)();
}

_Noreturn void guest(const struct boot_info *info)
{
    const char *what = info->command_line;
    volatile char *at = (volatile char *)0;
    print("alive\n");
    if (is(what, "write-text"))
        *(volatile char *)(uintptr_t)text = 1;
    else if (is(what, "read-text"))
        leave(text[0] == 't' ? 7 : 8);
    else if (is(what, "page-zero"))
        at[8] = 1;
    else if (is(what, "read-page-zero"))
        (void)at[0];
    else if (is(what, "below"))
        (void)at[0xffff];
    else if (is(what, "lowest"))
        at[0x10000] = 1;
    else if (is(what, "highest"))
        at[info->memory_size - 1] = 1;
    else if (is(what, "above"))
        (void)at[info->memory_size];
    else if (is(what, "execute-data"))
        execute(data);
    else if (is(what, "execute-bss"))
        execute(bss);
    else if (is(what, "execute-heap"))
        execute(_end + 0x1000);
    else if (is(what, "execute-stack"))
        execute((char *)__builtin_alloca(64));
    else if (is(what, "trap"))
        __asm__ volatile("int3");
    else if (is(what, "illegal"))
        __asm__ volatile("ud2");
    else if (is(what, "divide"))
        __asm__ volatile("div %%ecx" : : "a"(1), "d"(0), "c"(0));
    else if (is(what, "write-stage"))
        at[0x7e0000000000] = 1;
    else if (is(what, "legacy-call")) /* int 0x80: getpid of the 32 bit table is 20 */
        __asm__ volatile("int $0x80" : : "a"(20) : "memory");
    else
        leave(9);
    leave(7);
}
