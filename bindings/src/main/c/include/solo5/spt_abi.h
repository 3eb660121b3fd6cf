/*
 * spt_abi.h - the interface between a guest of the spt target and its tender (version 2).
 *
 * The guest is user code of a process of the host that is confined by seccomp: it makes system
 * calls itself, and only those on this list with these arguments, else the process is killed.
 *
 *   write                     to descriptor 1, and to the descriptors of network devices
 *   read                      of the descriptors of network devices
 *   pread64, pwrite64         of the descriptors of block devices, exactly one block, within the capacity
 *   epoll_pwait               on epollfd
 *   timerfd_settime           on timerfd
 *   clock_gettime             CLOCK_REALTIME, CLOCK_MONOTONIC
 *   arch_prctl (x86_64)       ARCH_SET_FS
 *   exit_group
 */
#ifndef SPT_ABI_H
#define SPT_ABI_H

#include <stddef.h>
#include <stdint.h>

#include "elf_abi.h"

#define SPT_ABI_VERSION 2U

#define SPT_GUEST_MIN_BASE 0x100000UL /* lowest address of the image */
#define SPT_HOST_MEM_BASE 0x10000UL   /* lowest address mapped */
#define SPT_BOOT_INFO_BASE 0x11000UL  /* where the boot info lies */
#define SPT_CMDLINE_SIZE 8192U        /* bytes, with the terminating NUL */

/* What the guest is started with: the address is the first argument of its entry point. */
struct spt_boot_info {
    uint64_t mem_size;   /* end of memory; the initial stack is there */
    uint64_t kernel_end; /* end of the loaded segments; does not cover .bss */
    uint64_t cmdline;    /* address of the NUL-terminated command line */
    uint64_t mft;        /* address of struct mft; hostfd of its entries is set */
    int32_t epollfd;     /* epoll set: timerfd and the network devices (data = handle) */
    int32_t timerfd;     /* CLOCK_MONOTONIC timer in that set */
};

/* The data of the timer's event in the epoll set. */
#define SPT_INTERNAL_TIMERFD 0xfffffffeU

SOLO5_STATIC_ASSERT(sizeof(struct spt_boot_info) == 40, "spt_boot_info");
SOLO5_STATIC_ASSERT(offsetof(struct spt_boot_info, mem_size) == 0, "mem_size");
SOLO5_STATIC_ASSERT(offsetof(struct spt_boot_info, kernel_end) == 8, "kernel_end");
SOLO5_STATIC_ASSERT(offsetof(struct spt_boot_info, cmdline) == 16, "cmdline");
SOLO5_STATIC_ASSERT(offsetof(struct spt_boot_info, mft) == 24, "mft");
SOLO5_STATIC_ASSERT(offsetof(struct spt_boot_info, epollfd) == 32, "epollfd");
SOLO5_STATIC_ASSERT(offsetof(struct spt_boot_info, timerfd) == 36, "timerfd");

#endif /* SPT_ABI_H */
