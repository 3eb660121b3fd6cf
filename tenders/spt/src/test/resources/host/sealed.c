/*
 * The stage's unmap() on a range with sealed pages, as kernels with CONFIG_MSEAL_SYSTEM_MAPPINGS make them of the vDSO.
 * Prints which of sixteen pages are left; leaves with 77 where the kernel cannot seal.
 */
#include "stage.c"

#define SYS_mseal 462
#define SYS_mincore 27
#define PAGES 16

_Noreturn void continue_on_scratch(void)
{
    for (;;)
        ;
}

_Noreturn void lock_and_jump(const struct sock_fprog *filter, uint64_t entry, uint64_t memory_size,
                             uint64_t scratch_words)
{
    (void)filter, (void)entry, (void)memory_size, (void)scratch_words;
    for (;;)
        ;
}

int main(void)
{
    static const int sealed[] = {5, 6, 11};
    long start = system6(SYS_mmap, 0, PAGES * PAGE_SIZE, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (start < 0)
        return 1;
    for (unsigned i = 0; i < sizeof sealed / sizeof *sealed; i++)
        if (system3(SYS_mseal, start + sealed[i] * PAGE_SIZE, PAGE_SIZE, 0) < 0)
            return 77;
    unmap((uint64_t)start, (uint64_t)start + PAGES * PAGE_SIZE);
    for (int page = 0; page < PAGES; page++) {
        unsigned char resident;
        char digit[2] = {page >= 10 ? '1' : ' ', (char)('0' + page % 10)};
        if (system3(SYS_mincore, start + page * PAGE_SIZE, PAGE_SIZE, (long)&resident) == 0)
            (void)system3(SYS_write, 1, (long)digit, 2);
    }
    return 0;
}
