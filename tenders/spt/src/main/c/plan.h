/*
 * The plan: what the tender tells the stage, as a file on descriptor STAGE_PLAN. Little endian, no padding.
 *
 *   struct plan | struct plan_copy[copies] | struct plan_protection[protections] | bytes to copy, filter
 *
 * The Java class StagePlan writes it; a golden test holds both sides together.
 */
#ifndef STAGE_PLAN_H
#define STAGE_PLAN_H

#include <stddef.h>
#include <stdint.h>

#define PLAN_MAGIC 0x4e4c5035U /* "5PLN" */
#define PLAN_VERSION 1U

/* Descriptors at the start; those from STAGE_GUEST on, and the console, are the guest's to keep. */
#define STAGE_CONSOLE 1
#define STAGE_PLAN 3
#define STAGE_REPORT 4
#define STAGE_GUEST 5

#define PLAN_EXECUTABLE_HEAP 1U
#define PLAN_ACCOUNTS 2U /* report what the stage itself has read and written */

struct plan {
    uint32_t magic;
    uint32_t version;
    uint64_t size;            /* bytes of the whole file */
    uint64_t memory_size;     /* bytes; end of guest memory */
    uint64_t entry;           /* address of the first instruction */
    uint32_t parent;          /* process that must still be there */
    uint32_t flags;           /* PLAN_* */
    uint32_t descriptors_end; /* first number that is not the guest's */
    uint32_t copies;
    uint32_t protections;
    uint32_t filter_length; /* instructions of 8 bytes, 1..4096 */
    uint64_t filter_offset; /* in the plan */
};

struct plan_copy {
    uint64_t address; /* in the guest */
    uint64_t offset;  /* in the plan */
    uint64_t size;    /* bytes */
};

struct plan_protection {
    uint64_t address; /* page aligned */
    uint64_t size;    /* bytes, page aligned */
    uint64_t access;  /* PROT_* */
};

_Static_assert(sizeof(struct plan) == 64, "plan");
_Static_assert(offsetof(struct plan, magic) == 0, "magic");
_Static_assert(offsetof(struct plan, version) == 4, "version");
_Static_assert(offsetof(struct plan, size) == 8, "size");
_Static_assert(offsetof(struct plan, memory_size) == 16, "memory_size");
_Static_assert(offsetof(struct plan, entry) == 24, "entry");
_Static_assert(offsetof(struct plan, parent) == 32, "parent");
_Static_assert(offsetof(struct plan, flags) == 36, "flags");
_Static_assert(offsetof(struct plan, descriptors_end) == 40, "descriptors_end");
_Static_assert(offsetof(struct plan, copies) == 44, "copies");
_Static_assert(offsetof(struct plan, protections) == 48, "protections");
_Static_assert(offsetof(struct plan, filter_length) == 52, "filter_length");
_Static_assert(offsetof(struct plan, filter_offset) == 56, "filter_offset");
_Static_assert(sizeof(struct plan_copy) == 24, "plan_copy");
_Static_assert(sizeof(struct plan_protection) == 24, "plan_protection");

/*
 * What comes back: one report, written to the file on descriptor STAGE_REPORT; the tender looks at it when the process
 * has ended. A failed seccomp(2) at the very end, when the descriptor is closed already, is told by dying of
 * STAGE_FAILED_SIGNAL instead: nobody else sends that one.
 */
enum step {
    STEP_NONE = 0, /* the process ended before it could say anything */
    STEP_PARENT = 1,
    STEP_PLAN = 2,
    STEP_DESCRIPTORS = 3,
    STEP_PERSONALITY = 4,
    STEP_MEMORY = 5,
    STEP_COPY = 6,
    STEP_PROTECT = 7,
    STEP_FILTER = 8,
    STEP_UNMAP = 9,
    STEP_READY = 10, /* everything but the filter is done */
};

struct report {
    uint32_t step;  /* enum step */
    uint32_t error; /* errno, 0 for none */
};

/* With PLAN_ACCOUNTS, behind the report of STEP_READY: the text of /proc/self/io, without an end, or nothing. */
#define REPORT_ACCOUNTS_SIZE 256

_Static_assert(sizeof(struct report) == 8, "report");

#define STAGE_FAILED_SIGNAL 16 /* SIGSTKFLT */

#endif
