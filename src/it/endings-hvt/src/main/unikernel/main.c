/* Ends in the way its command line names, or with the status it names. */
#include <solo5.h>

static bool told(const struct solo5_start_info *info, const char *word)
{
    const char *text = info->cmdline;
    while (*word != '\0' && *text == *word) {
        text++;
        word++;
    }
    return *text == '\0' && *word == '\0';
}

/* Writes past its array, which the compiler's stack protector notices on return. */
__attribute__((noinline)) static void smash(volatile size_t n)
{
    volatile char small[8];
    for (size_t i = 0; i < n; i++)
        small[i] = 'x';
}

/* Comes to the end of the stack, of which each call takes so much and writes only the lowest bytes. */
__attribute__((noinline)) static unsigned long small(unsigned long depth)
{
    volatile unsigned long frame[2];
    frame[0] = depth;
    return depth == -1UL ? 0 : small(depth + 1) + frame[0];
}

__attribute__((noinline)) static unsigned long large(unsigned long depth)
{
    volatile unsigned long frame[3 << 10];
    frame[0] = depth;
    __asm__ volatile("" : : "r"(frame) : "memory"); /* all of it is needed */
    return depth == -1UL ? 0 : large(depth + 1) + frame[0];
}

static int number(const char *text)
{
    int n = 0;
    while (*text >= '0' && *text <= '9')
        n = n * 10 + (*text++ - '0');
    return n;
}

int solo5_app_main(const struct solo5_start_info *info)
{
    if (told(info, "abort"))
        solo5_abort();
    if (told(info, "smash"))
        smash(64);
    if (told(info, "trap"))
        __asm__ volatile("ud2");
    if (told(info, "zeropage"))
        *(volatile long *)8 = 1;
    if (told(info, "divide"))
        __asm__ volatile("xorl %%ecx, %%ecx\n\tdivl %%ecx" : : "a"(1), "d"(0) : "rcx", "cc");
    if (told(info, "dup")) { /* dup(1), a system call that no guest may make */
        long result = 32;
        __asm__ volatile("syscall" : "+a"(result) : "D"(1) : "rcx", "r11", "memory");
    }
    if (told(info, "small"))
        return (int)small(0);
    if (told(info, "large"))
        return (int)large(0);
    return number(info->cmdline);
}
