/* Ends in the way that the first letter of its command line names. */
#include <solo5.h>

static const char line[] = "............................................................\n";

int solo5_app_main(const struct solo5_start_info *info)
{
    struct {
        unsigned short limit;
        unsigned long base;
    } __attribute__((packed)) nothing = {0, 0};

    solo5_console_write("runs\n", 5);
    switch (info->cmdline[0]) {
    case 'h': /* halts the processor */
        __asm__ volatile("hlt");
        break;
    case 'p': /* a port that is no hypercall */
        __asm__ volatile("outl %0, %w1" : : "a"(0), "Nd"((unsigned short)0x999));
        break;
    case 'a': /* a hypercall with an address outside of memory */
        __asm__ volatile("outl %0, %w1" : : "a"(0xfffffff0u), "Nd"((unsigned short)0x502));
        break;
    case 't': /* a triple fault */
        __asm__ volatile("lidt %0\n\tud2" : : "m"(nothing));
        break;
    case 'w': /* writes to its code */
        *(volatile char *)solo5_app_main = 1;
        break;
    case 's': /* memory that it does not have */
        *(volatile long *)8 = 1;
        break;
    case 'u':
        __asm__ volatile("ud2");
        break;
    case 'd':
        __asm__ volatile("xorl %%ecx, %%ecx\n\tdivl %%ecx" : : "a"(1), "d"(0) : "rcx", "cc");
        break;
    case 'y': { /* dup(1), a system call that no guest may make */
        long result = 32;
        __asm__ volatile("syscall" : "+a"(result) : "D"(1) : "rcx", "r11", "memory");
        break;
    }
    case 'x':
        solo5_exit(42);
    case 'b':
        solo5_abort();
    case 'f':
        for (;;)
            solo5_console_write(line, sizeof line - 1);
    case 'l':
        for (;;)
            ;
    }
    return 0;
}
