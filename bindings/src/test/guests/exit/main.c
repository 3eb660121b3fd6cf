/*
 * exit - ends with the status given as its argument, a decimal number; "return N" returns it from
 * the main function instead, "abort" aborts.
 */
#include "../guest.h"

static int parse_number(const char *text)
{
    int number = 0;
    for (; *text >= '0' && *text <= '9'; text++)
        number = number * 10 + (*text - '0');
    return number;
}

int solo5_app_main(const struct solo5_start_info *info)
{
    const char *argument = info->cmdline;
    if (same_text(argument, "abort"))
        solo5_abort();
    if (argument[0] == 'r')
        return parse_number(argument + text_length("return "));
    solo5_exit(parse_number(argument));
}
