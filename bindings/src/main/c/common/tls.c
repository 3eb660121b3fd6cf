/*
 * tls.c - blocks of thread-local storage, as the linker script measured them.
 */
#include "common/bytes.h"
#include "common/x86_64/tls_layout.h"
#include "solo5.h"

extern const char _stdata[];
/* Values, not addresses: bytes of .tdata; of .tbss and what rounds the sum; alignment of a block. */
extern const char _ltdata[], _ltbss[], _ltalign[];

static struct tls_layout layout(void)
{
    return (struct tls_layout){.image = (uintptr_t)_ltdata + (uintptr_t)_ltbss, .align = (uintptr_t)_ltalign};
}

size_t solo5_tls_size(void)
{
    return tls_block_size(layout());
}

uintptr_t solo5_tls_tp_offset(uintptr_t tls)
{
    return tls_thread_pointer(layout(), tls);
}

solo5_result_t solo5_tls_init(uintptr_t tls)
{
    if (tls == 0)
        return SOLO5_R_EINVAL;
    uintptr_t self = tls_thread_pointer(layout(), tls);
    memcpy((void *)tls_image_start(layout(), tls), _stdata, (uintptr_t)_ltdata);
    memcpy((void *)self, &self, sizeof(self));
    return SOLO5_R_OK;
}
