/* Greets, and repeats the arguments it was given. */
#include <solo5.h>

static size_t length(const char *text)
{
    size_t n = 0;
    while (text[n] != '\0')
        n++;
    return n;
}

static void print(const char *text)
{
    solo5_console_write(text, length(text));
}

int solo5_app_main(const struct solo5_start_info *info)
{
    print("Hello from a unikernel!\n");
    print("arguments: '");
    print(info->cmdline);
    print("'\n");
    return SOLO5_EXIT_SUCCESS;
}
