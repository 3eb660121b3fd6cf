/*
 * tlsdata - thread-local storage that is one initialised byte.
 */
#include "../guest.h"

static __thread volatile char initialised = 5;

int solo5_app_main(const struct solo5_start_info *info)
{
    static uint8_t block[256];
    (void)info;
    print("\n**** Solo5 test: tlsdata ****\n\n");
    bool good = solo5_tls_size() <= sizeof(block) && solo5_tls_init((uintptr_t)block) == SOLO5_R_OK &&
                solo5_set_tls_base(solo5_tls_tp_offset((uintptr_t)block)) == SOLO5_R_OK && initialised == 5 &&
                (uintptr_t)&initialised >= (uintptr_t)block;
    print(good ? "SUCCESS\n" : "FAILURE\n");
    return good ? SOLO5_EXIT_SUCCESS : SOLO5_EXIT_FAILURE;
}
