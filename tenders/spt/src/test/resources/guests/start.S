/* ABI1 note: target 2 (spt), version 2. MFT1 comes from the test. RSP is 8 below the end of memory, as after a call. */
    .section .note.solo5.abi, "a", @note
    .balign 4
    .long 6, 16, 0x31494241
    .asciz "Solo5"
    .balign 4
    .long 2, 2, 0, 0

    .section .text.start, "ax", @progbits
    .globl _start
_start:
    jmp guest

    .section .note.GNU-stack, "", @progbits
