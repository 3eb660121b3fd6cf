/*
 * memory - free memory is zero, and all of it can be written but for the stack.
 */
#include "../guest.h"

#define STACK_KEPT 65536

int solo5_app_main(const struct solo5_start_info *info)
{
    print("\n**** Solo5 test: memory ****\n\n");
    if (info->heap_start % 4096 != 0 || info->heap_size < 512 * 1024) {
        print("FAILURE: heap\n");
        return SOLO5_EXIT_FAILURE;
    }
    volatile uint64_t *heap = (volatile uint64_t *)info->heap_start;
    size_t words = (info->heap_size - STACK_KEPT) / sizeof(*heap);
    for (size_t i = 0; i < words; i += 64) {
        if (heap[i] != 0) {
            print("FAILURE: not zero\n");
            return SOLO5_EXIT_FAILURE;
        }
        heap[i] = i + 1;
    }
    for (size_t i = 0; i < words; i += 64) {
        if (heap[i] != i + 1) {
            print("FAILURE: changed\n");
            return SOLO5_EXIT_FAILURE;
        }
    }
    print("SUCCESS\n");
    return SOLO5_EXIT_SUCCESS;
}
