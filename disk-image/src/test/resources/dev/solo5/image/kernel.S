/* A multiboot kernel that says its command line on the first serial line, and powers off as unikernels do. */
        .code32
        .set MAGIC, 0x1BADB002
        .set FLAGS, 0x00010003
        .set LOADER, 0x2BADB002
        .set HAS_COMMAND_LINE, 1 << 2
        .set SERIAL, 0x3F8
        .set LINE_STATUS, SERIAL + 5
        .set TRANSMITTER_EMPTY, 0x20
        .set DEBUG_EXIT, 0x501

        .text
        .globl _start
header: .long MAGIC, FLAGS, -(MAGIC + FLAGS), header, header, _edata, _end, _start

_start: cmp $LOADER, %eax
        jne halt
        mov $hello, %esi
        call say
        testl $HAS_COMMAND_LINE, (%ebx)
        jz off
        mov 16(%ebx), %esi
        call say
off:    mov $end, %esi
        call say
        mov $41, %ax
        mov $DEBUG_EXIT, %dx
        out %ax, %dx
halt:   cli
        hlt
        jmp halt

say:    lodsb
        test %al, %al
        jz said
        mov %al, %cl
        mov $LINE_STATUS, %dx
wait:   in %dx, %al
        test $TRANSMITTER_EMPTY, %al
        jz wait
        mov %cl, %al
        mov $SERIAL, %dx
        out %al, %dx
        jmp say
said:   ret

hello:  .asciz "kernel: <"
end:    .asciz ">\r\n"
        .data
        .long 0
