#include "heap.h"

enum {
    STACK_RESERVE = 256 * 1024, /* bytes kept for the stack; the deepest call here uses below 64 KiB */
    ALIGNMENT = 16
};

static uintptr_t next;
static uintptr_t limit;

void heap_start(uintptr_t start, size_t size)
{
    next = (start + ALIGNMENT - 1) & ~(uintptr_t)(ALIGNMENT - 1);
    limit = size > STACK_RESERVE ? start + size - STACK_RESERVE : next;
}

void *heap_take(size_t size)
{
    uintptr_t taken = next;
    if (limit <= next || size > limit - next - (ALIGNMENT - 1))
        return NULL;
    next += (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
    return (void *)taken;
}
