/*
 * heap.c - blocks side by side from one end of the heap to the other, and lists of those that are free.
 *
 * Each block knows its size and that of the one before it, so that free ones are joined at once. The free ones of about
 * the same size are in one list; there are eight for each power of two. A request takes the first block of the next
 * larger list that is not empty, and gives back what it does not need: no call depends on how many blocks there are.
 * Only when no larger one is left is the request's own list searched.
 */
#include <freestanding/heap.h>

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define ALIGNMENT 16UL
#define USED 1UL /* in size, which is a multiple of ALIGNMENT */

struct block {
    size_t previous; /* size of the block before, which may be free or not; 0 for the first */
    size_t size;     /* with this header; USED is set if it is not free */
    struct block *next;
    struct block *back; /* these two in free blocks only: memory begins at next */
};

#define HEADER offsetof(struct block, next)
#define SMALLEST sizeof(struct block)

_Static_assert(HEADER == ALIGNMENT && SMALLEST % ALIGNMENT == 0, "block");

enum {
    FIRST_POWER = 5, /* of SMALLEST */
    POWERS = 64 - FIRST_POWER,
    PARTS_LOG = 3,
    PARTS = 1 << PARTS_LOG
};

_Static_assert(SMALLEST == 1UL << FIRST_POWER, "FIRST_POWER");

static struct block *lists[POWERS][PARTS];
static uint8_t parts_present[POWERS]; /* bit i: lists[power][i] is not empty */
static uint64_t powers_present;       /* bit i: parts_present[i] is not 0 */

struct class
{
    unsigned power;
    unsigned part;
};

/* The list for blocks of that size. */
static struct class class_of(size_t size)
{
    unsigned power = 63U - (unsigned)__builtin_clzl(size);
    return (struct class){power - FIRST_POWER, (unsigned)(size >> (power - PARTS_LOG)) & (PARTS - 1)};
}

static size_t size_of(const struct block *block)
{
    return block->size & ~USED;
}

static struct block *at(struct block *block, size_t offset)
{
    return (struct block *)((uintptr_t)block + offset);
}

static struct block *after(struct block *block)
{
    return at(block, size_of(block));
}

static void insert(struct block *block)
{
    struct class class = class_of(block->size);
    struct block **list = &lists[class.power][class.part];
    block->next = *list;
    block->back = NULL;
    if (*list != NULL)
        (*list)->back = block;
    *list = block;
    parts_present[class.power] |= (uint8_t)(1U << class.part);
    powers_present |= UINT64_C(1) << class.power;
}

static void take_out(struct block *block)
{
    struct class class = class_of(block->size);
    if (block->next != NULL)
        block->next->back = block->back;
    if (block->back != NULL) {
        block->back->next = block->next;
        return;
    }
    lists[class.power][class.part] = block->next;
    if (block->next != NULL)
        return;
    parts_present[class.power] &= (uint8_t) ~(1U << class.part);
    if (parts_present[class.power] == 0)
        powers_present &= ~(UINT64_C(1) << class.power);
}

/* Gives a block, which is in no list, a size, and tells the one after it. */
static void resize(struct block *block, size_t size, size_t used)
{
    block->size = size | used;
    at(block, size)->previous = size;
}

void heap_init(const struct solo5_start_info *info, size_t stack_size)
{
    memset(lists, 0, sizeof lists);
    memset(parts_present, 0, sizeof parts_present);
    powers_present = 0;
    uintptr_t start = (info->heap_start + ALIGNMENT - 1) & ~(ALIGNMENT - 1);
    uintptr_t end = info->heap_start + info->heap_size;
    end = stack_size < info->heap_size ? (end - stack_size) & ~(ALIGNMENT - 1) : start;
    if (end < start || end - start < SMALLEST + HEADER)
        return;
    struct block *first = (struct block *)start;
    struct block *last = (struct block *)(end - HEADER); /* a header alone, never free: nothing is joined with it */
    first->previous = 0;
    resize(first, (size_t)(end - start) - HEADER, 0);
    last->size = USED;
    insert(first);
}

/* A free block of at least that size, out of its list, or NULL. */
static struct block *find(size_t size)
{
    unsigned power = 63U - (unsigned)__builtin_clzl(size);
    /* All blocks of this list are large enough. */
    struct class class = class_of(size + (1UL << (power - PARTS_LOG)) - 1);
    struct block *block = NULL;
    unsigned parts = parts_present[class.power] & (0xffU << class.part);
    uint64_t powers = class.power + 1 < POWERS ? powers_present & (~UINT64_C(0) << (class.power + 1)) : 0;
    if (parts == 0 && powers != 0) {
        class.power = (unsigned)__builtin_ctzl(powers);
        parts = parts_present[class.power];
    }
    if (parts != 0) {
        block = lists[class.power][__builtin_ctz(parts)];
    } else { /* those of this one may be */
        class = class_of(size);
        block = lists[class.power][class.part];
        while (block != NULL && block->size < size)
            block = block->next;
    }
    if (block != NULL)
        take_out(block);
    return block;
}

/* Cuts off what is behind the size, if that can be a block; joins it with a free one after it. */
static void trim(struct block *block, size_t size)
{
    size_t whole = size_of(block);
    if (whole - size < SMALLEST)
        return;
    struct block *rest = at(block, size);
    struct block *next = after(block);
    resize(block, size, USED);
    if ((next->size & USED) == 0) {
        take_out(next);
        whole += next->size;
    }
    resize(rest, whole - size, 0);
    insert(rest);
}

/* The size of the block for so much memory, or 0 if there can be none. */
static size_t needed(size_t size)
{
    if (size > PTRDIFF_MAX - HEADER - ALIGNMENT)
        return 0;
    size_t all = (size + HEADER + ALIGNMENT - 1) & ~(ALIGNMENT - 1);
    return all < SMALLEST ? SMALLEST : all;
}

void *malloc(size_t size)
{
    size_t all = needed(size);
    struct block *block = all == 0 ? NULL : find(all);
    if (block == NULL)
        return NULL;
    block->size |= USED;
    trim(block, all);
    return &block->next;
}

void *calloc(size_t count, size_t size)
{
    size_t all;
    void *memory = __builtin_mul_overflow(count, size, &all) ? NULL : malloc(all);
    if (memory != NULL)
        memset(memory, 0, all);
    return memory;
}

static void refuse(void)
{
    static const char message[] = "heap: given back twice, never taken, or written over its end\n";
    solo5_console_write(message, sizeof message - 1);
    solo5_abort();
}

/* The block of that memory, which is in use. */
static struct block *block_of(void *memory)
{
    struct block *block = (struct block *)((uintptr_t)memory - HEADER);
    if ((uintptr_t)memory % ALIGNMENT != 0 || (block->size & USED) == 0 || size_of(block) < SMALLEST ||
        after(block)->previous != size_of(block))
        refuse();
    return block;
}

void free(void *memory)
{
    if (memory == NULL)
        return;
    struct block *block = block_of(memory);
    struct block *next = after(block);
    size_t size = size_of(block);
    struct block *before = (struct block *)((uintptr_t)block - block->previous);
    if ((next->size & USED) == 0) {
        take_out(next);
        size += next->size;
    }
    if (block->previous != 0 && (before->size & USED) == 0) {
        take_out(before);
        size += before->size;
        block->size = 0; /* given back twice, it is no block in use */
        block = before;
    }
    resize(block, size, 0);
    insert(block);
}

void *realloc(void *memory, size_t size)
{
    if (memory == NULL)
        return malloc(size);
    struct block *block = block_of(memory);
    size_t all = needed(size);
    if (all == 0)
        return NULL;
    size_t whole = size_of(block);
    struct block *next = after(block);
    if (whole < all && (next->size & USED) == 0 && whole + next->size >= all) {
        take_out(next);
        whole += next->size;
        resize(block, whole, USED);
    }
    if (whole >= all) {
        trim(block, all);
        return memory;
    }
    void *moved = malloc(size);
    if (moved != NULL) {
        memcpy(moved, memory, whole - HEADER);
        free(memory);
    }
    return moved;
}
