/*
 * jump.S - setjmp and longjmp. Unlike C's they keep neither signal masks, which there are none, nor the control words of
 * floating point, which nothing changes.
 */
	.text
	.globl	setjmp
	.type	setjmp, @function
setjmp:
	movq	%rbx, (%rdi)
	movq	%rbp, 8(%rdi)
	movq	%r12, 16(%rdi)
	movq	%r13, 24(%rdi)
	movq	%r14, 32(%rdi)
	movq	%r15, 40(%rdi)
	leaq	8(%rsp), %rax		/* as it is after the return */
	movq	%rax, 48(%rdi)
	movq	(%rsp), %rax
	movq	%rax, 56(%rdi)
	xorl	%eax, %eax
	ret
	.size	setjmp, . - setjmp

	.globl	longjmp
	.type	longjmp, @function
longjmp:
	movl	%esi, %eax
	testl	%eax, %eax
	jnz	1f
	incl	%eax			/* setjmp() must not seem to return for the first time */
1:	movq	(%rdi), %rbx
	movq	8(%rdi), %rbp
	movq	16(%rdi), %r12
	movq	24(%rdi), %r13
	movq	32(%rdi), %r14
	movq	40(%rdi), %r15
	movq	48(%rdi), %rsp
	jmpq	*56(%rdi)
	.size	longjmp, . - longjmp

/* Calls a function, which does not return, with its own stack. */
	.globl	guest_call_on
	.type	guest_call_on, @function
guest_call_on:
	movq	%rdi, %rsp
	xorl	%ebp, %ebp
	callq	*%rsi
	ud2
	.size	guest_call_on, . - guest_call_on

	.section .note.GNU-stack, "", @progbits
