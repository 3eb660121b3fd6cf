/*
 * tls.c - the thread pointer: the base of the FS segment.
 */
#include "common/x86_64/cpu.h"
#include "solo5.h"

solo5_result_t solo5_set_tls_base(uintptr_t base)
{
    return cpu_set_fs_base(base) ? SOLO5_R_OK : SOLO5_R_EINVAL;
}
