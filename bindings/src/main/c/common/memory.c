/*
 * memory.c - the memory map, as the linker script laid it out.
 */
#include "common/memory.h"

#include "common/abort.h"
#include "common/log.h"

/* Defined by the linker script; the last three are page aligned. */
extern const char _stext[], _etext[], _erodata[], _end[];

static void print_range(const char *what, uintptr_t start, uintptr_t end)
{
    log_line(LOG_INFO, "Solo5: %s @ (0x%lx - 0x%lx)", what, start, end - 1);
}

struct free_memory memory_init(uint64_t mem_size)
{
    uintptr_t text = (uintptr_t)_stext;
    uintptr_t rodata = (uintptr_t)_etext;
    uintptr_t data = (uintptr_t)_erodata;
    uintptr_t heap = (uintptr_t)_end;

    log_line(LOG_INFO, "Solo5: Memory map: %lu MB addressable:", mem_size >> 20);
    print_range("  reserved", 0, text);
    print_range("      text", text, rodata);
    print_range("    rodata", rodata, data);
    print_range("      data", data, heap);
    log_line(LOG_INFO, "Solo5:       heap >= 0x%lx < stack < 0x%lx", heap, mem_size);

    if (mem_size < MEMORY_MIN_FREE || heap > mem_size - MEMORY_MIN_FREE)
        PANIC("Not enough memory");
    return (struct free_memory){.start = heap, .size = mem_size - heap};
}
