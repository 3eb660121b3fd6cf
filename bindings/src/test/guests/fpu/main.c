/*
 * fpu - the floating point unit works at start. Numbers are given by their bits, so that this also
 * compiles where the compiler may not use that unit.
 */
#include "../guest.h"

#ifdef __SSE__
#define XMM_REGISTERS "xmm0", "xmm1"
#else /* -mgeneral-regs-only: the compiler neither uses nor knows them */
#define XMM_REGISTERS "memory"
#endif

static bool multiply_one(void)
{
    static const uint32_t factors[2] = {0x3fc00000, 0x40a00000}; /* 1.5, 5 */
    uint32_t product = 0;
    __asm__ volatile("movss %1, %%xmm0\n\t"
                     "mulss %2, %%xmm0\n\t"
                     "movss %%xmm0, %0"
                     : "=m"(product)
                     : "m"(factors[0]), "m"(factors[1])
                     : XMM_REGISTERS);
    return product == 0x40f00000; /* 7.5 */
}

static bool multiply_four(void)
{
    static uint32_t numbers[4]
        __attribute__((aligned(64))) = {0x40000000, 0x40a00000, 0x40400000, 0x41000000}; /* 2, 5, 3, 8 */
    __asm__ volatile("movaps %0, %%xmm1\n\t"
                     "mulps %%xmm1, %%xmm1\n\t"
                     "movaps %%xmm1, %0"
                     : "+m"(numbers)
                     :
                     : XMM_REGISTERS);
    return numbers[0] == 0x40800000 && numbers[1] == 0x41c80000 && numbers[2] == 0x41100000 &&
           numbers[3] == 0x42800000; /* 4, 25, 9, 64 */
}

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    print("\n**** Solo5 test: fpu ****\n\n");
    if (!multiply_one() || !multiply_four()) {
        print("FAILURE\n");
        return SOLO5_EXIT_FAILURE;
    }
    print("SUCCESS\n");
    return SOLO5_EXIT_SUCCESS;
}
