/*
 * tls.c - the thread pointer: the base of the FS segment, which the host sets.
 */
#include "solo5.h"
#include "spt/x86_64/syscall.h"

solo5_result_t solo5_set_tls_base(uintptr_t base)
{
    return syscall2(SYS_ARCH_PRCTL, SYS_ARCH_SET_FS, base) == 0 ? SOLO5_R_OK : SOLO5_R_EINVAL;
}
