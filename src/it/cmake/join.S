/* uint32_t adler_join(uint32_t low, uint32_t high) */
        .text
        .globl  adler_join
        .type   adler_join, %function
adler_join:
#if defined(__x86_64__)
        movl    %esi, %eax
        shll    $16, %eax
        orl     %edi, %eax
        ret
#elif defined(__aarch64__)
        orr     w0, w0, w1, lsl #16
        ret
#else
#error "adler_join: not written for this machine"
#endif
        .size   adler_join, . - adler_join
        .section .note.GNU-stack, "", %progbits
