/*
 * hvt_abi.h - the interface between a guest of the hvt target and its tender (version 2).
 *
 * A guest address (GPA) is a guest physical address; guests run with the identity mapping.
 */
#ifndef HVT_ABI_H
#define HVT_ABI_H

#include <stddef.h>
#include <stdint.h>

#define HVT_ABI_VERSION 2U

#define HVT_GUEST_MIN_BASE 0x100000UL     /* lowest address of the image */
#define HVT_BOOT_INFO_BASE 0x10000UL      /* where the boot info lies, on read-only pages */
#define HVT_MAX_MEMORY 0x100000000UL      /* 4 GiB */
#define HVT_CMDLINE_SIZE 8192U            /* bytes, with the terminating NUL */
#define HVT_HALT_COOKIE_SPAN 512U         /* bytes that must be valid from a halt cookie */

/*
 * What the guest is started with: the address is the first argument of its entry point.
 *
 * The fields from host_features on were added without a new version: under an older tender the
 * manifest begins at offset 40 and is what a guest reads there. Use the ring only if its feature
 * bit is set AND net_ring is not 0. These bindings do not use it.
 */
struct hvt_boot_info {
  uint64_t mem_size;       /* bytes of memory; the initial stack is at their end */
  uint64_t kernel_end;     /* end of the loaded segments; does not cover .bss */
  uint64_t cpu_cycle_freq; /* Hz, not 0 */
  uint64_t cmdline;        /* GPA of the NUL-terminated command line */
  uint64_t mft;            /* GPA of struct mft */
  uint32_t host_features;  /* HVT_FEATURE_ bits */
  uint32_t guest_features; /* 0 */
  uint64_t net_ring;       /* GPA, or 0 */
};

#define HVT_FEATURE_NET_RING 1U

/*
 * Hypercalls. x86_64: a 32-bit OUT of the argument's GPA to port HVT_HYPERCALL_PIO_BASE + number.
 * Arguments lie below 4 GiB, and they and the buffers they name end strictly below mem_size;
 * otherwise the tender exits. Results are those of solo5_result_t.
 */
#define HVT_HYPERCALL_PIO_BASE 0x500

enum hvt_hypercall {
  HVT_HYPERCALL_WALLTIME = 1,
  HVT_HYPERCALL_PUTS = 2,
  HVT_HYPERCALL_POLL = 3,
  HVT_HYPERCALL_BLOCK_WRITE = 4,
  HVT_HYPERCALL_BLOCK_READ = 5,
  HVT_HYPERCALL_NET_WRITE = 6,
  HVT_HYPERCALL_NET_READ = 7,
  HVT_HYPERCALL_HALT = 8
};

/* CLOCK_REALTIME of the host. */
struct hvt_hc_walltime {
  uint64_t nsecs; /* out: since 1970 */
};

/* Console output. */
struct hvt_hc_puts {
  uint64_t data; /* GPA */
  uint64_t len;  /* bytes */
};

/* Waits for input on network devices. */
struct hvt_hc_poll {
  uint64_t timeout_nsecs; /* relative; 0 only checks */
  uint64_t ready_set;     /* out: bit i is set if network device i has input */
  int32_t ret;            /* out: number of these */
};

/* Block I/O (BLOCK_WRITE, BLOCK_READ). A failure of the host ends the tender. */
struct hvt_hc_block {
  uint64_t handle;
  uint64_t offset; /* bytes */
  uint64_t data;   /* GPA */
  uint64_t len;    /* bytes, any number within the capacity */
  int32_t ret;     /* out: OK, EINVAL */
};

/* Network I/O (NET_WRITE, NET_READ). */
struct hvt_hc_net {
  uint64_t handle;
  uint64_t data; /* GPA */
  uint64_t len;  /* bytes of the frame or buffer; READ, out: of the frame, if OK */
  int32_t ret;   /* out: OK, AGAIN (READ), EINVAL */
};

/* Ends the guest; does not return. */
struct hvt_hc_halt {
  uint64_t cookie;     /* GPA of struct hvt_trap_frame, or 0 */
  int32_t exit_status; /* 255: abort */
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

_Static_assert(sizeof(struct hvt_boot_info) == 56, "hvt_boot_info");
_Static_assert(offsetof(struct hvt_boot_info, mem_size) == 0, "mem_size");
_Static_assert(offsetof(struct hvt_boot_info, kernel_end) == 8, "kernel_end");
_Static_assert(offsetof(struct hvt_boot_info, cpu_cycle_freq) == 16, "cpu_cycle_freq");
_Static_assert(offsetof(struct hvt_boot_info, cmdline) == 24, "cmdline");
_Static_assert(offsetof(struct hvt_boot_info, mft) == 32, "mft");
_Static_assert(offsetof(struct hvt_boot_info, host_features) == 40, "host_features");
_Static_assert(offsetof(struct hvt_boot_info, guest_features) == 44, "guest_features");
_Static_assert(offsetof(struct hvt_boot_info, net_ring) == 48, "net_ring");
_Static_assert(sizeof(struct hvt_hc_walltime) == 8, "hvt_hc_walltime");
_Static_assert(offsetof(struct hvt_hc_walltime, nsecs) == 0, "nsecs");
_Static_assert(sizeof(struct hvt_hc_puts) == 16, "hvt_hc_puts");
_Static_assert(offsetof(struct hvt_hc_puts, data) == 0, "data");
_Static_assert(offsetof(struct hvt_hc_puts, len) == 8, "len");
_Static_assert(sizeof(struct hvt_hc_poll) == 24, "hvt_hc_poll");
_Static_assert(offsetof(struct hvt_hc_poll, timeout_nsecs) == 0, "timeout_nsecs");
_Static_assert(offsetof(struct hvt_hc_poll, ready_set) == 8, "ready_set");
_Static_assert(offsetof(struct hvt_hc_poll, ret) == 16, "ret");
_Static_assert(sizeof(struct hvt_hc_block) == 40, "hvt_hc_block");
_Static_assert(offsetof(struct hvt_hc_block, handle) == 0, "handle");
_Static_assert(offsetof(struct hvt_hc_block, offset) == 8, "offset");
_Static_assert(offsetof(struct hvt_hc_block, data) == 16, "data");
_Static_assert(offsetof(struct hvt_hc_block, len) == 24, "len");
_Static_assert(offsetof(struct hvt_hc_block, ret) == 32, "ret");
_Static_assert(sizeof(struct hvt_hc_net) == 32, "hvt_hc_net");
_Static_assert(offsetof(struct hvt_hc_net, handle) == 0, "handle");
_Static_assert(offsetof(struct hvt_hc_net, data) == 8, "data");
_Static_assert(offsetof(struct hvt_hc_net, len) == 16, "len");
_Static_assert(offsetof(struct hvt_hc_net, ret) == 24, "ret");
_Static_assert(sizeof(struct hvt_hc_halt) == 16, "hvt_hc_halt");
_Static_assert(offsetof(struct hvt_hc_halt, cookie) == 0, "cookie");
_Static_assert(offsetof(struct hvt_hc_halt, exit_status) == 8, "exit_status");
_Static_assert(sizeof(struct hvt_trap_frame) == 56, "hvt_trap_frame");
_Static_assert(offsetof(struct hvt_trap_frame, cr2) == 0, "cr2");
_Static_assert(offsetof(struct hvt_trap_frame, error_code) == 8, "error_code");
_Static_assert(offsetof(struct hvt_trap_frame, rip) == 16, "rip");
_Static_assert(offsetof(struct hvt_trap_frame, cs) == 24, "cs");
_Static_assert(offsetof(struct hvt_trap_frame, rflags) == 32, "rflags");
_Static_assert(offsetof(struct hvt_trap_frame, rsp) == 40, "rsp");
_Static_assert(offsetof(struct hvt_trap_frame, ss) == 48, "ss");

#endif /* HVT_ABI_H */
