/*
 * output - 72 lines of 56 characters in one console call: line n is n in two digits, a blank, and
 * 52 letters from the n-th on.
 */
#include "../guest.h"

#define LINES 72
#define WIDTH 56

static void make_line(char *line, unsigned number)
{
    line[0] = (char)('0' + number / 10);
    line[1] = (char)('0' + number % 10);
    line[2] = ' ';
    for (unsigned i = 3; i < WIDTH - 1; i++)
        line[i] = (char)('a' + (number + i) % 26);
    line[WIDTH - 1] = '\n';
}

int solo5_app_main(const struct solo5_start_info *info)
{
    static char text[LINES * WIDTH];
    (void)info;
    for (unsigned i = 0; i < LINES; i++)
        make_line(text + i * WIDTH, i);
    solo5_console_write(text, sizeof(text));
    return SOLO5_EXIT_SUCCESS;
}
