/* The heap: what is taken keeps its contents, nothing overlaps, all that is given back can be taken again. */
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "solo5.h"
#include "test.h"

void heap_init(const struct solo5_start_info *info, size_t stack_size);
void *ours_malloc(size_t size);
void *ours_calloc(size_t count, size_t size);
void *ours_realloc(void *memory, size_t size);
void ours_free(void *memory);

enum { MEMORY = 1 << 20, STACK = 4096, PIECES = 400, TIMES = 100000 };

static _Alignas(4096) uint8_t memory[MEMORY];

static struct {
    uint8_t *at;
    size_t size;
    uint8_t mark;
} pieces[PIECES];

static jmp_buf aborted;
static char said[200];

void solo5_console_write(const char *text, size_t size)
{
    EXPECT(size < sizeof said, "%zu bytes", size);
    memcpy(said, text, size);
    said[size] = '\0';
}

void solo5_abort(void)
{
    longjmp(aborted, 1);
}

void solo5_exit(int status)
{
    exit(status);
}

static void start(size_t skew, size_t size, size_t stack)
{
    struct solo5_start_info info = {.cmdline = "", .heap_start = (uintptr_t)memory + skew, .heap_size = size};
    heap_init(&info, stack);
}

static void check(size_t i, size_t size)
{
    for (size_t j = 0; j < size; j++)
        EXPECT(pieces[i].at[j] == pieces[i].mark, "byte %zu of %zu", j, pieces[i].size);
}

static void took(size_t i, uint8_t *at, size_t size)
{
    EXPECT((uintptr_t)at % 16 == 0, "%p", (void *)at);
    EXPECT(at == NULL || (at >= memory && at + size <= memory + MEMORY - STACK), "%p", (void *)at);
    pieces[i].at = at;
    pieces[i].size = at == NULL ? 0 : size;
    pieces[i].mark = (uint8_t)any();
    if (at != NULL)
        memset(at, pieces[i].mark, size);
}

static size_t any_size(void)
{
    return below(50) == 0 ? below(100000) : below(1UL << below(13));
}

static void change(size_t i)
{
    size_t size = any_size();
    check(i, pieces[i].size);
    if (pieces[i].at == NULL) {
        if (below(2) == 0)
            took(i, ours_malloc(size), size);
        else {
            uint8_t *at = ours_calloc(1 + size / 8, 8);
            for (size_t j = 0; at != NULL && j < 8 * (1 + size / 8); j++)
                EXPECT(at[j] == 0, "byte %zu", j);
            took(i, at, 8 * (1 + size / 8));
        }
    } else if (below(3) == 0) {
        uint8_t *at = ours_realloc(pieces[i].at, size);
        if (at == NULL)
            return;
        pieces[i].at = at;
        check(i, size < pieces[i].size ? size : pieces[i].size);
        took(i, at, size);
    } else {
        ours_free(pieces[i].at);
        pieces[i].at = NULL;
        pieces[i].size = 0;
    }
}

/* The largest piece that can be taken now. */
static size_t largest(void)
{
    size_t low = 0, high = MEMORY;
    while (low + 1 < high) {
        size_t middle = low + (high - low) / 2;
        void *at = ours_malloc(middle);
        ours_free(at);
        *(at != NULL ? &low : &high) = middle;
    }
    return low;
}

static void random_changes(void)
{
    size_t skew = below(64);
    start(skew, MEMORY - skew, STACK);
    size_t all = largest();
    EXPECT(all > MEMORY - STACK - 256, "%zu", all);
    for (int i = 0; i < TIMES; i++)
        change(below(PIECES));
    for (size_t i = 0; i < PIECES; i++) {
        check(i, pieces[i].size);
        ours_free(pieces[i].at);
        pieces[i].at = NULL;
        pieces[i].size = 0;
    }
    EXPECT(largest() == all, "%zu of %zu", largest(), all);
}

/* Nothing is lost to rounding: pieces of one size fill the heap, and fill it again. */
static void full(void)
{
    start(0, 64 * 1024 + STACK, STACK);
    for (int round = 0; round < 2; round++) {
        void *first = NULL;
        size_t count = 0;
        for (void **at; (at = ours_malloc(40)) != NULL; count++) {
            *at = first;
            first = at;
        }
        EXPECT(count == (64 * 1024 - 16) / 64, "%zu", count);
        for (void **at = first; at != NULL;) {
            void **next = *at;
            ours_free(at);
            at = next;
        }
    }
    /* The last of a list may be the only one that fits. */
    start(0, 1000 + STACK, STACK);
    size_t all = largest();
    EXPECT(ours_malloc(all) != NULL && ours_malloc(0) == NULL, "%zu", all);
}

static void refused(void)
{
    start(0, MEMORY, STACK);
    EXPECT(ours_malloc(SIZE_MAX) == NULL && ours_malloc(PTRDIFF_MAX) == NULL && ours_malloc(MEMORY) == NULL, "size");
    EXPECT(ours_calloc(SIZE_MAX / 2, 3) == NULL && ours_calloc(SIZE_MAX, SIZE_MAX) == NULL, "product");
    void *at = ours_malloc(10);
    EXPECT(ours_realloc(at, SIZE_MAX) == NULL && ours_realloc(at, MEMORY) == NULL, "size");
    EXPECT(ours_malloc(0) != ours_malloc(0), "two of no size");
    ours_free(NULL);
    EXPECT(ours_realloc(NULL, 5) != NULL, "as malloc");
    for (size_t size = 0; size < STACK + 100; size++) {
        start(size % 16, size, STACK);
        void *little = ours_malloc(1);
        EXPECT(little == NULL || (uintptr_t)little + 1 <= (uintptr_t)memory + size % 16 + size - STACK, "%zu", size);
    }
    start(0, 0, STACK);
    EXPECT(ours_malloc(1) == NULL, "no heap");
}

static void expect_abort(void *of)
{
    said[0] = '\0';
    if (setjmp(aborted) == 0) {
        ours_free(of);
        EXPECT(0, "not refused");
    }
    EXPECT(strcmp(said, "heap: given back twice, never taken, or written over its end\n") == 0, "%s", said);
}

static void misuse(void)
{
    for (int i = 0; i < 4; i++) { /* free before, behind, both, none */
        start(0, MEMORY, STACK);
        char *before = ours_malloc(100), *twice = ours_malloc(100), *behind = ours_malloc(100);
        EXPECT(ours_malloc(100) != NULL, "a piece");
        if (i & 1)
            ours_free(before);
        if (i & 2)
            ours_free(behind);
        ours_free(twice);
        expect_abort(twice);
    }
    start(0, MEMORY, STACK);
    char *over = ours_malloc(32);
    EXPECT(ours_malloc(32) != NULL, "a piece");
    expect_abort(over + 1);
    over[32] = 1;
    expect_abort(over);
}

int main(void)
{
    for (int i = 0; i < 3; i++)
        random_changes();
    full();
    refused();
    misuse();
    printf("all sound\n");
    return 0;
}
