/* Greets, and repeats the arguments it was given. */
#include <solo5.h>

int answer(void);

/* Messages of the program name this file: where it lies must not matter. */
static const char file[] = __FILE__ "\n";

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
    print(file);
    return answer() == 42 ? SOLO5_EXIT_SUCCESS : SOLO5_EXIT_FAILURE;
}
