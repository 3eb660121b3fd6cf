/*
 * tls - two blocks of thread-local storage, switched to and fro.
 */
#include "../guest.h"

static __thread volatile uint64_t zeroed;
static __thread volatile uint64_t initialised = 0xc0ffee;

__attribute__((noinline)) static uint64_t get_zeroed(void)
{
    return zeroed;
}

__attribute__((noinline)) static void set_zeroed(uint64_t value)
{
    zeroed = value;
}

__attribute__((noinline)) static uint64_t get_initialised(void)
{
    return initialised;
}

static uint8_t arena[64 * 1024] __attribute__((aligned(4096)));

static bool use(uintptr_t block)
{
    return solo5_set_tls_base(solo5_tls_tp_offset(block)) == SOLO5_R_OK;
}

static int run(void)
{
    uintptr_t one = (uintptr_t)arena;
    uintptr_t two = one + (solo5_tls_size() + 15) / 16 * 16;
    if (two + solo5_tls_size() > one + sizeof(arena))
        return 8;
    if (solo5_tls_init(one) != SOLO5_R_OK)
        return 10;
    if (solo5_tls_init(two) != SOLO5_R_OK)
        return 11;
    if (!use(one))
        return 1;
    set_zeroed(1);
    if (!use(two))
        return 2;
    set_zeroed(2);
    if (!use(one))
        return 3;
    if (get_zeroed() != 1)
        return 4;
    if (!use(two))
        return 5;
    if (get_zeroed() != 2)
        return 6;
    return get_initialised() == 0xc0ffee ? 0 : 7;
}

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    print("\n**** Solo5 test: tls ****\n\n");
    int status = run();
    print(status == 0 ? "SUCCESS\n" : "FAILURE\n");
    return status;
}
