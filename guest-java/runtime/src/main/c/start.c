/*
 * start.c - from solo5_app_main() to the program's main(), and its end.
 */
#include "guest.h"

#include <stdlib.h>
#include <string.h>

/* The translator's. */
int main(int count, char **words);

static int end_status;

void guest_set_status(int32_t status)
{
    end_status = status;
}

void guest_exit(int32_t status)
{
    guest_console_flush();
    solo5_exit(status);
}

void guest_stuck(void)
{
    guest_say("All threads wait for each other");
    solo5_abort();
}

void guest_abort(void)
{
    guest_console_flush();
    solo5_abort();
}

static const char *command_line = "";

int32_t guest_command_line_size(void)
{
    return (int32_t)strlen(command_line);
}

void guest_command_line(char *to)
{
    memcpy(to, command_line, strlen(command_line));
}

/* The words of the command line, separated by spaces; the first is the program, as in C. */
static char **words_of(const char *line, int *count)
{
    size_t size = 0;
    while (line[size] != 0)
        size++;
    char *text = malloc(size + 1);
    char **words = malloc((size / 2 + 3) * sizeof *words);
    if (text == NULL || words == NULL)
        abort();
    static char program[] = "guest";
    *count = 0;
    words[(*count)++] = program;
    bool inside = false;
    for (size_t i = 0; i <= size; i++) {
        text[i] = line[i] == ' ' ? (char)0 : line[i];
        if (text[i] != 0 && !inside)
            words[(*count)++] = text + i;
        inside = text[i] != 0;
    }
    words[*count] = NULL;
    return words;
}

int solo5_app_main(const struct solo5_start_info *info)
{
    guest_memory_init(info);
    command_line = info->cmdline;
    int count;
    char **words = words_of(info->cmdline, &count);
    main(count, words);
    guest_console_flush();
    return end_status;
}
