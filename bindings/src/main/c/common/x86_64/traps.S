/*
 * traps.S - entry points of the exceptions.
 *
 * The processor has pushed ss, rsp, rflags, cs, rip and, for some vectors, an error code. Each entry
 * completes this to a struct hvt_trap_frame and calls trap_report(vector, frame), which does not
 * return: registers need not be kept. cr2 is read only where there is an error code.
 */
        .text

        .macro  TRAP vector
        .align  16
trap_\vector:
        pushq   $0                      /* error code */
        pushq   $0                      /* cr2 */
        movl    $\vector, %edi
        jmp     trap_common
        .endm

        .macro  TRAP_WITH_CODE vector
        .align  16
trap_\vector:
        movq    %cr2, %rax
        pushq   %rax
        movl    $\vector, %edi
        jmp     trap_common
        .endm

trap_common:
        cld
        movq    %rsp, %rsi
        andq    $-16, %rsp
        call    trap_report
        ud2

        .irp    vector, 0, 1, 2, 3, 4, 5, 6, 7
        TRAP    \vector
        .endr
        .irp    vector, 8, 10, 11, 12, 13, 14
        TRAP_WITH_CODE \vector
        .endr
        TRAP    16
        TRAP_WITH_CODE 17
        .irp    vector, 18, 19, 20
        TRAP    \vector
        .endr

        .section .rodata
        .align  8
        .globl  trap_entries
        .type   trap_entries, @object
trap_entries:
        .irp    vector, 0, 1, 2, 3, 4, 5, 6, 7, 8
        .quad   trap_\vector
        .endr
        .quad   0
        .irp    vector, 10, 11, 12, 13, 14
        .quad   trap_\vector
        .endr
        .quad   0
        .irp    vector, 16, 17, 18, 19, 20
        .quad   trap_\vector
        .endr
        .fill   11, 8, 0
        .size   trap_entries, . - trap_entries

        .section .note.GNU-stack, "", @progbits
