#include <solo5.h>
#include <words/words.h>

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    solo5_console_write(words_greeting, sizeof words_greeting - 1);
    return SOLO5_EXIT_SUCCESS;
}
