/*
 * tls_layout.h - a block of thread-local storage on x86_64 (variant II of the TLS ABI).
 *
 *   block    image_start         thread pointer
 *   | slack  | .tdata | .tbss    | self pointer |
 *
 * The linker addresses variables downwards from the thread pointer, as if the image, its length
 * rounded up to its alignment, ended there. The slack lets any block hold an aligned image.
 */
#ifndef COMMON_X86_64_TLS_LAYOUT_H
#define COMMON_X86_64_TLS_LAYOUT_H

#include <stddef.h>
#include <stdint.h>

struct tls_layout {
    size_t image; /* bytes of .tdata and .tbss, a multiple of their alignment */
    size_t align; /* of the thread pointer: a power of two, at least that of the self pointer */
};

#define TLS_SELF_POINTER_SIZE sizeof(uintptr_t)

static inline size_t tls_block_size(struct tls_layout tls)
{
    return tls.align - 1 + tls.image + TLS_SELF_POINTER_SIZE;
}

static inline uintptr_t tls_thread_pointer(struct tls_layout tls, uintptr_t block)
{
    return (block + tls.image + tls.align - 1) & ~(uintptr_t)(tls.align - 1);
}

static inline uintptr_t tls_image_start(struct tls_layout tls, uintptr_t block)
{
    return tls_thread_pointer(tls, block) - tls.image;
}

#endif
