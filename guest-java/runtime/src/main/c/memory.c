/*
 * memory.c - who gets which part of the guest's memory.
 *
 * From the bottom: what malloc() gives, to tables and to programs; the collector's tables, the heap of objects, the stack.
 * The heap never grows and never shrinks: all memory is the guest's from the start, and the translator's collector
 * overwrites the last object when it grows the heap.
 */
#include "guest.h"

#include <stdlib.h>

#include <freestanding/heap.h>

/* Names and meanings are the translator's, see its memory.h. */
enum { REGION_SIZE = 2048 };
void *teavm_gc_heapAddress;
void *teavm_gc_gcStorageAddress;
int32_t teavm_gc_gcStorageSize;
void *teavm_gc_regionsAddress;
void *teavm_gc_cardTable;
int32_t teavm_gc_regionMaxCount;
int64_t teavm_gc_availableBytes;
int64_t teavm_gc_minAvailableBytes;
int64_t teavm_gc_maxAvailableBytes;
void ***teavm_gc_staticRoots;
void teavm_initHeap(int64_t smallest, int64_t largest);
void teavm_gc_resizeHeap(int64_t size);
void teavm_registerStaticGcRoots(void ***roots, int count);
void teavm_initStaticGcRoots(void);
void teavm_outOfMemory(void);

extern uintptr_t guest_stack_limit;
uintptr_t guest_stack_limit;
__attribute__((noreturn, cold)) void guest_stack_overflow(void);

enum {
    IMAGE_START = 0x100000,
    PAGE = 4096,
    SMALLEST_STACK = 64 * 1024,
    LARGEST_STACK = 8 * 1024 * 1024,
    STACK_PART = 8,          /* of the memory */
    STACK_SPARE = 16 * 1024, /* below the limit: frames without references, and the bindings' own calls */
    SMALLEST_MALLOC = 256 * 1024,
    REGIONS_PART = 16, /* of the memory: what programs take outside the heap of objects */
    LARGEST_REGIONS = 64 * 1024 * 1024,
    MALLOC_PART = 4,   /* of the program: its strings and classes have tables there */
    STORAGE_PART = 16, /* of the heap of objects: the collector's storage */
    VERIFIED_PART = 60 /* of the memory: a bit for each place of an object, see verify.h */
};

/* References into the heap are kept as 31-bit distances in words of 4 bytes, made from a 32-bit difference. */
static const int64_t largest_heap = INT64_C(0x7ff00000);

static uintptr_t page_above(uintptr_t address)
{
    return (address + PAGE - 1) & ~(uintptr_t)(PAGE - 1);
}

static size_t tables_of(size_t heap)
{
    size_t regions = heap / REGION_SIZE + 1;
    return page_above(heap / STORAGE_PART) + page_above(regions * 2) + page_above(regions);
}

void guest_memory_init(const struct solo5_start_info *info)
{
    size_t stack = info->heap_size / STACK_PART;
    stack = stack < SMALLEST_STACK ? SMALLEST_STACK : stack > LARGEST_STACK ? LARGEST_STACK : stack;
    struct solo5_start_info own = *info;
    size_t regions_size = info->heap_size / REGIONS_PART;
    regions_size = regions_size > LARGEST_REGIONS ? LARGEST_REGIONS : regions_size;
    own.heap_size = page_above((info->heap_start - IMAGE_START) / MALLOC_PART + SMALLEST_MALLOC + regions_size);
#ifdef GUEST_VERIFY_HEAP
    own.heap_size += page_above(info->heap_size / VERIFIED_PART);
#endif
    if (info->heap_size < stack + own.heap_size + 16 * PAGE) {
        guest_say("Not enough memory for a Java program");
        solo5_abort();
    }
    heap_init(&own, 0);
    guest_stack_limit = info->heap_start + info->heap_size - stack + STACK_SPARE;

    uintptr_t start = page_above(info->heap_start + own.heap_size);
    size_t size = info->heap_start + info->heap_size - stack - start;
    size_t heap = size / (STORAGE_PART + 1) * STORAGE_PART & ~(size_t)(REGION_SIZE - 1);
    if (heap > (size_t)largest_heap)
        heap = (size_t)largest_heap;
    while (heap + tables_of(heap) > size)
        heap -= REGION_SIZE;

    size_t regions = heap / REGION_SIZE + 1;
    teavm_gc_regionMaxCount = (int32_t)regions;
    teavm_gc_gcStorageSize = (int32_t)(heap / STORAGE_PART);
    teavm_gc_gcStorageAddress = (void *)start;
    teavm_gc_regionsAddress = (void *)(start + page_above(heap / STORAGE_PART));
    teavm_gc_cardTable = (void *)((uintptr_t)teavm_gc_regionsAddress + page_above(regions * 2));
    teavm_gc_heapAddress = (void *)((uintptr_t)teavm_gc_cardTable + page_above(regions));
    teavm_gc_availableBytes = teavm_gc_minAvailableBytes = teavm_gc_maxAvailableBytes = (int64_t)heap;
}

static void *taken(void *block)
{
    if (block == NULL)
        teavm_outOfMemory();
    return block;
}

void *guest_malloc(size_t size)
{
    return taken(malloc(size));
}

void *guest_calloc(size_t count, size_t size)
{
    return taken(calloc(count, size));
}

void *guest_realloc(void *block, size_t size)
{
    return taken(realloc(block, size));
}

int64_t guest_heap_size(void)
{
    return teavm_gc_availableBytes;
}

/* Called with sizes fixed at translation; those found at the start stand. */
void teavm_initHeap(int64_t smallest, int64_t largest)
{
    (void)smallest;
    (void)largest;
}

void teavm_gc_resizeHeap(int64_t size)
{
    (void)size;
}

/* Roots: one table for all classes, made once their initialisers have each named their own. */
struct roots {
    struct roots *next;
    void ***roots;
    int count;
};

static struct roots *registered;
static size_t root_count;

void teavm_registerStaticGcRoots(void ***roots, int count)
{
    struct roots *more = guest_malloc(sizeof *more);
    *more = (struct roots){registered, roots, count};
    registered = more;
    root_count += (size_t)count;
}

void teavm_initStaticGcRoots(void)
{
    teavm_gc_staticRoots = guest_malloc((root_count + 1) * sizeof *teavm_gc_staticRoots);
    void ***to = teavm_gc_staticRoots;
    *to++ = (void **)root_count;
    while (registered != NULL) {
        struct roots *one = registered;
        for (int i = 0; i < one->count; i++)
            *to++ = one->roots[i];
        registered = one->next;
        free(one);
    }
}

void teavm_outOfMemory(void)
{
    guest_say("java.lang.OutOfMemoryError: Java heap space");
    solo5_abort();
}

void guest_stack_overflow(void)
{
    guest_stack_limit = 0; /* printing needs frames as well */
    guest_say("java.lang.StackOverflowError");
    solo5_abort();
}
