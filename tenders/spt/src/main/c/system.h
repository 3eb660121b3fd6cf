/* System calls without a C library: value or negative errno. Numbers are those of x86_64. */
#ifndef STAGE_SYSTEM_H
#define STAGE_SYSTEM_H

enum {
    SYS_read = 0,
    SYS_open = 2,
    SYS_close = 3,
    SYS_mprotect = 10,
    SYS_munmap = 11,
    SYS_mmap = 9,
    SYS_write = 1,
    SYS_pread64 = 17,
    SYS_madvise = 28,
    SYS_getppid = 110,
    SYS_personality = 135,
    SYS_prctl = 157,
    SYS_exit_group = 231,
    SYS_seccomp = 317,
    SYS_close_range = 436,
};

static inline long system6(long number, long a, long b, long c, long d, long e, long f)
{
    register long r10 __asm__("r10") = d;
    register long r8 __asm__("r8") = e;
    register long r9 __asm__("r9") = f;
    __asm__ volatile("syscall"
                     : "+a"(number)
                     : "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
                     : "rcx", "r11", "memory");
    return number;
}

static inline long system4(long number, long a, long b, long c, long d)
{
    return system6(number, a, b, c, d, 0, 0);
}

static inline long system3(long number, long a, long b, long c)
{
    return system6(number, a, b, c, 0, 0, 0);
}

static inline long system2(long number, long a, long b)
{
    return system6(number, a, b, 0, 0, 0, 0);
}

static inline long system1(long number, long a)
{
    return system6(number, a, 0, 0, 0, 0, 0);
}

#endif
