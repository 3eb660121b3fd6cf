/*
 * hvt_abi.h - the interface between a guest of the hvt target and its tender (version 2).
 *
 * A guest address (GPA) is a guest physical address; guests run with the identity mapping, and so
 * it is a pointer to them. A tender defines HVT_HOST before it includes this header: to it a guest
 * address is a number, and the functions that only guests can call are not there.
 */
#ifndef HVT_ABI_H
#define HVT_ABI_H

#include <stddef.h>
#include <stdint.h>

#include "elf_abi.h"

typedef uint64_t hvt_gpa_t;

#ifdef HVT_HOST
#define HVT_GUEST_PTR(T) hvt_gpa_t
#else
#define HVT_GUEST_PTR(T) T
#endif

#define HVT_ABI_VERSION 2U

#define HVT_GUEST_MIN_BASE 0x100000UL /* lowest address of the image */
#define HVT_BOOT_INFO_BASE 0x10000UL  /* where the boot info lies, on read-only pages */
#define HVT_MAX_MEMORY 0x100000000UL  /* 4 GiB */
#define HVT_CMDLINE_SIZE 8192U        /* bytes, with the terminating NUL */
#define HVT_HALT_COOKIE_MAX 512       /* bytes that must be valid from a halt cookie */

/*
 * What the guest is started with: the address is the first argument of its entry point.
 *
 * The fields from host_features on were added without a new version: under an older tender the
 * manifest begins at offset 40 and is what a guest reads there. Use the ring only if its feature
 * bit is set AND net_ring is not 0. These bindings do not use it.
 */
struct hvt_boot_info {
    uint64_t mem_size;              /* bytes of memory; the initial stack is at their end */
    uint64_t kernel_end;            /* end of the loaded segments; does not cover .bss */
    uint64_t cpu_cycle_freq;        /* Hz, not 0 */
    HVT_GUEST_PTR(char *) cmdline;  /* NUL-terminated */
    HVT_GUEST_PTR(void *) mft;      /* struct mft */
    uint32_t host_features;         /* HVT_FEATURE_ bits */
    uint32_t guest_features;        /* 0 */
    HVT_GUEST_PTR(void *) net_ring; /* or 0 */
};

#define HVT_FEATURE_RING_IO (1U << 0)

/*
 * Hypercalls. x86_64: a 32-bit OUT of the argument's GPA to port HVT_HYPERCALL_PIO_BASE + number.
 * aarch64: a 32-bit store of it to HVT_HYPERCALL_ADDRESS(number). Arguments lie below 4 GiB, and
 * they and the buffers they name end strictly below mem_size; otherwise the tender exits. Results
 * are those of solo5_result_t. A kick of the network ring is a call of the same kind.
 */
#define HVT_HYPERCALL_PIO_BASE 0x500
#define HVT_RING_KICK_PIO_BASE 0x600

#define HVT_HYPERCALL_MMIO_BASE 0x100000000UL
#define HVT_HYPERCALL_ADDRESS(n) (HVT_HYPERCALL_MMIO_BASE + ((uint64_t)(n) << 3))
/* clang-format off */ /* its versions disagree about the minus after a parenthesis */
#define HVT_HYPERCALL_NR(address) (((address) - HVT_HYPERCALL_MMIO_BASE) >> 3)
/* clang-format on */
#define HVT_RING_KICK_MMIO_BASE (HVT_HYPERCALL_MMIO_BASE + 0x100)

#ifndef HVT_HOST
#if defined(__x86_64__)
/* Does hypercall n. The compiler keeps no memory in registers across it. */
static inline void hvt_do_hypercall(int n, volatile void *arg)
{
    __asm__ __volatile__("outl %0, %1"
                         :
                         : "a"((uint32_t)(uintptr_t)arg), "Nd"((uint16_t)(HVT_HYPERCALL_PIO_BASE + n))
                         : "memory");
}

/* Wakes the tender's side of a ring. */
static inline void hvt_ring_kick(int ring)
{
    __asm__ __volatile__("outl %0, %1" : : "a"((uint32_t)ring), "Nd"((uint16_t)HVT_RING_KICK_PIO_BASE) : "memory");
}
#elif defined(__aarch64__)
/* Does hypercall n. The compiler keeps no memory in registers across it. */
static inline void hvt_do_hypercall(int n, volatile void *arg)
{
    __asm__ __volatile__("str %w0, [%1]" : : "rZ"((uint32_t)(uintptr_t)arg), "r"(HVT_HYPERCALL_ADDRESS(n)) : "memory");
}

/* Wakes the tender's side of a ring. */
static inline void hvt_ring_kick(int ring)
{
    __asm__ __volatile__("str %w0, [%1]" : : "rZ"((uint32_t)ring), "r"(HVT_RING_KICK_MMIO_BASE) : "memory");
}
#endif
#endif

enum hvt_hypercall {
    HVT_HYPERCALL_WALLTIME = 1,
    HVT_HYPERCALL_PUTS = 2,
    HVT_HYPERCALL_POLL = 3,
    HVT_HYPERCALL_BLOCK_WRITE = 4,
    HVT_HYPERCALL_BLOCK_READ = 5,
    HVT_HYPERCALL_NET_WRITE = 6,
    HVT_HYPERCALL_NET_READ = 7,
    HVT_HYPERCALL_HALT = 8,
    HVT_HYPERCALL_MAX /* none from here on */
};

/* CLOCK_REALTIME of the host. */
struct hvt_hc_walltime {
    uint64_t nsecs; /* out: since 1970 */
};

/* Console output. */
struct hvt_hc_puts {
    HVT_GUEST_PTR(const char *) data;
    uint64_t len; /* bytes */
};

/* Waits for input on network devices. */
struct hvt_hc_poll {
    uint64_t timeout_nsecs; /* relative; 0 only checks */
    uint64_t ready_set;     /* out: bit i is set if network device i has input */
    int32_t ret;            /* out: number of these */
};

/* Block output. A failure of the host ends the tender. */
struct hvt_hc_block_write {
    uint64_t handle;
    uint64_t offset; /* bytes */
    HVT_GUEST_PTR(const void *) data;
    uint64_t len; /* bytes, any number within the capacity */
    int32_t ret;  /* out: OK, EINVAL */
};

/* Block input, likewise. */
struct hvt_hc_block_read {
    uint64_t handle;
    uint64_t offset; /* bytes */
    HVT_GUEST_PTR(void *) data;
    uint64_t len; /* bytes, any number within the capacity */
    int32_t ret;  /* out: OK, EINVAL */
};

/* Network output. */
struct hvt_hc_net_write {
    uint64_t handle;
    HVT_GUEST_PTR(const void *) data;
    uint64_t len; /* bytes of the frame */
    int32_t ret;  /* out: OK, EINVAL */
};

/* Network input; does not wait. */
struct hvt_hc_net_read {
    uint64_t handle;
    HVT_GUEST_PTR(void *) data;
    uint64_t len; /* bytes of the buffer; out: of the frame, if OK */
    int32_t ret;  /* out: OK, AGAIN, EINVAL */
};

/* Ends the guest; does not return. */
struct hvt_hc_halt {
    HVT_GUEST_PTR(const void *) cookie; /* struct hvt_trap_frame, or 0 */
    int32_t exit_status;                /* 255: abort */
};

/* x86_64: state of the processor at a trap. */
struct hvt_trap_frame {
    uint64_t cr2;
    uint64_t error_code;
    uint64_t rip;
    uint64_t cs;
    uint64_t rflags;
    uint64_t rsp;
    uint64_t ss;
};

SOLO5_STATIC_ASSERT(sizeof(enum hvt_hypercall) == 4, "hvt_hypercall");
SOLO5_STATIC_ASSERT(HVT_HYPERCALL_MAX == 9, "HVT_HYPERCALL_MAX");
SOLO5_STATIC_ASSERT(sizeof(struct hvt_boot_info) == 56, "hvt_boot_info");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_boot_info, mem_size) == 0, "mem_size");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_boot_info, kernel_end) == 8, "kernel_end");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_boot_info, cpu_cycle_freq) == 16, "cpu_cycle_freq");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_boot_info, cmdline) == 24, "cmdline");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_boot_info, mft) == 32, "mft");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_boot_info, host_features) == 40, "host_features");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_boot_info, guest_features) == 44, "guest_features");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_boot_info, net_ring) == 48, "net_ring");
SOLO5_STATIC_ASSERT(sizeof(struct hvt_hc_walltime) == 8, "hvt_hc_walltime");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_hc_walltime, nsecs) == 0, "nsecs");
SOLO5_STATIC_ASSERT(sizeof(struct hvt_hc_puts) == 16, "hvt_hc_puts");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_hc_puts, data) == 0, "data");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_hc_puts, len) == 8, "len");
SOLO5_STATIC_ASSERT(sizeof(struct hvt_hc_poll) == 24, "hvt_hc_poll");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_hc_poll, timeout_nsecs) == 0, "timeout_nsecs");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_hc_poll, ready_set) == 8, "ready_set");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_hc_poll, ret) == 16, "ret");
SOLO5_STATIC_ASSERT(sizeof(struct hvt_hc_block_write) == 40, "hvt_hc_block_write");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_hc_block_write, handle) == 0, "handle");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_hc_block_write, offset) == 8, "offset");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_hc_block_write, data) == 16, "data");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_hc_block_write, len) == 24, "len");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_hc_block_write, ret) == 32, "ret");
SOLO5_STATIC_ASSERT(sizeof(struct hvt_hc_block_read) == 40, "hvt_hc_block_read");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_hc_block_read, handle) == 0, "handle");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_hc_block_read, offset) == 8, "offset");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_hc_block_read, data) == 16, "data");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_hc_block_read, len) == 24, "len");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_hc_block_read, ret) == 32, "ret");
SOLO5_STATIC_ASSERT(sizeof(struct hvt_hc_net_write) == 32, "hvt_hc_net_write");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_hc_net_write, handle) == 0, "handle");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_hc_net_write, data) == 8, "data");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_hc_net_write, len) == 16, "len");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_hc_net_write, ret) == 24, "ret");
SOLO5_STATIC_ASSERT(sizeof(struct hvt_hc_net_read) == 32, "hvt_hc_net_read");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_hc_net_read, handle) == 0, "handle");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_hc_net_read, data) == 8, "data");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_hc_net_read, len) == 16, "len");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_hc_net_read, ret) == 24, "ret");
SOLO5_STATIC_ASSERT(sizeof(struct hvt_hc_halt) == 16, "hvt_hc_halt");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_hc_halt, cookie) == 0, "cookie");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_hc_halt, exit_status) == 8, "exit_status");
SOLO5_STATIC_ASSERT(sizeof(struct hvt_trap_frame) == 56, "hvt_trap_frame");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_trap_frame, cr2) == 0, "cr2");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_trap_frame, error_code) == 8, "error_code");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_trap_frame, rip) == 16, "rip");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_trap_frame, cs) == 24, "cs");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_trap_frame, rflags) == 32, "rflags");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_trap_frame, rsp) == 40, "rsp");
SOLO5_STATIC_ASSERT(offsetof(struct hvt_trap_frame, ss) == 48, "ss");

#endif /* HVT_ABI_H */
