#include "arguments.h"

#include <string.h>

/* Takes a decimal number of at most `max`; false if there is none. */
static bool take_number(const char **at, uint64_t max, uint64_t *number)
{
    const char *start = *at;
    *number = 0;
    for (; **at >= '0' && **at <= '9'; ++*at) {
        *number = 10 * *number + (uint64_t)(**at - '0');
        if (*number > max)
            return false;
    }
    return *at > start;
}

static bool take_char(const char **at, char c)
{
    if (**at != c)
        return false;
    ++*at;
    return true;
}

static bool take_address(const char **at, uint32_t *address)
{
    *address = 0;
    for (int i = 0; i < 4; i++) {
        uint64_t byte;
        if ((i > 0 && !take_char(at, '.')) || !take_number(at, 255, &byte))
            return false;
        *address = *address << 8 | (uint32_t)byte;
    }
    return true;
}

static bool take_network(const char **at, struct arguments *arguments)
{
    uint64_t prefix;
    if (!take_address(at, &arguments->ip.address) || !take_char(at, '/') || !take_number(at, 32, &prefix) ||
        prefix == 0)
        return false;
    arguments->prefix = (unsigned)prefix;
    arguments->ip.mask = (uint32_t)(UINT64_C(0xffffffff) << (32 - prefix));
    return true;
}

static bool take_name(const char **at, const char *name)
{
    size_t size = strlen(name);
    for (size_t i = 0; i < size; i++)
        if ((*at)[i] != name[i])
            return false;
    *at += size;
    return true;
}

static bool take_argument(const char **at, struct arguments *arguments)
{
    if (take_name(at, "--ipv4="))
        return take_network(at, arguments);
    if (take_name(at, "--ipv4-gateway="))
        return take_address(at, &arguments->ip.gateway);
    if (take_name(at, "--requests="))
        return take_number(at, UINT64_MAX / 16, &arguments->requests);
    return false;
}

bool arguments_parse(const char *line, struct arguments *arguments)
{
    for (;;) {
        while (*line == ' ')
            line++;
        if (*line == '\0')
            return true;
        if (!take_argument(&line, arguments) || (*line != ' ' && *line != '\0'))
            return false;
    }
}
