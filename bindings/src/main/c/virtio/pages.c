/*
 * pages.c - free memory: made zero, and given to the drivers.
 */
#include "virtio/pages.h"

#include <stdbool.h>
#include <stdint.h>

#include "common/abort.h"
#include "common/bytes.h"

#define PAGE_SIZE 4096UL
#define STACK_KEPT 0x10000UL

static struct free_memory *memory;

static bool is_zero(const uint64_t *page)
{
    uint64_t bits = 0;
    for (size_t i = 0; i < PAGE_SIZE / sizeof(*page) && bits == 0; i += 8) {
        const uint64_t *line = page + i;
        bits = line[0] | line[1] | line[2] | line[3] | line[4] | line[5] | line[6] | line[7];
    }
    return bits == 0;
}

/*
 * Boot loader and firmware leave something behind. Most pages have never been touched: these are read
 * and not written, so that the host need not provide memory for them.
 */
static void clear(uintptr_t start, uintptr_t end)
{
    for (uintptr_t page = start; page < end; page += PAGE_SIZE)
        if (!is_zero((const uint64_t *)page))
            memset((void *)page, 0, PAGE_SIZE);
}

void pages_init(struct free_memory *free_memory)
{
    memory = free_memory;
    clear(memory->start, memory->start + memory->size - STACK_KEPT);
}

void *pages_take(size_t size)
{
    size_t whole = (size + PAGE_SIZE - 1) & ~(PAGE_SIZE - 1);
    if (whole < size || memory->size < MEMORY_MIN_FREE || whole > memory->size - MEMORY_MIN_FREE)
        PANIC("Not enough memory for the devices");
    void *taken = (void *)memory->start;
    memory->start += whole;
    memory->size -= whole;
    return taken;
}
