/*
 * start - the state of the processor in which an application begins.
 */
#include "../guest.h"

#define KERNEL_CODE 0x08 /* the selector of code under hvt */
#define USER_CODE 0x33   /* of 64-bit processes on Linux */

#define FLAG_TRAP (1UL << 8)
#define FLAG_INTERRUPT (1UL << 9)
#define FLAG_DIRECTION (1UL << 10)
#define FLAG_ALIGNMENT (1UL << 18)

#define CR0 0x80010021UL /* PE, NE, WP, PG */
#define CR4 0x620UL      /* PAE, OSFXSR, OSXMMEXCPT */
#define EFER_MSR 0xc0000080U
#define EFER 0x500UL     /* LME, LMA */
#define EFER_NXE 0x800UL /* what a tender may add */
#define FS_BASE_MSR 0xc0000100U

static bool failed;

static void expect(const char *what, uint64_t found, uint64_t expected)
{
    if (found != expected) {
        print(what);
        print(": found ");
        print_number(found);
        print(", expected ");
        print_number(expected);
        print("\n");
        failed = true;
    }
}

static uint64_t flags(void)
{
    uint64_t value;
    __asm__ volatile("pushfq\n\tpopq %0" : "=r"(value));
    return value;
}

static unsigned code_selector(void)
{
    uint64_t value;
    __asm__ volatile("mov %%cs, %0" : "=r"(value));
    return (unsigned)value & 0xffff;
}

static uint64_t model_register(uint32_t number)
{
    uint32_t low, high;
    __asm__ volatile("rdmsr" : "=a"(low), "=d"(high) : "c"(number));
    return (uint64_t)high << 32 | low;
}

static void expect_kernel_mode(void)
{
    uint64_t cr0, cr3, cr4;
    __asm__ volatile("mov %%cr0, %0" : "=r"(cr0));
    __asm__ volatile("mov %%cr3, %0" : "=r"(cr3));
    __asm__ volatile("mov %%cr4, %0" : "=r"(cr4));
    expect("cr0", cr0, CR0);
    expect("cr3", cr3, 0x2000);
    expect("cr4", cr4, CR4);
    expect("efer", model_register(EFER_MSR) & ~EFER_NXE, EFER);
    expect("fs base", model_register(FS_BASE_MSR), 0);
}

/* Locals of 16 bytes and more are placed on the assumption that the caller aligned the stack. */
__attribute__((noinline)) static uintptr_t aligned_local(void)
{
    volatile uint64_t local[4] __attribute__((aligned(16))) = {1, 2, 3, 4};
    return (uintptr_t)local % 16;
}

int solo5_app_main(const struct solo5_start_info *info)
{
    uint64_t at_start = flags();
    print("\n**** Solo5 test: start ****\n\n");
    expect("trap, direction, alignment flags", at_start & (FLAG_TRAP | FLAG_DIRECTION | FLAG_ALIGNMENT), 0);
    unsigned selector = code_selector();
    if (selector == KERNEL_CODE) {
        expect("interrupt flag", at_start & FLAG_INTERRUPT, 0);
        expect_kernel_mode();
    } else {
        expect("code selector", selector, USER_CODE);
        expect("interrupt flag", at_start & FLAG_INTERRUPT, FLAG_INTERRUPT);
    }
    uintptr_t stack = (uintptr_t)__builtin_frame_address(0);
    uintptr_t top = info->heap_start + info->heap_size;
    expect("frame pointer's alignment", stack % 16, 0);
    expect("a local's alignment", aligned_local(), 0);
    expect("stack at the top of memory", stack < top && stack >= top - 4096, 1);
    expect("heap's alignment", info->heap_start % 4096, 0);
    expect("first byte of the heap", *(volatile uint8_t *)info->heap_start, 0);
    print(failed ? "FAILURE\n" : "SUCCESS\n");
    return failed ? SOLO5_EXIT_FAILURE : SOLO5_EXIT_SUCCESS;
}
