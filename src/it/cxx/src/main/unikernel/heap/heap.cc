#include "heap.h"

#include <cstddef>

/* The simplest heap there is: memory is handed out from the start and never comes back. */
static unsigned char *next;
static unsigned char *end;

void heap_begin(const solo5_start_info &info)
{
    /* The stack grows down from the end of free memory. */
    next = reinterpret_cast<unsigned char *>(info.heap_start);
    end = next + info.heap_size / 2;
}

void *operator new(std::size_t size)
{
    std::size_t rounded = (size + 15) & ~std::size_t{15};
    if (static_cast<std::size_t>(end - next) < rounded)
        solo5_abort();
    unsigned char *found = next;
    next += rounded;
    return found;
}

void operator delete(void *) noexcept
{
}

void operator delete(void *, std::size_t) noexcept
{
}
