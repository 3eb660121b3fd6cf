/*
 * Makes the system call of its command line: number and arguments, b for the address of a buffer. Prints the result and
 * the text in the buffer, then leaves with 0. A call that the filter forbids never returns.
 */
#include "guest.h"

static char buffer[65536] = "buffer";

static void print_number(long n)
{
    char digits[24], *at = digits + sizeof digits;
    unsigned long rest = n < 0 ? 0UL - (unsigned long)n : (unsigned long)n;
    *--at = 0;
    do
        *--at = (char)('0' + rest % 10);
    while (rest /= 10);
    if (n < 0)
        *--at = '-';
    print(at);
}

_Noreturn void guest(const struct boot_info *info)
{
    long argument[7] = {0};
    const char *at = info->command_line;
    for (int i = 0; i < 7 && *at; i++)
        if (*at == 'b') {
            argument[i] = (long)buffer;
            at += at[1] ? 2 : 1;
        } else
            argument[i] = number(at, &at);
    long result = call(argument[0], argument[1], argument[2], argument[3], argument[4], argument[5], argument[6]);
    print_number(result);
    print(" ");
    buffer[16] = 0;
    print(buffer);
    leave(0);
}
