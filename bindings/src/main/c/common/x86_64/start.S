/*
 * start.S - the first instructions.
 *
 * In: rdi = boot info, rsp = end of memory - 8.
 * The stack guard gets its value here, before any function that checks it is entered: two readings
 * of the cycle counter, the second in the upper half. Byte 1 is zero, so that a string function
 * cannot run over it.
 */
        .section .text.entry, "ax", @progbits
        .globl  _start
        .type   _start, @function
_start:
        .cfi_startproc
        .cfi_undefined rip
        cld
        rdtsc
        shlq    $32, %rdx
        orq     %rax, %rdx
        movq    %rdx, %rcx
        rdtsc
        shlq    $32, %rax
        addq    %rcx, %rax
        movb    $0, %ah
        movq    %rax, __stack_chk_guard(%rip)

        xorl    %ebp, %ebp
        andq    $-16, %rsp
        call    bindings_start
        ud2
        .cfi_endproc
        .size   _start, . - _start

        .section .note.GNU-stack, "", @progbits
