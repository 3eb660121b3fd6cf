/*
 * interrupts.S - entry points of the interrupts.
 *
 * An interrupt only ends the HLT in interrupts_wait(): its entry notes which one it was and returns
 * with interrupts disabled, so that a line which stays asserted cannot strike again.
 */
#define RFLAGS 16 /* offset in the frame that the processor pushed: rip, cs, rflags, ... */
#define RFLAGS_IF 0x200

        .text
        .macro  INTERRUPT line
interrupt_\line:
        orl     $(1 << \line), interrupts_taken(%rip)
        andl    $~RFLAGS_IF, RFLAGS(%rsp)
        iretq
        .endm

        .irp    line, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
        INTERRUPT \line
        .endr

        .section .rodata
        .balign 8
        .globl  interrupt_entries
        .type   interrupt_entries, @object
interrupt_entries:
        .irp    line, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
        .quad   interrupt_\line
        .endr
        .size   interrupt_entries, . - interrupt_entries

        .section .note.GNU-stack, "", @progbits
