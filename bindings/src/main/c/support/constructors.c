/*
 * constructors.c - runs the constructors of globals before solo5_app_main().
 *
 * Linked with --wrap=solo5_app_main, and only into programs that have constructors: the bindings
 * themselves, as those of Solo5, run none.
 */
#include "solo5.h"

typedef void constructor(void);

extern constructor *const __init_array_start[] __attribute__((visibility("hidden")));
extern constructor *const __init_array_end[] __attribute__((visibility("hidden")));

int __real_solo5_app_main(const struct solo5_start_info *info);
int __wrap_solo5_app_main(const struct solo5_start_info *info);

int __wrap_solo5_app_main(const struct solo5_start_info *info)
{
    for (constructor *const *next = __init_array_start; next != __init_array_end; next++)
        (*next)();
    return __real_solo5_app_main(info);
}
