/*
 * cpu.c - descriptor tables: flat segments, and a stack of their own for trap handlers.
 *
 * Traps never run on the application's stack: it may be what is broken, and the application may
 * use the red zone below it.
 */
#include "common/x86_64/cpu.h"

#include <stddef.h>

#include "common/abort.h"
#include "common/attributes.h"
#include "common/x86_64/traps.h"

#define GDT_CODE 0x08
#define GDT_DATA 0x10
#define GDT_TSS 0x18

#define IST_NONE 0   /* stay on the current stack */
#define IST_TRAP 2   /* the slots of the interrupt stack table; 1 is kept for interrupts */
#define IST_SEVERE 3 /* NMI and double fault, which may strike a trap handler */

#define VECTOR_COUNT 48 /* traps, and as many interrupts as two 8259s have */

#define VIRTUAL_ADDRESS_BITS 48

#define STACK_SIZE 4096

struct task_state {
    uint32_t reserved0;
    uint64_t rsp[3];
    uint64_t reserved1;
    uint64_t ist[7]; /* slots 1..7 */
    uint64_t reserved2;
    uint16_t reserved3;
    uint16_t io_map_base;
} __attribute__((packed));

struct gate {
    uint16_t offset_low;
    uint16_t selector;
    uint8_t ist;
    uint8_t type;
    uint16_t offset_middle;
    uint32_t offset_high;
    uint32_t reserved;
};

struct table_register {
    uint16_t limit;
    uint64_t base;
} __attribute__((packed));

_Static_assert(sizeof(struct task_state) == 104, "task_state");
_Static_assert(offsetof(struct task_state, ist) == 36, "ist");
_Static_assert(sizeof(struct gate) == 16, "gate");
_Static_assert(sizeof(struct table_register) == 10, "table_register");

static uint8_t trap_stack[STACK_SIZE] ALIGNED(16);
static uint8_t severe_stack[STACK_SIZE] ALIGNED(16);
static struct task_state task_state;
static struct gate idt[VECTOR_COUNT] ALIGNED(16);
static uint64_t gdt[5] ALIGNED(16) = {
    0, 0x00af99000000ffff, /* GDT_CODE: 64-bit, present, execute and read */
    0x00cf93000000ffff,    /* GDT_DATA: present, read and write */
};

/* A descriptor of a present, available 64-bit TSS (type 9) takes two slots. */
static void gdt_set_task_state(void)
{
    uint64_t base = (uintptr_t)&task_state;
    uint64_t limit = sizeof(task_state) - 1;
    gdt[GDT_TSS / 8] = limit | (base & 0xffffff) << 16 | (uint64_t)0x89 << 40 | (base >> 24 & 0xff) << 56;
    gdt[GDT_TSS / 8 + 1] = base >> 32;
}

static void idt_set(unsigned vector, uint64_t handler, uint8_t ist)
{
    idt[vector] = (struct gate){
        .offset_low = (uint16_t)handler,
        .selector = GDT_CODE,
        .ist = ist,
        .type = 0x8e, /* present interrupt gate, privilege level 0 */
        .offset_middle = (uint16_t)(handler >> 16),
        .offset_high = (uint32_t)(handler >> 32),
    };
}

static void load_tables(void)
{
    struct table_register gdtr = {.limit = sizeof(gdt) - 1, .base = (uintptr_t)gdt};
    struct table_register idtr = {.limit = sizeof(idt) - 1, .base = (uintptr_t)idt};
    __asm__ volatile("lgdt %0\n\t"
                     "pushq %2\n\t" /* the code segment is loaded by a far return to the next instruction */
                     "leaq 1f(%%rip), %%rax\n\t"
                     "pushq %%rax\n\t"
                     "lretq\n"
                     "1:\n\t"
                     "movl %3, %%eax\n\t"
                     "movl %%eax, %%ss\n\t"
                     "movl %%eax, %%ds\n\t"
                     "movl %%eax, %%es\n\t"
                     "movl %4, %%eax\n\t"
                     "ltr %%ax\n\t"
                     "lidt %1"
                     :
                     : "m"(gdtr), "m"(idtr), "i"(GDT_CODE), "i"(GDT_DATA), "i"(GDT_TSS)
                     : "rax", "memory");
}

void cpu_init(void)
{
    task_state.ist[IST_TRAP - 1] = (uintptr_t)(trap_stack + STACK_SIZE);
    task_state.ist[IST_SEVERE - 1] = (uintptr_t)(severe_stack + STACK_SIZE);
    task_state.io_map_base = sizeof(task_state);
    gdt_set_task_state();
    for (unsigned vector = 0; vector < TRAP_COUNT; vector++) {
        if (trap_entries[vector] != 0) {
            bool severe = vector == TRAP_NMI || vector == TRAP_DOUBLE_FAULT;
            idt_set(vector, trap_entries[vector], severe ? IST_SEVERE : IST_TRAP);
        }
    }
    load_tables();
}

void cpu_set_interrupt(unsigned vector, uint64_t handler)
{
    ASSERT(vector >= TRAP_COUNT && vector < VECTOR_COUNT);
    idt_set(vector, handler, IST_NONE);
}

/* The upper bits of a canonical address repeat bit 47; the processor traps on another. */
bool cpu_set_fs_base(uint64_t base)
{
    uint64_t upper = base >> (VIRTUAL_ADDRESS_BITS - 1);
    if (upper != 0 && upper != UINT64_MAX >> (VIRTUAL_ADDRESS_BITS - 1))
        return false;
    cpu_write_msr(CPU_MSR_FS_BASE, base);
    return true;
}
