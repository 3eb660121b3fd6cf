/*
 * setjmp.h - non-local jumps, by which exceptions leave a frame.
 */
#ifndef GUEST_SETJMP_H
#define GUEST_SETJMP_H

/* rbx, rbp, r12 to r15, rsp, rip */
typedef unsigned long jmp_buf[8];

__attribute__((returns_twice)) int setjmp(jmp_buf buffer);
__attribute__((noreturn)) void longjmp(jmp_buf buffer, int value);

#endif
