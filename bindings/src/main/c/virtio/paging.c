/*
 * paging.c - page tables: every address is mapped where it is, or not at all.
 *
 * boot.S maps 4 GiB in pages of 2 MiB. Here those pages get their permissions; the few in which
 * permissions differ are split into pages of 4 KiB.
 */
#include "virtio/paging.h"

#include <stddef.h>

#include "common/abort.h"
#include "common/attributes.h"
#include "common/x86_64/cpu.h"

#define PRESENT 0x01UL
#define WRITABLE 0x02UL
#define UNCACHED 0x18UL /* PCD and PWT: device registers */
#define LARGE 0x80UL
#define NO_EXECUTE (1UL << 63)
#define ADDRESS_MASK 0x000ffffffffff000UL

#define PAGE_SIZE 0x1000UL
#define LARGE_SIZE 0x200000UL
#define ENTRIES 512
#define LOWER_HALF (1UL << 47) /* the addresses that need no sign extension */

#define MSR_EFER 0xc0000080U
#define EFER_NXE 0x800UL
#define CPUID_EXTENDED 0x80000001U
#define CPUID_EXTENDED_EDX_NX (1U << 20)

/* Defined by the linker script, page aligned. */
extern const char _stext[], _etext[], _erodata[], _stdata[], _edata[];

typedef uint64_t page_table[ENTRIES] ALIGNED(PAGE_SIZE);

/* Filled by boot.S, hence not static: 4 GiB. */
extern page_table paging_root, paging_pointers, paging_directories[4];
page_table paging_root, paging_pointers, paging_directories[4];

static page_table split_tables[5];  /* one for each large page in which permissions change */
static page_table device_tables[8]; /* for devices above 4 GiB */
static unsigned split_count, device_count;
static uint64_t memory_end;
static uint64_t no_execute; /* NO_EXECUTE if the processor knows it */

/* Where permissions change. */
static bool is_boundary(uintptr_t address)
{
    return address == PAGE_SIZE || address == (uintptr_t)_stext || address == (uintptr_t)_etext ||
           address == (uintptr_t)_erodata || address == (uintptr_t)_stdata || address == (uintptr_t)_edata;
}

static uint64_t permissions(uintptr_t address)
{
    if (address < PAGE_SIZE)
        return 0;
    if (address >= memory_end)
        return PRESENT | WRITABLE | UNCACHED | no_execute;
    if (address >= (uintptr_t)_stext && address < (uintptr_t)_etext)
        return PRESENT;
    bool constant = address < (uintptr_t)_erodata || (address >= (uintptr_t)_stdata && address < (uintptr_t)_edata);
    return PRESENT | no_execute | (constant ? 0 : WRITABLE);
}

static bool has_boundary(uintptr_t start)
{
    for (uintptr_t page = start + PAGE_SIZE; page < start + LARGE_SIZE; page += PAGE_SIZE)
        if (is_boundary(page))
            return true;
    return false;
}

static uint64_t split(uintptr_t start)
{
    ASSERT(split_count < sizeof(split_tables) / sizeof(split_tables[0]));
    uint64_t *table = split_tables[split_count++];
    for (size_t i = 0; i < ENTRIES; i++) {
        uintptr_t page = start + i * PAGE_SIZE;
        table[i] = page | permissions(page);
    }
    return (uintptr_t)table | PRESENT | WRITABLE;
}

/* Without this bit set, the processor takes a no-execute bit for an error in the tables. */
static void enable_no_execute(void)
{
    if (cpu_id(CPUID_EXTENDED).edx & CPUID_EXTENDED_EDX_NX) {
        cpu_write_msr(MSR_EFER, cpu_read_msr(MSR_EFER) | EFER_NXE);
        no_execute = NO_EXECUTE;
    }
}

static void flush(void)
{
    __asm__ volatile("movq %0, %%cr3" : : "r"((uintptr_t)paging_root) : "memory");
}

void paging_protect(uint64_t end)
{
    memory_end = end;
    enable_no_execute();
    for (uintptr_t start = 0; start < PAGING_IDENTITY_END; start += LARGE_SIZE) {
        bool mixed = start < (uintptr_t)_edata && has_boundary(start);
        paging_directories[0][start / LARGE_SIZE] = mixed ? split(start) : start | permissions(start) | LARGE;
    }
    flush();
}

/* Returns the table that an entry names, after making one if there is none; NULL if it cannot. */
static uint64_t *table_of(uint64_t *entry)
{
    if (!(*entry & PRESENT)) {
        if (device_count == sizeof(device_tables) / sizeof(device_tables[0]))
            return NULL;
        *entry = (uintptr_t)device_tables[device_count++] | PRESENT | WRITABLE;
    }
    return (uint64_t *)(*entry & ADDRESS_MASK);
}

bool paging_map_device(uint64_t address, uint64_t size)
{
    if (size == 0 || address >= LOWER_HALF || size > LOWER_HALF - address)
        return false;
    if (address < PAGING_IDENTITY_END)
        return address >= memory_end && size <= PAGING_IDENTITY_END - address;
    for (uint64_t start = address & ~(LARGE_SIZE - 1); start < address + size; start += LARGE_SIZE) {
        uint64_t *pointers = table_of(&paging_root[start >> 39 & (ENTRIES - 1)]);
        if (pointers == NULL)
            return false;
        uint64_t *directory = table_of(&pointers[start >> 30 & (ENTRIES - 1)]);
        if (directory == NULL)
            return false;
        directory[start >> 21 & (ENTRIES - 1)] = start | permissions(start) | LARGE;
    }
    flush();
    return true;
}

bool paging_allows(uintptr_t address, uint64_t size, bool write)
{
    uintptr_t start = (uintptr_t)(write ? _erodata : _stext);
    if (address < start || address > memory_end || size > memory_end - address)
        return false;
    return !write || address + size <= (uintptr_t)_stdata || address >= (uintptr_t)_edata;
}
