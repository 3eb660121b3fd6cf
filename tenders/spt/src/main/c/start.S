/* The three places where the stage changes stacks: its start, its move into guest memory, its end. */
#include "layout.h"

#define SYS_getpid 39
#define SYS_kill 62
#define SYS_exit_group 231
#define SYS_seccomp 317
#define SECCOMP_SET_MODE_FILTER 1
#define STAGE_FAILED_SIGNAL 16
#define BOOT_INFO 0x11000

    .text
    .globl _start
_start:
    xor     %ebp, %ebp
    call    stage_main              /* the kernel gives a stack aligned to 16 bytes */

    .globl continue_on_scratch
continue_on_scratch:
    mov     $SCRATCH_STACK_TOP, %esp
    call    stage_inside

/*
 * rdi: filter, rsi: entry, rdx: size of guest memory, rcx: words of scratch memory to clear.
 * The last system call of the stage, then the guest: rdi = boot info, rsp = 8 below the end of memory, rest zero.
 */
    .globl lock_and_jump
lock_and_jump:
    mov     %rsi, %r12
    mov     %rdx, %r13
    mov     %rcx, %r14
    mov     %rdi, %rdx
    xor     %esi, %esi
    mov     $SECCOMP_SET_MODE_FILTER, %edi
    mov     $SYS_seccomp, %eax
    syscall
    test    %rax, %rax
    jnz     failed

    /* The stack and the filter end here; guest memory is zero as promised. */
    cld
    mov     $SCRATCH_START, %edi
    mov     %r14, %rcx
    xor     %eax, %eax
    rep stosq

    /* The entry travels through the word below the guest's stack, so that no register keeps it. */
    lea     -8(%r13), %rsp
    push    %r12
    xor     %ebx, %ebx
    xor     %ecx, %ecx
    xor     %edx, %edx
    xor     %esi, %esi
    xor     %ebp, %ebp
    xor     %r8d, %r8d
    xor     %r9d, %r9d
    xor     %r10d, %r10d
    xor     %r11d, %r11d
    xor     %r12d, %r12d
    xor     %r13d, %r13d
    xor     %r14d, %r14d
    xor     %r15d, %r15d
    mov     $BOOT_INFO, %edi
    ret

    /* Unlocked code must never reach the guest, and the report is closed: tell by the way to die. */
failed:
    mov     $SYS_getpid, %eax
    syscall
    mov     %eax, %edi
    mov     $STAGE_FAILED_SIGNAL, %esi
    mov     $SYS_kill, %eax
    syscall
    mov     $1, %edi
    mov     $SYS_exit_group, %eax
    syscall
    ud2

    .section .note.GNU-stack, "", @progbits
