/* Says how much memory it has and what it was told. */
#include <solo5.h>

static void print(const char *text)
{
    size_t n = 0;
    while (text[n] != '\0')
        n++;
    solo5_console_write(text, n);
}

int solo5_app_main(const struct solo5_start_info *info)
{
    print(info->heap_start + info->heap_size == 16u << 20 ? "16 MiB\n" : "other memory\n");
    print("told: '");
    print(info->cmdline);
    print("'\n");
    return SOLO5_EXIT_SUCCESS;
}
