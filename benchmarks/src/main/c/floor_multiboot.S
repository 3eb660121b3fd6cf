/*
 * floor_multiboot.S - the least a Multiboot kernel can do: it prints one line on the serial port and ends
 * QEMU by its debug exit, with status 83 = 2 * 41 + 1.
 */
#define SERIAL 0x3f8
#define SERIAL_STATUS (SERIAL + 5)
#define TRANSMITTER_EMPTY 0x20
#define DEBUG_EXIT 0x501

        .text
        .balign 4
        .long   0x1badb002, 0, -0x1badb002
        .globl  _start
_start: movl    $line, %esi
1:      movw    $SERIAL_STATUS, %dx
2:      inb     %dx, %al
        testb   $TRANSMITTER_EMPTY, %al
        jz      2b
        movw    $SERIAL, %dx
        outsb
        cmpl    $line_end, %esi
        jb      1b
        movw    $DEBUG_EXIT, %dx
        movw    $41, %ax
        outw    %ax, %dx
3:      hlt
        jmp     3b

line:   .ascii  "Hello\r\n"
line_end:
        .section .note.GNU-stack, "", @progbits
