/*
 * The stage: a process that turns itself into a guest. The tender starts it with nothing but the descriptors it may
 * keep, a plan and a file for the report; everything has been checked in Java, so that all this program does is carry
 * the plan out, give up what it does not need, lock itself and jump.
 *
 * No C library, no data of its own, general registers only: FPU, vector registers, FS and GS bases are still as the
 * kernel gave them to a new process when the guest gets them.
 */
#include "layout.h"
#include "plan.h"
#include "system.h"

#define EINTR 4
#define EPERM 1
#define EFAULT 14
#define EINVAL 22

#define O_RDONLY 0

#define PROT_READ 1
#define PROT_WRITE 2
#define PROT_EXEC 4
#define MAP_PRIVATE 0x2
#define MAP_ANONYMOUS 0x20
#define MAP_FIXED_NOREPLACE 0x100000
#define MADV_POPULATE_WRITE 23

#define PR_SET_PDEATHSIG 1
#define PR_SET_NAME 15
#define PR_SET_NO_NEW_PRIVS 38
#define SIGKILL 9
#define READ_IMPLIES_EXEC 0x0400000
#define SECCOMP_SET_MODE_FILTER 1
#define MAX_FILTER_LENGTH 4096U
#define FILTER_INSTRUCTION_SIZE 8U

struct sock_fprog {
    uint16_t length;
    uint64_t filter;
};

/* start.S */
_Noreturn void continue_on_scratch(void);
_Noreturn void lock_and_jump(const struct sock_fprog *filter, uint64_t entry, uint64_t memory_size,
                             uint64_t scratch_words);
_Noreturn void stage_main(void);
_Noreturn void stage_inside(void);

_Noreturn static void fail(enum step step, long error)
{
    struct report report = {step, (uint32_t)-error};
    (void)system3(SYS_write, STAGE_REPORT, (long)&report, sizeof report);
    for (;;)
        (void)system1(SYS_exit_group, 1);
}

static void check(enum step step, long result)
{
    if (result < 0)
        fail(step, result);
}

static void require(enum step step, int condition)
{
    if (!condition)
        fail(step, -EINVAL);
}

/* Reads exactly this much of the plan. */
static void read_plan(enum step step, uint64_t address, uint64_t size, uint64_t offset)
{
    while (size > 0) {
        long got = system4(SYS_pread64, STAGE_PLAN, (long)address, (long)size, (long)offset);
        if (got == -EINTR)
            continue;
        check(step, got);
        require(step, got > 0); /* the file is shorter than it says */
        address += (uint64_t)got;
        offset += (uint64_t)got;
        size -= (uint64_t)got;
    }
}

/* Whether [start, start + size) lies in [low, high). */
static int within(uint64_t start, uint64_t size, uint64_t low, uint64_t high)
{
    return start >= low && start <= high && size <= high - start;
}

/* Reads the head of the plan and checks every number in it. */
static void open_plan(struct plan *plan)
{
    read_plan(STEP_PLAN, (uint64_t)plan, sizeof *plan, 0);
    require(STEP_PLAN, plan->magic == PLAN_MAGIC && plan->version == PLAN_VERSION);
    require(STEP_PLAN,
            plan->memory_size >= IMAGE_START && plan->memory_size < STAGE_START && plan->memory_size % PAGE_SIZE == 0);
    require(STEP_PLAN, within(plan->entry, 1, IMAGE_START, plan->memory_size));
    require(STEP_PLAN, plan->descriptors_end >= STAGE_GUEST);
    require(STEP_PLAN, plan->filter_length > 0 && plan->filter_length <= MAX_FILTER_LENGTH);
    require(STEP_PLAN, within(plan->filter_offset, plan->filter_length * FILTER_INSTRUCTION_SIZE, 0, plan->size));
    /* Products of 32 bit numbers and small sizes: the sum cannot overflow. */
    uint64_t tables = sizeof *plan + (uint64_t)plan->copies * sizeof(struct plan_copy) +
                      (uint64_t)plan->protections * sizeof(struct plan_protection);
    require(STEP_PLAN, tables <= plan->size);
}

/* Called on the stack the kernel made. Ends in stage_inside, on a stack in guest memory. */
_Noreturn void stage_main(void)
{
    struct plan plan;
    /* The tender may die at any time: the guest goes with it. If it has died before this, its child has a new parent. */
    check(STEP_PARENT, system2(SYS_prctl, PR_SET_PDEATHSIG, SIGKILL));
    open_plan(&plan);
    require(STEP_PARENT, system1(SYS_getppid, 0) == (long)plan.parent);

    /* The tender's own input and messages, and whatever its starter left open without close-on-exec. */
    (void)system1(SYS_close, 0);
    (void)system1(SYS_close, 2);
    check(STEP_DESCRIPTORS, system3(SYS_close_range, plan.descriptors_end, ~0U, 0));

    long personality = system1(SYS_personality, 0xffffffff);
    check(STEP_PERSONALITY, personality);
    require(STEP_PERSONALITY, (personality & READ_IMPLIES_EXEC) == 0);

    int access = PROT_READ | PROT_WRITE | (plan.flags & PLAN_EXECUTABLE_HEAP ? PROT_EXEC : 0);
    long memory = system6(SYS_mmap, GUEST_START, (long)(plan.memory_size - GUEST_START), access,
                          MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
    check(STEP_MEMORY, memory);
    require(STEP_MEMORY, memory == GUEST_START); /* kernels before 4.17 ignore the last flag */
    continue_on_scratch();
}

/* Has the kernel make all pages of a range at once. Linux before 5.14 can't: there each is made when it is first written. */
static void populate(uint64_t address, uint64_t size)
{
    uint64_t start = address / PAGE_SIZE * PAGE_SIZE;
    (void)system3(SYS_madvise, (long)start, (long)(address + size - start), MADV_POPULATE_WRITE);
}

/* Fills guest memory; returns where the table of copies ends. */
static uint64_t copy_all(const struct plan *plan)
{
    uint64_t table = sizeof *plan;
    for (uint32_t i = 0; i < plan->copies; i++, table += sizeof(struct plan_copy)) {
        struct plan_copy copy;
        read_plan(STEP_PLAN, (uint64_t)&copy, sizeof copy, table);
        require(STEP_PLAN, within(copy.offset, copy.size, 0, plan->size));
        require(STEP_PLAN, within(copy.address, copy.size, GUEST_START, SCRATCH_START) ||
                               within(copy.address, copy.size, IMAGE_START, plan->memory_size));
        populate(copy.address, copy.size);
        read_plan(STEP_COPY, copy.address, copy.size, copy.offset);
    }
    return table;
}

static void protect_all(const struct plan *plan, uint64_t table)
{
    for (uint32_t i = 0; i < plan->protections; i++, table += sizeof(struct plan_protection)) {
        struct plan_protection part;
        read_plan(STEP_PLAN, (uint64_t)&part, sizeof part, table);
        require(STEP_PLAN, within(part.address, part.size, IMAGE_START, plan->memory_size));
        require(STEP_PLAN, part.access <= (PROT_READ | PROT_WRITE | PROT_EXEC) &&
                               (part.access & (PROT_WRITE | PROT_EXEC)) != (PROT_WRITE | PROT_EXEC));
        check(STEP_PROTECT, system3(SYS_mprotect, (long)part.address, (long)part.size, (long)part.access));
    }
}

/*
 * Removes every mapping of a range. Kernels may seal the vDSO and its data (CONFIG_MSEAL_SYSTEM_MAPPINGS): then all
 * around them goes and they stay, which gives the guest a clock it has anyway.
 */
static void unmap(uint64_t start, uint64_t end)
{
    long result = system2(SYS_munmap, (long)start, (long)(end - start));
    if (result != -EPERM)
        check(STEP_UNMAP, result);
    else if (end - start > PAGE_SIZE) {
        uint64_t middle = start + (end - start) / 2 / PAGE_SIZE * PAGE_SIZE;
        unmap(start, middle);
        unmap(middle, end);
    }
}

/* What this process has read and written so far: the tender wants to know the guest's part. Returns its length. */
static long read_accounts(char *text)
{
    long file = system2(SYS_open, (long)"/proc/self/io", O_RDONLY);
    if (file < 0)
        return 0; /* no such accounts here; the guest can do without */
    long got = system3(SYS_read, file, (long)text, REPORT_ACCOUNTS_SIZE);
    (void)system1(SYS_close, file);
    return got < 0 ? 0 : got;
}

/* Called by continue_on_scratch. From here on nothing outside guest memory is used but the code. */
_Noreturn void stage_inside(void)
{
    static const char name[] = "solo5-guest";
    struct plan plan;
    open_plan(&plan);
    protect_all(&plan, copy_all(&plan));
    uint64_t filter_size = plan.filter_length * FILTER_INSTRUCTION_SIZE;
    read_plan(STEP_FILTER, SCRATCH_FILTER, filter_size, plan.filter_offset);

    (void)system2(SYS_prctl, PR_SET_NAME, (long)name); /* for people who look at ps(1) */
    check(STEP_FILTER, system6(SYS_prctl, PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0, 0));
    /* Without a program a kernel that has filters answers EFAULT; so what can be known of the last call is known now. */
    long probe = system3(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, 0);
    if (probe != -EFAULT)
        fail(STEP_FILTER, probe);

    unmap(plan.memory_size, STAGE_START);
    unmap(STAGE_END, TASK_END);

    struct {
        struct report report;
        char accounts[REPORT_ACCOUNTS_SIZE];
    } ready;
    ready.report.step = STEP_READY;
    ready.report.error = 0;
    long accounts = plan.flags & PLAN_ACCOUNTS ? read_accounts(ready.accounts) : 0;
    (void)system3(SYS_write, STAGE_REPORT, (long)&ready, (long)sizeof ready.report + accounts);
    (void)system1(SYS_close, STAGE_REPORT);
    (void)system1(SYS_close, STAGE_PLAN);
    struct sock_fprog filter = {(uint16_t)plan.filter_length, SCRATCH_FILTER};
    lock_and_jump(&filter, plan.entry, plan.memory_size,
                  (SCRATCH_FILTER - SCRATCH_START + filter_size) / sizeof(uint64_t));
}
