/* A guest without bindings: the ABI of spt and nothing else, so that these tests test the tender alone. */
#include <stddef.h>
#include <stdint.h>

struct entry {
    char name[68];
    uint32_t type;
    uint64_t property[2];
    uint64_t backing;
    uint8_t attached;
    uint8_t pad[7];
};

struct manifest {
    uint32_t version;
    uint32_t entries;
    struct entry entry[];
};

struct boot_info {
    uint64_t memory_size;
    uint64_t kernel_end;
    const char *command_line;
    const struct manifest *manifest;
    int32_t epoll;
    int32_t timer;
};

enum {
    SYS_read = 0,
    SYS_write = 1,
    SYS_pread64 = 17,
    SYS_pwrite64 = 18,
    SYS_arch_prctl = 158,
    SYS_clock_gettime = 228,
    SYS_exit_group = 231,
    SYS_epoll_pwait = 281,
    SYS_timerfd_settime = 286,
};

static inline long call(long number, long a, long b, long c, long d, long e, long f)
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

_Noreturn static inline void leave(int status)
{
    for (;;)
        call(SYS_exit_group, status, 0, 0, 0, 0, 0);
}

static inline size_t length(const char *text)
{
    size_t n = 0;
    while (text[n])
        n++;
    return n;
}

static inline void print(const char *text)
{
    call(SYS_write, 1, (long)text, (long)length(text), 0, 0, 0);
}

/* The number at the start of the command line; *rest is what follows it and one blank. */
static inline long number(const char *text, const char **rest)
{
    long sign = *text == '-' ? -1 : 1, n = 0;
    if (*text == '-')
        text++;
    while (*text >= '0' && *text <= '9')
        n = n * 10 + (*text++ - '0');
    if (*text == ' ')
        text++;
    *rest = text;
    return sign * n;
}

_Noreturn void guest(const struct boot_info *info);
