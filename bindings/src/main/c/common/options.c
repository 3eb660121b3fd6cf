/*
 * options.c - --solo5:quiet and its kin.
 */
#include "common/options.h"

#include <stdbool.h>
#include <stddef.h>

static const struct {
    const char *word;
    enum log_level level;
} options[] = {
    {"--solo5:quiet", LOG_ERROR}, {"--solo5:error", LOG_ERROR}, {"--solo5:warn", LOG_WARN},
    {"--solo5:info", LOG_INFO},   {"--solo5:debug", LOG_DEBUG},
};

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static const char *skip_space(const char *text)
{
    while (is_space(*text))
        text++;
    return text;
}

/* Returns what follows the word at the beginning of text, or NULL if another word is there. */
static const char *skip_word(const char *text, const char *word)
{
    while (*word != '\0')
        if (*text++ != *word++)
            return NULL;
    return *text == '\0' || is_space(*text) ? text : NULL;
}

static const char *skip_option(const char *text, enum log_level *level)
{
    for (size_t i = 0; i < sizeof(options) / sizeof(options[0]); i++) {
        const char *rest = skip_word(text, options[i].word);
        if (rest != NULL) {
            *level = options[i].level;
            return rest;
        }
    }
    return NULL;
}

const char *options_parse(const char *cmdline, enum log_level *level)
{
    const char *text = skip_space(cmdline);
    for (;;) {
        const char *rest = skip_option(text, level);
        if (rest == NULL)
            return text;
        text = skip_space(rest);
    }
}
