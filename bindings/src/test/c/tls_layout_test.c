/*
 * tls_layout_test.c - where a block of thread-local storage has what.
 * with:
 */
#include "common/x86_64/tls_layout.h"

#include "check.h"

static void fits(struct tls_layout tls, uintptr_t block)
{
    uintptr_t pointer = tls_thread_pointer(tls, block);
    CHECK_NUMBER(0, pointer % tls.align);
    CHECK_NUMBER(pointer, tls_image_start(tls, block) + tls.image);
    CHECK_NUMBER(1, tls_image_start(tls, block) >= block);
    CHECK_NUMBER(1, pointer + TLS_SELF_POINTER_SIZE <= block + tls_block_size(tls));
}

int main(void)
{
    for (size_t align = 8; align <= 4096; align *= 2) {
        for (size_t image = 0; image <= 3 * align; image += align)
            for (uintptr_t block = 0x100000; block < 0x100000 + 2 * align; block++)
                fits((struct tls_layout){.image = image, .align = align}, block);
    }
    /* An image of lesser alignment than the self pointer's: one char. */
    for (uintptr_t block = 0x100000; block < 0x100010; block++)
        fits((struct tls_layout){.image = 1, .align = 8}, block);
    CHECK_NUMBER(15, tls_block_size((struct tls_layout){.image = 0, .align = 8}));
    return 0;
}
