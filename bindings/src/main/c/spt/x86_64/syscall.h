/*
 * syscall.h - the system calls of Linux on x86_64 that the tender allows.
 *
 * They are made directly, the vDSO is not mapped. Results are as in the kernel: negative is -errno.
 */
#ifndef SPT_X86_64_SYSCALL_H
#define SPT_X86_64_SYSCALL_H

#include <stdint.h>

/* asm/unistd_64.h */
#define SYS_READ 0
#define SYS_WRITE 1
#define SYS_PREAD64 17
#define SYS_PWRITE64 18
#define SYS_ARCH_PRCTL 158
#define SYS_CLOCK_GETTIME 228
#define SYS_EXIT_GROUP 231
#define SYS_EPOLL_PWAIT 281
#define SYS_TIMERFD_SETTIME 286

/* asm/prctl.h */
#define SYS_ARCH_SET_FS 0x1002

/* sys/epoll.h: packed on this architecture */
struct sys_epoll_event {
    uint32_t events;
    uint64_t data;
} __attribute__((packed));

_Static_assert(sizeof(struct sys_epoll_event) == 12, "sys_epoll_event");

static inline long syscall6(long number, uintptr_t a0, uintptr_t a1, uintptr_t a2, uintptr_t a3, uintptr_t a4,
                            uintptr_t a5)
{
    long result;
    register uintptr_t r10 __asm__("r10") = a3;
    register uintptr_t r8 __asm__("r8") = a4;
    register uintptr_t r9 __asm__("r9") = a5;
    __asm__ volatile("syscall"
                     : "=a"(result)
                     : "a"(number), "D"(a0), "S"(a1), "d"(a2), "r"(r10), "r"(r8), "r"(r9)
                     : "rcx", "r11", "memory");
    return result;
}

static inline long syscall4(long number, uintptr_t a0, uintptr_t a1, uintptr_t a2, uintptr_t a3)
{
    long result;
    register uintptr_t r10 __asm__("r10") = a3;
    __asm__ volatile("syscall"
                     : "=a"(result)
                     : "a"(number), "D"(a0), "S"(a1), "d"(a2), "r"(r10)
                     : "rcx", "r11", "memory");
    return result;
}

static inline long syscall3(long number, uintptr_t a0, uintptr_t a1, uintptr_t a2)
{
    long result;
    __asm__ volatile("syscall" : "=a"(result) : "a"(number), "D"(a0), "S"(a1), "d"(a2) : "rcx", "r11", "memory");
    return result;
}

static inline long syscall2(long number, uintptr_t a0, uintptr_t a1)
{
    return syscall3(number, a0, a1, 0);
}

#endif
