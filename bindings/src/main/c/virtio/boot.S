/*
 * boot.S - from the boot loader's 32-bit world to C in 64-bit mode.
 *
 * The header tells any Multiboot 1 loader what to load where, so that it need not know 64-bit ELF
 * files. It comes first in the text, after the interpreter's name: address 0x100020.
 */
#define HEADER_MAGIC 0x1badb002
#define HEADER_FLAGS 0x00010003 /* modules on pages, memory map wanted, addresses below are valid */
#define LOADER_MAGIC 0x2badb002

#define CODE64 0x08
#define DATA 0x18

#define PAGE_PRESENT_WRITABLE 0x03
#define PAGE_LARGE 0x80
#define LARGE_SIZE 0x200000
#define TABLE_SIZE 4096

#define CR0_BITS 0x80010033 /* PG, WP, NE, ET, MP, PE; neither EM nor TS: the FPU works */
#define CR4_BITS 0x620      /* PAE, OSFXSR, OSXMMEXCPT */
#define MSR_EFER 0xc0000080
#define EFER_LME 0x100
#define MXCSR_START 0x1f80 /* all floating point exceptions masked */

        .section .text.multiboot, "ax", @progbits
        .balign 4
multiboot_header:
        .long   HEADER_MAGIC
        .long   HEADER_FLAGS
        .long   -(HEADER_MAGIC + HEADER_FLAGS)
        .long   multiboot_header
        .long   _stext                  /* load from here in the file ... */
        .long   _edata                  /* ... to here, */
        .long   _ebss                   /* zeroes up to here, */
        .long   _start32                /* and jump. */

/*
 * In: eax = magic, ebx = Multiboot info, flat segments, no paging, no stack. All memory below 4 GiB is
 * mapped where it is; paging.c takes away what should not be.
 */
        .code32
        .globl  _start32
        .type   _start32, @function
_start32:
        cld
        cmpl    $LOADER_MAGIC, %eax
        jne     halt

        movl    $(PAGE_PRESENT_WRITABLE | PAGE_LARGE), %eax
        movl    $paging_directories, %edi
1:      movl    %eax, (%edi)
        addl    $8, %edi
        addl    $LARGE_SIZE, %eax
        jnc     1b                      /* until 4 GiB */

        movl    $(paging_directories + PAGE_PRESENT_WRITABLE), %eax
        movl    $paging_pointers, %edi
        movl    $4, %ecx
2:      movl    %eax, (%edi)
        addl    $8, %edi
        addl    $TABLE_SIZE, %eax
        loop    2b
        movl    $(paging_pointers + PAGE_PRESENT_WRITABLE), paging_root

        movl    $CR4_BITS, %eax
        movl    %eax, %cr4
        movl    $paging_root, %eax
        movl    %eax, %cr3
        movl    $MSR_EFER, %ecx
        rdmsr
        orl     $EFER_LME, %eax
        wrmsr
        movl    $CR0_BITS, %eax
        movl    %eax, %cr0
        lgdt    gdt_register
        ljmp    $CODE64, $_start64

halt:   cli
        hlt
        jmp     halt
        .size   _start32, . - _start32

/* In: ebx = Multiboot info. Leaves the boot stack for the end of memory, as _start expects it. */
        .code64
        .globl  _start64
        .type   _start64, @function
_start64:
        movl    $DATA, %eax
        movl    %eax, %ss
        movl    %eax, %ds
        movl    %eax, %es
        movl    $boot_stack_end, %esp
        fninit
        pushq   $MXCSR_START
        ldmxcsr (%rsp)
        popq    %rax

        movl    %ebx, %edi
        call    boot_memory_end
        leaq    -8(%rax), %rsp
        xorl    %edi, %edi
        jmp     _start
        .size   _start64, . - _start64

        .section .rodata
        .balign 8
gdt:    .quad   0
        .quad   0x00af99000000ffff      /* CODE64 */
        .quad   0x00cf9b000000ffff      /* 32-bit code */
        .quad   0x00cf93000000ffff      /* DATA */
        .quad   0, 0
gdt_register:
        .word   . - gdt - 1
        .long   gdt

        .section .bss
        .balign 16
        .skip   4096
boot_stack_end:

        .section .note.GNU-stack, "", @progbits
