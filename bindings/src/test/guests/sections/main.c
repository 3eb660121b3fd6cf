/*
 * sections - what other compilers, options and languages bring along: a constructor, a destructor,
 * thread-local storage without initial values, a weak reference, tables of addresses.
 */
#include "../guest.h"

typedef void (*function)(void);

extern const function __init_array_start[], __init_array_end[];
extern const function __fini_array_start[], __fini_array_end[];
extern void nowhere(void) __attribute__((weak));

static __thread volatile char zeroed[5];
static volatile int constructed;
static volatile int destructed;
int tentative;

__attribute__((constructor)) static void construct(void)
{
    constructed++;
}

__attribute__((destructor)) static void destruct(void)
{
    destructed++;
}

__attribute__((noinline)) static const char *name_of(unsigned number)
{
    static const char *const names[] = {"zero", "one", "two"};
    return names[number % 3];
}

/* The bindings have not run the constructors: a language runtime does, between these symbols. */
static bool constructors_are_listed(void)
{
    if (constructed != 0)
        return false;
    for (const function *f = __init_array_start; f < __init_array_end; f++)
        (*f)();
    for (const function *f = __fini_array_start; f < __fini_array_end; f++)
        (*f)();
    return constructed == 1 && destructed == 1;
}

static bool thread_local_storage_is_zero(void)
{
    static uint8_t block[256];
    if (solo5_tls_size() > sizeof(block) || solo5_tls_init((uintptr_t)block) != SOLO5_R_OK ||
        solo5_set_tls_base(solo5_tls_tp_offset((uintptr_t)block)) != SOLO5_R_OK)
        return false;
    uintptr_t start = (uintptr_t)zeroed;
    return zeroed[0] == 0 && zeroed[4] == 0 && start >= (uintptr_t)block &&
           start + sizeof(zeroed) <= (uintptr_t)block + solo5_tls_size() - sizeof(uintptr_t);
}

int solo5_app_main(const struct solo5_start_info *info)
{
    print("\n**** Solo5 test: sections ****\n\n");
    bool good = constructors_are_listed() && thread_local_storage_is_zero() && tentative == 0 && nowhere == NULL &&
                same_text(name_of((unsigned)info->heap_start & 1), "zero");
    print(good ? "SUCCESS\n" : "FAILURE\n");
    return good ? SOLO5_EXIT_SUCCESS : SOLO5_EXIT_FAILURE;
}
