#include <solo5.h>

static void say(const char *text)
{
    size_t length = 0;
    while (text[length] != '\0')
        length++;
    solo5_console_write(text, length);
}

/* Greets whoever the command line names. */
int solo5_app_main(const struct solo5_start_info *info)
{
    say("Hello, ");
    say(info->cmdline[0] != '\0' ? info->cmdline : "world");
    say("!\n");
    return SOLO5_EXIT_SUCCESS;
}
