/*
 * solo5.h - the interface between a unikernel and the Solo5 bindings.
 *
 * A unikernel defines solo5_app_main() and calls the functions below. They are provided by the
 * bindings of the target it is linked for (hvt, spt, ...); the sources are the same for all of them.
 *
 * There is one thread of execution and no interrupts are delivered to the application: only
 * solo5_yield() waits, and only for network devices and time.
 *
 * Results. A function that returns solo5_result_t succeeded if and only if it returned SOLO5_R_OK;
 * its output arguments are meaningful only then. Do not build on receiving SOLO5_R_EINVAL or
 * SOLO5_R_EUNSPEC: another target may abort the guest instead. All other functions always succeed,
 * or abort the guest: a line with the word ABORT on the console, exit status 255.
 */
#ifndef SOLO5_H_INCLUDED
#define SOLO5_H_INCLUDED

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#define SOLO5_NORETURN [[noreturn]]
#elif defined(__GNUC__)
#define SOLO5_NORETURN __attribute__((noreturn))
#else
#define SOLO5_NORETURN
#endif

/* Outcome of a call. */
typedef enum {
    SOLO5_R_OK = 0,     /* done */
    SOLO5_R_AGAIN = 1,  /* cannot be done now; the same call may work later */
    SOLO5_R_EINVAL = 2, /* an argument is invalid, nothing was done */
    SOLO5_R_EUNSPEC = 3 /* failed for an unspecified reason */
} solo5_result_t;

/*
 * ---- Start and end ----
 */

/* What the unikernel is started with. Statically allocated by the bindings; read only. */
struct solo5_start_info {
    /* NUL-terminated arguments of the unikernel: the tender's arguments after the name of the
   * unikernel joined by single spaces, without the leading --solo5: options. Valid forever. */
    const char *cmdline;
    /* First byte of free memory, page aligned. Free memory is zero at start. */
    uintptr_t heap_start;
    /* Bytes from heap_start to the end of memory. The initial stack grows down from the end of this
   * region and shares it with the heap: there is no guard page and no fixed stack size. */
    size_t heap_size;
};

/*
 * The unikernel's main function, called once, on the initial stack. PROVIDED BY THE APPLICATION.
 * Returning n is the same as solo5_exit(n).
 */
int solo5_app_main(const struct solo5_start_info *info);

#define SOLO5_EXIT_SUCCESS 0
#define SOLO5_EXIT_FAILURE 1
#define SOLO5_EXIT_ABORT 255 /* this and above are reserved: do not exit with them */

/* Ends the unikernel. The tender exits with the low 8 bits of status. */
SOLO5_NORETURN void solo5_exit(int status);

/* Ends the unikernel with status SOLO5_EXIT_ABORT; a tender may be told to dump core then. */
SOLO5_NORETURN void solo5_abort(void);

/*
 * Writes size bytes at buf to the console: the standard output of the tender. The bytes need no
 * terminating NUL and nothing is added to them; size may be 0. Best effort: output may be lost.
 */
void solo5_console_write(const char *buf, size_t size);

/*
 * ---- Time ----
 */

/* Nanoseconds. */
typedef uint64_t solo5_time_t;

/* Time since a fixed but unspecified origin. Never decreases, never blocks. */
solo5_time_t solo5_clock_monotonic(void);

/* Time since 1970-01-01T00:00:00Z, read from the host at each call; the host may set it back. */
solo5_time_t solo5_clock_wall(void);

/*
 * ---- Waiting ----
 */

/* An acquired device: its position in the manifest, counted from 1. At most 63. */
typedef uint64_t solo5_handle_t;

/* A set of handles: handle h is a member if bit h (1 << h) is set. */
typedef uint64_t solo5_handle_set_t;

/*
 * Waits until the monotonic time is deadline or a network device of the manifest has input,
 * whichever comes first. A deadline that has passed, such as 0, makes it a poll: it returns at once.
 *
 * ready_set: NULL, or set to the network devices that have input, acquired or not; 0 if there are
 * none. A device stays in the set of later calls for as long as it has input (level triggered).
 * Block devices are never in it.
 *
 * May return late by the host's scheduling delay. Portable code loops: another target may return
 * early with an empty set.
 */
void solo5_yield(solo5_time_t deadline, solo5_handle_set_t *ready_set);

/*
 * ---- Network devices ----
 */

#define SOLO5_NET_ALEN 6  /* bytes of an Ethernet address */
#define SOLO5_NET_HLEN 14 /* bytes of an Ethernet header */

struct solo5_net_info {
    uint8_t mac_address[SOLO5_NET_ALEN];
    size_t mtu; /* bytes of payload of a frame, without the Ethernet header */
};

/*
 * Acquires the network device called name in the manifest (NET_BASIC) and sets *handle and *info.
 *
 * SOLO5_R_EINVAL: there is no such device, it is acquired already, or a pointer is NULL.
 */
solo5_result_t solo5_net_acquire(const char *name, solo5_handle_t *handle, struct solo5_net_info *info);

/*
 * Sends one Ethernet frame: size bytes at buf, without checksum, from SOLO5_NET_HLEN to mtu +
 * SOLO5_NET_HLEN, and 8 more in a frame with VLAN tags. Never blocks; buf may be used again on
 * return. A frame that the host cannot take at the moment is dropped and the call returns
 * SOLO5_R_OK.
 *
 * SOLO5_R_EINVAL: handle is not a network device, size is out of range, or buf is NULL.
 * SOLO5_R_EUNSPEC: the host refused the frame, for example because the interface is down.
 */
solo5_result_t solo5_net_write(solo5_handle_t handle, const uint8_t *buf, size_t size);

/*
 * Receives one Ethernet frame into the size bytes at buf and sets *read_size to its length. Never
 * blocks. Give it mtu + SOLO5_NET_HLEN bytes: the rest of a longer frame is lost without notice.
 *
 * SOLO5_R_AGAIN: no frame is waiting; see solo5_yield().
 * SOLO5_R_EINVAL: handle is not a network device, size is 0, or a pointer is NULL.
 * SOLO5_R_EUNSPEC: the host failed.
 */
solo5_result_t solo5_net_read(solo5_handle_t handle, uint8_t *buf, size_t size, size_t *read_size);

/*
 * ---- Block devices ----
 */

/* A position on a block device, or its size: bytes. */
typedef uint64_t solo5_off_t;

struct solo5_block_info {
    solo5_off_t capacity;   /* bytes; a multiple of block_size */
    solo5_off_t block_size; /* bytes; a power of two, at least 512 */
};

/*
 * Acquires the block device called name in the manifest (BLOCK_BASIC) and sets *handle and *info.
 *
 * SOLO5_R_EINVAL: there is no such device, it is acquired already, or a pointer is NULL.
 */
solo5_result_t solo5_block_acquire(const char *name, solo5_handle_t *handle, struct solo5_block_info *info);

/*
 * Writes size bytes at buf to the device at offset, and returns when the host has taken them.
 * Both size and offset are multiples of block_size; size is not 0; buf needs no alignment.
 *
 * One block is written wholly or not at all. SOLO5_R_OK means that all blocks were written. Any
 * number of blocks may be given, but portable code gives one: other bindings accept no more, and
 * where the host allows one block per call (spt) a failure may come after some blocks.
 *
 * SOLO5_R_EINVAL: handle is not a block device, buf is NULL, size or offset is not such a multiple,
 * or the end lies beyond the capacity. Nothing was written.
 * SOLO5_R_EUNSPEC: the host failed. hvt: the tender ends the unikernel instead.
 */
solo5_result_t solo5_block_write(solo5_handle_t handle, solo5_off_t offset, const uint8_t *buf, size_t size);

/*
 * Reads size bytes from the device at offset into buf. The rules are those of solo5_block_write();
 * unless it returns SOLO5_R_OK the contents of buf are undefined.
 */
solo5_result_t solo5_block_read(solo5_handle_t handle, solo5_off_t offset, uint8_t *buf, size_t size);

/*
 * ---- Thread-local storage ----
 *
 * For applications with their own threads and variables of the local-exec TLS model. For each
 * thread: allocate solo5_tls_size() bytes of zeroed memory, call solo5_tls_init() on it, and keep
 * the TLS base set to its solo5_tls_tp_offset() while the thread runs. The block needs no
 * alignment. Until a base is set, access to a thread-local variable faults.
 */

/* Bytes of one TLS block. */
size_t solo5_tls_size(void);

/* The thread pointer for the TLS block at address tls. */
uintptr_t solo5_tls_tp_offset(uintptr_t tls);

/*
 * Copies the initial values of thread-local variables to the zeroed block at address tls.
 *
 * SOLO5_R_EINVAL: tls is 0.
 */
solo5_result_t solo5_tls_init(uintptr_t tls);

/*
 * Makes base, a value of solo5_tls_tp_offset(), the current thread pointer; 0 switches TLS off.
 *
 * SOLO5_R_EINVAL: base is not an address the processor accepts.
 */
solo5_result_t solo5_set_tls_base(uintptr_t base);

#if defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L
_Static_assert(sizeof(solo5_result_t) == 4, "solo5_result_t");
_Static_assert(offsetof(struct solo5_start_info, cmdline) == 0, "cmdline");
_Static_assert(offsetof(struct solo5_start_info, heap_start) == 8, "heap_start");
_Static_assert(offsetof(struct solo5_start_info, heap_size) == 16, "heap_size");
_Static_assert(sizeof(struct solo5_start_info) == 24, "solo5_start_info");
_Static_assert(offsetof(struct solo5_net_info, mac_address) == 0, "mac_address");
_Static_assert(offsetof(struct solo5_net_info, mtu) == 8, "mtu");
_Static_assert(sizeof(struct solo5_net_info) == 16, "solo5_net_info");
_Static_assert(offsetof(struct solo5_block_info, capacity) == 0, "capacity");
_Static_assert(offsetof(struct solo5_block_info, block_size) == 8, "block_size");
_Static_assert(sizeof(struct solo5_block_info) == 16, "solo5_block_info");
#endif

#ifdef __cplusplus
}
#endif

#endif /* SOLO5_H_INCLUDED */
