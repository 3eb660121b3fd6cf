/* Prints what its registers held at the start, one line each. */
#include "guest.h"

#define REGISTERS 16
static const char *const names[REGISTERS] = {"rax", "rbx", "rcx", "rdx", "rsi", "rdi", "rbp", "rsp",
                                             "r8",  "r9",  "r10", "r11", "r12", "r13", "r14", "r15"};
uint64_t saved[REGISTERS];
uint64_t saved_flags;
static uint32_t mxcsr;
static uint16_t control;
static uint8_t vectors[512] __attribute__((aligned(64)));

static void line(const char *name, uint64_t value)
{
    static const char hex[] = "0123456789abcdef";
    char text[17];
    for (int i = 0; i < 16; i++)
        text[i] = hex[value >> (60 - 4 * i) & 15];
    text[16] = 0;
    print(name);
    print(" ");
    print(text);
    print("\n");
}

/* Called by the code below with everything saved. */
__attribute__((used)) static _Noreturn void report(void)
{
    __asm__ volatile("fxsave %0\n\tstmxcsr %1\n\tfnstcw %2" : "=m"(vectors), "=m"(mxcsr), "=m"(control));
    for (int i = 0; i < REGISTERS; i++)
        line(names[i], saved[i]);
    line("flags", saved_flags & 0x4ff); /* status flags and direction */
    line("mxcsr", mxcsr);
    line("fcw", control);
    uint64_t sum = 0;
    for (int i = 32; i < 416; i++) /* x87 and XMM registers */
        sum += vectors[i];
    line("fpu", sum);
    uint32_t a = 7, b, c = 0, d;
    __asm__ volatile("cpuid" : "+a"(a), "=b"(b), "+c"(c), "=d"(d));
    uint64_t fs = 0, gs = 0;
    if (b & 1)
        __asm__ volatile("rdfsbase %0\n\trdgsbase %1" : "=r"(fs), "=r"(gs));
    line("fs", fs);
    line("gs", gs);
    leave(0);
}

__asm__(".globl guest\n"
        "guest:\n"
        "    mov %rax, saved\n"
        "    mov %rbx, saved + 8\n"
        "    mov %rcx, saved + 16\n"
        "    mov %rdx, saved + 24\n"
        "    mov %rsi, saved + 32\n"
        "    mov %rdi, saved + 40\n"
        "    mov %rbp, saved + 48\n"
        "    mov %rsp, saved + 56\n"
        "    mov %r8, saved + 64\n"
        "    mov %r9, saved + 72\n"
        "    mov %r10, saved + 80\n"
        "    mov %r11, saved + 88\n"
        "    mov %r12, saved + 96\n"
        "    mov %r13, saved + 104\n"
        "    mov %r14, saved + 112\n"
        "    mov %r15, saved + 120\n"
        "    pushfq\n"
        "    popq saved_flags\n"
        "    call report\n");
