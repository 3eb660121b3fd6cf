/*
 * tlsalign - thread-local variables of odd sizes and great alignment, in a block of odd address.
 */
#include "../guest.h"

static __thread volatile char odd_initialised[3] = {1, 2, 3};
static __thread volatile uint64_t wide __attribute__((aligned(128))) = 0xc0ffee;
static __thread volatile uint32_t zeroed[4] __attribute__((aligned(64)));
static __thread volatile char odd_zeroed;

static uint8_t arena[16 * 1024];

__attribute__((noinline)) static bool is_initial(void)
{
    return odd_initialised[0] == 1 && odd_initialised[1] == 2 && odd_initialised[2] == 3 && wide == 0xc0ffee &&
           zeroed[0] == 0 && zeroed[3] == 0 && odd_zeroed == 0;
}

__attribute__((noinline)) static bool is_aligned(void)
{
    return (uintptr_t)&wide % 128 == 0 && (uintptr_t)&zeroed % 64 == 0;
}

__attribute__((noinline)) static bool is_within(uintptr_t variable, size_t size, uintptr_t block)
{
    return variable >= block && variable + size <= block + solo5_tls_size() - sizeof(uintptr_t);
}

static int check(uintptr_t block)
{
    if (solo5_tls_init(block) != SOLO5_R_OK || solo5_set_tls_base(solo5_tls_tp_offset(block)) != SOLO5_R_OK)
        return 1;
    if (!is_initial())
        return 2;
    if (!is_aligned())
        return 3;
    if (!is_within((uintptr_t)odd_initialised, sizeof(odd_initialised), block) ||
        !is_within((uintptr_t)&wide, sizeof(wide), block) || !is_within((uintptr_t)zeroed, sizeof(zeroed), block) ||
        !is_within((uintptr_t)&odd_zeroed, sizeof(odd_zeroed), block))
        return 4;
    uintptr_t pointer = solo5_tls_tp_offset(block);
    return *(uintptr_t *)pointer == pointer ? 0 : 5;
}

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    print("\n**** Solo5 test: tlsalign ****\n\n");
    uintptr_t block = (uintptr_t)arena;
    for (int i = 0; i < 8; i++, block += solo5_tls_size() + 1) {
        int status = check(block);
        if (status != 0) {
            print("FAILURE\n");
            return status;
        }
    }
    if (solo5_tls_init(0) != SOLO5_R_EINVAL || solo5_set_tls_base(1UL << 63) != SOLO5_R_EINVAL) {
        print("FAILURE\n");
        return 6;
    }
    print("SUCCESS\n");
    return SOLO5_EXIT_SUCCESS;
}
