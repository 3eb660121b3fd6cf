/*
 * notls - has no thread-local variables: a block is the pointer to itself, and can be used.
 */
#include "../guest.h"

static uintptr_t pointer_at_base(void)
{
    uintptr_t pointer;
    __asm__ volatile("mov %%fs:0, %0" : "=r"(pointer));
    return pointer;
}

int solo5_app_main(const struct solo5_start_info *info)
{
    static uint8_t block[64] __attribute__((aligned(16)));
    (void)info;
    print("\n**** Solo5 test: notls ****\n\n");
    uintptr_t start = (uintptr_t)block;
    bool good = solo5_tls_size() >= sizeof(uintptr_t) && solo5_tls_size() <= 16 &&
                solo5_tls_init(start) == SOLO5_R_OK && solo5_set_tls_base(solo5_tls_tp_offset(start)) == SOLO5_R_OK &&
                pointer_at_base() == solo5_tls_tp_offset(start) && solo5_tls_init(0) == SOLO5_R_EINVAL;
    print(good ? "SUCCESS\n" : "FAILURE\n");
    return good ? SOLO5_EXIT_SUCCESS : SOLO5_EXIT_FAILURE;
}
