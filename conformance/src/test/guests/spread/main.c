/*
 * spread - prints the size of memory and uses a word of every 2 MiB of it, and both ends of what is
 * free.
 */
#include "../guest.h"

#define STEP (2UL << 20)
#define STACK_KEPT 65536

static volatile uint64_t *word(uintptr_t address)
{
    return (volatile uint64_t *)address;
}

int solo5_app_main(const struct solo5_start_info *info)
{
    print("\n**** Solo5 test: spread ****\n\nmemory: ");
    uintptr_t start = info->heap_start, end = start + info->heap_size - STACK_KEPT;
    print_number(info->heap_start + info->heap_size);
    print("\n");
    bool good = true;
    for (uintptr_t at = start; at < end; at += STEP) {
        good = good && *word(at) == 0;
        *word(at) = at ^ 0x5a5a;
    }
    good = good && *word(end - 8) == 0;
    *word(end - 8) = 1;
    for (uintptr_t at = start; at < end; at += STEP)
        good = good && *word(at) == (at ^ 0x5a5a);
    good = good && *word(end - 8) == 1;
    print(good ? "SUCCESS\n" : "FAILURE\n");
    return good ? SOLO5_EXIT_SUCCESS : SOLO5_EXIT_FAILURE;
}
